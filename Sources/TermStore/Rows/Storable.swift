internal import Foundation

/// What SQLite would cut or change without a word.
enum Storable {
  /// Refuses a NUL, at which SQLite's functions cut a text, and numbers that are none.
  static func check(_ row: some Encodable) throws {
    let bytes: Data
    do { bytes = try JSONEncoder().encode(row) } catch {
      throw StoreError(.invalid, "a number cannot be stored: \(error)")
    }
    if namesNUL(bytes) { throw hasNUL }
  }

  /// A list, or what else JSON has, as it stands in a column.
  static func json(_ value: some Encodable & Collection) throws -> String {
    if value.isEmpty { return value is [String: String] ? "{}" : "[]" }
    let bytes = try coder.encode(value)
    if namesNUL(bytes) { throw hasNUL }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether JSON has an escape for NUL in it. A backslash that is itself escaped begins none.
  private static func namesNUL(_ json: Data) -> Bool {
    json.withUnsafeBytes { json in
      let escape = #"\u0000"#.utf8
      var place = 0
      while place < json.count {
        guard json[place] == UInt8(ascii: "\\") else {
          place += 1
          continue
        }
        if json[place...].starts(with: escape) { return true }
        place += 2
      }
      return false
    }
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
