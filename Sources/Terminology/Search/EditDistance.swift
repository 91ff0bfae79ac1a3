/// How many letters must be put in, left out, replaced or swapped with their neighbour to
/// make one text of another (Damerau 1964, in the restricted form), up to a bound.
///
/// - Complexity: O(*n* · *bound*) time, rows kept between calls.
struct EditDistance {
  private var rows: [[Int]] = [[], [], []]

  /// The distance, or nil when it is more than the bound.
  mutating func distance(
    _ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>, atMost bound: Int
  ) -> Int? {
    if abs(left.count - right.count) > bound { return nil }
    if left.elementsEqual(right) { return 0 }
    let width = right.count + 1
    for row in 0..<3 where rows[row].count < width {
      rows[row] = Array(repeating: 0, count: width)
    }
    let far = bound + 1
    for column in 0..<width { rows[0][column] = min(column, far) }
    for (line, letter) in left.enumerated() {
      let current = (line + 1) % 3, above = line % 3, second = (line + 2) % 3
      let low = max(0, line - bound), high = min(right.count, line + 1 + bound)
      rows[current][0] = min(line + 1, far)
      if low > 0 { rows[current][low] = far }
      var best = rows[current][low]
      for column in low..<high {
        let other = right[right.startIndex + column]
        let beyond = column + 1 > line + bound ? far : rows[above][column + 1]
        var cost = min(
          rows[above][column] + (letter == other ? 0 : 1), rows[current][column] + 1, beyond + 1)
        if line > 0, column > 0, other == left[left.startIndex + line - 1],
          letter == right[right.startIndex + column - 1]
        {
          cost = min(cost, rows[second][column - 1] + 1)
        }
        rows[current][column + 1] = min(cost, far)
        best = min(best, cost)
      }
      if best > bound { return nil }
    }
    let result = rows[left.count % 3][right.count]
    return result <= bound ? result : nil
  }
}
