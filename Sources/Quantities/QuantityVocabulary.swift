/// The words and signs that quantities are written with.
///
/// Names of several words are kept with single spaces and in lower case; `ByteTrie` matches them
/// in any case and with hyphens.
enum QuantityVocabulary {
  /// All words, for running text.
  static let trie: ByteTrie = {
    var trie = ByteTrie()
    for table in [
      chineseNumerals, chineseUnits, chinesePeriods, chineseWords, englishNumerals, englishUnits,
      englishPeriods, englishWords, currencies, traditional,
    ] {
      for (words, kind) in table {
        for word in words.split(separator: "|") { trie.insert(String(word), kind) }
      }
    }
    for word in commonWords.split(separator: " ") { trie.insert(String(word), .other) }
    return trie
  }()

  typealias Table = [(String, Lexeme.Kind)]

  private static let chineseNumerals: Table = [
    ("零|〇", .chineseDigit(0)), ("一|壹", .chineseDigit(1)),
    ("二|两|兩|贰|貳", .chineseDigit(2)), ("三|叁|參", .chineseDigit(3)),
    ("四|肆", .chineseDigit(4)), ("五|伍", .chineseDigit(5)), ("六|陆|陸", .chineseDigit(6)),
    ("七|柒", .chineseDigit(7)), ("八|捌", .chineseDigit(8)), ("九|玖", .chineseDigit(9)),
    ("十|拾", .chineseScale(1)), ("百|佰", .chineseScale(2)), ("千|仟", .chineseScale(3)),
    ("万|萬", .chineseScale(4)), ("亿|億", .chineseScale(8)), ("兆", .chineseScale(12)),
    ("几|幾|好几|好幾", .vague(standsAlone: true)), ("数|數", .vague(standsAlone: false)),
    ("多|余|餘|来|來", .surplus), ("点|點", .word(.point)), ("廿", .word(.twenty)),
  ]

  private static let chineseUnits: Table = [
    ("%|％|﹪|厘|釐", .unit(.percent)), ("个百分点|百分点", .unit(.percentagePoint)),
    ("个基点|基点", .unit(.basisPoint)), ("毫秒", .unit(.millisecond)),
    ("秒|秒钟", .unit(.second)), ("分钟", .unit(.minute)),
    ("小时|个小时|钟头|个钟头", .unit(.hour)), ("天|个工作日", .unit(.day)),
    ("周|星期|个星期|礼拜|个礼拜", .unit(.week)), ("个月|個月", .unit(.month)),
    ("个季度|個季度", .unit(.quarter)), ("公里|千米", .unit(.kilometre)),
    ("平方米|平米", .unit(.squareMetre)), ("米", .unit(.metre)), ("厘米", .unit(.centimetre)),
    ("毫米", .unit(.millimetre)), ("纳米", .unit(.nanometre)),
    ("公斤|千克", .unit(.kilogram)), ("吨", .unit(.tonne)), ("瓦", .unit(.watt)),
    ("千瓦", .unit(.kilowatt)), ("兆瓦", .unit(.megawatt)), ("吉瓦", .unit(.gigawatt)),
    ("千瓦时|度|度电", .unit(.kilowattHour)), ("兆瓦时", .unit(.megawattHour)),
    ("吉瓦时", .unit(.gigawattHour)),
    ("字节|字節|位元組", .unit(.byte)), ("千字节|千字節|千位元組", .unit(.kilobyte)),
    ("兆字节|兆字節|百万字节|百萬位元組", .unit(.megabyte)),
    ("吉字节|吉字節|千兆字节|千兆位元組|十億位元組", .unit(.gigabyte)),
    ("太字节|兆位元組", .unit(.terabyte)), ("赫|赫兹|赫茲", .unit(.hertz)),
    ("千赫|千赫兹|千赫茲", .unit(.kilohertz)), ("兆赫|兆赫兹|兆赫茲|百万赫兹", .unit(.megahertz)),
    ("吉赫|吉赫兹|千兆赫|千兆赫兹|千兆赫茲", .unit(.gigahertz)),
    ("摄氏度|℃|°c", .unit(.celsius)),
    ("个年度", .unit(.year)), ("颗|顆", .classifier(.chip)), ("人", .classifier(.person)),
    (
      "名|位|家|次|台|件|项|種|种|座|条|张|份|单|批|样|辆|部|款|间|套|艘|架|只|本|篇|首|支|枚|块|片|栋|幢|户"
        + "|所|轮|步|场|届|道|层|笔|倍率|群|组|对|双|箱|瓶|封|头|棵|起|例|期|类|册|页|句|字|门|口"
        + "|股|只股|人次|遍|趟|代|处|级|成员|股份|輛|張|條|項|個人|员|歲|岁|把|节|行|列|集|版|盒|袋|包",
      .classifier(.none)
    ),
  ]

