import Quantities
import TestSupport
import Testing

struct QuantityFinderTests {
  let finder = QuantityFinder()

  private func found(_ text: String) -> [String] {
    finder.quantities(in: text).map { $0.canonical + " " + $0.canonicalUnit }
  }

  @Test(arguments: [
    "EC2", "Trainium 2 芯片", "Llama 3", "12 Labs", "x86", "H100", "GPT-4", "5G 网络", "3D 打印",
    "v1.2.3", "192.168.10.1", "https://example.com/2000?p=50%", "mail me@host123.com", "10-K",
    "1/1,037", "美元数", "下一折扣", "基数元数据", "下一财政年度", "HK0700", "兆头", "物價指數年增", "a won't do", "二元性",
    "COVID-19", "Claude 3.5", "iPhone 15", "F-35", "MI300X",
  ])
  func `numbers in names are no quantities`(_ text: String) {
    #expect(found(text) == [])
  }

  @Test(arguments: [
    "一些", "一样", "一起", "统一", "万一", "三星", "十分满意", "千万别", "四川", "一直", "进一步",
    "一方面", "數碼化", "數碼港", "數位轉型", "萬一", "達到", "半導體", "唯一", "之一", "一下", "百度", "一个问题", "第三方", "几乎",
    "数据中心", "成本", "万元",
  ])
  func `numerals in everyday words are no quantities`(_ text: String) {
    #expect(found(text) == [])
  }

