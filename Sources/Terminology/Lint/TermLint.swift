internal import ICU
internal import Text

/// Looks at single terms: brackets, width and length.
enum TermLint {
  static func complaints(about term: Term, engine: EngineLimit?) -> [(LintRule, String)] {
    var complaints: [(LintRule, String)] = []
    if let message = brackets(term) { complaints.append((.brackets, message)) }
    if let message = width(term) { complaints.append((.mixedWidth, message)) }
    if let message = engine?.complaint(about: term) { complaints.append((.tooLong, message)) }
    return complaints
  }

  // MARK: Brackets

  private static let closing: [Unicode.Scalar: Unicode.Scalar] = [
    "(": ")", "（": "）", "[": "]", "［": "］", "【": "】", "〔": "〕",
  ]
  /// Brackets of different width that people pair with each other.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "（": "("
    case "）": ")"
    case "［": "["
    case "］": "]"
    default: scalar
    }
  }

  private static func brackets(_ term: Term) -> String? {
    let scalars = Array(term.text.unicodeScalars)
    let openers = Set(closing.keys.map(folded)), closers = Set(closing.values.map(folded))
    var open: [(expected: Unicode.Scalar, start: Int)] = []
    var inside: Range<Int>?
    for (index, scalar) in scalars.enumerated() {
      let plain = folded(scalar)
      if openers.contains(plain), let expected = closing[plain] {
        open.append((folded(expected), index))
      } else if closers.contains(plain) {
        guard let last = open.popLast(), last.expected == plain else {
          return "a bracket is closed that was not opened"
        }
        if inside == nil { inside = (last.start + 1)..<index }
      }
    }
    if !open.isEmpty { return "a bracket is not closed" }
    guard let inside else { return nil }
    let content = text(scalars[inside])
    // `f(x)` and `function()` are written so.
    if content.isEmpty { return nil }
    let outside = text(scalars[..<(inside.lowerBound - 1)] + scalars[(inside.upperBound + 1)...])
    if isPluralMark(content) {
      return "“(\(content))” is not met in text; make each form a term of its own"
    }
    return "text seldom has “\(content)” in brackets; make “\(outside)” the term, and "
      + "“\(content)” another one or a remark"
  }

  private static func isPluralMark(_ text: String) -> Bool { text == "s" || text == "es" }

  private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return PlainText.tidied(String(view))
  }

  // MARK: Width

  private static func width(_ term: Term) -> String? {
    let scalars = Array(term.text.unicodeScalars)
    let letters = scalars.filter(isFullwidthLetter)
    if let first = letters.first {
      return "fullwidth “\(first)”; write letters and digits halfwidth"
    }
    if let message = bracketsOfTwoWidths(scalars) { return message }
    let isChinese = term.language.isChinese
    for (index, scalar) in scalars.enumerated() {
      if !isChinese && isFullwidthMark(scalar) {
        return "fullwidth “\(scalar)” in a term that is not Chinese"
      }
      let isInside = index > 0 && index + 1 < scalars.count
      guard isChinese, isInside, ",;:?!".unicodeScalars.contains(scalar) else { continue }
      if Han.isOfScript(scalars[index - 1]) && Han.isOfScript(scalars[index + 1]) {
        return "halfwidth “\(scalar)” between Han characters"
      }
    }
    return nil
  }

  private static func bracketsOfTwoWidths(_ scalars: [Unicode.Scalar]) -> String? {
    var open: [Unicode.Scalar] = []
    for scalar in scalars {
      if scalar == "(" || scalar == "（" { open.append(scalar) }
      guard scalar == ")" || scalar == "）", let first = open.popLast() else { continue }
      if (first == "(") != (scalar == ")") { return "a bracket that is “\(first)” and “\(scalar)”" }
    }
    return nil
  }

  private static func isFullwidthLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
    default: false
    }
  }

  private static func isFullwidthMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65: true
    case 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x301B: true
    default: false
    }
  }
}
