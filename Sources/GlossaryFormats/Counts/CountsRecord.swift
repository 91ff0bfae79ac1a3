package import Bitext
package import TermAlignment

/// A record of a file of counts.
package enum CountsRecord: Sendable {
  /// A Chinese phrase; the pairs that it is part of follow.
  case chinese(UInt64, Int)
  case pair(TermCounts.PairKey, CountedPair)
  case english(UInt64, Int)
  /// An English word that stands in small letters.
  case small(UInt64)
  case name(TermCounts.Name, Int)
  case unit(UInt64, Sides<String>)

  /// Where a record stands among others: files are sorted by it, and one has each place once.
  package struct Place: Comparable, Hashable, Sendable {
    /// Pairs are in the section of Chinese phrases.
    var section: UInt8
    var first: UInt64 = 0
    var isPair = false
    var second: UInt64 = 0
    var name: TermCounts.Name?

    package static func < (left: Place, right: Place) -> Bool {
      if left.section != right.section { return left.section < right.section }
      if left.first != right.first { return left.first < right.first }
      if left.isPair != right.isPair { return right.isPair }
      if left.second != right.second { return left.second < right.second }
      guard let one = left.name, let other = right.name else { return false }
      return one < other
    }
  }

  package var place: Place {
    switch self {
    case .chinese(let key, _): Place(section: 0, first: key)
    case .pair(let key, _):
      Place(section: 0, first: key.chinese, isPair: true, second: key.english)
    case .english(let key, _): Place(section: 1, first: key)
    case .small(let key): Place(section: 2, first: key)
    case .name(let name, _): Place(section: 3, name: name)
    case .unit(let key, _): Place(section: 4, first: key)
    }
  }

  /// Adds a record of the same place.
  package mutating func add(_ other: CountsRecord) {
    switch (self, other) {
    case (.chinese(let key, let count), .chinese(_, let more)):
      self = .chinese(key, CountedPair.plus(count, more))
    case (.pair(let key, var pair), .pair(_, let more)):
      pair.add(more)
      self = .pair(key, pair)
    case (.english(let key, let count), .english(_, let more)):
      self = .english(key, CountedPair.plus(count, more))
    case (.name(let name, let count), .name(_, let more)):
      self = .name(name, CountedPair.plus(count, more))
    default: break
    }
  }
}

extension TermCounts {
  /// Calls with all records in the order of a file.
  func forEachRecord<Failure: Error>(
    _ body: (CountsRecord) throws(Failure) -> Void
  ) throws(Failure) {
    let pairKeys = pairs.keys.sorted()
    var next = 0
    for key in chinese.keys.sorted() {
      try body(.chinese(key, chinese[key] ?? 0))
      while next < pairKeys.count, pairKeys[next].chinese <= key {
        if let pair = pairs[pairKeys[next]] { try body(.pair(pairKeys[next], pair)) }
        next += 1
      }
    }
    for key in english.keys.sorted() { try body(.english(key, english[key] ?? 0)) }
    for key in small.sorted() { try body(.small(key)) }
    for name in names.keys.sorted() { try body(.name(name, names[name] ?? 0)) }
    for key in units.keys.sorted() {
      if let unit = units[key] { try body(.unit(key, unit)) }
    }
  }
}