  @Test(arguments: [
    ("营收达到3,560亿元", "356000000000 CNY"), ("１２．５％", "12.5 percent"),
    ("壹佰贰拾叁萬元", "1230000 CNY"), ("三点五亿美元", "350000000 USD"),
    ("百分之三十五", "35 percent"), ("三分之一", "1/3 -"), ("四分之三", "0.75 -"),
    ("一年半", "1.5 year"), ("两个半小时", "2.5 hour"), ("二〇二五年", "2025 year"),
    ("十二月", "12 month-name"), ("2026年1月5日", "2026-01-05 date"), ("三百五十万人", "3500000 person"),
    ("发病率为3‰。", "0.3 percent"), ("千分之五", "0.5 percent"), ("百万分之五", "0.0005 percent"),
    ("5 per thousand", "0.5 percent"), ("5 ppm", "0.0005 percent"),
    ("5 parts per million", "0.0005 percent"),
    ("票价5元5角。", "5.5 CNY"), ("二十五元八角六分", "25.86 CNY"), ("壹拾元伍角整", "10.5 CNY"),
    ("玖仟陆佰陆拾伍圆壹角捌分", "9665.18 CNY"), ("3元5分", "3.05 CNY"), ("两元三毛", "2.3 CNY"),
    ("2万5台", "25000 -"), ("卖5万3。", "53000 -"), ("7千3百元", "7300 CNY"), ("房价1亿5。", "150000000 -"),
    ("2万五台", "25000 -"), ("2千5百万元", "25000000 CNY"), ("2万零5台", "20005 -"), ("1万50台", "10050 -"),
    ("2亿5千万", "250000000 -"), ("三万五千台", "35000 -"), ("10-15亿元", "1000000000..1500000000 CNY"),
    ("从3%到5%", "3..5 percent"), ("HK$3.3bn", "3300000000 HKD"),
    ("RMB1.2 trillion", "1200000000000 CNY"),
    ("twenty-five percent", "25 percent"), ("two hundred and fifty million", "250000000 -"),
    ("from 10 to 15 percent", "10..15 percent"), ("$500k", "500000 USD"), ("2.5x", "x2.5 multiple"),
    ("6-month", "6 month"), ("the second half of 2026", "2026-H2 half"), ("1H26", "2026-H1 half"),
    ("Q4FY26", "FY2026-Q4 quarter"), ("增长三倍", "x4 multiple"), ("八五折", "15 percent-off"),
    ("至少三家", ">=3 -"), ("几十个", "2e1..9.9e1 -"), ("三十多万元", ">300000 CNY"),
    ("数百家公司", "2e2..9.9e2 -"), ("up to 30 percent", "<=30 percent"), ("百万美元", "1000000 USD"),
    ("五百多人", ">500 person"), ("一百零五个", "105 -"), ("半年", "0.5 year"), ("十五年", "15 year"),
    ("超过1.5亿 5G用户", ">150000000 -"), ("1,800 orders a day", "1800 -"),
    ("廿五年", "25 year"), ("两年多", ">2 year"), ("two-thirds", "2/3 -"), ("a decade", "10 year"),
    ("Nov. 6, 2025", "2025-11-06 date"), ("高达80%", "<=80 percent"), ("grew sixfold", "x6 multiple"),
    ("5.00 折扣", "5 -"), ("50 千字节", "50 KB"), ("50 kilobytes", "50 KB"), ("2 千兆赫", "2 GHz"),
    ("$300+ billion", ">300000000000 USD"), ("3,000+亿元", ">300000000000 CNY"),
    ("a hundred and two", "102 -"), ("a thousand and one", "1001 -"), ("和/1,037名", "1037 -"),
    ("$.01", "0.01 USD"), (".08%", "0.08 percent"), ("19th day of March 2020", "2020-03-19 date"),
    ("30-July", "07-30 date"), ("04-30-2007", "2007-04-30 date"), ("3月1日本公司", "03-01 date"),
    ("5月亮相", "5 month-name"), ("新臺幣35億元", "3500000000 TWD"), ("1.2兆元", "1200000000000 CNY"),
    ("民國113年", "2024 year"), ("民國八十五年六月", "1996-06 date"), ("113年第二季", "2024-Q2 quarter"),
    ("113年12月31日", "2024-12-31 date"), ("112年度", "2023 year"), ("前八月", "8 month"),
    ("一至兩成", "10..20 percent"), ("NT$2,900億元到3,000億元", "290000000000..300000000000 TWD"),
    ("兩碼", "2 quarter-point"), ("成長兩倍", "x3 multiple"), ("貳佰萬元", "2000000 CNY"),
    ("三十余年", ">30 year"), ("three decades", "30 year"), ("several decades", "2e1..9.9e1 year"),
    ("2021.6.11", "2021-06-11 date"), ("上兆元", ">=1000000000000 CNY"), ("28.5港仙", "28.5 cent"),
    ("£3.2 million", "3200000 GBP"), ("一百二十亿日元", "12000000000 JPY"), ("两千零二十亿", "202000000000 -"),
  ])
  func `a quantity reads as its notation`(_ text: String, _ notation: String) {
    #expect(found(text) == [notation], "\(text)")
  }

  @Test(arguments: [
    ("40 个基点", "40%"), ("同比", "QoQ"), ("2000亿", "20 billion"), ("三倍", "3%"),
    ("超过 50%", "less than 50%"), ("10 美元", "10 yuan"), ("第四季度", "third quarter"),
  ])
  func `different quantities are not equivalent`(_ left: String, _ right: String) throws {
    let first = try #require(finder.quantities(in: left).first)
    let second = try #require(finder.quantities(in: right).first)
    #expect(!first.isEquivalent(to: second))
  }

  @Test(arguments: [
    ("35億元", "NT$3.5 billion"), ("35億元", "HK$3.5 billion"), ("35亿元", "RMB3.5 billion"),
    ("8.3兆日圓", "¥8.3 trillion"), ("一碼", "25 basis points"), ("半碼", "12.5 bps"),
    ("113年", "2024"), ("千分之三", "0.3%"), ("28.5港仙", "HK28.5 cents"), ("5.25厘", "5.25%"),
    ("0.285港元", "HK28.5 cents"), ("6.5兆位元組", "6.5 terabytes"),
  ])
  func `quantities that translate each other are equivalent`(
    _ left: String, _ right: String
  ) throws {
    let first = try #require(finder.quantities(in: left).first)
    let second = try #require(finder.quantities(in: right).first)
    #expect(first.isEquivalent(to: second) && second.isEquivalent(to: first))
  }

