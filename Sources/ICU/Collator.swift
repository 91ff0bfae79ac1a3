internal import CICU

/// Orders text by the rules of a locale.
///
/// `zh@collation=pinyin` orders Chinese by pinyin, `en` orders English. A
/// collator does not change once made, so it may be shared between tasks, as
/// ICU allows.
public final class Collator: @unchecked Sendable {
  /// Which differences count.
  public enum Strength: Int32, Sendable {
    /// Base letters only.
    case primary = 0
    /// Base letters and accents.
    case secondary = 1
    /// Base letters, accents and case.
    case tertiary = 2
  }

  private let handle: OpaquePointer

  /// Opens a collator; `numeric` orders digits by their value, so 2 comes before 10.
  public init(locale: String, strength: Strength = .tertiary, numeric: Bool = true)
    throws(ICUError)
  {
    let operation = "collator for \"\(locale)\""
    let opened = try ICUError.check(operation) { cicu_collator_open(locale, &$0) }
    guard let opened else { throw ICUError(code: 7, operation: operation) }
    handle = opened
    try ICUError.check(operation) {
      cicu_collator_configure(opened, strength.rawValue, numeric ? 1 : 0, &$0)
    }
  }

  deinit { cicu_collator_close(handle) }

  /// Whether the left text comes before the right one.
  public func orders(_ left: String, before right: String) throws(ICUError) -> Bool {
    let order = try left.withUTF8Chars { leftChars, leftLength throws(ICUError) in
      try right.withUTF8Chars { rightChars, rightLength throws(ICUError) in
        try ICUError.check("collation") {
          cicu_collator_compare(
            self.handle, leftChars, leftLength, rightChars, rightLength, &$0)
        }
      }
    }
    return order < 0
  }

  /// Bytes whose order as unsigned numbers is the order of the texts.
  public func sortKey(_ text: String) throws(ICUError) -> [UInt8] {
    var key = try text.withUTF8Chars { chars, length throws(ICUError) in
      try SizedOutput.bytes(guess: Int(length) * 3 + 64) { out, capacity throws(ICUError) in
        // ICU counts the key's closing zero byte; leave room for it.
        try ICUError.check("sort key") {
          cicu_collator_sort_key(self.handle, chars, length, out, capacity, &$0)
        } + 1
      }
    }
    if !key.isEmpty { key.removeLast() }
    return key
  }
}
