internal import Tables

/// How several texts stand in one cell of a table.
///
/// Alternatives are separated by line breaks, by `|`, `;` or their fullwidth forms, by a slash with
/// spaces around it (`capex / capital expenditures`) or between Chinese words
/// (`资本支出/资本开支`), but not where a single character stands beside it (`和/或`) or the other
/// language has a slash as well (`input/output`). What is said of each alternative stands in a
/// column of its own, in the same order, separated by `|`; several values of one are separated by
/// `||`.
/// A separator after a backslash is an ordinary character.
enum TermCell {
  /// The alternatives in a cell of terms, tidied, without empty ones.
  ///
  /// - Parameter keepsSlashes: Whether a slash without spaces is part of a term.
  static func alternatives(in cell: String, keepsSlashes: Bool = false) -> [String] {
    if cell.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) {
      // A line break within a cell parts terms as well.
      return cell.split(whereSeparator: \.isNewline).flatMap {
        alternatives(in: String($0), keepsSlashes: keepsSlashes)
      }
    }
    if !mayNeedEscape(cell) {
      let term = TermText.tidied(cell)
      return term.isEmpty ? [] : [term]
    }
    let scalars = Array(cell.unicodeScalars)
    return pieces(of: scalars) { index in
      switch scalars[index] {
      case "|", "｜", ";", "；": 1
      case "/", "／":
        splitsAtSlash(scalars, index)
          && (isSpaced(scalars, index) || scalars[index] == "／" || !keepsSlashes)
          ? 1 : nil
      default: nil
      }
    }.filter { !$0.isEmpty }
  }

  /// Whether a cell has a slash without spaces around it.
  static func hasSlash(_ cell: String) -> Bool {
    guard cell.utf8.contains(where: { $0 == 0x2F || $0 == 0xEF }) else { return false }
    let scalars = Array(cell.unicodeScalars)
    return scalars.indices.contains {
      (scalars[$0] == "/" || scalars[$0] == "／") && !isSpaced(scalars, $0)
    }
  }

  private static func isSpaced(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    index > 0 && index + 1 < scalars.count && scalars[index - 1] == " "
      && scalars[index + 1] == " "
  }

  /// Whether every plain slash of a cell parts Chinese words of two characters at least: 和/或 is
  /// one word.
  static func partsWords(_ cell: String) -> Bool {
    cell.split { $0 == "/" || $0 == "|" || $0 == ";" || $0 == "；" }
      .allSatisfy { $0.filter { !$0.isWhitespace }.count >= 2 }
  }

  /// The words in a cell of words that are not to be used: parted as terms are, by line ends and
  /// `、`, and by a slash between words that are long enough to be no abbreviation (`TCP/IP`).
  static func unwanted(in cell: String) -> [String] {
    let scalars = Array(cell.unicodeScalars)
    return pieces(of: scalars) { index in
      switch scalars[index] {
      case "|", "｜", ";", "；", "、", "\n", "\r": 1
      case "/", "／":
        splitsAtSlash(scalars, index) || standsBetweenWords(scalars, index) ? 1 : nil
      default: nil
      }
    }.filter { !$0.isEmpty }
  }

  /// Whether at least four letters stand on either side, or a Han character.
  private static func standsBetweenWords(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    func isWord(_ side: some Sequence<Unicode.Scalar>) -> Bool {
      var letters = 0
      for scalar in side.prefix(4) {
        if TermText.isHan(scalar) { return true }
        if scalar.properties.isAlphabetic { letters += 1 } else { return false }
      }
      return letters == 4
    }
    return isWord(scalars[..<index].reversed()) && isWord(scalars[(index + 1)...])
  }

  /// What a cell says of each alternative, tidied; an empty text for those of which it
  /// says nothing.
  static func parts(of cell: String) -> [String] {
    if !mayNeedEscape(cell) { return [TermText.tidied(cell)] }
    let scalars = Array(cell.unicodeScalars)
    return pieces(of: scalars, keepsEscapes: true) { index in
      guard isBar(scalars[index]) else { return nil }
      let isDouble = index + 1 < scalars.count && isBar(scalars[index + 1])
      return isDouble ? 0 : 1
    }
  }

  /// The values in one of ``parts(of:)``, or in a cell of several values.
  static func values(in part: String) -> [String] {
    if !mayNeedEscape(part) {
      let value = TermText.tidied(part)
      return value.isEmpty ? [] : [value]
    }
    let scalars = Array(part.unicodeScalars)
    return pieces(of: scalars) { index in
      isBar(scalars[index]) && index + 1 < scalars.count && isBar(scalars[index + 1]) ? 2 : nil
    }.filter { !$0.isEmpty }
  }

  /// A cell of alternatives.
  static func cell(ofTerms terms: some Sequence<String>) -> String {
    terms.map { term in
      if !mayNeedEscape(term) { return term }
      let scalars = Array(term.unicodeScalars)
      return escaped(scalars) { index in
        switch scalars[index] {
        case "|", "｜", ";", "；": true
        case "/", "／": splitsAtSlash([" "] + scalars + [" "], index + 1)
        default: false
        }
      }
    }.joined(separator: " | ")
  }

  /// A cell with the values of each alternative.
  static func cell(ofParts parts: some Sequence<[String]>) -> String {
    parts.map(cell(ofValues:)).joined(separator: " | ")
  }

  /// A cell of several values.
  static func cell(ofValues values: [String]) -> String {
    values.map { value in
      if !mayNeedEscape(value) { return value }
      let scalars = Array(value.unicodeScalars)
      return escaped(scalars) { isBar(scalars[$0]) }
    }.joined(separator: " || ")
  }

  /// Whether a text has a separator, or a character beyond ASCII that might be one.
  private static func mayNeedEscape(_ text: String) -> Bool {
    text.utf8.contains { $0 == 0x7C || $0 == 0x3B || $0 == 0x2F || $0 == 0xEF }
  }

  private static func isBar(_ scalar: Unicode.Scalar) -> Bool { scalar == "|" || scalar == "｜" }

  /// Whether a slash stands between alternatives and not inside one, such as `TCP/IP`.
  private static func splitsAtSlash(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index > 0, index + 1 < scalars.count else { return false }
    let (before, after) = (scalars[index - 1], scalars[index + 1])
    if before == " " && after == " " { return true }
    return TermText.isHan(before) && TermText.isHan(after)
  }

  /// The tidied texts between separators; `separator` tells how many scalars one at an
  /// index takes, 0 for a double one that is passed over, nil when there is none.
  private static func pieces(
    of scalars: [Unicode.Scalar], keepsEscapes: Bool = false, separator: (Int) -> Int?
  ) -> [String] {
    var result: [String] = []
    var piece = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar == "\\", index + 1 < scalars.count, isSeparator(scalars[index + 1]) {
        if keepsEscapes { piece.append(scalar) }
        piece.append(scalars[index + 1])
        index += 2
        continue
      }
      switch separator(index) {
      case nil:
        piece.append(scalar)
        index += 1
      case 0:
        piece.append(contentsOf: scalars[index...(index + 1)])
        index += 2
      case let width?:
        result.append(TermText.tidied(String(piece)))
        piece = String.UnicodeScalarView()
        index += width
      }
    }
    result.append(TermText.tidied(String(piece)))
    return result
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "|", "｜", ";", "；", "/", "／": true
    default: false
    }
  }

  /// A backslash before a separator means the separator itself, so that a backslash of
  /// the text needs none.
  private static func escaped(
    _ scalars: [Unicode.Scalar], where separates: (Int) -> Bool
  ) -> String {
    var result = String.UnicodeScalarView()
    for index in scalars.indices {
      // A backslash of the text before any separator would be taken for an escape.
      let follows = index > 0 && scalars[index - 1] == "\\" && isSeparator(scalars[index])
      if follows || separates(index) { result.append("\\") }
      result.append(scalars[index])
    }
    return String(result)
  }
}
