internal import Text

/// A text as terms are compared: Traditional characters as Simplified ones, Latin words without
/// capitals, accents and inflection, white space and hyphens as one space between Latin words and
/// as nothing beside Han characters.
///
/// Other signs become a byte that stands in no term, so that nothing is found across them. Each
/// folded byte knows where it comes from.
struct FoldedText: Sendable {
  /// Stands for a sign that no term goes over.
  static let stop: UInt8 = 1

  /// The folded text.
  private(set) var bytes: [UInt8] = []
  /// Where each folded byte comes from.
  private var origins: [Origin] = []

  /// Where a folded byte comes from.
  private struct Origin {
    /// The offset in the text of its character or word.
    var start: Int32
    /// The offset after that.
    var end: Int32
    /// Whether a term may begin at the byte (bit 0) and end after it (bit 1).
    var edges: UInt8 = 0

    static let mayBegin: UInt8 = 1
    static let mayEnd: UInt8 = 2
  }

  private var word: [UInt8] = []

  /// Whether nobody sees a character: a soft hyphen, a joiner, a mark of direction or variation.
  static func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0xAD, 0x34F, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064,
      0x2066...0x2069, 0xFE00...0xFE0F, 0xFEFF:
      true
    default: false
    }
  }

  /// Whether a term may begin at a folded byte.
  func mayBegin(_ place: Int) -> Bool { origins[place].edges & Origin.mayBegin != 0 }

  /// Whether a term may end before a folded byte.
  func mayEnd(_ place: Int) -> Bool { origins[place - 1].edges & Origin.mayEnd != 0 }

  /// The range of the text that a range of folded bytes comes from.
  func range(of folded: Range<Int>) -> Range<Int> {
    guard let first = folded.first, let last = folded.last else { return 0..<0 }
    let start = Int(origins[first].start)
    return start..<max(start, Int(origins[last].end))
  }

  /// Folds a text.
  ///
  /// - Parameter text: UTF-8 with Traditional characters made Simplified.
  /// - Complexity: linear.
  mutating func load(_ text: [UInt8], _ stems: inout StemTable) {
    bytes.removeAll(keepingCapacity: true)
    origins.removeAll(keepingCapacity: true)
    var place = 0
    var isSpaced = false
    while place < text.count {
      let character = Character(text, place)
      switch character.kind {
      case .letter, .digit:
        place = appendWord(text, place, isSpaced: isSpaced, &stems)
        isSpaced = false
      case .han:
        let first = bytes.count
        for offset in place..<place + character.length { bytes.append(text[offset]) }
        trace(first, to: place..<place + character.length)
        place += character.length
        isSpaced = false
      case .joint:
        place += character.length
        isSpaced = true
      case .invisible: place += character.length
      case .stop:
        if bytes.last != Self.stop {
          append(Self.stop, from: place..<place + character.length)
        }
        place += character.length
        isSpaced = false
      }
    }
  }

  /// Adds a byte at which no term begins or ends.
  private mutating func append(_ byte: UInt8, from range: Range<Int>) {
    bytes.append(byte)
    origins.append(
      Origin(
        start: Int32(clamping: range.lowerBound),
        end: Int32(clamping: range.upperBound)))
  }

  /// Says where the folded bytes from `first` on come from, which are a character or word.
  private mutating func trace(_ first: Int, to range: Range<Int>) {
    let origin = Origin(
      start: Int32(clamping: range.lowerBound),
      end: Int32(clamping: range.upperBound))
    for _ in first..<bytes.count { origins.append(origin) }
    guard first < bytes.count else { return }
    origins[first].edges |= Origin.mayBegin
    origins[bytes.count - 1].edges |= Origin.mayEnd
  }

  /// Adds a word and gives the offset after it.
  ///
  /// Letters and digits are words of their own, as COVID19 is COVID-19; a term neither begins
  /// nor ends between them.
  private mutating func appendWord(
    _ text: [UInt8], _ start: Int, isSpaced: Bool, _ stems: inout StemTable
  ) -> Int {
    var place = start
    var isFirst = true
    while place < text.count {
      var character = Character(text, place)
      guard character.kind == .letter || character.kind == .digit else { break }
      let kind = character.kind
      let first = place
      word.removeAll(keepingCapacity: true)
      while character.kind == kind {
        character.append(to: &word)
        place += character.length
        if place >= text.count { break }
        character = Character(text, place)
        while character.kind == .invisible, let next = Character.after(character, text, place) {
          place += character.length
          character = next
        }
        // The point of an abbreviation, U.S., and the one of a number, 2.5.
        if character.isPoint, let next = Character.after(character, text, place),
          kind == .letter && next.kind == .letter && word.count * 2 == place - first + 1
            || kind == .digit && next.kind == .digit
        {
          if kind == .digit { word.append(UInt8(ascii: ".")) }
          place += character.length
          character = next
        }
      }
      if isFirst, isSpaced, let last = bytes.last, last < 0x80, last != Self.stop {
        appendSpace(at: first)
      } else if !isFirst {
        appendSpace(at: first)
      }
      let before = bytes.count
      if kind == .letter { stems.append(keyOf: word[...], to: &bytes) } else { bytes += word }
      trace(before, to: first..<place)
      if !isFirst, before < origins.count { origins[before].edges &= ~Origin.mayBegin }
      if place < text.count {
        let next = Character(text, place)
        if next.kind == .letter || next.kind == .digit, let last = origins.indices.last {
          origins[last].edges &= ~Origin.mayEnd
        }
      }
      isFirst = false
    }
    return Self.skipPossessive(text, place)
  }

  private mutating func appendSpace(at place: Int) {
    append(0x20, from: place..<place)
  }

  /// The offset after ’s, and after the mark of a plural's possessive.
  private static func skipPossessive(_ text: [UInt8], _ place: Int) -> Int {
    let mark: Int
    if place + 1 < text.count, text[place] == UInt8(ascii: "'") {
      mark = 1
    } else if place + 3 < text.count, text[place..<place + 3] == [0xE2, 0x80, 0x99] {
      mark = 3
    } else {
      return place
    }
    if place > 0, text[place - 1] | 0x20 == UInt8(ascii: "s"), text[place + mark] == 0x20 {
      return place + mark
    }
    guard text[place + mark] | 0x20 == UInt8(ascii: "s") else { return place }
    let end = place + mark + 1
    if end < text.count, Character(text, end).kind == .letter { return place }
    return end
  }
}

