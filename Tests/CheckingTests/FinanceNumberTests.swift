import Bitext
import Terminology
import Testing

@testable import Checking

/// Sentences of reports in Traditional Chinese, with their translations.
private let sentences = [
  (
    "第二季合併營收為新臺幣1,235億元，季增8.4%，年減3.2%。",
    "Consolidated revenue for the second quarter was NT$123.5 billion, up 8.4% quarter over "
      + "quarter and down 3.2% year over year."
  ),
  (
    "民國113年上半年稅後淨利達42億元，每股盈餘為3.52元。",
    "Net profit after tax for the first half of 2024 reached NT$4.2 billion, with earnings per "
      + "share of NT$3.52."
  ),
  (
    "毛利率由去年同期的51.3%上升2.1個百分點至53.4%。",
    "Gross margin rose 2.1 percentage points to 53.4% from 51.3% a year earlier."
  ),
  (
    "聯準會將利率調降25個基點，至4.25%至4.5%的區間。",
    "The Fed cut rates by 25 basis points to a range of 4.25% to 4.5%."
  ),
  ("升息一碼後，重貼現率為2%。", "After the hike of 25 basis points, the discount rate is 2%."),
  ("公司市值突破1.2兆元。", "The company's market value exceeded NT$1.2 trillion."),
  (
    "董事會決議配發每股現金股利5元，共計約25億元。",
    "The board resolved to distribute a cash dividend of NT$5 per share, about NT$2.5 billion in "
      + "total."
  ),
  ("外資賣超逾3,600萬股。", "Foreign investors sold a net of more than 36 million shares."),
  ("海外營收占比近三成。", "Overseas revenue accounted for nearly 30% of the total."),
  ("約三分之一的訂單來自歐洲。", "About one third of orders came from Europe."),
  (
    "管理階層預估全年毛利率為12.5%至13%。",
    "Management expects full-year gross margin to be between 12.5% and 13%."
  ),
  ("茲收到股款新臺幣貳佰萬元整。", "Payment for shares of NT$2,000,000 has been received."),
  (
    "本公司於2024年6月30日之現金為新台幣87.6億元。",
    "As of June 30, 2024, the Company had cash of NT$8.76 billion."
  ),
  (
    "資本支出將介於320億美元與360億美元之間。",
    "Capital expenditure will be between US$32 billion and US$36 billion."
  ),
  ("客戶數成長兩倍，達到150萬戶。", "The number of customers tripled to 1.5 million."),
  (
    "第三季存貨週轉天數為87天，較上季增加5天。",
    "Days of inventory were 87 days in the third quarter, 5 days longer than in the previous one."
  ),
  (
    "公司發行50億元五年期公司債，票面利率1.65%。",
    "The company issued NT$5 billion of five-year bonds with a coupon of 1.65%."
  ),
  (
    "該基金規模達十億美元，投資逾40家企業。",
    "The fund amounts to US$1 billion and has invested in more than 40 companies."
  ),
  (
    "截至113年12月31日止年度，研發費用為12.3億元。",
    "Research and development expenses for the year ended December 31, 2024 were NT$1.23 billion."
  ),
  ("3奈米製程占晶圓銷售金額的兩成。", "The 3-nanometer process accounted for 20% of wafer revenue."),
  (
    "員工人數由1,200人增至1,350人，增幅12.5%。",
    "Headcount grew from 1,200 to 1,350, an increase of 12.5%."
  ),
  (
    "新臺幣貶值0.3元，收在32.15元。", "The currency weakened by NT$0.3 to close at NT$32.15."
  ),
  (
    "未來三年將投入至少600億元擴建產能。",
    "At least NT$60 billion will be invested over the next three years to expand capacity."
  ),
  (
    "上半年前十大客戶合計占營收六成五。",
    "The ten largest customers together accounted for 65% of revenue in the first half."
  ),
  ("人民幣35億元的貸款將於2026年底到期。", "Loans of RMB3.5 billion will mature at the end of 2026."),
  (
    "淨利息收入為港幣1,148億元，按年上升9%。",
    "Net interest income was HK$114.8 billion, up 9% year on year."
  ),
  (
    "資本適足率為14.8%，較法定標準高出4.3個百分點。",
    "The capital adequacy ratio was 14.8%, 4.3 percentage points above the statutory requirement."
  ),
  (
    "第四季營收將落在新台幣2,900億元到3,000億元。",
    "Fourth-quarter revenue will fall between NT$290 billion and NT$300 billion."
  ),
  ("公司於民國八十五年成立。", "The company was founded in 1996."),
  ("2Q24單季獲利創下歷史次高，達68.5億元。", "Profit in 2Q24 was the second highest at NT$6.85 billion."),
  (
    "稅率自17%調高至20%，自2018年1月1日起適用。",
    "The tax rate was raised from 17% to 20%, effective January 1, 2018."
  ),
  (
    "本次發行普通股8,000萬股，每股面額10元。",
    "This time 80 million common shares were issued with a par value of NT$10 per share."
  ),
  (
    "累計前八月營收1.87兆元，年增三成。",
    "Cumulative revenue for the first eight months was NT$1.87 trillion, up 30%."
  ),
  ("信用損失提存減少四分之一。", "Provisions for credit losses decreased by a quarter."),
  ("千分之三的稅率將維持不變。", "The tax rate of 0.3% will remain unchanged."),
  ("2024會計年度的資本支出為95億美元。", "Capital expenditure for fiscal year 2024 was $9.5 billion."),
  (
    "持股由五成一提高到七成。", "The stake in the subsidiary was raised from 51% to 70%."
  ),
  ("112年度每股配發2.8元。", "A dividend of NT$2.8 per share was paid for 2023."),
  (
    "下半年營收將較上半年成長一至兩成。",
    "Revenue in the second half will grow by 10% to 20% from the first half."
  ),
  (
    "截至二零二四年六月三十日止六個月，本集團錄得收益人民幣12.6億元，增加約18.3%。",
    "For the six months ended 30 June 2024, the Group recorded revenue of RMB1.26 billion, an "
      + "increase of approximately 18.3%."
  ),
  ("每股基本盈利為28.5港仙。", "Basic earnings per share were HK28.5 cents."),
  (
    "行政開支減少約港幣560萬元或7.2%，至港幣7,220萬元。",
    "Administrative expenses decreased by approximately HK$5.6 million, or 7.2%, to HK$72.2 million."
  ),
  (
    "主計總處將今年經濟成長率預測上修0.46個百分點至3.9%。",
    "The forecast for economic growth this year was raised by 0.46 percentage points to 3.9%."
  ),
  (
    "股東會訂於114年5月29日召開。", "The shareholders' meeting is scheduled for May 29, 2025."
  ),
  (
    "今年上半年合併營收2兆512億元。",
    "Consolidated revenue in the first half of this year was NT$2.0512 trillion."
  ),
  ("應收帳款餘額為新臺幣456,789仟元。", "Accounts receivable amounted to NT$456,789 thousand."),
  ("出口至北美的比重由四成五降至三成八。", "The share of North America fell from 45% to 38%."),
  ("該行存款總額為8.3兆日圓。", "The bank's total deposits amounted to ¥8.3 trillion."),
]

