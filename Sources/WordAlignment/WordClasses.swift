/// Classes of words that the two languages use differently: words without a counterpart in the
/// other language come first, those that mostly have one last.
struct WordClasses: Sendable {
  private let numbers: [String: Float]
  private let numberClass: Float
  private let markClass: Float

  /// The class of a word: 0 for one of no closed class.
  func number(of word: String) -> Float {
    if let number = numbers[word] { return number }
    guard let first = word.unicodeScalars.first else { return 0 }
    if first.properties.numericType != nil { return numberClass }
    switch first.properties.generalCategory {
    case .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .modifierSymbol, .currencySymbol,
      .otherSymbol, .connectorPunctuation:
      return markClass
    default: return 0
    }
  }

  /// How many lists of each language are of marks; they come last.
  private static let markLists: Float = 5

  /// What kind of word those of a class are.
  func kind(ofClass number: Float) -> PairEvidence.Kind {
    if number == 0 || number == numberClass { return .content }
    return number >= numberClass - Self.markLists ? .mark : .function
  }

  private init(_ classes: [String]) {
    var numbers: [String: Float] = [:]
    for (index, words) in classes.enumerated() {
      for word in words.split(separator: " ") { numbers[String(word)] = Float(index + 1) }
    }
    self.numbers = numbers
    numberClass = Float(classes.count + 1)
    markClass = Float(classes.count + 2)
  }

  static let english = WordClasses([
    "the", "a an", "of", "to", "'s '",
    "is are was were be been being am 's 're 'm", "has have had having do does did done",
    "will would shall should can could may might must ca wo",
    "in on at by for with from as into about between over under after before during through",
    "and or but nor", "that which who whom whose what where when while if because than",
    "it its there", "i you he she we they me him her us them",
    "my your his our their this these those", "not n't no", "up out off down back away",
    ". ! ?", ",", "\" `` ''", "( ) -lrb- -rrb-", ": ; - -- ...",
  ])

  static let chinese = WordClasses([
    "的", "了", "地 得 之", "着 著 过 過", "是 为 為", "在 於 于", "把 将 將 被 由 给 給 让 讓",
    "个 個 名 位 种 種 项 項 次 件 条 條 只 隻 张 張 家 些",
    "对 對 向 从 從 以 用 与 與 和 及 跟 同 到 至 自",
    "中 上 下 里 裡 内 內 外 间 間 后 後 前 时 時", "也 都 就 还 還 又 再 已 已经 已經 才 更 很 最",
    "而 但 但是 并 並 因为 因為 所以 如果 则 則", "所 等 者 们 們 吗 嗎 呢 吧 啊", "不 没 沒 没有 沒有 未 无 無",
    "我 你 他 她 它 我们 我們 你们 你們 他们 他們 您", "这 這 那 此 该 該 其 各 每 某",
    "有 会 會 能 可 可以 要 想 应 應", "来 來 去 出 起 起来 起來",
    "。 ！ ？ . ! ?", "， 、 ,", "“ ” 「 」 『 』 \" 《 》 〈 〉", "（ ） ( )", "： ； : ; — —— …… …",
  ])
}
