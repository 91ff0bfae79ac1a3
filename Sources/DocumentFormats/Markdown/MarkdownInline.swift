/// Takes the markup within a block of Markdown out: emphasis, the addresses of links and images,
/// backticks, tags, comments, references to footnotes and the backslashes before signs.
///
/// Marks that open and close are only taken out in pairs; what opens and never closes is text.
///
/// - Complexity: linear, because addresses and tags longer than ``longestAddress`` are text.
struct MarkdownInline {
  private static let longestAddress = 2048

  private let bytes: [UInt8]
  private var isMarkup: [Bool]
  private var index = 0
  /// The places of open square brackets, and whether an exclamation mark stands before each.
  private var brackets: [(place: Int, isImage: Bool)] = []
  /// The places of marks of emphasis that may open, by sign and length.
  private var openings: [Int: [Int]] = [:]
  /// The lengths of runs of backticks of which no further one follows.
  private var lonelyTicks: Set<Int> = []

  /// Removes the markup from a passage.
  static func clean(_ passage: inout Passage) {
    var inline = MarkdownInline(passage.bytes)
    inline.scan()
    passage.remove(where: inline.isMarkup)
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    isMarkup = [Bool](repeating: false, count: bytes.count)
  }

  private mutating func scan() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x5C: visitBackslash()
      case 0x60: visitTicks()
      case 0x3C: visitTag()
      case 0x21 where byte(index + 1) == 0x5B:
        brackets.append((index, true))
        index += 2
      case 0x5B: visitOpenBracket()
      case 0x5D: visitCloseBracket()
      case 0x2A, 0x5F, 0x7E: visitEmphasis()
      default: index += 1
      }
    }
  }

  private func byte(_ place: Int) -> UInt8 { bytes.indices.contains(place) ? bytes[place] : 0x20 }

  private mutating func mark(_ range: Range<Int>) {
    for place in range.clamped(to: bytes.indices) { isMarkup[place] = true }
  }

  // MARK: Signs

  private mutating func visitBackslash() {
    let next = byte(index + 1)
    let isSign =
      (0x21...0x2F).contains(next) || (0x3A...0x40).contains(next)
      || (0x5B...0x60).contains(next) || (0x7B...0x7E).contains(next)
    if isSign { isMarkup[index] = true }
    index += isSign ? 2 : 1
  }

  private mutating func visitTicks() {
    let start = index
    let length = bytes[start...].prefix { $0 == 0x60 }.count
    index = start + length
    if lonelyTicks.contains(length) { return }
    var place = index
    while let tick = bytes[place...].firstIndex(of: 0x60) {
      let run = bytes[tick...].prefix { $0 == 0x60 }.count
      place = tick + run
      if run == length {
        mark(start..<index)
        mark(tick..<place)
        index = place
        return
      }
    }
    lonelyTicks.insert(length)
  }

  private mutating func visitTag() {
    let start = index
    index += 1
    let window = bytes[index...].prefix(MarkdownInline.longestAddress)
    if window.starts(with: "!--".utf8) {
      guard let end = MarkdownLine.commentEnd(window) else { return }
      mark(start..<end)
      index = end
      return
    }
    let first = window.first == 0x2F ? byte(index + 1) : byte(index)
    guard (0x41...0x5A).contains(first & 0xDF) else { return }
    guard let close = window.firstIndex(where: { $0 == 0x3E || $0 == 0x3C }),
      bytes[close] == 0x3E
    else { return }
    let inner = bytes[index..<close]
    if !inner.contains(0x20) && (inner.contains(0x40) || inner.contains(0x3A)) {
      // An address in angle brackets is text.
      mark(start..<index)
      mark(close..<close + 1)
    } else {
      mark(start..<close + 1)
    }
    index = close + 1
  }

  // MARK: Links

  private mutating func visitOpenBracket() {
    let start = index
    index += 1
    // A reference to a footnote: [^1]
    if byte(index) == 0x5E,
      let close = bytes[index...].prefix(64).firstIndex(where: { $0 == 0x5D || $0 == 0x20 }),
      bytes[close] == 0x5D
    {
      let end = close + (byte(close + 1) == 0x3A ? 2 : 1)
      mark(start..<end)
      index = end
      return
    }
    brackets.append((start, false))
  }

  private mutating func visitCloseBracket() {
    let close = index
    index += 1
    guard let open = brackets.popLast() else { return }
    let end: Int
    switch byte(index) {
    case 0x28:
      guard let address = addressEnd(from: index + 1) else { return }
      end = address
    case 0x5B:
      let window = bytes[index...].dropFirst().prefix(MarkdownInline.longestAddress)
      guard let address = window.firstIndex(where: { $0 == 0x5D || $0 == 0x5B }),
        bytes[address] == 0x5D
      else { return }
      end = address + 1
    default: return
    }
    mark(open.place..<open.place + (open.isImage ? 2 : 1))
    mark(close..<end)
    index = end
  }

  /// The place after the bracket that closes an address, or nil.
  private func addressEnd(from start: Int) -> Int? {
    var depth = 0
    for place in start..<min(bytes.count, start + MarkdownInline.longestAddress) {
      switch bytes[place] {
      case 0x28: depth += 1
      case 0x29 where depth == 0: return place + 1
      case 0x29: depth -= 1
      default: continue
      }
    }
    return nil
  }

  // MARK: Emphasis

  private mutating func visitEmphasis() {
    let sign = bytes[index]
    let start = index
    let length = bytes[start...].prefix { $0 == sign }.count
    index = start + length
    guard sign == 0x7E ? length == 2 : length <= 3 else { return }
    var opens = !MarkdownLine.isSpace(byte(index))
    var closes = !MarkdownLine.isSpace(byte(start - 1))
    if sign == 0x5F {
      // snake_case keeps its signs.
      opens = opens && !isWord(byte(start - 1))
      closes = closes && !isWord(byte(index))
    }
    let kind = Int(sign) << 2 | length
    if closes, let open = openings[kind]?.popLast() {
      mark(open..<open + length)
      mark(start..<index)
    } else if opens {
      openings[kind, default: []].append(start)
    }
  }

  private func isWord(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF) || (0x30...0x39).contains(byte)
  }
}
