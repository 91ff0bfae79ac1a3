internal import English
internal import Segmentation

/// Reads tokens of both languages as parts of terms.
enum TokenReader {
  /// Reads a token of Chinese text.
  ///
  /// - Parameter folded: The token in Simplified characters, in which words of grammar are listed.
  static func chinese(_ text: String, folded: String, _ kind: Token.Kind) -> TokenReading {
    switch kind {
    case .han, .term:
      return TokenReading(word: text, role: chineseRole(folded).union(.han))
    case .word: return TokenReading(word: text.lowercased(), role: .anywhere)
    case .number: return TokenReading(word: text, role: [.inside, .content])
    case .punctuation where ["·", "-", "—", "/", "‐"].contains(text):
      return TokenReading(word: text, role: .inside)
    default: return TokenReading(word: text, role: [])
    }
  }

  /// Words that stand beside terms in running text and are no part of them.
  private static let loose: Set<String> = [
    "不会", "不能", "不得", "不可", "不应", "不必", "不同", "确实", "全部", "所有", "任何", "共", "共计", "某一", "某些", "每个",
    "每一", "替", "请", "以后", "以内", "以外", "以前", "旁边", "相关", "有关", "如下",
    "其余", "可能", "愿意", "打算", "是否",
    "不再", "再次", "只能", "还会", "也会", "就会", "便", "仅", "仅仅", "只有", "此时", "此处", "这里", "那里", "哪里", "那时",
    "这时", "一下", "一起", "一次", "一样", "这样", "那样", "刚刚", "刚才", "马上", "立即", "总是", "经常", "往往", "往年", "通常",
    "一般", "具体", "相应", "各个", "各种", "各自", "许多", "很多", "不少", "多个", "若干", "几个", "几乎", "另一个", "另一", "第一",
    "下一", "上一", "下面", "上面", "上方", "下方", "左边", "右边", "之间", "谢谢", "感谢", "欢迎", "太", "够", "足够", "不够",
    "显然", "当然", "其实", "事实上", "实际上", "换句话说", "总之", "例", "例如", "倘若", "假如", "一旦", "只要", "只有",
    "既", "既然", "从而", "以便", "以免", "否则", "或许", "也许", "恐怕", "大概", "左右", "上下", "期间", "方面",
  ]

  private static func chineseRole(_ text: String) -> TokenRole {
    // 非小细胞肺癌, 无进展生存期: only beside English that denies too, which is asked later.
    if FunctionWords.denials.contains(text) { return [.begins, .inside, .content] }
    if FunctionWords.insideTerms.contains(text) { return .inside }
    if loose.contains(text) { return [] }
    if FunctionWords.nounClassifiers.contains(text) { return [.inside, .content, .ends, .ending] }
    if FunctionWords.grammatical.contains(text) || FunctionWords.classifiers.contains(text) {
      return []
    }
    if FunctionWords.localizers.contains(text) { return [] }
    if ["年", "月", "日", "号", "第", "兼"].contains(text) { return [.inside, .content] }
    if FunctionWords.singleAdjectives.contains(text) { return [.begins, .inside, .content] }
    if FunctionWords.singleVerbs.contains(text) { return [.inside, .content, .ends, .weak] }
    if FunctionWords.leading.contains(text) { return [.inside, .content, .ends, .weak] }
    return FunctionWords.endings.contains(text) ? .anywhere.union(.ending) : .anywhere
  }

  /// Reads a token of English text.
  static func english(_ text: String, _ kind: Token.Kind) -> TokenReading {
    switch kind {
    case .word, .term:
      var word = text.replacing("’", with: "'")
      // Of the possessive, the owner counts.
      if word.hasSuffix("'s") {
        word.removeLast(2)
      } else if word.hasSuffix("'") {
        word.removeLast()
      }
      let isCapital = word.unicodeScalars.first?.properties.isUppercase == true
      word = word.lowercased()
      var role = englishRole(word)
      if isCapital { role.insert(.capital) }
      // As in Tseung Kwan O.
      if isCapital, word.utf8.count == 1 { role.insert(.ends) }
      let singular = EnglishStemmer.singular(of: word)
      return TokenReading(word: word, singular: singular == word ? nil : singular, role: role)
    case .number: return TokenReading(word: text, role: [.inside, .content])
    case .punctuation where ["-", "&", "/", "‐", "'", "’"].contains(text):
      return TokenReading(word: text, role: .inside)
    case .symbol where text == "&" || text == "+": return TokenReading(word: text, role: .inside)
    default: return TokenReading(word: text, role: [])
    }
  }

  /// Reads words of grammar and verbs that are parts of Chinese names as such: He Liqun, Tao Ran.
  ///
  /// Two neighbours within a sentence are a name where both begin with a capital and are spelled
  /// as pinyin is.
  static func markNames(in tokens: inout [(range: Range<Int>, reading: TokenReading)]) {
    func isSpelled(_ place: Int) -> Bool {
      guard tokens.indices.contains(place), tokens[place].reading.role.contains(.capital) else {
        return false
      }
      return PinyinSpelling.isPinyin(tokens[place].reading.word.utf8.filter { $0 != 0x2D })
    }
    for place in tokens.indices.dropFirst()
    where !tokens[place].reading.role.isSuperset(of: [.begins, .ends]) && isSpelled(place) {
      let isOpening = [".", "!", "?", "“", "\"", ":", "•"].contains(tokens[place - 1].reading.word)
      if isSpelled(place + 1) && !isOpening || isSpelled(place - 1) {
        tokens[place].reading.role = [.anywhere, .capital]
      }
    }
  }

  private static func englishRole(_ word: String) -> TokenRole {
    if EnglishFunctionWords.connectors.contains(word) { return .inside }
    if EnglishFunctionWords.grammatical.contains(word) || !word.utf8.contains(where: isLetter) {
      return []
    }
    if EnglishFunctionWords.verbs.contains(word) {
      return [.begins, .inside, .content, .weak]
    }
    if EnglishFunctionWords.adjectives.contains(word) {
      return [.begins, .inside, .content, .weak]
    }
    if EnglishFunctionWords.ambiguous.contains(word) { return [.anywhere, .weak] }
    // 's of its own, and letters cut from a contraction.
    if word.utf8.count == 1 { return [.inside, .content] }
    if word.hasSuffix("ly"), word.utf8.count > 5, !EnglishFunctionWords.nounsInLy.contains(word) {
      return [.inside, .content]
    }
    return .anywhere
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }
}
