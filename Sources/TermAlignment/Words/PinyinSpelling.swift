/// Tells whether letters can be read as pinyin, by its initials and finals.
enum PinyinSpelling {
  private static let initials: [[UInt8]] = [
    "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r",
    "z", "c", "s", "y", "w", "",
  ].map { Array($0.utf8) }

  private static let finals: Set<[UInt8]> = Set(
    [
      "a", "o", "e", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "er", "i", "ia", "ie",
      "iao", "iu", "ian", "in", "iang", "ing", "iong", "u", "ua", "uo", "uai", "ui", "uan", "un",
      "uang", "ong", "v", "ve", "ue",
    ].map { Array($0.utf8) })

  /// Whether lower-case letters are one to six syllables.
  static func isPinyin(_ letters: [UInt8]) -> Bool {
    guard (2...36).contains(letters.count) else { return false }
    var reachable = Array(repeating: false, count: letters.count + 1)
    reachable[0] = true
    for start in letters.indices where reachable[start] {
      for initial in initials where letters[start...].starts(with: initial) {
        let first = start + initial.count
        for length in 1...4 where first + length <= letters.count {
          if finals.contains(Array(letters[first..<(first + length)])) {
            reachable[first + length] = true
          }
        }
      }
    }
    return reachable[letters.count]
  }
}
