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
      throw StoreError(.invalid, "a text has the character NUL in it, which cannot be stored")
    }
  }

  /// A text that can be stored.
  static func text(_ text: String) throws -> String {
    if text.utf8.contains(0) {
      throw StoreError(.invalid, "a text has the character NUL in it, which cannot be stored")
    }
    return text
  }
}
