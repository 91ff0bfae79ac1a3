/// What kind of thing a unit measures; units of one kind convert into each other.
package enum UnitDimension: Sendable, Hashable {
  /// Things that are counted, with or without a word for them.
  case count
  case money, share, multiple
  /// Durations up to weeks, and from a month up.
  case time, calendarTime
  case length, area, volume, mass, power, energy, data, frequency, temperature
  case dataRate, pressure, current, tension, torque, concentration
  /// Periods, ordinals and the like, which are not measured.
  case none
}

extension QuantityUnit {
  /// What kind of thing the unit measures.
  package var dimension: UnitDimension {
    switch self {
    case .none, .chip, .person: .count
    case .usd, .cny, .hkd, .eur, .gbp, .jpy, .krw, .twd, .mop, .aud, .nzd, .cad, .sgd, .chf, .inr,
      .rub, .thb, .myr, .yuan, .yenSign, .dollar, .cent:
      .money
    case .percent, .percentagePoint, .basisPoint, .quarterPoint: .share
    case .multiple, .times: .multiple
    case .degree, .celsius, .fahrenheit, .kelvin: .temperature
    default: measure?.dimension ?? .none
    }
  }

  /// How many of its dimension's base unit one is, as the exact product of a decimal and a power of
  /// ten, for units that are measured.
  package var measure: (dimension: UnitDimension, scale: ExactDecimal)? {
    guard let (dimension, digits, power) = scale,
      let scale = ExactDecimal(digits, exponent: power)
    else { return nil }
    return (dimension, scale)
  }

  private var scale: (UnitDimension, Int64, Int)? {
    switch self {
    case .millisecond: (.time, 1, 0)
    case .second: (.time, 1, 3)
    case .minute: (.time, 6, 4)
    case .hour: (.time, 36, 5)
    case .day: (.time, 864, 5)
    case .week: (.time, 6048, 5)
    case .fortnight: (.time, 12096, 5)
    case .month: (.calendarTime, 1, 0)
    case .quarter: (.calendarTime, 3, 0)
    case .year: (.calendarTime, 12, 0)
    case .nanometre: (.length, 1, -9)
    case .micrometre: (.length, 1, -6)
    case .millimetre: (.length, 1, -3)
    case .centimetre: (.length, 1, -2)
    case .metre: (.length, 1, 0)
    case .kilometre: (.length, 1, 3)
    case .inch: (.length, 254, -4)
    case .foot: (.length, 3048, -4)
    case .yard: (.length, 9144, -4)
    case .mile: (.length, 1_609_344, -3)
    case .nauticalMile: (.length, 1852, 0)
    case .li: (.length, 500, 0)
    // A third of a metre, as near as a number of twelve digits comes.
    case .chi: (.length, 333_333_333_333, -12)
    case .cun: (.length, 333_333_333_333, -13)
    case .zhang: (.length, 333_333_333_333, -11)
    default: largeScale
    }
  }

  private var largeScale: (UnitDimension, Int64, Int)? {
    switch self {
    case .squareMetre: (.area, 1, 0)
    case .squareKilometre: (.area, 1, 6)
    case .hectare: (.area, 1, 4)
    case .acre: (.area, 40_468_564, -4)
    case .squareFoot: (.area, 9_290_304, -8)
    case .squareMile: (.area, 2_589_988_110, -3)
    case .mu: (.area, 666_666_666_667, -9)
    case .qing: (.area, 666_666_666_667, -7)
    case .ping: (.area, 330_578_512, -8)
    case .millilitre: (.volume, 1, -3)
    case .litre: (.volume, 1, 0)
    case .cubicMetre: (.volume, 1, 3)
    case .cubicFoot: (.volume, 28_316_847, -9)
    case .tablespoon: (.volume, 15, -3)
    case .teaspoon: (.volume, 5, -3)
    case .gallon: (.volume, 3_785_412, -6)
    case .barrel: (.volume, 158_987, -3)
    case .microgram: (.mass, 1, -6)
    case .milligram: (.mass, 1, -3)
    case .gram: (.mass, 1, 0)
    case .kilogram: (.mass, 1, 3)
    case .tonne: (.mass, 1, 6)
    case .ounce: (.mass, 2_834_952, -5)
    case .pound: (.mass, 45_359_237, -5)
    case .jin: (.mass, 500, 0)
    case .liang: (.mass, 50, 0)
    default: scientificScale
    }
  }

