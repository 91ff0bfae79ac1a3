internal import TextIO

/// Gathers the running text of a document: a paragraph a line, in which white space is single.
///
/// A line end of the source between Chinese characters is nothing, elsewhere a space. Soft hyphens
/// are left out. What is raised is judged by ``RaisedText``: marks of notes go, powers keep `^`.
struct FlowText {
  /// The most bytes of the text of a document.
  static let longest = 256 << 20

  private(set) var bytes: [UInt8] = []
  /// Where the bytes come from, where that is asked for.
  private(set) var runs: [TextOrigin.Run] = []
  /// The starts of lines that are one sentence whatever they hold, as code is.
  private(set) var undivided: Set<Int> = []

  private let tracks: Bool
  private var lineStart = 0
  /// White space that is owed before the next character.
  private var owed = Space()
  /// The stretch at the end that is raised, or was until now.
  private var raised: (start: Int, before: Space)?
  /// Whether what comes is raised.
  var isRaised = false

  fileprivate struct Space {
    var kind = 0
    var place: Range<Int>?

    static let blank = 1
    static let lineEnd = 2
  }

  /// A text without any; `tracksOrigins` is for what points into its source.
  init(tracksOrigins: Bool = false) { tracks = tracksOrigins }

  /// Refuses text that is too long.
  ///
  /// - Parameters:
  ///   - file: What it is of; a parser of XML tells for itself.
  ///   - whole: What could be split.
  func checkLength(of file: String = "", _ whole: String = "document") throws(InputError) {
    if bytes.count <= Self.longest { return }
    throw InputError(
      file: file, message: "more than \(Self.longest >> 20) MB of text in it",
      hint: "split the \(whole)")
  }

  // MARK: Text

