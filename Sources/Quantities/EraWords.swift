/// Reigns by which years are counted in China and Japan, with the year before their first one.
enum EraWords {
  typealias Table = [(String, Lexeme.Kind)]

  /// In Simplified characters.
  static let chinese: Table = [
    ("民国|中华民国", .era(1911)), ("明治", .era(1867)), ("大正", .era(1911)), ("昭和", .era(1925)),
    ("平成", .era(1988)), ("令和", .era(2018)), ("洪武", .era(1367)), ("永乐", .era(1402)),
    ("嘉靖", .era(1521)), ("万历", .era(1572)), ("崇祯", .era(1627)), ("顺治", .era(1643)),
    ("康熙", .era(1661)), ("雍正", .era(1722)), ("乾隆", .era(1735)), ("嘉庆", .era(1795)),
    ("道光", .era(1820)), ("咸丰", .era(1850)), ("同治", .era(1861)), ("光绪", .era(1874)),
    ("宣统", .era(1908)), ("贞观", .era(626)),
  ]

  static let english: Table = [
    ("minguo", .era(1911)), ("meiji", .era(1867)), ("taisho", .era(1911)), ("showa", .era(1925)),
    ("heisei", .era(1988)), ("reiwa", .era(2018)), ("hongwu", .era(1367)), ("yongle", .era(1402)),
    ("jiajing", .era(1521)), ("wanli", .era(1572)), ("chongzhen", .era(1627)),
    ("shunzhi", .era(1643)), ("kangxi", .era(1661)), ("yongzheng", .era(1722)),
    ("qianlong", .era(1735)), ("jiaqing", .era(1795)), ("daoguang", .era(1820)),
    ("xianfeng", .era(1850)), ("tongzhi", .era(1861)), ("guangxu", .era(1874)),
    ("xuantong", .era(1908)), ("zhenguan", .era(626)),
    ("republic|republic of china", .word(.republic)),
  ]
}
