/// Reigns by which years are counted in China and Japan.
enum EraWords {
  typealias Table = [(String, Lexeme.Kind)]

  /// The reigns in Simplified characters and in English, with the year before their first one.
  private static let reigns: [(chinese: String, english: String, before: Int)] = [
    ("民国|中华民国", "minguo", 1911), ("明治", "meiji", 1867), ("大正", "taisho", 1911),
    ("昭和", "showa", 1925), ("平成", "heisei", 1988), ("令和", "reiwa", 2018), ("洪武", "hongwu", 1367),
    ("永乐", "yongle", 1402), ("嘉靖", "jiajing", 1521), ("万历", "wanli", 1572),
    ("崇祯", "chongzhen", 1627), ("顺治", "shunzhi", 1643), ("康熙", "kangxi", 1661),
    ("雍正", "yongzheng", 1722), ("乾隆", "qianlong", 1735), ("嘉庆", "jiaqing", 1795),
    ("道光", "daoguang", 1820), ("咸丰", "xianfeng", 1850), ("同治", "tongzhi", 1861),
    ("光绪", "guangxu", 1874), ("宣统", "xuantong", 1908), ("贞观", "zhenguan", 626),
  ]

  static let chinese: Table = reigns.map { ($0.chinese, .era($0.before)) }
  static let english: Table =
    reigns.map { ($0.english, .era($0.before)) }
    + [("republic|republic of china", .word(.republic))]
}