@Suite struct FinanceNumberTests {
  private func findings(
    _ chinese: String, _ english: String, _ direction: Direction
  ) -> [Finding] {
    let languages = direction.languages
    let unit = TranslationUnit(Sides(chinese: chinese, english: english), direction)
    return NumberCheck(source: languages.source, target: languages.target).findings(
      in: CheckedUnit(index: 0, unit: unit)
    ).filter { $0.confidence >= Checker.usualConfidence(of: .number) }
  }

  @Test(arguments: sentences)
  func `nothing is said of what is right`(chinese: String, english: String) {
    #expect(findings(chinese, english, .chineseToEnglish).map(\.message) == [])
    #expect(findings(chinese, english, .englishToChinese).map(\.message) == [])
  }

  @Test func `nearly every number that is changed, scaled or dropped is found`() {
    var missed: [String] = []
    var count = 0
    for (chinese, english) in sentences {
      for wrong in Self.slips(in: english) {
        count += 1
        if findings(chinese, wrong, .chineseToEnglish).isEmpty { missed.append(wrong) }
      }
      for wrong in Self.slips(in: chinese) {
        count += 1
        if findings(wrong, english, .englishToChinese).isEmpty { missed.append(wrong) }
      }
    }
    #expect(count > 400)
    #expect(missed.count * 50 <= count, "\(missed.count) of \(count): \(missed)")
  }

  /// The text with one number changed in its first digit, changed in its last, or gone, and with
  /// one word of scale or period for another.
  private static func slips(in text: String) -> [String] {
    func put(_ new: String, _ place: Range<String.Index>, _ before: Substring? = nil) -> String {
      String(before ?? text[..<place.lowerBound]) + new + String(text[place.upperBound...])
    }
    var slips: [String] = []
    for run in text.ranges(of: /[0-9]+(,[0-9]{3})*(\.[0-9]+)?/) {
      let number = String(text[run])
      let first = number.first?.wholeNumberValue ?? 0
      let last = number.last?.wholeNumberValue ?? 0
      slips.append(put("\(first % 9 + 1)" + number.dropFirst(), run))
      slips.append(put(number.dropLast() + "\((last + 3) % 10)", run))
      var before = text[..<run.lowerBound]
      while let sign = before.last, "NTUSHKRMB$¥ ".contains(sign) { before.removeLast() }
      slips.append(put(" ", run, before))
    }
    for (word, other) in [
      ("billion", "million"), ("trillion", "billion"), ("億", "萬"), ("萬股", "億股"), ("兆", "億"),
      ("second quarter", "third quarter"), ("第三季", "第四季"), ("three", "four"),
      ("first half", "second half"), ("三成", "四成"), ("三分之一", "四分之一"),
    ] {
      if let place = text.firstRange(of: word) { slips.append(put(other, place)) }
    }
    return slips
  }
}