  private static let chinesePeriods: Table = [
    ("年", .word(.year)), ("民国|民國|中华民国|中華民國", .word(.republic)), ("前", .word(.firstOf)),
    ("月|月份", .word(.month)), ("日|号|號", .word(.day)),
    ("季度", .word(.quarter)), ("季", .word(.season)), ("财年|財年|财政年度|会计年度|會計年度", .word(.fiscalYear)),
    ("上半年", .part(.half(1))), ("下半年", .part(.half(2))),
    ("首季", .part(.quarter(1))), ("末季", .part(.quarter(4))),
    ("年初|初", .stretch(.early)), ("年中", .stretch(.mid)), ("年底|年末|底|末", .stretch(.end)),
    ("年年初", .stretch(.early)), ("年年中", .stretch(.mid)), ("年年底|年年末", .stretch(.end)),
    ("月初", .stretch(.early)), ("月中", .stretch(.mid)), ("月底|月末", .stretch(.end)),
  ]

  private static let chineseWords: Table = [
    ("千分之", .word(.perMilleOf)), ("百万分之|百萬分之", .word(.perMillionOf)),
    ("‰", .word(.perMille)), ("百分之", .word(.percentOf)), ("分之", .word(.fractionOf)),
    ("成", .word(.tenth)),
    ("折", .word(.discount)), ("打", .word(.discountVerb)), ("翻", .word(.fold)),
    ("番", .word(.foldEnglish)), ("倍", .word(.times)), ("个|個", .word(.piece)),
    ("第", .word(.nth)), ("半", .word(.half)), ("一半", .word(.oneHalf)),
    ("位数|位數", .word(.digitPlace)), ("至|到", .word(.to)),
    ("－|–|—|~|～|〜|−", .word(.hyphen)), ("从|由", .word(.from)),
    ("翻番|倍增|翻一番|翻倍|翻了一番|翻了番", .factor(two)), ("减半|腰斩|减少一半|下降一半|缩短一半|降低一半", .factor(aHalf)),
    ("减少了一半|下降了一半|缩短了一半|降低了一半|缩减一半|缩减了一半|减了一半|减少近一半", .factor(aHalf)),
    ("增长|增加|成长|提高|上升|上涨|提升|扩大|高出|多出|增|涨|超出|升", .change(1)),
    ("减少|下降|降低|下跌|缩短|缩小|缩减|降|跌", .change(-1)), ("了", .word(.done)),
    ("超过|超|逾|高于|大于|多于|突破|超逾|高达逾", .before(.moreThan)),
    ("近|将近|接近|几近|将近有", .before(.nearly)), ("约|大约|大概|大致|约为|差不多", .before(.about)),
    ("至少|不少于|不低于|最少|起码", .before(.atLeast)), ("上", .word(.upOn)),
    ("不到|不足|少于|低于|小于|未到|不满", .before(.lessThan)),
    ("最多|不超过|至多|不多于|不高于|不大于|顶多|最高|高达|高達|多达|多達|最高可达|可达|最高达", .before(.atMost)),
    ("左右|上下", .after(.about)), ("以上|及以上|或以上|或更多", .after(.atLeast)),
    ("以下|及以下|以内|之内|或以下|或更少", .after(.atMost)),
    ("首个|首次|首家|首批|首款|首座|首项", .ordinal(1)),
    ("同比|按年", .term(.yearOverYear)), ("环比|按季", .term(.sequential)),
    ("成千上万|成千上萬|千千万万", .word(.multi)),
  ]

