import Foundation
import TestSupport
import Testing

@testable import Checking

/// Pairs that say the same in other words.
private let alike: [(String, String)] = [
  // A bound that is denied is one from the other side.
  ("罚金不得多于合同价的4%。", "The penalty shall be no more than 4% of the contract price."),
  ("請勿讓溫度低於15℃。", "Keep the temperature at 15 °C or above."),
  ("Do not exceed 6 doses.", "不得使用多于6剂。"),
  ("You must not carry more than 20 kg.", "不得携带超过20公斤。"),
  ("样品不得存放超过9天。", "Samples must be used within 9 days."),
  ("不得在60℃以上的环境中充电。", "Do not charge it above 60 °C."),
  ("没有一家分行的不良率超过其总额的2%。", "No branch had bad loans of more than 2% of its total."),
  ("Notice shall be given no later than 14 days before the auction.", "须于拍卖前至少14天发出通知。"),
  ("The goods arrive on or before 8 May.", "货物于5月8日或之前到达。"),
  // Several parts make one number.
  ("跳高横杆升到两米零五。", "The bar was raised to 2.05 m."), ("她身高一米六七。", "She is 1.67 m tall."),
  ("A parcel of 3 pounds 8 ounces", "一个重1.6公斤的包裹"), ("He is 5 feet 11 inches tall.", "他身高1.80米。"),
  ("牛肉二两", "100 g of beef"), ("为期30个月", "for two years and a half"),
  ("男子百米跑出9秒94。", "He ran the 100 m in 9.94 seconds."),
  ("The loan carries interest at 4.25%.", "貸款年息四厘二五。"), ("年利率六厘半", "6.5 per cent per annum"),
  ("面粉一又二分之一杯", "1½ cups of flour"), ("Add ¼ cup of sugar.", "加四分之一杯糖。"),
  ("圆周率是三点一四一五九。", "Pi is 3.14159."), ("每股派息港幣參角貳仙。", "A dividend of HK$0.32 per share."),
  ("a half-billion-dollar order", "5亿美元的订单"), ("a quarter-million-pound grant", "25万英镑拨款"),
  // Parts of a whole.
  ("Mortality was 7 per 100,000.", "死亡率为十万分之七。"),
  ("每六名儿童中就有一人受影响。", "One in six children is affected."),
  ("盐度为34‰。", "Salinity is 34 parts per thousand."),
  ("三成员工申请调岗。", "30% of employees asked to move."),
  ("两成年轻选民弃权。", "Twenty per cent of young voters abstained."),
  // A number that is said twice.
  ("Payment falls due within forty-five (45) days.", "款项应于四十五日内支付。"),
  // Years and quarters.
  ("民國一一二年六月", "June 2023"), ("2025财年第二财季", "Q2 FY2025"),
  ("The 2015–16 downturn", "2015年至2016年的低迷"),
  // Words that carry a sign.
  ("投资活动产生的现金流量净额为-2.6亿元。", "Net cash used in investing activities was RMB260 million."),
  ("净资产为-8,000万元。", "Net liabilities were RMB80 million."),
  ("前五大客戶", "the five largest customers"), ("每小时60毫升", "60 ml per hour"), ("一日三次", "3 times a day"),
  // Rounded, in a heading, restated, or for each of many.
  ("收入為人民幣2,345,678千元。", "Revenue was RMB2,345.7 million."),
  ("單位：百萬港元", "in millions of Hong Kong dollars"),
  ("总额不超过8亿元（含8亿元）", "a total of up to RMB800 million (inclusive)"),
  ("每10股派2.50元，每10股转增3股", "RMB0.25 per share and three new shares for every ten held"),
  ("發病率為6.7‰。", "an incidence of 6.7 per 1,000"),
  ("每万人拥有专利12.5件", "12.5 patents per 10,000 people"),
  ("股价跌破40美元。", "The shares fell below $40."), ("Costs of $2.4bn–$2.6bn", "成本24亿至26亿美元"),
  ("净利润为-6,500万元至-5,100万元。", "a net loss of between RMB51 million and RMB65 million"),
  ("不再是持股10%以上的股东", "no longer a shareholder with a stake of 10% or more"),
  ("央行降息25个基点。", "The central bank made a quarter-point cut."),
  ("利率为SOFR加1.75%。", "The rate is SOFR plus 175 basis points."),
  ("2023年前三季度", "the first nine months of 2023"), ("八旬老人", "a man in his eighties"),
  ("three and a half million tickets", "350万张票"), ("三五天内送达", "delivered in three to five days"),
  ("发电量为32亿千瓦时。", "Output was 3.2 TWh."), ("a fee of US$2.5mm", "250万美元的费用"),
  // Rows of tables, halves of pairs, and times.
  ("现金净流量 -3,412.70 1,205.33 不适用", "Net cash flow (3,412.70) 1,205.33 N/A"),
  ("+3% -1,875 2,240", "+3% (1,875) 2,240"),
  (
    "倘匯率上升／下降5%，溢利將減少／增加約620萬港元。",
    "If the rate had been 5% higher/lower, profit would have decreased/increased by about HK$6.2 million."
  ),
  ("2022 RMB'000 2021 RMB'000", "二零二二年 人民幣千元 二零二一年 人民幣千元"),
  ("The meeting was held at 11:00 a.m.", "大會於上午十一時正舉行。"),
  ("利润率提升了两个半百分点。", "The margin rose two and a half percentage points."),
  ("客单价下降三块多，到三十一块五。", "The average order fell by a little more than three yuan to 31.5 yuan."),
  ("血压为10千帕。", "The pressure was 10 kPa."), ("功率为800毫瓦。", "It draws 0.8 watts."),
  // Old calendars, and days that gave something its name.
  ("公元前221年，秦始皇统一中国。", "In 221 BC, the First Emperor unified China."),
  ("战国时期（公元前475－221年）", "the Warring States period (475–221 BC)"),
  ("西汉（公元前206年至公元8年）", "the Western Han (206 BC–AD 8)"),
  ("It dates from the third century BC.", "其年代为公元前三世纪。"),
  ("農曆五月初五是端午節。", "The festival falls on the fifth day of the fifth lunar month."),
  ("正月十五吃元宵。", "People eat yuanxiao on the 15th day of the first lunar month."),
  ("The feast is on the seventh day of the seventh month of the lunar calendar.", "节日在农历七月初七。"),
  ("「三一八」學運", "the March 18 student movement"),
  ("今年是五四运动105周年。", "This year is the 105th anniversary of the May 4 Movement."),
  // Telephones, ratios and tolerances.
  ("联系电话：010-12345678", "Tel: +86 10 1234 5678"), ("Fax (852) 2345 6789", "傳真：23456789"),
  ("Two rights shares for every 5 shares held.", "每持有5股现有股份获配2股供股股份。"),
  ("扭矩为45±5 N·m。", "a torque of 40–50 N·m"),
  ("广告主每千次展示支付5.2美元。", "Advertisers pay $5.20 per thousand impressions."),
  // Time and shares in words.
  ("The signal was issued at 4.20 pm.", "信號於下午四時二十分發出。"),
  ("最小间隔为1分50秒。", "a headway of 110 seconds"),
  ("炸兩分半鐘後撈出。", "Fry for two and a half minutes."), ("a quarter-hour charge", "充电15分钟"),
  ("a year and a half later", "一年半之后"), ("客服热线全天24小时服务。", "The hotline is open round the clock."),
  ("她以0.02秒之差屈居亚军。", "She missed out on gold by two hundredths of a second."),
  ("超过半数股东同意。", "More than half of the shareholders agreed."),
  ("Preheat the oven to 350°F.", "烤箱預熱至華氏350度。"),
  ("曼聯被0比0逼平。", "United were held to a goalless draw."),
  ("第32届奥运会", "the Games of the XXXII Olympiad"), ("女子10米跳台", "the women's 10m platform"),
  ("Emissions are cut to 45 per cent below 2005 levels.", "排放量降至比2005年水平低45%。"),
  ("满500元包邮。", "Free delivery on orders of 500 yuan or more."),
  // Leads, rates of interest, ages, units of medicine and how often something is done.
  ("客队在半场结束时落后9分。", "The visitors were nine points behind at half-time."),
  ("She was three shots clear of the field.", "她领先三杆。"),
  ("球隊以12分領先。", "The team led by 12 points."),
  ("将全国纪录提高了0.4秒。", "They cut the national record by 0.4 seconds."),
  ("贷款按月偿还，年利率3.9%。", "The loan is repaid monthly at a rate of 3.9%."),
  ("按年利率3.9%计息。", "Interest runs at 3.9% per annum."),
  ("60岁前退保的", "surrender before the age of 60"),
  ("收缩压低于140毫米汞柱。", "Systolic pressure is below 140 mm Hg."),
  ("血钾为4.2毫摩尔/升。", "Serum potassium is 4.2 mmol/L."),
  ("血鉀為4.2毫摩爾/升。", "Serum potassium is 4,200 μmol/L."),
  ("每半年检查一次。", "It is inspected twice a year."),
  ("“十三五”期间建成二十五座。", "Twenty-five were built during the 13th Five-Year Plan."),
  ("文件大小不能预先确定但是可能超过4 GB。", "The file size is not known in advance but may exceed 4 GB."),
  ("供小學三四五年級使用", "for grades 3, 4 and 5 of elementary schools"),
  ("第三节领先18分", "18 points ahead in the third quarter"),
  ("早稻亩产480公斤。", "Early rice yields 480 kg per mu."),
  ("水稻减产两成。", "Rice output was down 20%."),
  ("日均亩产蔬菜30公斤。", "Each mu yields 30 kg of vegetables a day on average."),
  ("预期于未来十二个月内完成。", "It should be completed within the next twelve months."),
  ("應於3日前送達。", "They are sent 3 days in advance."),
  ("海拔3千米以上", "above 3,000 metres"),
  ("费用上限为3%。", "Fees are capped at 3%."),
  ("于授出日第五周年归属", "vest on the fifth anniversary of the grant"),
]

