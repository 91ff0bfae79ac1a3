/// Gives out identifiers that XLIFF 2 accepts, none twice in a file.
struct UnitIdentifiers {
  private let letter: Character
  private var taken: Set<String> = []
  /// The numbers that identifiers of the form of those that are given out had themselves.
  private var takenNumbers: Set<Int> = []
  private var next = 1
  /// Bounds the memory; from there on none is as wanted.
  private static let most = 1 << 19

  /// Gives out a letter with a number where nothing else is wanted.
  init(_ letter: Character) { self.letter = letter }

  /// The identifier itself when it is a name token and still free, else the letter with a number.
  mutating func unique(_ wanted: String) -> String {
    guard Self.isToken(wanted), taken.count + takenNumbers.count < Self.most else { return made() }
    if let number = number(wanted) {
      return number >= next && takenNumbers.insert(number).inserted ? wanted : made()
    }
    return taken.insert(wanted).inserted ? wanted : made()
  }

  private mutating func made() -> String {
    while takenNumbers.contains(next) { next += 1 }
    defer { next += 1 }
    return "\(letter)\(next)"
  }

  /// The number of an identifier of the form of those that are given out.
  private func number(_ text: String) -> Int? {
    guard text.first == letter, let number = Int(text.dropFirst()), number > 0,
      text == "\(letter)\(number)"
    else { return nil }
    return number
  }

  /// Whether a text is a name token of ASCII (XML 1.0, 2.3).
  private static func isToken(_ text: String) -> Bool {
    (1...128).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF)
          || [0x2D, 0x2E, 0x3A, 0x5F].contains($0)
      }
  }
}