  private var scientificScale: (UnitDimension, Int64, Int)? {
    switch self {
    case .milliwatt: (.power, 1, -3)
    // Between the metric one, 735.5 W, and the mechanical one, 745.7 W.
    case .horsepower: (.power, 740, 0)
    case .watt: (.power, 1, 0)
    case .kilowatt: (.power, 1, 3)
    case .megawatt: (.power, 1, 6)
    case .gigawatt: (.power, 1, 9)
    case .joule: (.energy, 1, 0)
    case .kilojoule: (.energy, 1, 3)
    case .calorie: (.energy, 4184, -3)
    case .kilocalorie: (.energy, 4184, 0)
    case .kilowattHour: (.energy, 36, 5)
    case .megawattHour: (.energy, 36, 8)
    case .gigawattHour: (.energy, 36, 11)
    case .terawatt: (.power, 1, 12)
    case .terawattHour: (.energy, 36, 14)
    case .byte: (.data, 1, 0)
    case .kilobyte: (.data, 1, 3)
    case .megabyte: (.data, 1, 6)
    case .gigabyte: (.data, 1, 9)
    case .terabyte: (.data, 1, 12)
    case .petabyte: (.data, 1, 15)
    case .hertz: (.frequency, 1, 0)
    case .kilohertz: (.frequency, 1, 3)
    case .megahertz: (.frequency, 1, 6)
    case .gigahertz: (.frequency, 1, 9)
    default: electricScale
    }
  }

  private var electricScale: (UnitDimension, Int64, Int)? {
    switch self {
    case .kilobitRate: (.dataRate, 1, 3)
    case .megabitRate: (.dataRate, 1, 6)
    case .gigabitRate: (.dataRate, 1, 9)
    case .pascal: (.pressure, 1, 0)
    case .hectopascal: (.pressure, 1, 2)
    case .kilopascal: (.pressure, 1, 3)
    case .megapascal: (.pressure, 1, 6)
    case .bar: (.pressure, 1, 5)
    case .psi: (.pressure, 6_894_757, -3)
    case .millimetreOfMercury: (.pressure, 133_322, -3)
    case .millimolar: (.concentration, 1, -3)
    case .micromolar: (.concentration, 1, -6)
    case .newtonMetre: (.torque, 1, 0)
    case .poundFoot: (.torque, 1_355_818, -6)
    case .milliampere: (.current, 1, -3)
    case .ampere: (.current, 1, 0)
    case .millivolt: (.tension, 1, -3)
    case .volt: (.tension, 1, 0)
    case .kilovolt: (.tension, 1, 3)
    default: nil
    }
  }

  /// Whether the unit is one that a translation may leave out.
  package var isCount: Bool { self == .none || self == .chip || self == .person }

  /// Whether the unit is money.
  package var isCurrency: Bool { dimension == .money }

  /// Whether it tells how much of something, or how a rate changed.
  package var isShare: Bool { dimension == .share }

  /// Whether it is a length of time.
  package var isDuration: Bool { dimension == .time || dimension == .calendarTime }

  /// Whether two units are one, or one is a name of the other that several places share.
  package func agrees(with other: QuantityUnit) -> Bool {
    self == other || isCount && other.isCount || shared.contains(other)
      || other.shared.contains(self)
  }

  private var shared: [QuantityUnit] {
    switch self {
    case .yuan: [.cny, .twd, .hkd, .mop, .yenSign]
    case .yenSign: [.cny, .jpy]
    case .dollar: [.usd, .hkd, .twd, .sgd, .aud, .cad, .nzd, .mop, .yuan]
    case .degree: [.celsius, .fahrenheit, .kilowattHour]
    case .pound: [.gbp]
    case .quarterPoint: [.yard]
    case .cun: [.inch]
    case .ordinal: [.label]
    case .label: [.none]
    default: []
    }
  }

  /// Whether two units cannot stand for each other whatever a translator does.
  package func contradicts(_ other: QuantityUnit) -> Bool {
    if agrees(with: other) { return false }
    let (one, two) = (dimension, other.dimension)
    if one == .none || two == .none || one == .count || two == .count { return false }
    if one == .multiple || two == .multiple {
      return one != two && (self == .multiple || other == .multiple)
    }
    return true
  }
}
