/// One side of a translation unit: its text, the codes within it and its language.
public struct UnitText: Sendable, Hashable {
  /// The text without codes, well-formed UTF-8.
  public var utf8: [UInt8]
  /// The codes, by ascending offset; those at one place in the order in which they stand.
  public var codes: [InlineCode]
  /// The language by BCP 47, such as `zh-CN`; empty where it is not known.
  public var language: String

  /// Makes a side of bytes.
  public init(utf8: [UInt8] = [], codes: [InlineCode] = [], language: String = "") {
    self.utf8 = utf8
    self.codes = codes
    self.language = language
  }

  /// Makes a side of a string without codes.
  public init(_ text: String, language: String = "") {
    self.init(utf8: Array(text.utf8), language: language)
  }

  /// The text as a string. Linear time.
  public var text: String { String(decoding: utf8, as: UTF8.self) }

  /// Forgets text and codes but keeps the memory, for the next unit.
  public mutating func removeAll() {
    if !utf8.isEmpty { utf8.removeAll(keepingCapacity: true) }
    if !codes.isEmpty { codes.removeAll(keepingCapacity: true) }
    if !language.isEmpty { language = "" }
  }
}
