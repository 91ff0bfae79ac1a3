internal import Text

/// The brackets and quotation marks of a text, paired by kind.
///
/// Fullwidth and halfwidth brackets pair with each other. Not counted are the bracket of an
/// enumeration such as `1)` or `b）` or of a smiley, what follows a backslash, and the quotation
/// mark that stands for inches.
struct BracketCount {
  /// What pairs with each other.
  enum Kind: Int, CaseIterable {
    case round, square, lens, title, corner, quotes, straight

    /// How likely one without counterpart is a slip.
    var confidence: Double {
      switch self {
      case .round, .lens, .title, .corner: 0.85
      case .square: 0.6
      case .quotes: 0.75
      case .straight: 0.6
      }
    }
  }

  /// What was seen of a kind.
  struct Tally {
    /// The pairs.
    var pairs = 0
    /// The first bracket, and where it ends.
    var first: Range<Int>?
    /// The first one without counterpart.
    var stray: Range<Int>?
    /// How many are open.
    fileprivate var depth = 0
    /// The innermost of those that opened when none was open.
    fileprivate var opener: Range<Int>?
  }

  private var tallies = (Tally(), Tally(), Tally(), Tally(), Tally(), Tally(), Tally())
  /// Whether there is none.
  private(set) var isEmpty = true

  init(_ text: TextBytes) {
    var place = 0
    while place < text.count {
      let byte = text.utf8[place]
      // The lead bytes of “ and of the forms that Chinese uses, and the few of ASCII.
      let mayBe =
        byte == 0xE2 || byte == 0xE3 || byte == 0xEF || byte == UInt8(ascii: "\"")
        || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
        || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
      if !mayBe {
        place += 1
        continue
      }
      let (value, end) = text.character(at: place)
      if let (kind, opens) = Self.kind(of: value) {
        isEmpty = false
        count(kind, opens: opens, place..<end, in: text)
      }
      place = end
    }
    for kind in Kind.allCases where self[kind].depth > 0 {
      self[kind].stray = self[kind].stray ?? self[kind].opener
    }
  }

  subscript(_ kind: Kind) -> Tally {
    get {
      switch kind {
      case .round: tallies.0
      case .square: tallies.1
      case .lens: tallies.2
      case .title: tallies.3
      case .corner: tallies.4
      case .quotes: tallies.5
      case .straight: tallies.6
      }
    }
    set {
      switch kind {
      case .round: tallies.0 = newValue
      case .square: tallies.1 = newValue
      case .lens: tallies.2 = newValue
      case .title: tallies.3 = newValue
      case .corner: tallies.4 = newValue
      case .quotes: tallies.5 = newValue
      case .straight: tallies.6 = newValue
      }
    }
  }

  private mutating func count(_ kind: Kind, opens: Bool?, _ span: Range<Int>, in text: TextBytes) {
    if text.byte(span.lowerBound - 1) == UInt8(ascii: "\\") { return }
    if kind == .straight, ASCII.isDigit(text.byte(span.lowerBound - 1)),
      self[kind].depth == 0
    {
      return
    }
    if kind == .round, opens == false, self[kind].depth == 0, Self.isLabel(span, text) { return }
    var tally = self[kind]
    tally.first = tally.first ?? span
    if opens ?? (tally.depth == 0) {
      if tally.depth == 0 { tally.opener = span }
      tally.depth += 1
    } else if tally.depth > 0 {
      tally.depth -= 1
      tally.pairs += 1
    } else {
      tally.stray = tally.stray ?? span
    }
    self[kind] = tally
  }

  /// Whether a closing bracket belongs to the label of an enumeration or to a smiley.
  private static func isLabel(_ span: Range<Int>, _ text: TextBytes) -> Bool {
    let before = text.byte(span.lowerBound - 1)
    if before == UInt8(ascii: ":") || before == UInt8(ascii: ";") { return true }
    if [0xFF1A, 0xFF1B].contains(text.value(before: span.lowerBound)) { return true }
    var place = span.lowerBound
    for _ in 0..<3 where place > 0 {
      let start = text.start(before: place)
      let value = text.value(before: place)
      let isPart =
        ASCII.isLetter(value) || ASCII.isDigit(value)
        || isNumeral(value)
      if !isPart { return place < span.lowerBound }
      place = start
    }
    if place == 0 { return place < span.lowerBound }
    let value = text.value(before: place)
    return !ASCII.isLetter(value) && !ASCII.isDigit(value) && !Han.contains(value)
  }

  /// Whether it is one of 一 to 十.
  private static func isNumeral(_ value: UInt32) -> Bool {
    switch value {
    case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341: true
    default: false
    }
  }

  private static func kind(of value: UInt32) -> (Kind, Bool?)? {
    switch value {
    case 0x28, 0xFF08: (.round, true)
    case 0x29, 0xFF09: (.round, false)
    case 0x5B, 0xFF3B: (.square, true)
    case 0x5D, 0xFF3D: (.square, false)
    case 0x3010, 0x3014, 0x3016: (.lens, true)
    case 0x3011, 0x3015, 0x3017: (.lens, false)
    case 0x300A, 0x3008: (.title, true)
    case 0x300B, 0x3009: (.title, false)
    case 0x300C, 0x300E: (.corner, true)
    case 0x300D, 0x300F: (.corner, false)
    case 0x201C: (.quotes, true)
    case 0x201D: (.quotes, false)
    case 0x22: (.straight, nil)
    default: nil
    }
  }
}
