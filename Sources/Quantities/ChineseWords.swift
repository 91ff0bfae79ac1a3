/// Chinese words and signs, in Simplified characters; ``HanVariants`` makes the Traditional ones.
enum ChineseWords {
  typealias Table = [(String, Lexeme.Kind)]

  static let numerals: Table = [
    ("零|〇", .chineseDigit(0)), ("一|壹", .chineseDigit(1)), ("二|两|贰", .chineseDigit(2)),
    ("三|叁", .chineseDigit(3)), ("四|肆", .chineseDigit(4)), ("五|伍", .chineseDigit(5)),
    ("六|陆", .chineseDigit(6)), ("七|柒", .chineseDigit(7)), ("八|捌", .chineseDigit(8)),
    ("九|玖", .chineseDigit(9)), ("十|拾", .chineseScale(1)), ("百|佰", .chineseScale(2)),
    ("千|仟", .chineseScale(3)), ("万", .chineseScale(4)), ("亿", .chineseScale(8)),
    ("兆", .chineseScale(12)), ("几|好几", .vague(standsAlone: true)),
    ("数", .vague(standsAlone: false)), ("多|余|来", .surplus), ("点", .word(.point)),
    ("½", .number(EnglishWords.aHalf, digits: 0)),
    ("¼", .number(EnglishWords.aQuarter, digits: 0)),
    ("¾", .number(ExactDecimal(75, exponent: -2) ?? .one, digits: 0)), ("廿", .word(.twenty)),
    ("卅", .word(.thirty)),
  ]

  static let periods: Table = [
    ("年", .word(.year)), ("前|首", .word(.firstOf)),
    ("月|月份", .word(.month)), ("日|号", .word(.day)), ("季度|财季|财务季度", .word(.quarter)),
    ("季", .word(.season)), ("财年|财政年度|会计年度", .word(.fiscalYear)),
    ("上半年", .part(.half(1))), ("下半年", .part(.half(2))), ("首季|一季报", .part(.quarter(1))),
    ("末季|最后一季|最后季度", .part(.quarter(4))), ("三季报", .part(.quarter(3))),
    ("年初|初|初期|初叶", .stretch(.early)), ("年中|中叶|中期", .stretch(.mid)),
    ("年底|年末|底|末|末期|末叶", .stretch(.end)), ("年年初", .stretch(.early)),
    ("年年中", .stretch(.mid)), ("年年底|年年末", .stretch(.end)), ("月初", .stretch(.early)),
    ("月中|月中旬|中旬", .stretch(.mid)), ("月底|月末|下旬", .stretch(.end)), ("上旬", .stretch(.early)),
    ("世纪", .word(.century)), ("公元前|西元前|纪元前", .word(.beforeChrist)),
    ("农历|阴历|旧历|夏历", .word(.lunar)), ("正月", .month(1)), ("冬月", .month(11)),
    ("腊月", .month(12)),
    ("年代", .word(.decadeChinese)), ("时", .word(.hourMark)), ("刻", .word(.quarterHour)),
    ("整|正|钟", .word(.sharp)),
    ("上午|早上|凌晨|清晨|早晨|早|晨", .dayPart(.morning)),
    ("下午|傍晚|晚|当晚|午后", .dayPart(.evening)),
    ("晚上|晚间|夜间|夜里|深夜|半夜|午夜", .dayPart(.night)), ("中午|正午", .dayPart(.noon)),
  ]

  static let words: Table = [
    ("千分之", .word(.perMilleOf)), ("百万分之", .word(.perMillionOf)), ("万分之", .word(.perMyriadOf)),
    ("‰", .word(.perMille)),
    ("百分之", .word(.percentOf)), ("分之", .word(.fractionOf)), ("成", .word(.tenth)),
    ("折", .word(.discount)), ("打", .word(.discountVerb)), ("对折", .word(.halfOff)),
    ("翻", .word(.fold)), ("番", .word(.foldEnglish)), ("倍", .word(.times)),
    ("个", .word(.piece)), ("第", .word(.nth)), ("半", .word(.half)), ("一半|半数", .word(.oneHalf)),
    ("位数", .word(.digitPlace)), ("双位数", .digitClass(2)),
    ("个位数|高单位数|中单位数|低单位数", .digitClass(1)), ("至|到", .word(.to)),
    ("－|–|—|~|～|〜|−|‐|‑|‒|―", .word(.hyphen)),
    ("从|由|自", .word(.from)), ("介于|介乎|在介于", .word(.between)), ("及|和|与|以及|跟", .word(.and)),
    ("了", .word(.done)), ("上|过", .word(.upOn)), ("每", .word(.per)),
    ("止年度|止财政年度|止会计年度|止全年", .word(.yearEnded)),
    ("级", .word(.grade)), ("(|（", .word(.open)), (")|）", .word(.close)),
    ("翻番|倍增|翻一番|翻倍|翻了一番|翻了番|加倍", .factor(EnglishWords.two)),
    (
      "减半|腰斩|减少一半|下降一半|缩短一半|降低一半|减少了一半|下降了一半|缩短了一半|降低了一半|缩减一半|缩减了一半|减了一半|减少近一半",
      .factor(EnglishWords.aHalf)
    ),
    (
      "超过|超|逾|高于|大于|多于|突破|超逾|高达逾|破|优于|迟于|长于", .before(.moreThan)
    ),
    ("近|将近|接近|几近|将近有", .before(.nearly)), ("约|大约|大概|大致|约为|差不多", .before(.about)),
    ("至少|最少|起码|最低|年满|已满|满", .before(.atLeast)),
    ("不到|不足|少于|低于|小于|未到|不满|未满|早于|短于", .before(.lessThan)),
    ("最多|至多|顶多|最高|高达|多达|最高可达|可达|最高达", .before(.atMost)),
    ("晚于|升破|涨破|冲破|突破了", .before(.moreThan)),
    ("跌破|跌穿|失守|降破|下破|跌破了", .before(.lessThan)), ("＜|﹤", .before(.lessThan)),
    ("＞|﹥", .before(.moreThan)),
    ("≈", .before(.about)),
    ("≤|≦|⩽|<=", .before(.atMost)), ("≥|≧|⩾|>=", .before(.atLeast)), ("左右|上下", .after(.about)),
    ("出头", .after(.moreThan)), ("以上|及以上|或以上|或更多|或之后|或以后", .after(.atLeast)),
    ("以下|及以下|以内|之内|或以下|或更少|或之前|或以前", .after(.atMost)),
    ("首个|首次|首家|首批|首款|首座|首项", .ordinal(1)), ("同比|按年", .term(.yearOverYear)),
    ("环比|按季", .term(.sequential)), ("成千上万|千千万万", .word(.multi)),
    ("数以百计", .englishScales(2)), ("数以千计", .englishScales(3)), ("数以万计", .englishScales(4)),
    ("数以百万计", .englishScales(6)), ("数以亿计", .englishScales(8)), ("负|零下", .sign(.minus)),
    ("±|正负", .sign(.either)),
    ("附件|附录|附表|附注|附图|图|图表|表|步骤|附属表", .label),
    ("，|、|。|；|：|！|？|；|．", .clauseEnd), ("双十一", .date(singlesDay)),
  ]

