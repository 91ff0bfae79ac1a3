/// English words and signs, in lower case and with single spaces; a hyphen matches a space.
enum EnglishWords {
  typealias Table = [(String, Lexeme.Kind)]

  static let two = ExactDecimal(2) ?? .one
  static let aHalf = ExactDecimal(5, exponent: -1) ?? .one
  static let aQuarter = ExactDecimal(25, exponent: -2) ?? .one

  static let numerals: Table =
    [
      ("a|an", .word(.article)), ("dozen", .word(.dozen)), ("dozens", .word(.dozens)),
      ("hundred", .englishScale(2)), ("thousand", .englishScale(3)),
      ("lakh|lakhs", .englishScale(5)),
      ("million|mn|mln", .englishScale(6)), ("crore|crores", .englishScale(7)),
      ("billion|bn|bln", .englishScale(9)),
      ("trillion|tn|trn", .englishScale(12)), ("tens", .englishScales(1)),
      ("hundreds", .englishScales(2)),
      (
        "thousands|thousands and thousands|thousands upon thousands|thousands of thousands",
        .englishScales(3)
      ),
      ("millions|multi million", .englishScales(6)),
      ("billions|multi billion", .englishScales(9)),
      ("trillions|multi trillion", .englishScales(12)),
      ("decade|decades", .word(.decade)), ("century|centuries", .word(.century)),
      ("several|a few|multiple|few", .word(.several)), ("half", .word(.halfEnglish)),
    ]
    + [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
      "nineteen",
    ].enumerated().map { ($1, .englishNumber($0)) }
    + ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    .enumerated().map { ($1, .englishNumber(20 + 10 * $0)) }
    + [
      "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties",
    ]
    .enumerated().map { ($1, .decade(20 + 10 * $0)) }
    + [
      "first", "", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
      "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
      "eighteenth", "nineteenth", "twentieth",
    ].enumerated().map { ($1, .ordinal($0 + 1)) }
    + [("twenty first", .ordinal(21)), ("second", .word(.second))]
    + [
      "thirds", "fourths", "fifths", "sixths", "sevenths", "eighths", "ninths", "tenths",
    ].enumerated().map { ($1, .fractions($0 + 3)) }
    + [("hundredth|hundredths", .fractions(100)), ("thousandth|thousandths", .fractions(1000))]

  static let periods: Table =
    [
      "january|jan|jan.", "february|feb|feb.", "march", "april|apr|apr.", "", "june|jun.",
      "july|jul.", "august|aug|aug.", "september|sept|sept.|sep|sep.", "october|oct|oct.",
      "november|nov|nov.", "december|dec|dec.",
    ].enumerated().map { ($1, .month($0 + 1)) }
    + [
      ("q1", .part(.quarter(1))), ("q2", .part(.quarter(2))), ("q3", .part(.quarter(3))),
      ("q4", .part(.quarter(4))), ("h1", .part(.half(1))), ("h2", .part(.half(2))),
      ("last quarter of", .part(.quarter(4))), ("final quarter", .part(.quarter(4))),
      ("quarter", .word(.quarterEnglish)), ("fiscal|fiscal year|fy|financial year", .word(.fiscal)),
      ("early|the beginning of|beginning of|the start of|start of", .stretch(.early)),
      ("mid|middle of|the middle of", .stretch(.mid)),
      ("the end of|end of|late|year end|end", .stretch(.end)),
      ("a.m.|am", .dayPart(.morning)), ("p.m.|pm", .dayPart(.evening)),
      ("noon|midday", .dayPart(.noon)), ("midnight", .clock(0)),
      ("o'clock|o’clock", .word(.oClock)), ("bc|bce|b.c.|b.c.e.", .word(.beforeChrist)),
    ]

