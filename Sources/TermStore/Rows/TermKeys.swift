internal import ICU
internal import Terminology
internal import Text

/// What terms are compared and looked up by, made ready for some texts.
struct TermKeys {
  private let folding: TermFolding
  private var readings: [Unicode.Scalar: String] = [:]

  init(_ texts: some Sequence<String>) throws(ICUError) {
    let texts = Array(texts)
    folding = try TermFolding([], and: texts)
    var characters: Set<Unicode.Scalar> = []
    for text in texts {
      for scalar in text.unicodeScalars where Han.contains(scalar) { characters.insert(scalar) }
    }
    if characters.isEmpty { return }
    let listed = characters.sorted { $0.value < $1.value }
    for (character, reading) in zip(listed, try Transliterator.plainPinyin(of: listed)) {
      readings[character] = String(decoding: reading, as: UTF8.self)
    }
  }

  /// A text folded, after its language; all of Chinese counts as one.
  func key(of text: String, in language: Language) throws(ICUError) -> String {
    return try language.group + "\u{1F}" + folding.key(of: text, in: language)
  }

  /// The syllables of Chinese, then their first letters.
  func pinyin(of text: String, in language: Language) -> String {
    guard language.isChinese else { return "" }
    let syllables = text.unicodeScalars.map { scalar in
      readings[scalar] ?? (scalar.isASCII ? String(scalar).lowercased() : "")
    }
    return syllables.joined() + " " + syllables.compactMap(\.first).map(String.init).joined()
  }
}

extension Language {
  /// What its terms are counted with: all of Chinese is one, whether a list calls it zh, cmn or yue.
  var group: String { isChinese ? "zh" : primary }
}
