/// Gives out identifiers that nothing else has.
struct FreshIdentifiers {
  private var taken: Set<String>
  private var nextNumber = 1
  private var nextVariant: [String: Int] = [:]

  init(avoiding taken: Set<String>) { self.taken = taken }

  /// `c` with the next number that is free.
  mutating func number() -> String {
    while true {
      let identifier = "c\(nextNumber)"
      nextNumber += 1
      if taken.insert(identifier).inserted { return identifier }
    }
  }

  /// An identifier with a number after it.
  mutating func variant(of identifier: String) -> String {
    while true {
      let number = nextVariant[identifier, default: 2]
      nextVariant[identifier] = number + 1
      let made = "\(identifier)-\(number)"
      if taken.insert(made).inserted { return made }
    }
  }
}
