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
    if isPlain(term) { return found }
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
        // (s), (e)s
        if inner.utf8.count > 2, before.contains(where: \.isLetter) { add(inner, isPart: true) }
        if inner.utf8.count <= 2 { add(before + inner + after) }
      }
      if let bare = withoutArticle(piece) { add(bare) }
    }
    return found
  }

  /// Whether a term has neither bracket nor separator nor article: most have none.
  private static func isPlain(_ term: String) -> Bool {
    var isFirst = true
    for byte in term.utf8 {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "/"), UInt8(ascii: ":"),
        UInt8(ascii: "|"), 0xEF:
        return false
      // The first byte of 、 is that of other signs and of kana.
      case 0xE3: return false
      case UInt8(ascii: "a"), UInt8(ascii: "A"), UInt8(ascii: "t"), UInt8(ascii: "T"):
        if isFirst, withoutArticle(term) != nil { return false }
      default: break
      }
      isFirst = false
    }
    return true
  }

  private static func alternatives(in term: String) -> [String] {
    for separator in [" : ", " / ", "、", "|"] where term.contains(separator) {
      return term.components(separatedBy: separator)
    }
    return [term]
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
    for article in ["a ", "an ", "the ", "to ", "A ", "An ", "The ", "To "]
    where term.hasPrefix(article) {
      return String(term.dropFirst(article.count))
    }
    return nil
  }
}

extension String {
  /// The pieces between occurrences of a separator.
  fileprivate func components(separatedBy separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: true).map(String.init)
  }
}