  private static let traditional: Table = [
    ("個百分點|百分點", .unit(.percentagePoint)), ("個基點|基點", .unit(.basisPoint)),
    ("秒鐘", .unit(.second)), ("分鐘", .unit(.minute)),
    ("小時|個小時|鐘頭|個鐘頭", .unit(.hour)), ("個星期|週|個禮拜", .unit(.week)),
    ("千瓦時", .unit(.kilowattHour)), ("百萬瓦", .unit(.megawatt)), ("公尺", .unit(.metre)),
    ("公分", .unit(.centimetre)), ("平方公尺", .unit(.squareMetre)), ("碼", .unit(.quarterPoint)),
    ("噸|公噸|公吨", .unit(.tonne)), ("奈米", .unit(.nanometre)), ("攝氏度", .unit(.celsius)),
    ("增長|增加|成長|上漲|提升|擴大|增|漲", .change(1)),
    ("減少|下降|下跌|縮短|縮小|縮減|衰退|下滑|減", .change(-1)),
    ("減半|減少一半|減少了一半", .factor(aHalf)), ("超過|超|高於|多於", .before(.moreThan)),
    ("將近|接近", .before(.nearly)), ("約|大約|約為", .before(.about)),
    ("不少於|不低於|最少|不小於", .before(.atLeast)), ("少於|低於", .before(.lessThan)),
    ("不超過|不多於|不高於|不大於|不逾", .before(.atMost)), ("以內|之內", .after(.atMost)),
    ("首個|首項", .ordinal(1)), ("環比", .term(.sequential)), ("從", .word(.from)),
    ("台|臺|種|間|隻|單|層|筆|組|對|雙|場|屆|輪|棟|戶|頁|類|處|級|門|頭|歲|節|張", .classifier(.none)),
  ]

  private static let currencies: Table = [
    ("$|＄|us$|usd|美元|美金", .currency(.usd)),
    ("rmb|cny|人民币|人民幣|元人民币|元人民幣", .currency(.cny)), ("¥|￥", .currency(.yenSign)),
    ("元|圆|圓|块钱|塊錢", .unit(.yuan)), ("yuan|renminbi|chinese yuan", .unit(.cny)),
    ("hk$|hkd|港元|港币|港幣", .currency(.hkd)), ("€|eur|欧元|歐元", .currency(.eur)),
    ("£|gbp|英镑|英鎊", .currency(.gbp)), ("jpy|日元|日圆|日圓", .currency(.jpy)),
    ("krw|韩元|韓元|₩", .currency(.krw)),
    ("nt$|ntd|twd|新台币|新台幣|新臺幣|台币|台幣|臺幣|元新台币|元新台幣|元新臺幣", .currency(.twd)),
    ("a$|aud|au$|澳元", .currency(.aud)), ("c$|cad|ca$|加元", .currency(.cad)),
    ("s$|sgd|新加坡元|新元", .currency(.sgd)), ("chf|瑞士法郎|瑞郎", .currency(.chf)),
    ("inr|₹|卢比", .currency(.inr)),
    ("dollar|dollars|us dollar|us dollars|u.s. dollars|buck|bucks", .unit(.usd)),
    ("hong kong dollars|hong kong dollar", .unit(.hkd)),
    ("new taiwan dollars|new taiwan dollar", .unit(.twd)), ("euro|euros", .unit(.eur)),
    ("pounds|pounds sterling|british pounds|sterling", .unit(.gbp)),
    ("yen|japanese yen", .unit(.jpy)), ("won|korean won", .unit(.krw)),
    ("australian dollars", .unit(.aud)), ("canadian dollars", .unit(.cad)),
    ("singapore dollars", .unit(.sgd)), ("swiss francs", .unit(.chf)),
    ("rupees", .unit(.inr)),
  ]

