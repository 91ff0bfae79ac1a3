internal import Quantities

/// One side of a unit while it is paired: which of its quantities have a counterpart, and which
/// of its numerals account for something on the other side.
struct NumberHalf {
  let side: NumberSide
  /// What each quantity is paired with; −1 where it is accounted for by something else.
  private(set) var partners: [Int?]
  /// The numerals that account for nothing yet.
  private(set) var unused: OpenPlaces<String>
  /// The dates that are not paired, as ``settle()`` left them.
  private(set) var dates = DateParts()
  private var words = NumberWords()
  private var gluedDigits: Set<String> = []
  private var numbers: SaidNumbers?
  /// Whether a time of day has no counterpart, as ``settle()`` found.
  private(set) var hasOpenClock = false

  init(_ side: NumberSide) {
    self.side = side
    partners = Array(repeating: nil, count: side.quantities.count)
    unused = OpenPlaces(Array(side.numerals.indices), below: side.numerals.count) {
      side.numerals[$0].digits
    }
  }

  /// Whether a quantity has a counterpart.
  func isSettled(_ quantity: Int) -> Bool { partners[quantity] != nil }

  /// The quantities without counterpart, in order.
  var unpaired: [Int] { partners.indices.filter { partners[$0] == nil } }

  /// Notes the counterpart of a quantity, which uses its numerals.
  mutating func pair(_ quantity: Int, with partner: Int) {
    partners[quantity] = partner
    for numeral in side.numerals(of: quantity) { unused.close(numeral) }
  }

  /// Notes that something else than a quantity accounts for a quantity.
  mutating func account(for quantity: Int) { partners[quantity] = -1 }

  /// Uses numerals, and with the last of its numerals a quantity.
  mutating func use(_ numerals: [Int]) {
    for numeral in numerals { unused.close(numeral) }
    for numeral in numerals {
      guard let owner = side.owners[numeral], partners[owner] == nil else { continue }
      if side.numerals(of: owner).allSatisfy({ !unused.isOpen($0) }) { partners[owner] = -1 }
    }
  }

  /// The first unused numeral that fits, of any digits or of these.
  mutating func unused(like digits: String, where fits: (Int) -> Bool) -> Int? {
    unused.first(like: digits, where: fits)
  }

  /// Takes what has its counterpart out of the words and dates that are looked at.
  mutating func settle() {
    var rest = side.text
    for (index, partner) in partners.enumerated() where partner != nil {
      for place in side.quantities[index].start..<side.quantities[index].end { rest[place] = 0x20 }
    }
    words = NumberWords(rest, isChinese: side.isChinese)
    hasOpenClock = partners.indices.contains {
      partners[$0] == nil && side.quantities[$0].unit == .clock
    }
    dates = DateParts(side.quantities, partners)
    gluedDigits = Set(side.numerals.indices.filter(side.isGlued).map { side.numerals[$0].digits })
  }

  /// Whether a name has these digits.
  func hasName(with digits: String) -> Bool { gluedDigits.contains(digits) }

  /// Whether the text has a word for a whole number.
  mutating func says(_ number: Int) -> Bool { words.have(number) }

  /// Whether an English text has "last quarter" or the like.
  mutating func saysLastQuarter() -> Bool { words.haveLastQuarter() }

  /// Whether an English text has the name of a month.
  mutating func saysMonth(_ number: Int) -> Bool { words.haveMonth(number) }

  /// What is said anywhere in the text, gathered when it is first asked for.
  mutating func said() -> SaidNumbers {
    if let numbers { return numbers }
    let found = SaidNumbers(side)
    numbers = found
    return found
  }
}
