internal import TextIO

/// Reads subtitles, SRT and WebVTT: the text of each cue a line, and its times.
struct SubtitleText {
  /// The text.
  private(set) var text: FlowText
  /// From when to when each line is shown, in milliseconds.
  private(set) var times: [Range<Int>] = []
  /// Where text stands that has no times, as the offset of its first line.
  private(set) var strayText: Int?

  private let utf8: UnsafeBufferPointer<UInt8>
  private var flow = HTMLFlow(FlowText(tracksOrigins: true), ExtractionOptions())

  /// The text of a file.
  ///
  /// - Complexity: linear in its length.
  static func read(_ file: TextFile) -> SubtitleText {
    file.bytes.withUnsafeBufferPointer { utf8 in
      var reader = SubtitleText(utf8)
      reader.read()
      return reader
    }
  }

  private init(_ utf8: UnsafeBufferPointer<UInt8>) {
    self.utf8 = utf8
    text = FlowText()
  }

  private mutating func read() {
    var block: [Range<Int>] = []
    var start = 0
    while start <= utf8.count {
      var end = start
      while end < utf8.count, utf8[end] != 0x0A { end += 1 }
      let line = utf8.trimmed(start..<end)
      if !line.isEmpty { block.append(line) }
      if line.isEmpty || end >= utf8.count {
        take(block)
        block.removeAll(keepingCapacity: true)
      }
      start = end + 1
    }
    text = flow.text
  }

  /// Takes what stands between blank lines: a cue, or several between which these are missing, as a line
  /// with times always begins one.
  private mutating func take(_ block: [Range<Int>]) {
    guard let first = block.first else { return }
    var cues: [(place: Int, times: Range<Int>)] = []
    for (place, line) in block.enumerated() where hasArrow(line) {
      if let times = SubtitleTimes(line, of: utf8) { cues.append((place, times.range)) }
    }
    // The times stand in the first line or behind a number or name.
    let lead = (cues.first?.place ?? block.count) - 1
    if cues.isEmpty || lead > 0 {
      let isHeader = ["WEBVTT", "NOTE", "STYLE", "REGION"].contains { starts(first, with: $0) }
      if !isHeader { takeStray(Array(block[..<(cues.isEmpty ? block.count : lead)]), first) }
    }
    for (number, cue) in cues.enumerated() {
      var end = block.count
      if number + 1 < cues.count {
        end = cues[number + 1].place
        // What stands before the times is the number of the next cue, where it is one.
        if end > cue.place + 1, isNumber(block[end - 1]) { end -= 1 }
      }
      append(block[(cue.place + 1)..<end], cue.times)
    }
  }

  private func hasArrow(_ line: Range<Int>) -> Bool {
    var index = line.lowerBound
    while index + 2 < line.upperBound {
      if utf8[index + 2] == 0x3E, utf8[index + 1] == 0x2D, utf8[index] == 0x2D { return true }
      index += 1
    }
    return false
  }

  private func isNumber(_ line: Range<Int>) -> Bool {
    utf8[line].allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Takes text behind a blank line within a cue, which goes on; a number alone is that of a cue.
  private mutating func takeStray(_ block: [Range<Int>], _ first: Range<Int>) {
    if block.count == 1, isNumber(first) { return }
    if let last = times.last { return append(block[...], last) }
    if strayText == nil { strayText = first.lowerBound }
  }

  private mutating func append(_ lines: ArraySlice<Range<Int>>, _ range: Range<Int>) {
    let length = flow.text.bytes.count
    for line in lines {
      append(line)
      flow.take([0x0A], for: line.upperBound..<line.upperBound)
    }
    flow.endParagraph(closingTo: 0, isUndivided: true)
    if flow.text.bytes.count > length { times.append(range) }
  }

  private func starts(_ line: Range<Int>, with word: String) -> Bool {
    let rest = utf8[line].dropFirst(word.utf8.count)
    return utf8[line].starts(with: word.utf8) && (rest.first.map { $0 <= 0x20 } ?? true)
  }

  /// Adds a line without its tags and places: `<i>`, `<00:01.000>`, `{\an8}`.
  private mutating func append(_ line: Range<Int>) {
    let part = UnsafeBufferPointer(rebasing: utf8[line])
    var tokens = HTMLTokens(part, isXML: true)
    while let token = tokens.next() {
      switch token {
      case .tag(let tag): flow.take(tag)
      case .text(let range):
        for piece in shown(range, part) {
          flow.take(
            UnsafeBufferPointer(rebasing: part[piece]), at: line.lowerBound + piece.lowerBound)
        }
      case .reference(let range, let characters):
        flow.take(
          characters,
          for: range.lowerBound + line.lowerBound..<range.upperBound + line.lowerBound)
      }
    }
  }

  /// The pieces of a text that are no places in time or on the screen.
  private func shown(_ range: Range<Int>, _ part: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    while index + 1 < range.upperBound {
      let isTime = part[index] == 0x3C && (0x30...0x39).contains(part[index + 1])
      let isPlace = part[index] == 0x7B && part[index + 1] == 0x5C
      let end = part[index..<min(range.upperBound, index + 64)]
        .firstIndex(of: isTime ? 0x3E : 0x7D)
      if isTime || isPlace, let end {
        pieces.append(start..<index)
        index = end + 1
        start = index
      } else {
        index += 1
      }
    }
    pieces.append(start..<max(start, range.upperBound))
    return pieces
  }
}

/// A line such as `00:01:02,500 --> 00:01:04,000`.
private struct SubtitleTimes {
  var range: Range<Int>

  init?(_ line: Range<Int>, of utf8: UnsafeBufferPointer<UInt8>) {
    guard line.count < 256 else { return nil }
    let text = String(decoding: utf8[line], as: UTF8.self)
    guard let arrow = text.firstRange(of: "-->"),
      let start = Self.milliseconds(text[..<arrow.lowerBound]),
      let last = text[arrow.upperBound...].split(separator: " ").first,
      let end = Self.milliseconds(last)
    else { return nil }
    range = start..<max(start + 1, end)
  }

  private static func milliseconds(_ text: Substring) -> Int? {
    let parts = text.trimmingPrefix(" ").split(separator: ":").map { $0.filter { $0 != " " } }
    guard (2...3).contains(parts.count), let last = parts.last else { return nil }
    var total = 0
    for part in parts.dropLast() {
      guard part.count <= 4, let number = Int(part), number >= 0 else { return nil }
      total = total * 60 + number
    }
    let seconds = last.split { $0 == "," || $0 == "." }
    guard let whole = seconds.first, whole.count <= 2, let number = Int(whole) else { return nil }
    let fraction = seconds.count > 1 ? String((seconds[1] + "000").prefix(3)) : "0"
    guard let rest = Int(fraction) else { return nil }
    return (total * 60 + number) * 1000 + rest
  }
}