  static let two = ExactDecimal(2) ?? .one
  static let aHalf = ExactDecimal(5, exponent: -1) ?? .one

  /// Everyday words that contain a numeral or unit sign without counting anything.
  private static let commonWords = """
    一些 一样 一起 统一 万一 三星 千万别 四川 一直 进一步 一方面 唯一 之一 一下 百度 一般 一定 一旦 \
    一切 一致 一律 一向 一再 一同 一并 一路 一时 一流 一线 一体 一贯 一边 一面 一生 一心 单一 万科 万达 \
    第一时间 第三方 第一方 第二天 千里 百姓 百货 百合 五金 三亚 三峡 三明治 四处 四周 八卦 九江 十足 \
    几乎 几何 数据 数字 数量 数码 数学 数值 数额 人数 总数 多数 少数 参数 指数 系数 次数 无数 大多数 \
    成为 成本 成功 成立 成熟 成员 成绩 成交 成果 年代 年级 年轻 年龄 一会儿 \
    万能 千方百计 七七八八 乱七八糟 三三两两 一一 万物 万象 半导体 半岛 半径 近期 近来 最近 附近 近日 \
    从而 从来 至于 至今 到底 到处 直到 得到 达到 以至 甚至 翻译 翻身 打算 打造 打击 打开 亿万 \
    統一 一樣 進一步 一個接一個 數據 數字 成為 幾乎 三國 三国 五角大楼 十字 十字路口 百分百 \
    天然 天气 天空 号称 人们 人才 人民 人类 元素 元件 元旦 \
    折扣 折旧 折舊 折让 折讓 折价 折價 折现 折現 折算 折合 折线 折線 折叠 折疊 \
    百分比 百分率 百分数 百分數 百分位 百分号 百分號 千分位 百分制 \
    期间 期間 期限 期权 期權 期货 期貨 期初 期望 元数据 元資料 元组 元組 元数 \
    指數 半数 半數 户数 戶數 股数 股數 天数 天數 基数 基數 件数 件數 參數 係數 次數 無數 多數 少數 人數 \
    總數 倍数 倍數 点数 點數 張數 筆數 數量 數值 數額 數學 \
    兆头 兆頭 二元性 二元论 二元論 一元化 \
    千比特 千伏 千卡 千帕 兆帕 兆比特 千兆比特 兆位元 \
    萬一 千萬別 一併 一時 一線 一體 一貫 一邊 單一 萬科 萬達 第一時間 百貨 三亞 三峽 四處 幾何 數碼 大多數 \
    成爲 成員 成績 年級 年輕 年齡 一會兒 萬能 千方百計 亂七八糟 三三兩兩 萬物 萬象 半導體 半島 半徑 近來 \
    從而 從來 至於 到處 達到 翻譯 打擊 打開 億萬 五角大樓 天氣 號稱 人們 人類 摺合 摺疊 元數據 元數 户數 \
    數位化 數位轉型 數位經濟 數位金融 數位平台 數位銀行 數位貨幣 數位科技 數位時代 數位服務 數位內容 數位資產
    """