/// Pairs of which one says something else.
private let unlike: [(String, String)] = [
  ("预计收入为60到65亿元。", "Revenue is expected to be RMB60 to 65 billion."),
  ("They sold 30 to 40 million tickets.", "他们售出30至40万张票。"),
  ("货物不得早于3月2日装运。", "The goods must be shipped no later than 2 March."),
  ("於9月1日或之後生效。", "Effective on or before 1 September."),
  ("Do not take more than 4 capsules.", "请服用4粒以上。"),
  ("No branch had bad loans of less than 2%.", "没有一家分行的不良率超过2%。"),
  ("三成员工申请调岗。", "Three per cent of employees asked to move."),
  ("加两大匙醋。", "Add two teaspoons of vinegar."), ("带宽为800Mbps。", "A bandwidth of 800 Gbps."),
  ("净利润为-6,500万元至-5,100万元。", "a net profit of RMB51 million to RMB65 million"),
  ("股价跌破40美元。", "The shares rose above $40."),
  ("水库蓄水1亿立方米。", "The reservoir holds 100 million cubic feet."),
  ("收入為人民幣2,345,678千元。", "Revenue was RMB2,435.7 million."),
  ("发病率为6.7‰。", "an incidence of 6.7 per 10,000"),
  ("营业收入为547.8亿元。", "Operating revenue was RMB5.478 billion."),
  ("授權不超過股份總數之10%。", "The mandate shall be not less than 10% of the shares."),
  ("信貸期為45至75日。", "The credit period is 45 to 75 months."),
  ("亏损由6,200万元收窄至1,800万元。", "The loss widened from RMB62 million to RMB18 million."),
  ("a discount of about 8% to the closing price of HK$1.25", "較收市價1.25港元溢價約8%"),
  ("汇兑差额 -2,314.50 -1,876.20", "Exchange differences -2,314.50 1,876.20"),
  ("較收市價折讓約9.5%", "a premium of about 9.5% to the closing price"),
  ("成本 1,234.50 1,180.20 4.60%", "Costs 1,234.50 1,180.20 (4.60)%"),
  ("电流为20毫安。", "The current is 20 amps."), ("Add ¼ cup of sugar.", "加四分之三杯糖。"),
  ("输注速度为每小时25毫升。", "Infuse 25 ml per minute."), ("每天2片。", "2 tablets a week."),
  ("前五大供应商占采购额的28%。", "The top ten suppliers made up 28% of purchases."),
  ("恒指低開120點。", "The Hang Seng Index opened 120 points higher."),
  ("汇兑差额 (4,512)", "Exchange differences 4,512"),
  ("须于一年內偿还。", "It must be repaid within two years."),
  ("公司录得双位数增长。", "The company saw single-digit growth."),
  ("公元前221年，秦始皇统一中国。", "In 221 AD, the First Emperor unified China."),
  ("It dates from the third century BC.", "其年代为公元三世纪。"),
  ("农历五月初五是端午节。", "The festival falls on the fourth day of the fifth lunar month."),
  ("中秋節為農曆八月十五。", "The festival falls on the 15th day of the seventh lunar month."),
  ("联系电话：010-12345678", "Tel: +86 10 1234 5679"),
  ("Two rights shares for every 5 shares held.", "每持有2股现有股份获配5股供股股份。"),
  ("炸兩分半鐘後撈出。", "Fry for one and a half minutes."),
  ("應每半年更換一次。", "It should be replaced once every year and a half."),
  ("約半數受訪者", "about a third of the respondents"),
  ("实测水位超警戒水位1.36米。", "The level was 1.36 m below the warning level."),
  ("满500元包邮。", "Free delivery on orders under 500 yuan."),
  ("Water the seedlings twice a week.", "幼苗每天浇水两次。"),
  ("退款将在三至五个工作日内退回。", "Refunds will be made within three to seven working days."),
  ("The median was some S$100 more than the year before.", "中位數較前一年減少約100新元。"),
  ("扭矩为45±5 N·m。", "a torque of 30–50 N·m"),
  ("客队在半场结束时落后9分。", "The visitors were nine points ahead at half-time."),
  ("She was three shots clear of the field.", "她落后三杆。"),
  ("球隊以12分領先。", "The team trailed by 12 points."),
  ("年利率为3.9%。", "a monthly interest rate of 3.9%"),
  ("按年利率3.9%计息。", "Interest runs at 3.9% a month."),
  ("60岁前退保的", "surrender after the age of 60"),
  ("血钾为4.2毫摩尔/升。", "Serum potassium is 4.2 umol/L."),
  ("血压≥140 mmHg。", "a pressure of 140 mmHg or less"),
  ("每周检查一次。", "It is inspected three times a week."),
  ("Give it once every three weeks.", "每三周给药两次。"),
  ("第三节结束时", "at the end of the second quarter"),
  ("前三十大股东持股85%。", "The top ten shareholders held 85%."),
  ("losses that exceed 5% of the sum", "不足总额5%的损失"),
  ("Prices are plunging by 12%.", "价格飙升12%。"),
  ("早稻亩产480公斤。", "Early rice yields 480 kg per hectare."),
  ("水稻减产两成。", "Rice output was up by 20%."),
  ("预期于未来十二个月后完成。", "It should be completed within the next twelve months."),
  ("應於3日後送達。", "They are sent 3 days in advance."),
  ("海拔3千米以上", "below 3,000 metres"),
  ("费用不得低于3%。", "Fees are capped at 3%."),
  ("于授出日第五周年归属", "vest on the third anniversary of the grant"),
  ("五票弃权。", "There were three abstentions."),
]

