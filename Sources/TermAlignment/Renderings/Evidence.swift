/// The kinds of reason for believing that a Chinese span renders an English term.
public struct Evidence: OptionSet, Sendable, Hashable {
  /// One bit for each kind.
  public let rawValue: UInt16

  /// A set from its bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// A bracketed rendering in the text itself, as in 积压订单(backlog).
  public static let gloss = Evidence(rawValue: 1 << 0)
  /// The English term stands in the Chinese text, case and width folded.
  public static let identical = Evidence(rawValue: 1 << 1)
  /// A termbase pairs the two.
  public static let termbase = Evidence(rawValue: 1 << 2)
  /// A bilingual dictionary pairs the two as wholes.
  public static let dictionary = Evidence(rawValue: 1 << 3)
  /// Each part of the English term is translated by an adjacent part of the Chinese.
  public static let composition = Evidence(rawValue: 1 << 4)
  /// The Chinese sounds like the English name.
  public static let transliteration = Evidence(rawValue: 1 << 5)
  /// Both are quantities of the same value, unit and modifier.
  public static let quantity = Evidence(rawValue: 1 << 6)
  /// The two occur together more often than chance explains.
  public static let statistical = Evidence(rawValue: 1 << 7)

  /// A domain termbase of Duiyi pairs the two.
  public static let domain = Evidence(rawValue: 1 << 8)

  private static let names: [(Evidence, String)] = [
    (.gloss, "gloss"), (.identical, "identical"), (.termbase, "termbase"), (.domain, "domain"),
    (.dictionary, "dictionary"), (.composition, "composition"),
    (.transliteration, "transliteration"), (.quantity, "quantity"),
    (.statistical, "statistical"),
  ]

  /// The names of the kinds, in the fixed order of their declaration.
  public var names: [String] { Evidence.names.filter { contains($0.0) }.map(\.1) }

  /// The kind with a name, or nil.
  public init?(name: String) {
    guard let match = Evidence.names.first(where: { $0.1 == name }) else { return nil }
    self = match.0
  }
}