  private static let englishNumerals: Table =
    [
      ("a|an", .word(.article)), ("dozen", .word(.dozen)), ("dozens", .word(.dozens)),
      ("hundred", .englishScale(2)), ("thousand", .englishScale(3)),
      ("million|mn|mln", .englishScale(6)), ("billion|bn|bln", .englishScale(9)),
      ("trillion|tn|trn", .englishScale(12)), ("tens", .englishScales(1)),
      ("hundreds", .englishScales(2)),
      (
        "thousands|thousands and thousands|thousands upon thousands|thousands of thousands",
        .englishScales(3)
      ),
      ("millions|multi million", .englishScales(6)),
      ("billions|multi billion", .englishScales(9)),
      ("trillions|multi trillion", .englishScales(12)),
      ("decade|decades", .word(.decade)), ("several|a few|multiple|few", .word(.several)),
      ("half", .word(.halfEnglish)),
    ]
    + [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
      "nineteen",
    ].enumerated().map { ($1, .englishNumber($0)) }
    + ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    .enumerated().map { ($1, .englishNumber(20 + 10 * $0)) }
    + [
      "first", "", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
      "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
      "eighteenth", "nineteenth", "twentieth",
    ].enumerated().map { ($1, .ordinal($0 + 1)) }
    + [("second", .word(.second))]
    + [
      "thirds", "fourths", "fifths", "sixths", "sevenths", "eighths", "ninths", "tenths",
    ].enumerated().map { ($1, .fractions($0 + 3)) }

  private static let englishUnits: Table = [
    ("percent|per cent|pct", .unit(.percent)), ("cent|cents|港仙|美分", .unit(.cent)),
    ("percentage point|percentage points|pp|ppt|ppts|pts", .unit(.percentagePoint)),
    ("basis point|basis points|bp|bps", .unit(.basisPoint)),
    ("millisecond|milliseconds|ms", .unit(.millisecond)), ("seconds|secs", .unit(.second)),
    ("minute|minutes|mins", .unit(.minute)), ("hour|hours|hrs", .unit(.hour)),
    ("day|days", .unit(.day)), ("week|weeks", .unit(.week)), ("month|months", .unit(.month)),
    ("year|years|yrs", .unit(.year)), ("quarters", .unit(.quarter)), ("times", .unit(.times)),
    ("kilometers|kilometres|kilometer|kilometre|km", .unit(.kilometre)),
    ("meters|metres|meter|metre", .unit(.metre)), ("cm|centimeters", .unit(.centimetre)),
    ("mm|millimeters", .unit(.millimetre)), ("nm|nanometer|nanometers", .unit(.nanometre)),
    ("kg|kilograms|kilos", .unit(.kilogram)), ("tons|tonnes|metric tons", .unit(.tonne)),
    ("square meters|square metres", .unit(.squareMetre)), ("watts", .unit(.watt)),
    ("kw|kilowatts", .unit(.kilowatt)), ("mw|megawatts|megawatt", .unit(.megawatt)),
    ("gw|gigawatts|gigawatt", .unit(.gigawatt)), ("kwh|kilowatt hours", .unit(.kilowattHour)),
    ("mwh|megawatt hours", .unit(.megawattHour)), ("gwh|gigawatt hours", .unit(.gigawattHour)),
    ("byte|bytes", .unit(.byte)), ("kb|kilobyte|kilobytes", .unit(.kilobyte)),
    ("mb|megabyte|megabytes", .unit(.megabyte)), ("gb|gigabyte|gigabytes", .unit(.gigabyte)),
    ("tb|terabyte|terabytes", .unit(.terabyte)), ("pb|petabyte|petabytes", .unit(.petabyte)),
    ("hz|hertz", .unit(.hertz)), ("khz|kilohertz", .unit(.kilohertz)),
    ("mhz|megahertz", .unit(.megahertz)), ("ghz|gigahertz", .unit(.gigahertz)),
    ("degrees", .unit(.degree)), ("degrees celsius", .unit(.celsius)),
  ]

