internal import Text

/// The ways in which a term of a termbase is met in text.
///
/// Termbases hold 艾滋病（AIDS）, `capex / capital expenditures`, `mask(s)` and `an epidemic`; text
/// holds one of the forms, without bracket and article.
enum FormVariants {
  /// A way to write a term.
  struct Variant: Hashable {
    var text: String
    /// Whether it is less than what the termbase says.
    var isPart: Bool
  }

  /// The ways to write a term, the term itself first.
  static func variants(of term: String) -> [Variant] {
    var found = [Variant(text: term, isPart: false)]
    if isPlain(term) {
      let article = articleLength(in: term)
      if article > 0 {
        found.append(Variant(text: String(term.utf8.dropFirst(article)) ?? term, isPart: false))
      }
      addSpellings(to: &found)
      return found
    }
    func add(_ text: some StringProtocol, isPart: Bool = false) {
      let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return }
      if !found.contains(where: { $0.text == text }) {
        found.append(Variant(text: text, isPart: isPart))
      }
    }
    for piece in alternatives(in: term) {
      add(piece)
      if let (before, inner, after) = bracket(in: piece) {
        add(before + " " + after)
        let rest = before + (after.allSatisfy(\.isWhitespace) ? "" : " " + after)
        let isLast = after.allSatisfy { !$0.isLetter && !$0.isNumber }
        if isEnding(inner) {
          // (s), (e)s
          add(before + inner + after)
        }
        let pieces = isEnding(inner) ? [] : isLast ? formsOfBracket(inner) : [inner]
        for inner in pieces {
          if BracketedForm.isForm(inner, of: isLast ? rest : before, isLast: isLast) {
            add(inner + " " + after, isPart: true)
          } else if pieces.count == 1 {
            add(before + " " + inner + " " + after)
          }
        }
      }
      if let bare = withoutArticle(piece) { add(bare) }
    }
    addSpellings(to: &found)
    return found
  }

  /// Adds what is the same but for hyphens and spaces, and the number of an abbreviation: RI, RIs.
  private static func addSpellings(to found: inout [Variant]) {
    for variant in found {
      var others = JoinedSpelling.spellings(of: variant.text)
      if let other = TermNumber.other(of: variant.text) { others.append(other) }
      for other in others where !found.contains(where: { $0.text == other }) {
        found.append(Variant(text: other, isPart: variant.isPart))
      }
    }
  }

  /// Whether a term has neither bracket nor separator: most have none.
  private static func isPlain(_ term: String) -> Bool {
    var previous: UInt8 = 0x20
    for byte in term.utf8 {
      switch byte {
      // The first byte of 、 is that of other signs and of kana.
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "/"), UInt8(ascii: ":"),
        UInt8(ascii: "|"), 0xEF, 0xE3:
        return false
      // What is tidied: all white space but single spaces within.
      case 0x09...0x0D, 0xC2, 0xE2: return false
      case 0x20 where previous == 0x20: return false
      default: previous = byte
      }
    }
    return previous != 0x20
  }

  /// The pieces of a term between separators that stand in no bracket.
  private static func alternatives(in term: String) -> [String] {
    for separator in [" : ", " / ", "、", "|"] where term.contains(separator) {
      var pieces: [String] = []
      var piece = ""
      for part in term.components(separatedBy: separator) {
        piece += piece.isEmpty ? part : separator + part
        if piece.count(where: { "(（[［".contains($0) }) > piece.count(where: { ")）]］".contains($0) })
        {
          continue
        }
        pieces.append(piece)
        piece = ""
      }
      if !piece.isEmpty { pieces.append(piece) }
      if pieces.count > 1 { return pieces }
    }
    return [term]
  }

  /// A term as it is written in a text: without the bracket at its end that holds another form, and
  /// the first of several.
  static func written(_ term: String) -> String {
    if isPlain(term) { return term }
    let first = alternatives(in: term)[0].trimmed
    guard let (before, inner, after) = bracket(in: first), after.trimmed.isEmpty else {
      return first
    }
    let isForm =
      isEnding(inner)
      || formsOfBracket(inner).contains { BracketedForm.isForm($0, of: before, isLast: true) }
    return isForm ? before.trimmed : first
  }

  /// The forms that a bracket has beside each other: (BID/b.i.d.).
  private static func formsOfBracket(_ inner: String) -> [String] {
    inner.split { "/,;，；、|".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// Whether a bracket holds the ending of a plural: mask(s).
  private static func isEnding(_ inner: String) -> Bool {
    inner.utf8.count <= 2 && inner.utf8.allSatisfy(ASCII.isLower)
  }

  private static func bracket(in term: String) -> (before: String, inner: String, after: String)? {
    guard let open = term.firstIndex(where: { "(（[［".contains($0) }),
      let close = term[open...].firstIndex(where: { ")）]］".contains($0) }),
      open > term.startIndex
    else { return nil }
    return (
      String(term[..<open]), String(term[term.index(after: open)..<close]),
      String(term[term.index(after: close)...])
    )
  }

  private static func withoutArticle(_ term: String) -> String? {
    let length = articleLength(in: term)
    return length > 0 ? String(term.utf8.dropFirst(length)) : nil
  }

  /// The bytes of an article, or the `to` of a verb, and the space after it; 0 without one.
  private static func articleLength(in term: String) -> Int {
    var word: UInt32 = 0
    for (place, byte) in term.utf8.prefix(4).enumerated() {
      if byte == 0x20 {
        // The first letter may be a capital.
        switch word | 0x20 << UInt32(8 * max(0, place - 1)) {
        case 0x61, 0x616E, 0x746865, 0x746F: return place + 1
        default: return 0
        }
      }
      word = word << 8 | UInt32(byte)
    }
    return 0
  }
}

extension String {
  /// The pieces between occurrences of a separator.
  fileprivate func components(separatedBy separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: true).map(String.init)
  }

  /// The text without white space at its ends.
  fileprivate var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