  @Test func `a change and its result are no range`() {
    #expect(found("rose 2.1% to 53.4%") == ["2.1 percent", "53.4 percent"])
    #expect(found("raised by 0.5% to 4%") == ["0.5 percent", "4 percent"])
  }

  @Test func `a sentence gives its quantities in order`() {
    #expect(
      found("2025年第四季度营收2440亿美元，同比增长24%，AWS 增长 20%。EC2 超过 50% 的客户用了三年。")
        == [
          "2025-Q4 quarter", "244000000000 USD", "- term", "24 percent", "20 percent",
          ">50 percent",
          "3 year",
        ])
  }

  @Test func `any mixture of pieces gives sorted spans on scalar boundaries`() {
    let pieces = [
      "1", "99", ",", ".", "000", "亿", "万", "十", "两", "三", "几", "数", "多", "%", "$", " ", "-", "至",
      "个",
      "年", "月", "日", "第", "季度", "倍", "增长", "半", "成", "折", "翻", "番", "分之", "百分之", "约", "以上", "Q",
      "half", "million", "millions", "of", "a", "twenty", "-five", "hundred", "bn", "点", "零", "上",
      "FY", "\n",
      "first", "quarter", "11111111111111111", "between", "and", "to", "November", "early", "９",
      "，", "．",
      "兆", "民國", "113", "碼", "前", "厘", "仟", "元", "decades", "HK", " cents", ".5", "/", "by",
      "times", "plus", "+", "several", "dozen", "@", "://", "x",
    ]
    var random = SeededGenerator(7)
    for _ in 0..<20_000 {
      let text = (0..<Int(random.next() % 14)).map { _ in
        pieces[Int(random.next() % UInt64(pieces.count))]
      }.joined()
      check(Array(text.utf8), finder.quantities(in: text))
    }
  }

  @Test func `random bytes never trap`() {
    var random = SeededGenerator(11)
    for _ in 0..<5_000 {
      let bytes = (0..<Int(random.next() % 40)).map { _ in
        UInt8(truncatingIfNeeded: random.next() >> 9)
      }
      _ = bytes.withUnsafeBufferPointer { finder.quantities(in: $0) }
    }
  }

  // What takes quadratic time takes far longer than the limit, which also has to do for a busy machine.
  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      "十", "1", "万", "亿", "三", "3亿", "1-", "twenty ", "$", "a@", "百分之", "Q4 ", "约", "第",
      "millions of ", "1至", "一至", ".5", "民國", "1/1,000", "HK1", "前8月", "a hundred and ", "113年",
      "2021.6.", "30-", "million ", "1万", "one million ", "三点", "一百零", "early and ", "5 and 8 ",
      "1 000 ", "一米八", "三块五", "第2及", "Chapter IV ", "附件三", "-", "负", "(1,", "下降", "up 3% ", "3月1日至",
      "世纪", "下午三", "12:", "一打", "1/2 ", "2023/24", "minus ", "up ", "康熙", "<1", ">", "half past ",
      "1.234,", "亿亿亿", "过半", "III期",
    ])
  func `long repetitions take linear time`(_ piece: String) {
    let text = String(repeating: piece, count: 10_000)
    check(Array(text.utf8), finder.quantities(in: text))
  }

  private func check(_ bytes: [UInt8], _ quantities: [Quantity]) {
    var last = 0
    for quantity in quantities {
      #expect(quantity.start >= last && quantity.end > quantity.start)
      #expect(quantity.end <= bytes.count)
      #expect(bytes[quantity.start] & 0xC0 != 0x80)
      #expect(quantity.end == bytes.count || bytes[quantity.end] & 0xC0 != 0x80)
      #expect(quantity.isEquivalent(to: quantity), "\(quantity.canonical)")
      last = quantity.end
    }
  }
}
