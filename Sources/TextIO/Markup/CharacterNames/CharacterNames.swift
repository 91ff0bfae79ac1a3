/// The names that HTML 5 has for characters, as in `&hellip;`.
enum CharacterNames {
  /// The bytes of the longest name.
  static let longest = 31

  /// The characters of each name.
  private static let all: [Substring: [UInt8]] = {
    var names: [Substring: [UInt8]] = [:]
    for list in [capitals, small] {
      for entry in list.split(whereSeparator: \.isWhitespace) {
        guard let sign = entry.firstIndex(of: "=") else { continue }
        let scalars = entry[entry.index(after: sign)...].split(separator: "+")
          .compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
        names[entry[..<sign]] = scalars.flatMap { Array(String($0).utf8) }
      }
    }
    return names
  }()

  private static let withoutSemicolon = Set(old.split(whereSeparator: \.isWhitespace))

  /// The characters that a name stands for, or nil.
  static func characters(of name: some Sequence<UInt8>) -> [UInt8]? {
    all[Substring(decoding: Array(name), as: UTF8.self)]
  }

  /// Whether a name may stand without a semicolon, as old pages have it.
  static func isOld(_ name: some Sequence<UInt8>) -> Bool {
    withoutSemicolon.contains(Substring(decoding: Array(name), as: UTF8.self))
  }
}
