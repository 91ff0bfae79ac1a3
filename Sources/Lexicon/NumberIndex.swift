/// For each of many numbers the ascending places that have it, in one flat array.
struct NumberIndex: Sendable {
  /// The number in the upper half of the bits, the place in the lower one; ascending.
  private var pairs: [UInt64] = []

  /// - Complexity: O(*n* log *n*).
  ///
  /// - Parameter pairs: What ``pair(_:_:)`` gives, in any order, any number of times.
  init(_ pairs: consuming [UInt64]) {
    var pairs = pairs
    pairs.sort()
    var count = 0
    for place in pairs.indices where count == 0 || pairs[count - 1] != pairs[place] {
      pairs[count] = pairs[place]
      count += 1
    }
    pairs.removeSubrange(count...)
    self.pairs = pairs
  }

  /// That a place has a number.
  static func pair(_ number: UInt32, _ place: Int) -> UInt64 {
    UInt64(number) << 32 | UInt64(UInt32(truncatingIfNeeded: place))
  }

  /// Calls with each place that has a number.
  func forEachPlace(of number: UInt32, _ body: (Int32) -> Void) {
    let least = UInt64(number) << 32
    var (first, end) = (0, pairs.count)
    while first < end {
      let middle = (first + end) / 2
      if pairs[middle] < least { first = middle + 1 } else { end = middle }
    }
    while first < pairs.count, pairs[first] >> 32 == UInt64(number) {
      body(Int32(truncatingIfNeeded: pairs[first]))
      first += 1
    }
  }
}
