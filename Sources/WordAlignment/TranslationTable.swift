/// Word translation probabilities both ways over one sparse pattern of word pairs.
///
/// A row is a Chinese word and holds its English words in a small hash table of its own, so that
/// the cells of a sentence touch few cache lines and no search is needed. A pair takes 16 bytes
/// at a load of four fifths, 20 in all.
struct TranslationTable: Sendable {
  /// Marks an empty slot.
  static let empty = UInt32.max

  /// A pair of words with its probabilities, or, while they are summed, counts.
  struct Entry: Sendable {
    /// The English word.
    var column: UInt32
    /// t(English | Chinese)
    var toEnglish: Float
    /// t(Chinese | English)
    var toChinese: Float
    /// A pseudo-count, from what is known beforehand.
    var prior: Float = 0

    static let empty = Entry(column: TranslationTable.empty, toEnglish: 0, toChinese: 0)
    @inline(__always) var isEmpty: Bool { column == TranslationTable.empty }
  }

  /// Where each Chinese word's slots start, and where the last one's end.
  var rowStarts: [UInt32] = [0]
  var entries: [Entry] = []
  /// t(English | nothing).
  var nullToEnglish: [Float] = []
  /// t(Chinese | nothing).
  var nullToChinese: [Float] = []

  var rowCount: Int { rowStarts.count - 1 }
  var slotCount: Int { entries.count }

  /// The number of word pairs.
  var entryCount: Int { entries.reduce(0) { $0 + ($1.isEmpty ? 0 : 1) } }

  func slots(ofRow row: Int) -> Range<Int> { Int(rowStarts[row])..<Int(rowStarts[row + 1]) }

  /// How many slots a row of `count` words gets: always one more than it needs.
  static func capacity(forCount count: Int) -> Int { count == 0 ? 0 : count + count / 4 + 1 }

  /// The first slot that a column tries in a row of `size` slots.
  @inline(__always)
  static func home(_ column: UInt32, _ size: UInt32) -> UInt32 {
    UInt32(truncatingIfNeeded: (UInt64(column &* 0x9E37_79B1) &* UInt64(size)) >> 32)
  }

  /// The slot of a pair, or a negative number where the pair has none.
  func slot(_ row: Int, _ column: UInt32) -> Int {
    guard row >= 0, row < rowCount else { return -1 }
    return entries.withUnsafeBufferPointer {
      guard let base = $0.baseAddress else { return -1 }
      return Self.slot(base, rowStarts[row], rowStarts[row + 1] - rowStarts[row], column)
    }
  }

  /// The slot of a column in the row that starts at `start` and has `size` slots.
  @inline(__always)
  static func slot(
    _ entries: UnsafePointer<Entry>, _ start: UInt32, _ size: UInt32, _ column: UInt32
  ) -> Int {
    guard size > 0 else { return -1 }
    var place = home(column, size)
    while true {
      let found = entries[Int(start &+ place)].column
      if found == column { return Int(start &+ place) }
      if found == empty { return -1 }
      place &+= 1
      if place == size { place = 0 }
    }
  }

  /// Adds a row of entries with distinct columns.
  mutating func appendRow(_ row: some Collection<Entry>) {
    let size = Self.capacity(forCount: row.count)
    let start = entries.count
    entries.append(contentsOf: repeatElement(.empty, count: size))
    for entry in row {
      var place = Int(Self.home(entry.column, UInt32(size)))
      while !entries[start + place].isEmpty { place = place + 1 == size ? 0 : place + 1 }
      entries[start + place] = entry
    }
    rowStarts.append(UInt32(truncatingIfNeeded: entries.count))
  }

  /// Adds the rows of tables that follow each other.
  mutating func join(_ parts: [TranslationTable]) {
    for part in parts {
      let start = UInt32(truncatingIfNeeded: entries.count)
      entries += part.entries
      rowStarts += part.rowStarts.dropFirst().map { $0 + start }
    }
  }

  /// Drops the pairs that are improbable both ways and not known beforehand.
  mutating func prune(below least: Float) {
    func isKept(_ entry: Entry) -> Bool {
      !entry.isEmpty
        && (entry.toEnglish >= least || entry.toChinese >= least || entry.prior >= 0.5)
    }
    var kept: [Entry] = []
    var keptStarts: [UInt32] = [0]
    for index in 0..<rowCount {
      let count = entries[slots(ofRow: index)].reduce(0) { $0 + (isKept($1) ? 1 : 0) }
      keptStarts.append(keptStarts[index] + UInt32(Self.capacity(forCount: count)))
    }
    kept = [Entry](repeating: .empty, count: Int(keptStarts[rowCount]))
    for index in 0..<rowCount {
      let start = Int(keptStarts[index])
      let size = Int(keptStarts[index + 1]) - start
      for entry in entries[slots(ofRow: index)] where isKept(entry) {
        var place = Int(Self.home(entry.column, UInt32(size)))
        while !kept[start + place].isEmpty { place = place + 1 == size ? 0 : place + 1 }
        kept[start + place] = entry
      }
    }
    entries = kept
    rowStarts = keptStarts
  }

  /// Adds the priors to counts and turns them into probabilities.
  mutating func normalize(englishWordCount: Int) {
    var sums = [Float](repeating: 0, count: englishWordCount)
    entries.withUnsafeMutableBufferPointer { entries in
      for row in 0..<rowStarts.count - 1 {
        let range = Int(rowStarts[row])..<Int(rowStarts[row + 1])
        var sum: Float = 0
        for slot in range where !entries[slot].isEmpty {
          entries[slot].toEnglish += entries[slot].prior
          entries[slot].toChinese += entries[slot].prior
          sum += entries[slot].toEnglish
          sums[Int(entries[slot].column)] += entries[slot].toChinese
        }
        let scale = sum > 0 ? 1 / sum : 0
        for slot in range { entries[slot].toEnglish *= scale }
      }
      for index in sums.indices { sums[index] = sums[index] > 0 ? 1 / sums[index] : 0 }
      for slot in 0..<entries.count where !entries[slot].isEmpty {
        entries[slot].toChinese *= sums[Int(entries[slot].column)]
      }
    }
    Self.normalize(&nullToEnglish)
    Self.normalize(&nullToChinese)
  }

  private static func normalize(_ values: inout [Float]) {
    let sum = values.reduce(0) { $0 + Double($1) }
    let scale = sum > 0 ? Float(1 / sum) : 0
    for index in values.indices { values[index] *= scale }
  }
}
