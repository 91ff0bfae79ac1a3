/// Places that wait for a counterpart, in order, so that one is found without looking at all.
///
/// A search looks at the first 256 that are open, and after those at places of the same key: a
/// segment of ordinary length is searched whole, and one of a hundred thousand numbers in linear
/// time.
struct OpenPlaces<Key: Hashable> {
  private static var reach: Int { 256 }

  /// The open neighbours of place p stand at p + 1; the ends of the list are 0 and `end`.
  private var next: [Int]
  private var previous: [Int]
  private let end: Int
  /// The places of each key from last to first, where there are more places than are searched.
  private var alike: [Key: [Int]] = [:]

  /// Opens ascending places, of which none is as great as `bound`. Linear time.
  init(_ places: [Int], below bound: Int, key: (Int) -> Key) {
    end = bound + 1
    next = Array(repeating: Self.closed, count: bound + 2)
    previous = next
    var last = 0
    for place in places {
      next[last] = place + 1
      previous[place + 1] = last
      last = place + 1
    }
    next[last] = end
    previous[end] = last
    guard places.count > Self.reach else { return }
    for place in places.reversed() { alike[key(place), default: []].append(place) }
  }

  private static var closed: Int { -1 }

  /// Whether a place is open.
  func isOpen(_ place: Int) -> Bool { next[place + 1] != Self.closed }

  /// All open places, in order.
  var places: [Int] {
    var found: [Int] = []
    var node = next[0]
    while node != end {
      found.append(node - 1)
      node = next[node]
    }
    return found
  }

  /// The first open place that fits, among the nearest and those of a key.
  mutating func first(like key: Key, where fits: (Int) -> Bool) -> Int? {
    var node = next[0]
    for _ in 0..<Self.reach {
      if node == end { return nil }
      if fits(node - 1) { return node - 1 }
      node = next[node]
    }
    guard let bucket = alike.index(forKey: key) else { return nil }
    while let place = alike.values[bucket].last, !isOpen(place) {
      alike.values[bucket].removeLast()
    }
    return alike.values[bucket].reversed().prefix(Self.reach).first { isOpen($0) && fits($0) }
  }

  /// Closes a place; a closed one stays so.
  mutating func close(_ place: Int) {
    let node = place + 1
    guard isOpen(place) else { return }
    next[previous[node]] = next[node]
    previous[next[node]] = previous[node]
    next[node] = Self.closed
  }
}