extension FoldedText {
  /// A character of UTF-8 as folding sees it.
  private struct Character {
    enum Kind { case letter, digit, han, joint, stop, invisible }

    let value: UInt32
    let length: Int

    init(_ text: [UInt8], _ place: Int) {
      var (value, length) = UTF8Scalar.decode(text, at: place)
      // Fullwidth signs and the ideographic space as plain ones.
      if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
      self.value = value == 0x3000 ? 0x20 : value
      self.length = length
    }

    static func after(_ character: Character, _ text: [UInt8], _ place: Int) -> Character? {
      let next = place + character.length
      return next < text.count ? Character(text, next) : nil
    }

    var isPoint: Bool { value == 0x2E }

    var kind: Kind {
      switch value {
      case 0x30...0x39: return .digit
      case 0x41...0x5A, 0x61...0x7A, 0x26: return .letter
      case 0x20, 0x09, 0x0A, 0x0D, 0x2D, 0xA0, 0xB7, 0x2000...0x200A, 0x2010...0x2012, 0x202F,
        0x205F, 0x30FB:
        return .joint
      case 0xC0...0x24F, 0x1E00...0x1EFF: return value == 0xD7 || value == 0xF7 ? .stop : .letter
      case 0x370...0x52F: return .letter
      default:
        if Han.contains(value) { return .han }
        return FoldedText.isInvisible(value) ? .invisible : .stop
      }
    }

    /// Adds the letter without its accent, or the digit.
    func append(to word: inout [UInt8]) {
      if value < 0x80 {
        word.append((0x41...0x5A).contains(value) ? UInt8(value) | 0x20 : UInt8(value))
        return
      }
      guard let scalar = Unicode.Scalar(value) else { return }
      if let base = LatinLetters.base(of: scalar) {
        word.append(base)
      } else {
        word += Array(String(scalar).lowercased().utf8)
      }
    }
  }
}
