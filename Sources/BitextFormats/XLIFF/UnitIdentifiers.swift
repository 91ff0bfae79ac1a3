/// Gives out identifiers that XLIFF 2 accepts, none twice in a file.
struct UnitIdentifiers {
  private var taken: Set<String> = []
  private var next = 1
  /// Bounds the memory; from there on none is as wanted.
  private static let most = 1 << 19
  /// What begins the identifiers that are given out then, and no others.
  private static let reserved = "duiyi-"

  /// The identifier itself when it is a name token and still free, else a letter with a number.
  mutating func unique(_ wanted: String, otherwise letter: String) -> String {
    if taken.count < Self.most {
      if Self.isToken(wanted), !wanted.hasPrefix(Self.reserved), taken.insert(wanted).inserted {
        return wanted
      }
      while true {
        let made = "\(letter)\(next)"
        next += 1
        if taken.insert(made).inserted { return made }
      }
    }
    next += 1
    return "\(Self.reserved)\(letter)\(next)"
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
