/// How much of what was found is right, and how much of what is right was found.
package struct Score: Sendable, CustomStringConvertible {
  package var right = 0
  package var found = 0
  package var wanted = 0

  package init() {}

  package init<Item: Hashable>(found: Set<Item>, wanted: Set<Item>) {
    right = found.intersection(wanted).count
    self.found = found.count
    self.wanted = wanted.count
  }

  package var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
  package var recall: Double { wanted == 0 ? 0 : Double(right) / Double(wanted) }

  /// The harmonic mean of both.
  package var f1: Double {
    found + wanted == 0 ? 0 : 2 * Double(right) / Double(found + wanted)
  }

  package static func + (left: Score, right: Score) -> Score {
    var sum = left
    sum.right += right.right
    sum.found += right.found
    sum.wanted += right.wanted
    return sum
  }

  package var description: String {
    "\(right) right of \(found) found and \(wanted) wanted, F1 \(f1)"
  }
}