  private static let englishPeriods: Table =
    [
      "january|jan|jan.", "february|feb|feb.", "march", "april", "", "june", "july",
      "august|aug|aug.",
      "september|sept|sept.", "october|oct|oct.", "november|nov|nov.", "december|dec|dec.",
    ].enumerated().map { ($1, .month($0 + 1)) }
    + [
      ("q1", .part(.quarter(1))), ("q2", .part(.quarter(2))), ("q3", .part(.quarter(3))),
      ("q4", .part(.quarter(4))), ("h1", .part(.half(1))), ("h2", .part(.half(2))),
      ("quarter", .word(.quarterEnglish)), ("fiscal|fiscal year|fy", .word(.fiscal)),
      ("early|the beginning of|beginning of|the start of|start of", .stretch(.early)),
      ("mid|middle of|the middle of", .stretch(.mid)),
      ("the end of|end of|late|year end", .stretch(.end)),
    ]

  private static let englishWords: Table = [
    (
      "more than|over|in excess of|greater than|exceeding|above|upwards of|north of",
      .before(.moreThan)
    ),
    ("nearly|almost|close to|approaching|just under", .before(.nearly)),
    ("about|around|approximately|roughly|some|an estimated", .before(.about)),
    ("at least|no less than|no fewer than|not less than", .before(.atLeast)),
    ("less than|under|below|fewer than", .before(.lessThan)),
    ("at most|up to|no more than|not more than|within|as much as|as many as", .before(.atMost)),
    ("or more|or above|and above", .after(.atLeast)), ("or so", .after(.about)),
    ("or less|or fewer|or below|and below", .after(.atMost)),
    ("plus|+|＋", .word(.plus)), ("to", .word(.to)), ("or", .word(.or)), ("and", .word(.and)),
    ("between", .word(.between)), ("from", .word(.from)), ("by", .word(.by)), ("of", .word(.of)),
    ("the", .word(.the)), ("in", .word(.inWord)), ("consecutive|straight", .word(.consecutive)),
    ("off|discount", .word(.percentOff)), ("long", .word(.long)),
    ("per thousand|per mille|permille", .word(.perMille)),
    ("ppm|parts per million", .word(.perMillion)),
    (" ", .word(.hyphen)), ("fold", .word(.foldEnglish)),
    ("double digit|double digits|two digit|two digits", .digitClass(2)),
    ("single digit|single digits|one digit", .digitClass(1)),
    ("triple digit|three digit|triple digits|three digits", .digitClass(3)),
    ("four digit|four digits", .digitClass(4)),
    ("doubled|double|doubling|doubles|twice|twofold|two fold", .factor(two)),
    ("tripled|triple|tripling|triples|threefold", .factor(ExactDecimal(3) ?? .one)),
    (
      "quadrupled|quadruple|quadrupling|quadruples|fourfold", .factor(ExactDecimal(4) ?? .one)
    ),
    ("fivefold", .factor(ExactDecimal(5) ?? .one)), ("sixfold", .factor(ExactDecimal(6) ?? .one)),
    ("sevenfold", .factor(ExactDecimal(7) ?? .one)),
    ("eightfold", .factor(ExactDecimal(8) ?? .one)),
    ("ninefold", .factor(ExactDecimal(9) ?? .one)), ("tenfold", .factor(ExactDecimal(10) ?? .one)),
    ("hundredfold", .factor(ExactDecimal(100) ?? .one)),
    ("halved|halving|halves|cut in half", .factor(aHalf)),
    ("grew|rose|increased|up|climbed|jumped|grow|rise|increase|surged|growing|gained", .change(1)),
    (
      "fell|down|decreased|declined|dropped|decrease|decline|fall|drop|reduced|reduce|shrank",
      .change(-1)
    ),
    (
      "year over year|year on year|yoy|from a year earlier|from a year ago|y y|compared with a year earlier",
      .term(.yearOverYear)
    ),
    (
      "quarter over quarter|quarter on quarter|sequentially|qoq|month over month|month on month|mom",
      .term(.sequential)
    ),
  ]
}
