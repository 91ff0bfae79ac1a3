/// The smallest piece of a text that says something about a quantity.
struct Lexeme {
  /// What a lexeme says.
  enum Kind: Hashable {
    /// A number in digits; `digits` counts those of a bare whole number, otherwise 0.
    case number(ExactDecimal, digits: Int)
    /// 零 to 九, 两 and the formal numerals.
    case chineseDigit(Int)
    /// 十 百 千 万 亿 as a power of ten.
    case chineseScale(Int)
    /// 几 and 数; `standsAlone` when it may count without a scale.
    case vague(standsAlone: Bool)
    /// 多 余 来 after a number.
    case surplus
    /// An English number word under one hundred.
    case englishNumber(Int)
    /// hundred to trillion, as a power of ten; also bn, k.
    case englishScale(Int)
    /// The plural or vague form: millions.
    case englishScales(Int)
    /// A number in Roman numerals.
    case roman(Int)
    /// A currency that may stand before its number.
    case currency(QuantityUnit)
    /// A unit after its number, with the factor into the unit named.
    case unit(QuantityUnit)
    /// A Chinese classifier.
    case classifier(QuantityUnit)
    /// A modifier before the number.
    case before(QuantityModifier)
    /// A modifier after the unit.
    case after(QuantityModifier)
    /// An English or Chinese ordinal word or numeral.
    case ordinal(Int)
    /// A fraction with a stroke, 1/2, which may be a date or a page as well.
    case stroke(Int, Int)
    /// The plural of an ordinal as a denominator: thirds.
    case fractions(Int)
    /// The name of a month.
    case month(Int)
    /// A quarter or half named by a sign: Q4, H1; 上半年.
    case part(CalendarPeriod.Part)
    /// A fiscal year: FY2026.
    case fiscalYear(Int)
    /// A full date: 2026-02-26.
    case date(CalendarPeriod)
    /// A reign or the Republic, whose years count from the one after this.
    case era(Int)
    /// The first of two years in a row, of which the second may be short: 2023/24.
    case years(Int)
    /// A decade, or several that have no century: 1990s, thirties.
    case decade(Int)
    /// The beginning, middle or end of a period, Chinese after it, English before it.
    case stretch(CalendarPeriod.Stretch)
    /// A time of day in digits: 17:30, in minutes.
    case clock(Int)
    /// 上午 before a time and p.m. after it.
    case dayPart(DayPart)
    /// A class of numbers by digit count.
    case digitClass(Int)
    /// A multiple in one word: doubled, 翻番.
    case factor(ExactDecimal)
    /// 同比 or 环比.
    case term(QuantityValue)
    /// A verb of change: +1 up, −1 down.
    case change(Int)
    /// Another word that tells the direction of a quantity near it: growth, 亏损.
    case direction(QuantityDirection)
    /// A word for a sign: minus, 零下.
    case sign(QuantitySign)
    /// What has numbers: chapter, 附件.
    case label
    /// A word that the matcher knows by itself.
    case word(Word)
    /// A word with a capital first letter that means nothing here; `mixed` when not all capitals.
    case capitalised(mixed: Bool)
    /// A mark that ends a clause.
    case clauseEnd
    /// Anything else.
    case other
  }

  /// Words of the grammar.
  enum Word: Hashable {
    case percentOf, fractionOf, tenth, discount, discountVerb, fold, times, piece, nth
    /// ‰ and ppm after their number, 千分之 and 百万分之 before it.
    case perMille, perMillion, perBillion, perMilleOf, perMyriadOf, perMillionOf
    case half, oneHalf, year, month, day, quarter, season, fiscalYear, point, digitPlace
    case to, hyphen, or, between, from, and, by, the, article, of, dozen, dozens, decade, several
    case quarterEnglish, halfEnglish, second, plus, percentOff, foldEnglish, consecutive
    case long, multi, fiscal, inWord, done, upOn, twenty, thirty, republic, firstOf, past, yearEnded
    /// "top", before how many.
    case top
    /// 公元前 before a year and BC after it, 农历 before a date.
    case beforeChrist, lunar
    /// Brackets, 每, and the 级 of 千亿级.
    case open, close, per, level, grade
    /// 度, 块, 世纪, 年代, 时, 升, m and 里, which mean what stands beside them.
    case degrees, chunk, century, decadeChinese, hourMark, litre, metreOrMillion
    /// 刻 and 整 of clock times, "o'clock", 折 with a number of its own (对折).
    case inner, quarterHour, sharp, oClock, halfOff
  }

  /// The halves of a day, and noon.
  enum DayPart: Hashable { case morning, evening, night, noon }

  var kind: Kind
  var start: Int
  var end: Int
  /// Whether white space stands before it.
  var isSpaced: Bool
}
