internal import Text

/// The placeholders of one side, counted.
struct PlaceholderSide {
  /// The text.
  let text: TextBytes
  private let placeholders: [Placeholder]
  private var counts: [ArraySlice<UInt8>: Int] = [:]
  private var hosts: Set<ArraySlice<UInt8>> = []

  init(_ text: TextBytes) {
    self.text = text
    placeholders = PlaceholderScanner(text).placeholders()
    for one in placeholders {
      counts[key(of: one), default: 0] += 1
      if one.kind == .address { hosts.insert(host(of: one)) }
    }
  }

  var isEmpty: Bool { placeholders.isEmpty }

  /// Whether it has a placeholder of another side at all.
  func has(_ one: Placeholder, of side: PlaceholderSide) -> Bool {
    counts[side.key(of: one)] != nil
  }

  /// Those of which it has more than another side. Pages of one host are taken for the same, as
  /// there may be one in each language.
  func surplus(over other: PlaceholderSide) -> [Placeholder] {
    var left = other.counts
    return placeholders.filter { one in
      let key = key(of: one)
      if let count = left[key], count > 0 {
        left[key] = count - 1
        return false
      }
      return one.kind != .address || !other.hosts.contains(host(of: one))
    }
  }

  /// The first conversion without number that stands where another side has a different one,
  /// where both have the same.
  func firstOutOfOrder(against other: PlaceholderSide) -> Range<Int>? {
    let own = placeholders.filter(\.isSequential)
    let others = other.placeholders.filter(\.isSequential)
    guard own.count == others.count, own.count > 1 else { return nil }
    return zip(own, others).first { key(of: $0) != other.key(of: $1) }?.0.span
  }

  /// What must be the same on both sides.
  private func key(of one: Placeholder) -> ArraySlice<UInt8> {
    one.kind == .tag
      ? text.utf8[one.key].map(ASCII.lowercased)[...] : text.utf8[one.key]
  }

  /// The part of an address from its slashes to the next one.
  private func host(of one: Placeholder) -> ArraySlice<UInt8> {
    let bytes = text.utf8[one.span]
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else { return bytes }
    return bytes[min(slash + 2, bytes.endIndex)...].prefix { $0 != UInt8(ascii: "/") }
  }
}