@Suite struct NumberWordingTests {
  @Test(arguments: alike)
  func `what is said in other words is left alone`(source: String, target: String) {
    #expect(numberFindings(source, target).map(\.message) == [])
  }

  @Test(arguments: unlike)
  func `what is another number, bound, unit or rate is found`(source: String, target: String) {
    #expect(!numberFindings(source, target).isEmpty)
  }

  @Test(arguments: [
    ("wordings", 0.03, 0.95), ("trades", 0.02, 0.98), ("annual-reports", 0.01, 0.95),
    ("all-fields", 0.03, 0.97), ("circulars", 0.01, 0.98), ("notices", 0.03, 0.97),
    ("daily-life", 0.02, 0.98), ("professions", 0.01, 0.96),
  ])
  func `of our own hard pairs hardly any right one is flagged and hardly any wrong one passes`(
    name: String, mostFlagged: Double, leastFound: Double
  ) throws {
    let file = TestData.corpora.appending(path: "numbers/\(name).tsv")
    let rows = try TestData.fields(of: file).filter { $0.count > 4 && $0[0] != "verdict" }
    let (right, wrong) = flagged(rows.map { ($0[0] == "same", $0[3], $0[4]) })
    #expect(Double(right.flagged) <= mostFlagged * Double(right.all), "\(right)")
    #expect(Double(wrong.flagged) >= leastFound * Double(wrong.all), "\(wrong)")
    #expect(right.all >= 150 && wrong.all > 70)
  }
}
