internal import Quantities

/// One side of a unit, with its quantities and its numerals.
struct NumberSide {
  let text: [UInt8]
  let isChinese: Bool
  /// The quantities, by place; those that are no numbers are left out.
  let quantities: [Quantity]
  /// All numerals, by place.
  let numerals: [Numeral]
  /// For each numeral the quantity that it belongs to, if any.
  let owners: [Int?]
  /// The words of an English text in lower case, without those of ``settle(_:)``.
  private(set) var words: Set<Substring> = []
  /// The text, without what ``settle(_:)`` took away.
  private(set) var string = ""

  init(_ text: [UInt8], isChinese: Bool, _ finder: QuantityFinder) {
    self.text = text
    self.isChinese = isChinese
    let found = text.withUnsafeBufferPointer { finder.quantities(in: $0) }
    let numerals = Numeral.numerals(in: text)
    let quantities = found.filter { quantity in
      quantity.value != .yearOverYear && quantity.value != .sequential
        && !Self.isPlaceholder(quantity, text)
        && !numerals.contains {
          $0.isDecade && $0.range.lowerBound < quantity.end && quantity.start < $0.range.upperBound
        }
    }
    self.numerals = numerals
    self.quantities = quantities
    owners = numerals.map { numeral in
      quantities.firstIndex {
        $0.start < numeral.range.upperBound && numeral.range.lowerBound < $0.end
      }
    }
    if !isEmpty { settle([]) }
  }

  /// Whether a quantity is the number of a placeholder, as in {0} and %1.
  private static func isPlaceholder(_ quantity: Quantity, _ text: [UInt8]) -> Bool {
    guard quantity.start > 0 else { return false }
    let before = text[quantity.start - 1]
    return before == UInt8(ascii: "{") || before == UInt8(ascii: "%")
  }

  /// Takes quantities that have their counterpart out of the words that are looked at.
  mutating func settle(_ settled: [Int]) {
    var rest = text
    for index in settled {
      for place in quantities[index].start..<quantities[index].end { rest[place] = 0x20 }
    }
    string = String(decoding: rest, as: UTF8.self)
    if !isChinese { words = Set(string.lowercased().split { !$0.isLetter && $0 != "'" }) }
  }

  /// Whether there is neither a quantity nor a numeral.
  var isEmpty: Bool { quantities.isEmpty && numerals.isEmpty }

  /// The numerals of a quantity.
  func numerals(of quantity: Int) -> [Int] { owners.indices.filter { owners[$0] == quantity } }

  /// Whether a numeral is in a name that the other side has as well: SARS-CoV-2.
  func isPaired(_ numeral: Int, with wanted: Numeral, of other: NumberSide) -> Bool {
    numerals[numeral].isGlued(in: text)
      && other.numerals.contains { $0.digits == wanted.digits && $0.isGlued(in: other.text) }
  }

  /// Whether a quantity is written in digits.
  func hasDigits(_ quantity: Int) -> Bool { owners.contains(quantity) }

  /// How sure it is that a quantity left alone is a slip, before looking at the other side.
  func trust(_ index: Int) -> Double {
    let quantity = quantities[index]
    if hasDigits(index) { return 0.85 }
    // Words such as one, first, several and a third are rendered freely.
    switch quantity.value {
    case .number(let number), .range(let number, _):
      let isLarge = number.approximation >= 13
      return isLarge || quantity.unit == .percent || quantity.unit.isMoney ? 0.6 : 0.2
    case .magnitude, .fraction: return 0.3
    case .factor: return 0.25
    case .period: return 0.3
    case .yearOverYear, .sequential: return 0.1
    }
  }
}

extension QuantityUnit {
  /// Whether it is a currency.
  var isMoney: Bool {
    rawValue.utf8.count == 3 && rawValue.utf8.allSatisfy { $0 < 0x5B && $0 > 0x40 }
  }

  /// Whether two units cannot stand for each other whatever a translator does.
  func contradicts(_ other: QuantityUnit) -> Bool {
    if self == other { return false }
    if isMoney && other.isMoney { return true }
    let hard: Set<QuantityUnit> = [
      .percent, .day, .month, .week, .hour, .minute, .second, .kilogram, .kilometre, .metre,
      .millimetre, .centimetre, .nanometre, .tonne, .megawatt, .gigawatt, .kilowatt, .watt,
      .gigabyte, .megabyte, .terabyte, .petabyte,
    ]
    return hard.contains(self) && hard.contains(other)
      || isMoney && hard.contains(other) || hard.contains(self) && other.isMoney
  }
}
