internal import TextIO

/// What the header of a catalogue declares of plural forms: `nplurals=2; plural=(n != 1);`.
struct PluralForms {
  /// How many forms there are.
  let count: Int
  /// For each form whether many numbers have it, as gettext asks: five at least of 0 to 1000. Empty
  /// where the expression is none.
  let isForMany: [Bool]
  /// Whether the expression gives each number one of the forms.
  let isSound: Bool

  private static let often = 5
  private static let numbers = 0...1000
  private static let most = 100

  /// Reads the value of the header's field; nil where there is no number of forms in it.
  init?(_ field: String) {
    var count: Int?
    var expression: Substring?
    for part in field.split(separator: ";") {
      guard let sign = part.firstIndex(of: "=") else { continue }
      let value = part[part.index(after: sign)...]
      switch part[..<sign].filter({ !$0.isWhitespace }) {
      case "nplurals": count = Int(value.filter { !$0.isWhitespace })
      case "plural": expression = value
      default: continue
      }
    }
    guard let count, (1...Self.most).contains(count) else { return nil }
    self.count = count
    var counts = [Int](repeating: 0, count: count)
    var isSound = true
    if let parsed = expression.flatMap({ PluralExpression($0) }) {
      for number in Self.numbers {
        guard let form = parsed.value(of: number), (0..<count).contains(form) else {
          isSound = false
          break
        }
        counts[form] += 1
      }
    } else {
      isSound = false
    }
    self.isSound = isSound
    isForMany = isSound ? counts.map { $0 >= Self.often } : []
  }

  /// What a header says for a language, by CLDR's rules for integers.
  static func usual(for language: String) -> String {
    switch LanguageChoice.primary(language) {
    case "zh", "ja", "ko", "vi", "th", "id", "ms", "lo", "my", "ka": "nplurals=1; plural=0;"
    case "fr",
      "pt" where language.lowercased() != "pt-pt":
      "nplurals=2; plural=(n > 1);"
    case "ru", "uk", "be", "sr", "hr", "bs":
      "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) "
        + "? 1 : 2);"
    case "pl":
      "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);"
    case "cs", "sk": "nplurals=3; plural=(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2);"
    case "ar":
      "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 "
        + "? 4 : 5);"
    default: "nplurals=2; plural=(n != 1);"
    }
  }
}