  static let words: Table = [
    (
      "more than|over|in excess of|greater than|exceeding|above|upwards of|north of|"
        + "exceeded|topped|surpassed|exceeds|exceed|later than|longer than|older than|larger than|"
        + "bigger than|over the age of|above the age of",
      .before(.moreThan)
    ),
    ("nearly|almost|close to|approaching|just under", .before(.nearly)),
    ("about|around|approximately|roughly|some|an estimated", .before(.about)),
    (
      "at least|no less than|no fewer than|not less than|not fewer than|not be less than|"
        + "not be fewer than|not be below|no shorter than|no younger than|not earlier than|"
        + "no earlier than|not before|on or after|a minimum of|minimum of",
      .before(.atLeast)
    ),
    (
      "less than|under|below|fewer than|earlier than|shorter than|younger than|smaller than|"
        + "under the age of|below the age of",
      .before(.lessThan)
    ),
    (
      "at most|up to|no more than|not more than|within|as much as|as many as|"
        + "may not exceed|not exceed|not exceeding|not later than|no later than|no longer than|"
        + "not longer than|no older than|not be more than|not be longer than|not be over|"
        + "cannot exceed|never exceed|on or before|capped at|a cap of|a ceiling of|a maximum of|maximum of",
      .before(.atMost)
    ),
    ("or more|or older|and older", .after(.atLeast)), ("or so", .after(.about)),
    ("or less|or fewer|or younger|and younger", .after(.atMost)),
    ("plus|+|＋", .word(.plus)), ("to", .word(.to)), ("or", .word(.or)), ("and", .word(.and)),
    ("between", .word(.between)), ("from", .word(.from)), ("by", .word(.by)), ("of", .word(.of)),
    ("the", .word(.the)), ("past", .word(.past)), ("top", .word(.top)),
    ("year ended|year ending|financial year ended|financial year ending", .word(.yearEnded)),
    ("five year plan|five year plans", .other), ("in", .word(.inWord)),
    ("consecutive|straight", .word(.consecutive)),
    ("off|discount", .word(.percentOff)), ("long", .word(.long)), ("per|every", .word(.per)),
    ("per thousand|parts per thousand|per mille|permille", .word(.perMille)),
    ("ppm|parts per million", .word(.perMillion)), ("ppb|parts per billion", .word(.perBillion)),
    (" ", .word(.hyphen)), ("fold", .word(.foldEnglish)),
    ("double digit|double digits|two digit|two digits", .digitClass(2)),
    ("single digit|single digits|one digit", .digitClass(1)),
    ("triple digit|three digit|triple digits|three digits", .digitClass(3)),
    ("four digit|four digits|four figure", .digitClass(4)),
    ("five figure|five digit", .digitClass(5)),
    ("six figure|six digit", .digitClass(6)), ("seven figure|seven digit", .digitClass(7)),
    ("eight figure|eight digit", .digitClass(8)),
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
    ("halved|halving|halves|cut in half", .factor(aHalf)), ("half price", .word(.halfOff)),
    (
      "year over year|year on year|yoy|from a year earlier|from a year ago|y y|"
        + "compared with a year earlier",
      .term(.yearOverYear)
    ),
    (
      "quarter over quarter|quarter on quarter|sequentially|qoq|month over month|"
        + "month on month|mom",
      .term(.sequential)
    ),
    ("minus|negative", .sign(.minus)), ("plus or minus|plus/minus", .sign(.either)),
    ("below zero", .sign(.minus)),
    (
      "chapter|chapters|article|section|annex|appendix|part|table|figure|fig.|level|"
        + "stage|phase|note|schedule|"
        + "paragraph|clause|rule|item|step|class|grade|tier|category|exhibit|volume|page|type|division|chart|attachment",
      .label
    ),
  ]

  /// Verbs and adverbs of change, which make a multiple of what follows.
  static let changes: Table = [
    (
      "grew|rose|increased|up|climbed|jumped|grow|rise|increase|surged|growing|gained|"
        + "raised|raise|raising|hiked|hike|"
        + "lifted|boosted|gain|gains|grows|rises|increases|increasing|rising|soared|rallied|advanced|widened|widen|widening|"
        + "risen|grown|soaring|soar|soars|surging|surges|climbing|climbs|jumping|jumps|raises|widens|strengthens|expanded|strengthened|rebounded|climb|surge|jump|added|higher|upward|appreciated|accelerated|adds|stronger",
      .change(1)
    ),
    (
      "fell|down|decreased|declined|dropped|decrease|decline|fall|drop|reduced|reduce|"
        + "fallen|shrank|cut|cuts|cutting|lowered|"
        + "lower|narrowed|narrow|narrowing|slipped|slid|shed|plunged|tumbled|dipped|eased|slumped|declining|falling|"
        + "decreasing|falls|drops|declines|decreases|reducing|trimmed|slashed|weakened|depreciated|slowed|contracted|"
        + "shrunk|shrinking|downward|plummeted|plummet|plummeting|plunging|plunges|tumbling|tumble|tumbles|slumping|slipping|shrinks|lowers|lowering|narrows|weakens|slashing|trimming|retreated|sank|lost|slide|plunge|slump|negative growth|dropping|weaker",
      .change(-1)
    ),
  ]

  static let directions: Table = [
    (
      "growth|uptick|upturn|expansion|appreciation|rally|increment|premium of|premium to|"
        + "led by|lead by|leads by|leading by",
      .direction(.rise)
    ),
    ("trailed by|trail by|trails by|trailing by", .direction(.fall)),
    ("discount of|discount to", .direction(.fall)),
    (
      "reduction|reductions|contraction|downturn|shrinkage|depreciation|dip|fewer",
      .direction(.fall)
    ),
    (
      "profit|profits|net profit|surplus|profit of|net income|earnings|income|inflow|inflows",
      .direction(.profit)
    ),
    (
      "loss|losses|net loss|deficit|loss of|shortfall|outflow|outflows|net liabilities|"
        + "net current liabilities|cash used in|used in operating activities|"
        + "used in investing activities|used in financing activities",
      .direction(.loss)
    ),
  ]
}
