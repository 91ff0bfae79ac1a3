package import Terminology
internal import TextIO

/// Languages as headers of tables name them: by tags (`zh-CN`), names (`Chinese_PRC`,
/// `英语（美国）`), or both (`中文 (zh-CN)`), with or without a word such as 术语 beside them.
package enum LanguageName {
  /// The language that a header names, or nil where it names none, or several.
  ///
  /// - Complexity: constant; a header of more than 64 characters names none.
  package static func language(in header: String) -> Language? {
    let header = TermText.tidied(header)
    guard !header.isEmpty, header.unicodeScalars.count <= 64 else { return nil }
    return tag(header) ?? Reading(header).language
  }

  /// A language tag or a locale, such as `zh-CN` or `en_US`.
  private static func tag(_ header: String) -> Language? {
    let language = Language(rawValue: LanguageTag.cased(Language(rawValue: header).rawValue))
    let subtags = language.rawValue.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = subtags.first, (2...3).contains(first.utf8.count), subtags.count <= 3,
      LanguageTag.wellFormed(language.rawValue) == language.rawValue
    else { return nil }
    if subtags.count == 1 {
      return LanguageWords.codes.contains(language.primary) ? language : nil
    }
    // What follows must be a script, a region or both: `to-do` is no language.
    var rest = subtags.dropFirst()
    if let script = rest.first, LanguageWords.scripts.contains(String(script)) {
      rest.removeFirst()
    }
    if let region = rest.first, region.utf8.count == 2 || Int(region) != nil { rest.removeFirst() }
    return rest.isEmpty && LanguageWords.allCodes.contains(language.primary) ? language : nil
  }

  /// What the words of a header say of a language.
  private struct Reading {
    private var primary: String?
    private var script: String?
    private var region: String?
    private var isUnderstood = true

    init(_ header: String) {
      var words = LanguageName.words(of: header)[...]
      while isUnderstood, !words.isEmpty { take(&words) }
    }

    /// The language, where all words were understood and say the same.
    var language: Language? {
      guard isUnderstood, let primary = primary ?? script.map({ _ in "zh" }) else { return nil }
      if primary != "zh" && script != nil { return nil }
      guard let place = region ?? script else { return Language(rawValue: primary) }
      return Language(rawValue: "\(primary)-\(place)")
    }

    /// Takes the longest known run of words from the front.
    private mutating func take(_ words: inout ArraySlice<String>) {
      for count in stride(from: min(4, words.count), through: 1, by: -1) {
        guard let meaning = LanguageWords.latin[words.prefix(count).joined()] else { continue }
        words.removeFirst(count)
        set(meaning)
        return
      }
      let word = words.removeFirst()
      if word.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { return }
      takeHan(word)
    }

    /// Takes a word of Han characters apart.
    private mutating func takeHan(_ word: String) {
      var rest = word[...]
      while !rest.isEmpty {
        let found = (1...min(LanguageWords.longestHan, rest.count)).reversed().lazy
          .compactMap { count in LanguageWords.han[String(rest.prefix(count))].map { (count, $0) } }
          .first
        guard let (count, meaning) = found else {
          isUnderstood = false
          return
        }
        rest.removeFirst(count)
        set(meaning)
      }
    }

    private mutating func set(_ meaning: LanguageWords.Meaning) {
      switch meaning {
      case .language(let found): unite(\.primary, found)
      case .written(let found):
        unite(\.primary, "zh")
        unite(\.script, found)
      case .script(let found): unite(\.script, found)
      case .region(let found):
        // `CN` alone is the language, beside `zh` the country.
        if found == "CN" && primary == nil && script == nil { unite(\.primary, "zh") }
        unite(\.region, found)
      case .locale(let language, let place):
        unite(\.primary, language)
        unite(\.region, place)
      case .code(let language, let place):
        if primary == nil { primary = language } else { unite(\.region, place) }
      case .filler: break
      }
    }

    private mutating func unite(_ part: WritableKeyPath<Reading, String?>, _ found: String) {
      if self[keyPath: part] == nil {
        self[keyPath: part] = found
      } else if self[keyPath: part] != found {
        isUnderstood = false
      }
    }
  }

  /// The words of a header in lower case, without marks; Han and other characters apart.
  static func words(of header: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isHan = false
    for scalar in header.lowercased().unicodeScalars {
      let isNextHan = TermText.isHan(scalar)
      let isMark = !isNextHan && !scalar.properties.isAlphabetic && !("0"..."9").contains(scalar)
      if (isMark || isNextHan != isHan), !word.isEmpty {
        words.append(word)
        word = ""
      }
      isHan = isNextHan
      if isMark {
        // What stands for something is no mark between words.
        if "&+@%$=<>".unicodeScalars.contains(scalar) { words.append(String(scalar)) }
      } else {
        word.unicodeScalars.append(scalar)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}
