internal import Bitext

/// Which sources, each with its context, have come: hashes of 64 bits in a table, of 16 bytes a unit
/// on average.
///
/// Two different units have one hash once in ten million files of a million units. Hashes differ
/// from run to run, so that no file can make the table slow.
struct KeySet {
  private var slots: [UInt64] = []
  private var count = 0

  /// The hash of a unit's source and context.
  static func key(of unit: TranslationUnit) -> UInt64 {
    key(of: unit.source.utf8, context: unit.context)
  }

  /// The hash of a source and a context; no context is another than an empty one.
  static func key(of source: [UInt8], context: String?) -> UInt64 {
    var hasher = Hasher()
    // As one run of bytes; each by itself would take ten times as long.
    hasher.combine(source.count)
    source.withUnsafeBytes { hasher.combine(bytes: $0) }
    hasher.combine(context)
    let hash = UInt64(bitPattern: Int64(hasher.finalize()))
    // Zero is an empty slot.
    return hash == 0 ? 1 : hash
  }

  /// Takes a hash; false where it has come before. Constant time on average.
  mutating func insert(_ key: UInt64) -> Bool {
    if count * 4 >= slots.count * 3 { grow() }
    guard Self.put(key, into: &slots) else { return false }
    count += 1
    return true
  }

  /// Whether a hash has come.
  func contains(_ key: UInt64) -> Bool {
    guard !slots.isEmpty else { return false }
    var place = Int(key & UInt64(slots.count - 1))
    while slots[place] != 0 {
      if slots[place] == key { return true }
      place = (place + 1) & (slots.count - 1)
    }
    return false
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: max(old.count * 2, 64))
    for key in old where key != 0 { _ = Self.put(key, into: &slots) }
  }

  private static func put(_ key: UInt64, into slots: inout [UInt64]) -> Bool {
    var place = Int(key & UInt64(slots.count - 1))
    while slots[place] != 0 {
      if slots[place] == key { return false }
      place = (place + 1) & (slots.count - 1)
    }
    slots[place] = key
    return true
  }
}