  /// Adds text that was copied from a place.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>, at place: Int = 0) {
    guard let base = text.baseAddress else { return }
    let count = text.count
    var index = 0
    while index < count {
      let start = index
      var hasLineEnd = false
      while index < count, isSpace(base[index]) {
        if base[index] == 0x0A || base[index] == 0x0D { hasLineEnd = true }
        index += 1
      }
      if index > start { owe(isLineEnd: hasLineEnd, for: place + start..<place + index) }
      while index < count, isSoftHyphen(text, index) { index += 2 }
      let word = index
      while index < count {
        let byte = base[index]
        // What is left out and ends a word begins like this.
        if byte <= 0x20 && isSpace(byte) || byte == 0xC2 && isSoftHyphen(text, index) { break }
        index += 1
      }
      if index == word { continue }
      beginWord(text, word)
      note(place + word, length: nil)
      bytes.append(contentsOf: UnsafeBufferPointer(start: base + word, count: index - word))
    }
  }

  /// Adds text that stands for something else at a place; without one, behind what came before.
  mutating func append(_ text: [UInt8], for replaced: Range<Int>? = nil) {
    let place = replaced ?? end..<end
    text.withUnsafeBufferPointer { text in
      for index in text.indices where !isSoftHyphen(text, index) {
        if index > 0, isSoftHyphen(text, index - 1) { continue }
        if isSpace(text[index]) {
          owe(
            isLineEnd: text[index] == 0x0A || text[index] == 0x0D,
            for: place.lowerBound..<place.lowerBound + 1)
          continue
        }
        if text[index] & 0xC0 != 0x80 { beginWord(text, index) }
        if tracks {
          let run = (start: bytes.count, place: place.lowerBound)
          runs.append(.init(start: run.start, place: run.place, replacedLength: place.count))
        }
        bytes.append(text[index])
      }
    }
  }

  /// Adds text from elsewhere.
  mutating func append(_ text: String) { append(Array(text.utf8)) }

  /// The place behind all that came.
  private var end: Int {
    runs.last.map { $0.place + ($0.replacedLength ?? bytes.count - $0.start) } ?? 0
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private func isSoftHyphen(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    text[index] == 0xC2 && index + 1 < text.count && text[index + 1] == 0xAD
  }

  private mutating func owe(isLineEnd: Bool, for place: Range<Int>) {
    guard bytes.count > lineStart else { return }
    owed.kind = max(owed.kind, isLineEnd ? Space.lineEnd : Space.blank)
    let start = owed.place?.lowerBound ?? place.lowerBound
    owed.place = start..<max(start, place.upperBound)
  }

  /// Makes all ready for a character: settles what was raised, and pays the white space.
  private mutating func beginWord(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) {
    if isRaised, raised == nil { raised = (bytes.count, owed) }
    if !isRaised { settle() }
    defer { owed = Space() }
    guard owed.kind > 0, bytes.count > lineStart else { return }
    if owed.kind == Space.lineEnd, let before = lastScalar(upTo: bytes.count),
      let after = FlowText.scalar(text, at: index), LineJoint.isClosed(before, after)
    {
      return
    }
    note(owed.place?.lowerBound ?? 0, length: owed.place?.count ?? 0)
    bytes.append(0x20)
  }

  private mutating func note(_ place: Int, length: Int?) {
    guard tracks else { return }
    if length == nil, let last = runs.last, last.replacedLength == nil,
      place - last.place == bytes.count - last.start
    {
      return
    }
    runs.append(.init(start: bytes.count, place: place, replacedLength: length))
  }

  private func lastScalar(upTo end: Int) -> Unicode.Scalar? {
    var start = end - 1
    while start > lineStart, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    guard start >= lineStart else { return nil }
    return bytes.withUnsafeBufferPointer { FlowText.scalar($0, at: start) }
  }

  private static func scalar(
    _ utf8: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> Unicode.Scalar? {
    guard place < utf8.count else { return nil }
    let end = min(utf8.count, place + 4)
    return String(decoding: utf8[place..<end], as: UTF8.self).unicodeScalars.first
  }

  // MARK: Paragraphs

  /// Ends the paragraph; an empty one leaves nothing.
  mutating func endParagraph(isUndivided: Bool = false) {
    settle()
    owed = Space()
    removeWideSpaces()
    while tracks, let last = runs.last, last.start >= bytes.count { runs.removeLast() }
    if bytes.count == lineStart { return }
    if isUndivided { undivided.insert(lineStart) }
    if tracks { runs.append(.init(start: bytes.count, place: end, replacedLength: 0)) }
    bytes.append(0x0A)
    lineStart = bytes.count
  }

  /// White space that HTML keeps, such as that which breaks no line, is no text at the end.
  private static let wideSpaces: [[UInt8]] = [
    [0xC2, 0xA0], [0xE3, 0x80, 0x80], [0xE2, 0x80, 0x8B],
  ]

  private mutating func removeWideSpaces() {
    while let last = bytes.last, bytes.count > lineStart {
      if last == 0x20 {
        bytes.removeLast()
      } else if last >= 0x80,
        let space = Self.wideSpaces.first(where: {
          bytes[lineStart...].suffix($0.count).elementsEqual($0)
        })
      {
        bytes.removeLast(space.count)
      } else {
        return
      }
    }
  }

  // MARK: What is raised

  /// Judges what was raised, now that all of it is there.
  private mutating func settle() {
    guard let (start, before) = raised else { return }
    raised = nil
    guard start >= lineStart, start < bytes.count else { return }
    var first = start
    while first < bytes.count, bytes[first] == 0x20 { first += 1 }
    switch RaisedText.kind(of: bytes[first...], after: bytes[lineStart..<start]) {
    case .note:
      bytes.removeSubrange(start...)
      while tracks, let last = runs.last, last.start >= start { runs.removeLast() }
      if owed.kind < before.kind { owed = before }
    case .power(let isLong):
      insert(isLong ? "^(" : "^", at: first)
      if isLong { append([0x29]) }
    case .sign(let sign): replace(from: first, by: sign)
    case .text: break
    }
  }

  private mutating func insert(_ text: String, at index: Int) {
    let added = Array(text.utf8)
    bytes.insert(contentsOf: added, at: index)
    guard tracks else { return }
    var number = runs.count
    while number > 0, runs[number - 1].start >= index {
      number -= 1
      runs[number].start += added.count
    }
    let place = number < runs.count ? runs[number].place : 0
    runs.insert(.init(start: index, place: place, replacedLength: 0), at: number)
  }

  private mutating func replace(from index: Int, by sign: String) {
    let place = runs.last { $0.start <= index }?.place ?? 0
    bytes.removeSubrange(index...)
    bytes += Array(sign.utf8)
    while tracks, let last = runs.last, last.start >= index { runs.removeLast() }
    if tracks { runs.append(.init(start: index, place: place, replacedLength: 0)) }
  }

  // MARK: What stands beside

  /// A paragraph that is open while another text, such as that of a box, stands in it.
  struct Suspended {
    fileprivate var bytes: [UInt8]
    fileprivate var owed: Space
  }

  /// Takes the open paragraph out, so that another text can come before it. Only for texts whose
  /// origins are not asked for.
  mutating func suspend() -> Suspended {
    settle()
    let suspended = Suspended(bytes: Array(bytes[lineStart...]), owed: owed)
    bytes.removeSubrange(lineStart...)
    owed = Space()
    return suspended
  }

  /// Goes on with a paragraph.
  mutating func resume(_ suspended: Suspended) {
    endParagraph()
    bytes += suspended.bytes
    owed = suspended.owed
  }
}
