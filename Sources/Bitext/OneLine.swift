/// Text put on one line, as formats want it that have a line or a field for each segment.
package struct OneLine {
  package let language: BitextLanguage
  private var bytes: [UInt8] = []
  /// White space seen since the last character, and whether a tab or line end was in it.
  private var spaces: [UInt8] = []
  private var breaksLine = false
  private var joinsSentences = false

  package init(language: BitextLanguage) { self.language = language }

  /// What has been put on the line, without white space at the ends.
  package var finished: String { String(decoding: bytes, as: UTF8.self) }

  /// Says that what follows is another sentence.
  package mutating func beginSentence() {
    spaces.removeAll(keepingCapacity: true)
    breaksLine = false
    joinsSentences = !bytes.isEmpty
  }

  /// Appends well-formed UTF-8.
  package mutating func append(_ utf8: ArraySlice<UInt8>) {
    utf8.withUnsafeBufferPointer { append($0) }
  }

  private mutating func append(_ utf8: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      let length = OneLine.lineEndLength(utf8, at: index)
      if length > 0 {
        breaksLine = true
        index += length
      } else if byte == 0x20 {
        spaces.append(byte)
        index += 1
      } else {
        separate(from: byte)
        index = appendRun(utf8, from: index)
      }
    }
  }

  /// Appends what stands before the next byte that may begin a line end, but leaves spaces at its
  /// end for later; returns where it stopped.
  private mutating func appendRun(_ utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start + 1
    while end < utf8.count, utf8[end] >= 0x20, utf8[end] != 0xC2, utf8[end] != 0xE2 { end += 1 }
    while end > start + 1, utf8[end - 1] == 0x20 { end -= 1 }
    bytes.append(contentsOf: utf8[start..<end])
    return end
  }

  /// Puts the white space, or the joint of two sentences, before a character.
  private mutating func separate(from byte: UInt8) {
    defer {
      spaces.removeAll(keepingCapacity: true)
      (breaksLine, joinsSentences) = (false, false)
    }
    guard let last = bytes.last else { return }
    let isWide = OneLine.isWide(last) || OneLine.isWide(byte)
    if joinsSentences {
      // Two English sentences within a Chinese text keep their space.
      if language == .english || !isWide { bytes.append(0x20) }
    } else if breaksLine {
      if !(isWide && language == .chinese) { bytes.append(0x20) }
    } else {
      bytes.append(contentsOf: spaces)
    }
  }

  /// Whether a byte belongs to a character from beyond the alphabets, such as a Han character.
  /// Their last bytes are like those of others; so text in other scripts counts as wide.
  private static func isWide(_ byte: UInt8) -> Bool { byte >= 0x80 }

  /// The length of the tab, control or line end at a place; 0 where there is none.
  private static func lineEndLength(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let byte = utf8[index]
    if (0x09...0x0D).contains(byte) || (0x1C...0x1F).contains(byte) { return 1 }
    if byte == 0xC2, index + 1 < utf8.count, utf8[index + 1] == 0x85 { return 2 }
    if byte == 0xE2, index + 2 < utf8.count, utf8[index + 1] == 0x80,
      utf8[index + 2] == 0xA8 || utf8[index + 2] == 0xA9
    {
      return 3
    }
    return 0
  }
}
