/// What a quantity counts or measures. The raw value is its canonical name.
public enum QuantityUnit: String, Sendable, Hashable, CaseIterable {
  /// No unit, or a counted noun that the languages render freely.
  case none = "-"
  /// Counted nouns that have a name of their own.
  case chip, person
  /// Currencies by their ISO 4217 codes.
  case usd = "USD"
  case cny = "CNY"
  case hkd = "HKD"
  case eur = "EUR"
  case gbp = "GBP"
  case jpy = "JPY"
  case krw = "KRW"
  case twd = "TWD"
  case aud = "AUD"
  case cad = "CAD"
  case sgd = "SGD"
  case chf = "CHF"
  case inr = "INR"
  /// 元 alone, the currency of the place, and ¥, which is Chinese or Japanese.
  case yuan
  case yenSign = "yen-sign"
  /// A hundredth of a currency.
  case cent
  /// Hundredths, hundredths of a discount, differences of percentages and their hundredths.
  case percent
  case percentOff = "percent-off"
  case percentagePoint = "pp"
  case basisPoint = "bp"
  /// 碼, a quarter of a percentage point.
  case quarterPoint = "quarter-point"
  /// Durations.
  case millisecond = "ms"
  case second, minute, hour, day, week, month, year
  /// A quarter of a year, as a duration or as a period.
  case quarter
  /// Calendar periods.
  case half
  case monthName = "month-name"
  case date
  /// Factors; `times` is the English word, which may also count occasions.
  case multiple
  case times
  /// A place in a sequence.
  case ordinal
  /// The number of digits of a number.
  case digits
  /// A term of comparison without a number.
  case term
  /// Measures.
  case millimetre = "mm"
  case centimetre = "cm"
  case metre = "m"
  case kilometre = "km"
  case nanometre = "nm"
  case kilogram = "kg"
  case tonne = "t"
  case squareMetre = "m2"
  case watt = "W"
  case kilowatt = "kW"
  case megawatt = "MW"
  case gigawatt = "GW"
  case kilowattHour = "kWh"
  case megawattHour = "MWh"
  case gigawattHour = "GWh"
  case byte = "B"
  case kilobyte = "KB"
  case megabyte = "MB"
  case gigabyte = "GB"
  case terabyte = "TB"
  case petabyte = "PB"
  case hertz = "Hz"
  case kilohertz = "kHz"
  case megahertz = "MHz"
  case gigahertz = "GHz"
  case degree
  case celsius

  /// Whether the unit is one that a translation may leave out.
  package var isCount: Bool { self == .none || self == .chip || self == .person }

  /// Whether the unit is money.
  package var isCurrency: Bool {
    switch self {
    case .usd, .cny, .hkd, .eur, .gbp, .jpy, .krw, .twd, .aud, .cad, .sgd, .chf, .inr, .yuan,
      .yenSign:
      true
    default: false
    }
  }

  /// Whether two units are one, or one is a name of the other that several places share.
  package func agrees(with other: QuantityUnit) -> Bool {
    self == other || isCount && other.isCount || shared.contains(other)
      || other.shared.contains(self)
  }

  private var shared: [QuantityUnit] {
    switch self {
    case .yuan: [.cny, .twd, .hkd, .yenSign]
    case .yenSign: [.cny, .jpy]
    default: []
    }
  }

  /// The length in the base unit of its kind: milliseconds, or months from a month up.
  var duration: (base: Int, length: Int64)? {
    switch self {
    case .millisecond: (0, 1)
    case .second: (0, 1_000)
    case .minute: (0, 60_000)
    case .hour: (0, 3_600_000)
    case .day: (0, 86_400_000)
    case .week: (0, 604_800_000)
    case .month: (1, 1)
    case .quarter: (1, 3)
    case .year: (1, 12)
    default: nil
    }
  }
}