  /// 不超过 and the like: a bound that a word of denial turns round.
  static let deniedBounds: Table = {
    let above = ["超过", "超", "逾", "高于", "大于", "多于", "迟于", "晚于", "长于", "超出"]
    let below = ["少于", "低于", "小于", "早于", "短于"]
    func table(_ words: [String], _ modifier: QuantityModifier) -> Table {
      words.flatMap { word in denials.map { ($0 + word, .before(modifier)) } }
    }
    return table(above, .atMost) + table(below, .atLeast)
  }()

  /// Words that deny what follows.
  static let denials = [
    "不", "不得", "不应", "不应当", "不该", "不能", "不可", "不可以", "不宜", "不要", "不会", "不许", "不准", "不能够", "切勿",
    "请勿",
    "勿", "未", "未有", "没有", "并未", "从未", "未曾", "尚未", "严禁", "禁止", "避免", "防止",
  ]

  /// Verbs of change, which make a multiple of 两倍 after them.
  static let changes: Table = [
    (
      "增长|增加|成长|提高|上升|上涨|提升|扩大|高出|多出|增|涨|超出|上调|上浮|上扬|回升|攀升|飙升|走高|跃升|激增|大增|增至|升至|涨至|高开|高收|收高|收涨|收升|"
        + "调高|调升|上修|劲升|反弹|扩张|升值|上行|增持|加|加息|升息|走阔|扩阔|涨价|提价|增大|增多|高|超标|超限|多增|增产|增收|增员",
      .change(1)
    ),
    (
      "减少|下降|降低|下跌|缩短|缩小|缩减|降|跌|下调|下浮|下滑|收窄|回落|走低|调低|调降|下修|缩水|萎缩|削减|裁减|减|挫|下挫|贬值|下行|"
        + "减持|衰退|收缩|缩窄|滑落|跌至|降至|减至|减息|降息|减薪|放缓|负增长|少|低|低开|低收|收低|收跌|跌价|降价|减轻|少增|减产|减收|减员",
      .change(-1)
    ),
    ("升", .word(.litre)),
  ]

  /// Nouns of change and of results.
  static let directions: Table = [
    ("涨幅|增幅|升幅|增速|增长率|增量|升势|多卖|多销售|多生产|多交付|多收|多付|多花|多用", .direction(.rise)),
    ("折让|折价|贴水|落后", .direction(.fall)), ("溢价|升水|领先", .direction(.rise)),
    ("跌幅|降幅|减幅|跌势|负增长率|少卖|少销售|少生产|少交付|少收|少付|少花|少用", .direction(.fall)),
    (
      "盈利|溢利|纯利|净利润|净利|获利|盈余|顺差|利润|赚|赚取|扭亏为盈|转亏为盈|由亏转盈|净赚|净盈利|净溢利|收益|流入|净流入",
      .direction(.profit)
    ),
    (
      "亏损|净亏损|亏蚀|赤字|逆差|亏|净亏|由盈转亏|转盈为亏|巨亏|亏空|损失|亏损额|流出|净流出|负债净额|净负债|流动负债净额|所用现金|所用现金净额|所用现金流量",
      .direction(.loss)
    ),
  ]

  /// Days that gave movements, feasts and holidays their names.
  static let namedDays: Table = [
    (5, 4, "五四运动|五四青年节|五四时期"), (9, 18, "九一八事变"), (7, 7, "七七事变"),
    (2, 28, "二二八事件|二二八纪念|二二八和平"), (12, 9, "一二九运动"), (5, 30, "五卅运动|五卅惨案"), (8, 1, "八一建军节|八一南昌起义"),
    (3, 8, "三八妇女节|三八国际"), (6, 1, "六一儿童节|六一国际"),
    (5, 1, "五一劳动节|五一国际|五一假期|五一黄金周|五一小长假|五一节"), (10, 1, "十一黄金周|十一假期|十一长假"),
    (3, 18, "三一八学运|三一八运动|三一八惨案"),
  ].map { month, day, words in (words, .date(CalendarPeriod(part: .day(month: month, day: day)))) }

  private static let singlesDay = CalendarPeriod(part: .day(month: 11, day: 11))
}
