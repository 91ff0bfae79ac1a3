internal import Text

/// Tells a form from its opposite: 流动资产 from 非流动资产, compliance from non-compliance.
enum Negation {
  /// Where a piece stands that touches a form and makes it its opposite; nil where none does.
  static func piece(before form: Range<Int>, in text: [UInt8]) -> Range<Int>? {
    let start = form.lowerBound
    if start >= 3, let piece = chinese(before: start, in: text) { return piece }
    return english(before: start, in: text)
  }

  /// Whether the words around a term, or within it, say no.
  static func isSaid(around term: Range<Int>, in text: [UInt8]) -> Bool {
    if piece(before: term, in: text) != nil { return true }
    func around(_ before: Int, _ after: Int) -> String {
      String(
        decoding: text[max(0, term.lowerBound - before)..<min(text.count, term.upperBound + after)],
        as: UTF8.self)
    }
    if around(24, 9).unicodeScalars.contains(where: denyingCharacters.contains) { return true }
    let words = around(60, 30).lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }
    let after = String(
      decoding: text[term.upperBound..<min(text.count, term.upperBound + 30)], as: UTF8.self
    ).lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }
    return words.enumerated().contains { place, word in
      // "Sterile unless the package is open" is sterile.
      if place >= words.count - after.count, turningWords.contains(String(word)) { return false }
      return denyingWords.contains(String(word)) || word.hasSuffix("n't") || word.hasSuffix("n’t")
        || word.hasSuffix("less") && !turningWords.contains(String(word))
    }
  }

  // MARK: Pieces

  private static func chinese(before place: Int, in text: [UInt8]) -> Range<Int>? {
    let (value, length) = UTF8Scalar.decode(text, at: place - 3)
    guard length == 3, let scalar = Unicode.Scalar(value), let no = notNegating[scalar] else {
      return nil
    }
    if place >= 6, let before = Unicode.Scalar(UTF8Scalar.decode(text, at: place - 6).0),
      no.contains(before)
    {
      // 其中 is followed by what is in it, 中非 is China and Africa.
      let isWithin =
        before == "中" && place >= 9 && UTF8Scalar.decode(text, at: place - 9).0 == 0x5176
      if !isWithin { return nil }
    }
    return place - 3..<place
  }

  private static func english(before place: Int, in text: [UInt8]) -> Range<Int>? {
    var end = place
    var isHyphenated = false
    while end > 0 {
      if text[end - 1] == 0x2D {
        isHyphenated = true
        end -= 1
      } else if end >= 3, text[end - 3] == 0xE2, text[end - 2] == 0x80,
        (0x90...0x92).contains(text[end - 1])
      {
        isHyphenated = true
        end -= 3
      } else if text[end - 1] == 0x20, !isHyphenated {
        end -= 1
      } else {
        break
      }
    }
    guard end < place else { return nil }
    var start = end
    while start > 0, ASCII.isLetter(text[start - 1]) { start -= 1 }
    if start == end { return nil }
    switch String(decoding: text[start..<end].map(ASCII.lowercased), as: UTF8.self) {
    case "non": return start..<place
    case "un", "dis", "anti": return isHyphenated ? start..<place : nil
    default: return nil
    }
  }

  /// Characters that make the opposite, each with those before it that make it another word.
  private static let notNegating: [Unicode.Scalar: Set<Unicode.Scalar>] = [
    "非": ["南", "北", "东", "東", "西", "中", "亚", "亞", "莫", "除", "并", "並", "而"],
    "不": [], "无": ["有"], "無": ["有"], "未": [], "反": ["违", "違", "相", "正"],
  ]

  private static let denyingCharacters: Set<Unicode.Scalar> = Set(
    "非不無无未沒没否勿莫免反禁拒避防抗缺失除别別".unicodeScalars)

  /// Words after a term that deny what follows them, and not the term.
  private static let turningWords: Set<String> = [
    "unless", "except", "excluding", "other", "rather", "against", "without", "free",
  ]

  private static let denyingWords: Set<String> = [
    "no", "not", "non", "none", "never", "neither", "nor", "nothing", "without", "cannot", "unless",
    "except", "excluding", "exclude", "excludes", "excluded", "other", "instead", "rather", "fail",
    "fails", "failed", "failing", "failure", "lack", "lacks", "lacked", "lacking", "refuse",
    "refused", "avoid", "avoids", "avoided", "avoiding", "prevent", "prevents", "prevented",
    "preventing", "prevention", "against", "anti", "counter", "stop", "free", "hardly", "rarely",
    "seldom", "few", "impossible", "unable", "un", "dis", "hard", "difficult", "cease", "ceased",
    "prohibit", "prohibited", "prohibits", "deny", "denied", "resist", "resistant", "absence",
    "outside", "beyond", "lose", "loses", "lost", "loss", "irrespective", "regardless", "neglect",
  ]
}
