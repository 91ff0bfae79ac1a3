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
  case mop = "MOP"
  case aud = "AUD"
  case nzd = "NZD"
  case cad = "CAD"
  case sgd = "SGD"
  case chf = "CHF"
  case inr = "INR"
  case rub = "RUB"
  case thb = "THB"
  case myr = "MYR"
  /// 元 alone, the currency of the place, and ¥, which is Chinese or Japanese.
  case yuan
  case yenSign = "yen-sign"
  /// $ and dollars without a country, American where the text is not from a place with its own.
  case dollar
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
  case second, minute, hour, day, week, fortnight, month, year
  /// A quarter of a year, as a duration or as a period.
  case quarter
  /// Calendar periods.
  case half
  case monthName = "month-name"
  case date
  case decade
  case century
  /// A time of the day.
  case clock
  /// Factors; `times` is the English word, which may also count occasions.
  case multiple
  case times
  /// A place in a sequence.
  case ordinal
  /// The number of a part of a text, a stage or a level.
  case label
  /// The number of digits of a number.
  case digits
  /// A term of comparison without a number.
  case term
  /// Lengths.
  case nanometre = "nm"
  case micrometre = "um"
  case millimetre = "mm"
  case centimetre = "cm"
  case metre = "m"
  case kilometre = "km"
  case inch, foot, yard, mile
  case nauticalMile = "nautical-mile"
  case cun, chi, zhang, li
  /// Areas.
  case squareMetre = "m2"
  case squareKilometre = "km2"
  case hectare = "ha"
  case acre
  case squareFoot = "ft2"
  case squareMile = "mile2"
  case mu, qing, ping
  /// Volumes.
  case millilitre = "ml"
  case litre = "L"
  case cubicMetre = "m3"
  case cubicFoot = "ft3"
  case gallon, barrel
  /// Masses.
  case microgram = "ug"
  case milligram = "mg"
  case gram = "g"
  case kilogram = "kg"
  case tonne = "t"
  case ounce, pound, jin, liang
  /// Spoons as kitchens measure by them.
  case tablespoon = "tbsp"
  case teaspoon = "tsp"
  /// Powers and energies.
  case milliwatt = "mW"
  case horsepower = "hp"
  case watt = "W"
  case kilowatt = "kW"
  case megawatt = "MW"
  case gigawatt = "GW"
  case kilowattHour = "kWh"
  case megawattHour = "MWh"
  case gigawattHour = "GWh"
  case terawatt = "TW"
  case terawattHour = "TWh"
  case calorie = "cal"
  case kilocalorie = "kcal"
  case joule = "J"
  case kilojoule = "kJ"
  /// Amounts of data.
  case byte = "B"
  case kilobyte = "KB"
  case megabyte = "MB"
  case gigabyte = "GB"
  case terabyte = "TB"
  case petabyte = "PB"
  /// Bits a second.
  case kilobitRate = "kbit/s"
  case megabitRate = "Mbit/s"
  case gigabitRate = "Gbit/s"
  /// Pressures.
  case pascal = "Pa"
  case hectopascal = "hPa"
  case kilopascal = "kPa"
  case megapascal = "MPa"
  case bar, psi
  case millimetreOfMercury = "mmHg"
  /// Amounts of substance in a litre.
  case millimolar = "mmol/L"
  case micromolar = "umol/L"
  /// Currents and tensions.
  case milliampere = "mA"
  case ampere = "A"
  case millivolt = "mV"
  case volt = "V"
  case kilovolt = "kV"
  /// Moments of force.
  case newtonMetre = "N·m"
  case poundFoot = "lb-ft"
  /// Frequencies.
  case hertz = "Hz"
  case kilohertz = "kHz"
  case megahertz = "MHz"
  case gigahertz = "GHz"
  /// Degrees of what the text does not say, and of temperature.
  case degree
  case celsius
  case fahrenheit
  case kelvin = "K"
}
