/// Expected counts of word pairs over one sparse pattern, and with them the translation
/// probabilities both ways: a count divided by its row's sum or by its column's.
///
/// One count serves both directions because both train in agreement. A row is a Chinese word and
/// holds its English words in a small hash table of its own, so that the cells of a sentence
/// touch few cache lines and no search is needed. A pair takes 16 bytes at a load of four fifths,
/// 20 in all.
struct TranslationTable: Sendable {
  /// Marks an empty slot.
  static let empty = UInt32.max

  /// A pair of words.
  struct Entry: Sendable {
    /// The English word.
    var column: UInt32
    /// The expected count of the last iteration with the prior.
    var weight: Float
    /// The expected count of the iteration that is going on.
    var next: Float = 0
    /// A pseudo-count, from what is known beforehand.
    var prior: Float = 0

    static let empty = Entry(column: TranslationTable.empty, weight: 0)
    @inline(__always) var isEmpty: Bool { column == TranslationTable.empty }
  }

  /// Where each Chinese word's slots start, and where the last one's end.
  var rowStarts: [UInt32] = [0]
  var entries: [Entry] = []
  /// 1 divided by each row's sum: makes a weight t(English | Chinese).
  var rowScales: [Float] = []
  /// 1 divided by each column's sum: makes a weight t(Chinese | English).
  var columnScales: [Float] = []
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

  /// t(English | Chinese) at a slot of a row.
  func probability(_ slot: Int, row: Int) -> Float {
    row < rowScales.count ? entries[slot].weight * rowScales[row] : 0
  }

  /// Drops the pairs that are improbable both ways and not known beforehand.
  mutating func prune(below least: Float) {
    func isKept(_ entry: Entry, _ rowScale: Float) -> Bool {
      !entry.isEmpty
        && (entry.weight * rowScale >= least
          || entry.weight * columnScales[Int(entry.column)] >= least || entry.prior >= 0.5)
    }
    guard rowScales.count == rowCount else { return }
    var keptStarts: [UInt32] = [0]
    for index in 0..<rowCount {
      let count = entries[slots(ofRow: index)]
        .reduce(0) { $0 + (isKept($1, rowScales[index]) ? 1 : 0) }
      keptStarts.append(keptStarts[index] + UInt32(Self.capacity(forCount: count)))
    }
    var kept = [Entry](repeating: .empty, count: Int(keptStarts[rowCount]))
    for index in 0..<rowCount {
      let start = Int(keptStarts[index])
      let size = Int(keptStarts[index + 1]) - start
      for entry in entries[slots(ofRow: index)] where isKept(entry, rowScales[index]) {
        var place = Int(Self.home(entry.column, UInt32(size)))
        while !kept[start + place].isEmpty { place = place + 1 == size ? 0 : place + 1 }
        kept[start + place] = entry
      }
    }
    entries = kept
    rowStarts = keptStarts
  }

  /// Makes the counts of this iteration, with the priors, the weights of the next.
  mutating func advance() {
    for slot in entries.indices where !entries[slot].isEmpty {
      entries[slot].weight = entries[slot].next + entries[slot].prior
      entries[slot].next = 0
    }
  }

  /// Adds the priors to the weights.
  mutating func addPriors() {
    for slot in entries.indices { entries[slot].weight += entries[slot].prior }
  }

  /// Sums the weights and the words that come from nothing.
  mutating func normalize(englishWordCount: Int) {
    var sums = [Float](repeating: 0, count: englishWordCount)
    rowScales = [Float](repeating: 0, count: rowCount)
    for row in 0..<rowCount {
      var sum: Float = 0
      for entry in entries[slots(ofRow: row)] where !entry.isEmpty {
        sum += entry.weight
        sums[Int(entry.column)] += entry.weight
      }
      rowScales[row] = sum > 0 ? 1 / sum : 0
    }
    columnScales = sums.map { $0 > 0 ? 1 / $0 : 0 }
    Self.normalize(&nullToEnglish)
    Self.normalize(&nullToChinese)
  }

  private static func normalize(_ values: inout [Float]) {
    let sum = values.reduce(0) { $0 + Double($1) }
    let scale = sum > 0 ? Float(1 / sum) : 0
    for index in values.indices { values[index] *= scale }
  }
}
