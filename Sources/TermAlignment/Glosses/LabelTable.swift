/// Marks that stand in brackets without rendering what stands before them: bases and
/// periods of account, units, scales, currencies, and tickers.
enum LabelTable {
  /// Bases and periods of account, in lower case, with the Chinese that they do render.
  static let bases = table(
    """
    yoy = 同比 按年 年增
    y-o-y = 同比 按年 年增
    qoq = 季度环比 环比 按季 季增
    q-o-q = 季度环比 环比 按季 季增
    mom = 月度环比 环比 按月
    hoh = 环比
    ttm = 十二个月 12个月 一年
    ltm = 十二个月 12个月 一年
    ntm = 十二个月 12个月 一年
    ytd = 年初至今 年初以来 本年迄今 今年以来 至今
    qtd = 季初至今 季初以来 至今
    mtd = 月初至今 月初以来 至今
    fx-neutral = 固定汇率 恒定汇率 不变汇率 汇率中性
    constant currency = 固定汇率 恒定汇率 不变汇率 汇率
    gaap = 会计准则 会计原则
    non-gaap = 非公认会计准则 非公认会计原则 非通用会计准则 会计准则 会计原则
    ifrs = 报告准则 会计准则
    non-ifrs = 报告准则 会计准则
    pro forma = 备考 模拟
    adjusted = 调整后 经调整 调整
    unadjusted = 未调整 未经调整 调整
    diluted = 摊薄 稀释
    undiluted = 未摊薄 未稀释
    basic = 基本 基础
    restated = 重述 重列
    reported = 列报 报告
    as reported = 列报 报告
    annualized = 年化
    annualised = 年化
    audited = 经审计 审计
    estimated = 估计 预计 预估
    preliminary = 初步
    consolidated = 合并
    year over year = 同比 按年
    year-over-year = 同比 按年
    year on year = 同比 按年
    year-on-year = 同比 按年
    quarter over quarter = 环比 按季
    quarter-over-quarter = 环比 按季
    quarter on quarter = 环比 按季
    quarter-on-quarter = 环比 按季
    month over month = 环比 按月
    month-over-month = 环比 按月
    trailing twelve months = 十二个月 12个月
    last twelve months = 十二个月 12个月
    year to date = 年初至今 年初以来 至今
    """)

  /// Units, scales and currencies as they are written, with their Chinese names.
  static let measures = table(
    """
    km = 公里 千米
    cm = 厘米 公分
    mm = 毫米
    µm, μm, um = 微米
    nm = 纳米
    mi = 英里
    ft = 英尺
    lb, lbs = 磅
    oz = 盎司
    kg, Kg = 公斤 千克
    mg = 毫克
    µg, μg, ug, mcg = 微克
    mt = 公吨 吨
    kt = 千吨
    ml, mL = 毫升
    dl, dL = 分升
    bbl = 桶
    boe = 桶油当量
    km2, km² = 平方公里 平方千米
    m2, m², sqm = 平方米
    m3, m³ = 立方米
    ha = 公顷
    hr, hrs = 小时
    sec, secs = 秒
    ms = 毫秒
    ns = 纳秒
    µs, μs, us = 微秒
    Hz = 赫兹
    kHz, KHz = 千赫
    MHz = 兆赫
    GHz = 吉赫 千兆赫
    kW = 千瓦
    MW = 兆瓦
    GW = 吉瓦
    TW = 太瓦
    kWh, KWh, KWH, kwh = 千瓦时 千瓦小时
    MWh = 兆瓦时
    GWh = 吉瓦时
    TWh = 太瓦时
    mAh = 毫安时
    kV, KV = 千伏
    mV = 毫伏
    mA = 毫安
    KB, kB = 千字节
    MB = 兆字节
    GB = 吉字节 千兆字节
    TB = 太字节 万亿字节
    Kbps, kbps = 千比特 千位
    Mbps = 兆比特 兆位
    Gbps = 吉比特 千兆比特
    Pa = 帕斯卡 帕
    kPa = 千帕
    MPa = 兆帕
    dB = 分贝
    mol = 摩尔
    mmol = 毫摩尔
    ppm = 百万分率 百万分之
    kcal = 千卡 大卡
    mmHg = 毫米汞柱 毫米水银柱
    bpm = 每分钟 次
    IU = 国际单位
    mEq = 毫当量
    dpi, DPI = 每英寸
    fps, FPS = 每秒
    kJ = 千焦
    mph = 英里
    rpm = 转速
    cc = 固定汇率 恒定汇率 不变汇率 立方厘米
    bps, bp = 基点
    pp, ppt, ppts = 百分点
    pct = 百分比 百分之
    USD = 美元 美金
    CNY = 人民币 元
    RMB = 人民币
    CNH = 人民币
    HKD = 港元 港币
    TWD, NTD = 新台币 台币
    EUR = 欧元
    GBP = 英镑
    JPY = 日元 日圆
    KRW = 韩元 韩圆
    SGD = 新加坡元 新元 新币
    AUD = 澳元 澳大利亚元
    CAD = 加元 加拿大元
    CHF = 瑞士法郎 瑞郎
    INR = 印度卢比 卢比
    RUB = 俄罗斯卢布 卢布
    BRL = 巴西雷亚尔 雷亚尔
    THB = 泰铢
    MYR = 马来西亚林吉特 林吉特
    VND = 越南盾
    NZD = 新西兰元 纽元
    MOP = 澳门元 葡币
    DKK = 丹麦克朗 克朗
    SEK = 瑞典克朗 克朗
    NOK = 挪威克朗 克朗
    CZK = 捷克克朗 克朗
    PLN = 波兰兹罗提 兹罗提
    HUF = 匈牙利福林 福林
    MXN = 墨西哥比索 比索
    PHP = 菲律宾比索 比索
    ZAR = 南非兰特 兰特
    AED = 阿联酋迪拉姆 迪拉姆
    SAR = 沙特里亚尔 里亚尔
    ILS = 以色列谢克尔 谢克尔
    IDR = 印尼盾 印尼卢比
    UAH = 乌克兰格里夫纳 格里夫纳
    million, millions, mn, mln, mm = 百万
    billion, billions, bn, bln = 十亿
    trillion, trillions, tn = 万亿 兆
    thousand, thousands = 千
    """)

