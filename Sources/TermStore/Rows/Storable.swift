internal import Foundation

/// What SQLite would cut or change without a word.
enum Storable {
  /// Refuses a NUL, at which SQLite's functions cut a text, and numbers that are none.
  static func check(_ row: some Encodable) throws {
    let bytes: Data
    do { bytes = try JSONEncoder().encode(row) } catch {
      throw StoreError(.invalid, "a number cannot be stored: \(error)")
    }
    if bytes.firstRange(of: Data(#"\u0000"#.utf8)) != nil {
      throw hasNUL
    }
  }

  /// A list, or what else JSON has, as it stands in a column.
  static func json(_ value: some Encodable & Collection) throws -> String {
    if value.isEmpty { return value is [String: String] ? "{}" : "[]" }
    let bytes = try coder.encode(value)
    if bytes.firstRange(of: Data(#"\u0000"#.utf8)) != nil { throw hasNUL }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A number that can be stored.
  static func number(_ number: Double?) throws -> Double? {
    if let number, !number.isFinite {
      throw StoreError(.invalid, "a number cannot be stored: \(number)")
    }
    return number
  }

  static func text(_ text: String?) throws -> String? {
    try text.map { try Self.text($0) }
  }

  private static let coder: JSONEncoder = {
    let coder = JSONEncoder()
    coder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return coder
  }()

  private static let hasNUL = StoreError(
    .invalid, "a text has the character NUL in it, which cannot be stored")

  /// A text that can be stored.
  static func text(_ text: String) throws -> String {
    if text.utf8.contains(0) { throw hasNUL }
    return text
  }
}
