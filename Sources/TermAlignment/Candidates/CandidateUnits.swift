internal import Domains
internal import Lexicon
internal import Segmentation

/// Reads the tokens of a text as what terms are made of.
struct CandidateUnits {
  let text: AnalyzedText
  /// The places of domain terms and of what glosses name, in order and without overlaps.
  let known: [(range: Range<Int>, english: String, evidence: Evidence)]
  private let dictionary: DictionaryEnglish?
  private let model: SegmentationModel

  init(
    text: AnalyzedText, known: [(range: Range<Int>, english: String, evidence: Evidence)],
    dictionary: BilingualDictionary?
  ) {
    self.text = text
    self.known = known
    self.dictionary = dictionary.map { DictionaryEnglish(dictionary: $0) }
    model = text.model
  }

  /// How rare a word is in Chinese at large; nil for what is no word.
  func cost(of word: String) -> Int? { model.cost(ofWord: word) }

  /// What the dictionary says of a word; nil where it does not list it.
  func reading(of word: String) -> DictionaryEnglish.Reading? { dictionary?.reading(of: word) }

  /// Calls with each run of units between marks, in order.
  func forEachRun(_ body: ([CandidateUnit]) -> Void) {
    var run: [CandidateUnit] = []
    var next = 0
    var index = 0
    var roles: [String: Reading] = [:]
    func finish() {
      if !run.isEmpty { body(run) }
      run.removeAll(keepingCapacity: true)
    }
    while index < text.tokens.count {
      let token = text.tokens[index]
      while next < known.count, known[next].range.lowerBound < token.start { next += 1 }
      let last = token.kind == .han ? lastOfWord(index) : index
      // 广告商 is a word, in which 广告 is none.
      if next < known.count, known[next].range.lowerBound == token.start,
        text.tokens[last].end <= known[next].range.upperBound,
        let end = lastToken(of: known[next].range, from: index)
      {
        let term = known[next]
        run.append(
          CandidateUnit(
            range: term.range, role: .noun, english: term.english, evidence: term.evidence,
            isTerm: true))
        index = end + 1
        continue
      }
      switch token.kind {
      case .han:
        let range = token.start..<text.tokens[last].end
        let word = String(decoding: text.simplified[range], as: UTF8.self)
        let read = roles[word] ?? role(of: word)
        roles[word] = read
        if read.role == .none {
          finish()
        } else {
          run.append(
            CandidateUnit(
              range: range, role: read.role, english: read.english, evidence: read.evidence,
              isWorthy: read.isWorthy))
        }
        index = last
      case .word where isAbbreviation(token.range):
        run.append(
          CandidateUnit(
            range: token.range, role: .latin, english: text.text(token.range), evidence: .identical)
        )
      case .space where token.end - token.start == 1 && text.bytes[token.start] == 0x20: break
      default: finish()
      }
      index += 1
    }
    finish()
  }

  /// The last token of a range that ends where a token does.
  private func lastToken(of range: Range<Int>, from first: Int) -> Int? {
    var index = first
    while index < text.tokens.count, text.tokens[index].end < range.upperBound { index += 1 }
    return index < text.tokens.count && text.tokens[index].end == range.upperBound ? index : nil
  }

  /// AI, CPU: two to five capitals.
  private func isAbbreviation(_ range: Range<Int>) -> Bool {
    (2...5).contains(range.count) && text.bytes[range].allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// The last token of the longest word of the dictionary or of the stock that begins with a token,
  /// where the segmenter cut it: 基础|设施, 接线|员.
  private func lastOfWord(_ first: Int) -> Int {
    let start = text.tokens[first].start
    var best = first
    var index = first + 1
    while index < text.tokens.count, index < first + 4, text.tokens[index].kind == .han,
      text.tokens[index].end - start <= 18
    {
      let word = text.simplified[start..<text.tokens[index].end]
      let isWord =
        WordStock.entry(String(decoding: word, as: UTF8.self)) != nil
        || dictionary?.dictionary.contains(word) ?? false
      if isWord { best = index }
      index += 1
    }
    return best
  }

  private struct Reading {
    var role: CandidateUnit.Role
    var english: String?
    var evidence: Evidence = []
    var isWorthy = false
  }

  private func role(of word: String) -> Reading {
    if let stock = WordStock.entry(word) {
      let role: CandidateUnit.Role =
        switch stock.role {
        case .modifier: .modifier
        case .weakModifier: .weakModifier
        case .noun, .term: .noun
        case .action: .action
        }
      return Reading(
        role: role, english: stock.english, evidence: .composition, isWorthy: stock.role == .term)
    }
    if word == "兼" { return Reading(role: .joiner, english: "and", evidence: .composition) }
    if !Self.mayBeNoun(word) { return Reading(role: .none) }
    guard let reading = reading(of: word) else {
      // What is no word and begins or ends like grammar was cut wrong.
      let isCutWrong = Self.edges.contains { word.hasPrefix($0) || word.hasSuffix($0) }
      return Reading(role: isCutWrong ? .none : .noun)
    }
    if reading.nouns.isEmpty || reading.isVerb { return Reading(role: .none) }
    return Reading(role: .noun, english: reading.nouns.first, evidence: .dictionary)
  }

  private static func mayBeNoun(_ word: String) -> Bool {
    word.unicodeScalars.count >= 2 && !FunctionWords.isNoPart(word)
      && !word.contains { "年月日号的了是在们这那其些每第".contains($0) }
      && !word.allSatisfy { "零〇一二三四五六七八九十百千万亿两数几多余半成倍第".contains($0) }
  }

  private static let edges = [
    "以", "为", "之", "其", "所", "被", "把", "将", "让", "由", "向", "与", "和", "及", "对", "在", "从", "到", "于",
    "着",
    "过", "得", "不", "也", "都", "就", "会", "能", "可", "要", "很", "更", "最", "仅", "且", "而", "但", "或", "至",
    "该",
    "此", "并", "已", "未", "曾", "正", "还", "又", "再", "才", "只", "约", "近", "超",
  ]
}

extension FunctionWords {
  /// Whether a word is of grammar, or leads up to terms, and so is no part of one.
  static func isNoPart(_ word: String) -> Bool {
    grammatical.contains(word) || leading.contains(word) || modifiers.contains(word)
      || weakModifiers.contains(word) || classifiers.contains(word) || singleVerbs.contains(word)
      || LeadingVerbs.strong.contains(word) || LeadingVerbs.nominal.contains(word)
      || LeadingVerbs.subjects.contains(word) || localizers.contains(word)
      || GeneralWords.words.contains(word)
  }
}
