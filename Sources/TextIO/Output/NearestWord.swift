/// Finds the word that was meant by one with a slip of the pen.
package enum NearestWord {
  /// What to say of a word that is none of some: the most similar one, or all of them.
  package static func hint(for word: String, among words: [String]) -> String {
    let near = words.map { (word: $0, distance: distance(word.lowercased(), $0)) }
      .min { $0.distance < $1.distance }
    if let near, near.distance <= max(near.word.count / 3, 1) {
      return "“\(near.word)” is meant?"
    }
    return "choose among \(words.joined(separator: ", "))"
  }

  /// The fewest letters changed, added, left out or swapped with the next one (optimal string
  /// alignment). Quadratic in the lengths, of which it looks at 64 characters.
  static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left.prefix(64)), Array(right.prefix(64)))
    var rows = [Array(0...right.count)]
    for (i, character) in left.enumerated() {
      var row = [i + 1]
      for j in right.indices {
        let change = rows[i][j] + (character == right[j] ? 0 : 1)
        var best = min(change, rows[i][j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, character == right[j - 1], left[i - 1] == right[j] {
          best = min(best, rows[i - 1][j - 1] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[left.count][right.count]
  }
}
