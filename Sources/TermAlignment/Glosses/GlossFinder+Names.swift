internal import Segmentation

/// The English names that a bracket holds.
extension GlossFinder {
  /// Byte ranges of the English names in a bracket: one, or several around `/`,
  /// a comma or an "or". Empty when the bracket holds something else.
  func namesInBracket(_ inner: [Int]) -> [Range<Int>] {
    var pieces: [[Int]] = [[]]
    var listings: Set<Int> = []
    for (place, index) in inner.enumerated() {
      let token = text.tokens[index]
      switch token.kind {
      case .url, .email, .quantity: return []
      case .han: return []
      case .punctuation, .symbol:
        let piece = string(index)
        if piece == ",", isBeforeKindOfFirm(inner[(place + 1)...]) {
          continue
        } else if ["/", "／", ",", "，", "、", ";", "；", "|"].contains(piece) {
          pieces.append([])
        } else if piece == ":" || piece == "：", let first = pieces.last?.first,
          pieces.last?.count == 1, LabelTable.exchanges.contains(string(first).lowercased())
        {
          listings.insert(pieces.count - 1)
        } else if ![
          "“", "”", "\"", "'", "‘", "’", "-", "–", "—", "*", "**", "&", ".", "®", "™", "·",
          "「", "」", "『", "』", "《", "》", "〈", "〉",
        ]
        .contains(piece) {
          return []
        } else if ["-", "–", "&", ".", "·"].contains(piece) {
          pieces[pieces.count - 1].append(index)
        }
      case .space:
        break
      case .word
      where string(index).lowercased() == "or" && pieces.last?.isEmpty == false
        && !isFixed(around: place, inner):
        pieces.append([])
      case .word, .number, .term:
        pieces[pieces.count - 1].append(index)
      }
    }
    let filled = pieces.filter { !$0.isEmpty }
    guard filled.count == pieces.count, filled.count <= 3 else { return [] }
    return filled.enumerated().compactMap { number, piece in
      // NASDAQ: AAPL beside a name says where the company is listed.
      guard !listings.contains(number), let first = piece.first, let last = piece.last else {
        return nil
      }
      return text.tokens[first].start..<text.tokens[last].end
    }
  }

  /// Whether a comma parts a firm's name from its kind: Wanzhou Bearing Co., Ltd.
  private func isBeforeKindOfFirm(_ rest: ArraySlice<Int>) -> Bool {
    guard let next = rest.first(where: { text.tokens[$0].kind != .space }) else { return false }
    return Self.kindsOfFirms.contains(
      string(next).lowercased().filter { $0 != "." })
  }

  private static let kindsOfFirms: Set<String> = [
    "ltd", "limited", "inc", "incorporated", "llc", "llp", "lp", "plc", "corp", "gmbh", "ag", "sa",
    "jr", "sr",
  ]

  /// Whether an "or" belongs to one term: more or less, through profit or loss.
  private func isFixed(around place: Int, _ inner: [Int]) -> Bool {
    let words = inner.filter { text.tokens[$0].kind == .word }.map { string($0).lowercased() }
    let number = inner[..<place].count { text.tokens[$0].kind == .word }
    guard number > 0, number + 1 < words.count else { return false }
    return Self.joinedByOr[words[number - 1]] == words[number + 1]
  }

  private static let joinedByOr = [
    "more": "less", "profit": "loss", "gain": "loss", "act": "omission", "plus": "minus",
    "yes": "no", "trial": "error", "make": "buy", "take": "pay", "true": "false",
  ]

  func isPlausible(_ term: EnglishTerm) -> Bool {
    guard let first = term.words.first, term.words.count <= 8 else { return false }
    // Words hold their inner dots, as in e.g. and i.e.
    let opening = first.lowercased().split(separator: ".").joined(separator: ".")
    // At-least-once is one word.
    let isJoined = term.text.dropFirst(first.count).first == "-"
    let isAside = FunctionWords.englishAsides.contains(opening) && !isJoined
    if isAside && term.words.count > 1 && opening != "continued" {
      return false
    }
    if FunctionWords.englishAsides.contains(term.text.lowercased()) { return false }
    if TechnologyNames.isFileName(term.text) || TechnologyNames.isCode(term.text) { return false }
    let letters = term.text.unicodeScalars.count { $0.properties.isAlphabetic }
    let digits = term.text.unicodeScalars.count { $0.properties.numericType != nil }
    return letters >= 2 && letters > digits && !term.text.contains("_")
      && term.text.unicodeScalars.allSatisfy { isLatinScalar($0) }
  }

  /// 数据源(source): a word that else says what a bracket holds, after the noun for it.
  func isNamedByItsNoun(_ term: EnglishTerm, left: Int) -> Bool {
    Self.nouns[term.text.lowercased()]?.contains { string(left).hasSuffix($0) } ?? false
  }

  private static let nouns: [String: [String]] = [
    "source": ["源", "源码"], "page": ["页", "页面"], "table": ["表"], "chart": ["图", "图表"],
    "figure": ["图"], "note": ["附注", "票据", "笔记"],
  ]

  private func isLatinScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x250 || (0x1E00...0x1EFF).contains(scalar.value)
      || (0x2000...0x2122).contains(scalar.value)
  }
}