  /// Marks that are abbreviations of other things as well (CAD, GB, TB), with the characters
  /// that end the names of what they measure.
  static let ambiguous: [String: String] = {
    let money = "额价费款本入润债税薪资金元种币值"
    let storage = "存量间小件据盘"
    let power = "机率量站荷电能"
    return [
      "CAD": money, "CHF": money, "PHP": money, "SAR": money, "MOP": money,
      "INR": String(money.dropLast()), "GB": storage, "MB": storage,
      "TB": storage, "KB": storage, "MW": power, "GW": power, "TW": power, "Pa": "压强力",
      "mph": "速度", "ms": "时间迟隔长", "ha": "积地", "mol": "量",
    ]
  }()

  /// Words that stand beside a mark and change nothing.
  static let fillers: Set<String> = [
    "in", "of", "and", "per", "except", "growth", "change", "basis", "data", "units", "unit",
    "share", "shares", "day", "hour", "year", "month", "second", "person",
  ]

  /// Stock exchanges, in lower case.
  static let exchanges: Set<String> = [
    "nasdaq", "nyse", "amex", "hkex", "hkse", "sehk", "sse", "szse", "tse", "twse", "tpex", "lse",
    "asx", "tsx", "sgx", "krx", "bse", "nse", "otc", "ticker", "hk", "sh", "sz", "us", "epa",
    "etr", "fra", "ams", "six", "kosdaq", "neeq",
  ]

  /// What stands after a ticker's dot or space and names its exchange.
  static let exchangeEndings: Set<String> = [
    "HK", "SH", "SZ", "SS", "US", "O", "N", "OQ", "PK", "L", "LN", "TO", "T", "TW", "TWO", "KS",
    "KQ", "SI", "AX", "PA", "DE", "AS", "CH", "JP", "JT", "SP", "BJ", "F",
  ]

  /// Tickers of much-traded companies that are not names of theirs, as IBM and AMD are.
  static let tickers = wordSet(
    """
    AAPL MSFT AMZN GOOG GOOGL NVDA TSLA BABA BIDU NFLX INTC QCOM AVGO ORCL CSCO ADBE PYPL SBUX WMT
    NKE PEP PFE JNJ XOM CVX JPM WFC UNH LLY MRNA ABNB SNAP PLTR CRWD DDOG TCEHY NTES XPEV BILI
    TCOM VIPS YUMC BEKE FUTU TXN AMAT LRCX KLAC MRVL BRK NVO AZN TMUS CMCSA MCD SHOP LMT TGT
    """)

  /// Months, in lower case, short and long.
  static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    "january", "february", "march", "april", "june", "july", "august", "september", "october",
    "november", "december",
  ]

  /// Reads lines of marks, commas between, and their Chinese names after `=`.
  private static func table(_ lines: String) -> [String: [String]] {
    var names: [String: [String]] = [:]
    for line in lines.split(separator: "\n") {
      let sides = line.split(separator: "=", maxSplits: 1)
      guard sides.count == 2 else { continue }
      for mark in sides[0].split(separator: ",") {
        let words = mark.split(separator: " ").joined(separator: " ")
        names[words, default: []] += sides[1].split(separator: " ").map(String.init)
      }
    }
    return names
  }
}
