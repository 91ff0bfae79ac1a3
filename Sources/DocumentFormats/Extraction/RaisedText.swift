/// Tells what raised text is: the mark of a note, a power, the sign of a trade mark, or text.
///
/// Notes are numbers, letters and marks such as `[1]` and `*`; a power needs something that has
/// powers before it: a variable, a unit of length, 10, a bracketed sum. Where both are possible, as
/// in 2440³万元, it is a note, since numbers in prose are seldom powers.
enum RaisedText {
  enum Kind: Equatable {
    case note
    /// A power, of several signs where it is long.
    case power(isLong: Bool)
    case sign(String)
    case text
  }

  /// What raised text is after the text of its paragraph.
  static func kind(of raised: ArraySlice<UInt8>, after base: ArraySlice<UInt8>) -> Kind {
    guard raised.count <= 40 else { return .text }
    let text = String(decoding: raised, as: UTF8.self)
    if let sign = signs[text.lowercased()] { return .sign(sign) }
    let before = Base(base)
    if ordinals.contains(text.lowercased()) { return .text }
    if isSignedNumber(text) { return .power(isLong: false) }
    let canBePower = before.isNumberOrVariable || before.isSum
    if canBePower, isFormula(text), text.contains(where: { "+-−*/×·".contains($0) }),
      text.contains(where: \.isLetter)
    {
      return .power(isLong: true)
    }
    if isMark(text) {
      let isPower =
        text.allSatisfy(\.isASCIIDigit) ? before.hasPower(text) : before.hasVariablePower(text)
      return isPower ? .power(isLong: false) : .note
    }
    if canBePower, isFormula(text) { return .power(isLong: text.count > 1) }
    return .text
  }

  private static let signs = ["tm": "™", "sm": "℠", "r": "®", "®": "®", "™": "™", "©": "©"]
  private static let ordinals: Set<String> = ["st", "nd", "rd", "th", "er", "e", "o", "a", "ème"]

  private static func isSignedNumber(_ text: String) -> Bool {
    guard let first = text.first, "-−–+＋－".contains(first), text.count > 1 else { return false }
    return text.dropFirst().allSatisfy { $0.isASCIIDigit || $0 == "." }
  }

  private static let separators = Set(",，、;；-–— \u{A0}[]()［］（）【】〔〕.")

  /// Whether text is a mark of a note or several: `1`, `1,2`, `[3]`, `(a)`, `*`, `注1`.
  private static func isMark(_ text: String) -> Bool {
    let parts = text.split { separators.contains($0) }
    return !parts.isEmpty && parts.allSatisfy(isSingleMark)
  }

  private static func isSingleMark(_ part: Substring) -> Bool {
    var part = part
    for word in ["注释", "脚注", "尾注", "注", "note", "Note"] where part.hasPrefix(word) {
      part = part.dropFirst(word.count)
      break
    }
    return part.count <= 3 && part.allSatisfy(\.isASCIIDigit)
      || part.count == 1 && part.allSatisfy { $0.isASCII && $0.isLetter }
      || part.count <= 4 && part.allSatisfy { "ivx".contains($0) }
      || part.allSatisfy { "*＊†‡§¶#※◆☆★".contains($0) || isCircled($0) }
  }

  private static func isCircled(_ character: Character) -> Bool {
    guard let value = character.unicodeScalars.first?.value else { return false }
    return (0x2460...0x24FF).contains(value) || (0x2776...0x2793).contains(value)
      || [0xB9, 0xB2, 0xB3].contains(value) || (0x2070...0x2079).contains(value)
  }

  private static func isFormula(_ text: String) -> Bool {
    text.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber) || "+-−*/×·.,() ".contains($0)
    } && text.split { !$0.isLetter }.allSatisfy { $0.count <= 2 }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

/// What stands before raised text.
private struct Base {
  /// The word or number at the end.
  private let word: String
  /// The character before it.
  private let before: Character?
  private let isSumBefore: Bool

  var isSum: Bool { isSumBefore }

  init(_ base: ArraySlice<UInt8>) {
    var bytes = base.suffix(64)
    while bytes.count > 60 || bytes.first.map({ $0 & 0xC0 == 0x80 }) == true {
      bytes = bytes.dropFirst()
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let isNumber = text.last.map { $0.isASCII && $0.isNumber } == true
    let tail = text.reversed().prefix {
      isNumber
        ? $0.isASCII && $0.isNumber || $0 == "." || $0 == "," : $0.isLetter && Base.isSmall($0)
    }
    word = String(tail.reversed())
    before = text.dropLast(tail.count).last
    isSumBefore = Base.endsInSum(text)
  }

  private static func isSmall(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { $0.value < 0x2E80 } == true
  }

  /// Whether a text ends in brackets that hold a sum or the like: `(1 + r)`.
  private static func endsInSum(_ text: String) -> Bool {
    guard text.last == ")" || text.last == "）",
      let open = text.lastIndex(where: { $0 == "(" || $0 == "（" })
    else { return false }
    let inner = text[text.index(after: open)...].dropLast()
    return inner.contains { "+-−*/×·=^".contains($0) }
      && inner.split { !$0.isLetter }.allSatisfy { $0.count <= 2 }
  }

  var isNumberOrVariable: Bool {
    word.allSatisfy { $0.isASCII && $0.isNumber || $0 == "." } && !word.isEmpty || isVariable
  }

  private static let words: Set<String> = [
    "a", "I", "of", "it", "we", "as", "is", "to", "in", "on", "at", "by", "or", "an", "be", "do",
    "if", "no", "so", "up", "us", "my", "me", "he", "go", "am",
  ]

  private var isVariable: Bool {
    guard word.count <= 2, let last = word.last, last.isLetter, !Base.words.contains(word) else {
      return false
    }
    // Class A and Series B have notes, not powers.
    return last.isLowercase || before != " " && before != nil || word == "R"
  }

  /// Whether a letter above is a power here. After numbers the first letters are those of notes.
  func hasVariablePower(_ letter: String) -> Bool {
    guard letter.count == 1, let letter = letter.first, letter.isASCII, letter.isLetter else {
      return false
    }
    return isVariable || isSum || isNumberOrVariable && !("a"..."h").contains(letter)
  }

  private static let units: Set<String> = [
    "m", "cm", "mm", "km", "dm", "nm", "μm", "µm", "ft", "in", "yd", "mi", "s", "kg", "Hz",
  ]
  private static let chineseUnits: Set<Character> = ["米", "尺", "寸", "里"]

  /// Whether a number above is a power here.
  func hasPower(_ power: String) -> Bool {
    if power == "1" { return isSum }
    if isSum { return true }
    if word.isEmpty {
      return before.map { Base.chineseUnits.contains($0) } == true && (power == "2" || power == "3")
    }
    if Base.units.contains(word) { return power == "2" || power == "3" || word.count == 1 }
    if word.allSatisfy({ $0.isASCII && $0.isNumber }) {
      return word == "10" && before.map { "$¥€£￥".contains($0) } != true
        || word == "2" && power.count < 3 && power > "2" && before != "."
    }
    return isVariable
  }
}
