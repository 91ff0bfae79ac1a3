/// Tells what stands between the cells of a table that is called comma-separated: spreadsheets in
/// much of Europe write semicolons, and some programs tabs.
package enum DelimiterChoice {
  /// How many lines are looked at.
  package static let mostLines = 20

  /// The separator that as many lines as possible have in the same number outside of quotes, a
  /// comma where nothing tells.
  ///
  /// - Parameter lines: The first lines, without their ends.
  /// - Complexity: linear in the lines.
  package static func separator(of lines: [ArraySlice<UInt8>]) -> UInt8 {
    let candidates: [UInt8] = [0x2C, 0x3B, 0x09]
    var counts: [[Int: Int]] = [[:], [:], [:]]
    var first: [Int]?
    var isQuoted = false
    for line in lines.prefix(mostLines) where !line.isEmpty {
      var found = [0, 0, 0]
      for byte in line {
        if byte == 0x22 { isQuoted.toggle() }
        if isQuoted { continue }
        if let place = candidates.firstIndex(of: byte) { found[place] += 1 }
      }
      for place in 0..<3 where found[place] > 0 { counts[place][found[place], default: 0] += 1 }
      if first == nil && found.contains(where: { $0 > 0 }) { first = found }
    }
    let regular = counts.map { $0.values.max() ?? 0 }
    let most = regular.max() ?? 0
    if most == 0 { return 0x2C }
    let best = (0..<3).filter { regular[$0] == most }
    // Of equals the one that the first line has more of, a comma before all.
    let wanted = best.max { left, right in
      (first?[left] ?? 0, -left) < (first?[right] ?? 0, -right)
    }
    return candidates[wanted ?? 0]
  }

  /// The separator that a first line such as `sep=;` states outright, or nil.
  package static func stated(in line: ArraySlice<UInt8>) -> UInt8? {
    let directive = Array("sep=".utf8)
    guard line.count <= directive.count + 2, line.starts(with: directive),
      line.count > directive.count
    else { return nil }
    return line[line.startIndex + directive.count]
  }
}
