internal import Text

/// Expected counts of word pairs over one sparse pattern, and with them the translation
/// probabilities both ways: a count divided by its row's sum or by its column's.
///
/// One count serves both directions because both train in agreement. A row is a Chinese word and
/// holds its English words in a small hash table of its own, so that the cells of a sentence
/// touch few cache lines and no search is needed. A pair takes 16 bytes while it is trained and 8
/// afterwards, at a load of four fifths.
struct TranslationTable: Sendable {
  /// A pair of words.
  struct Entry: Sendable {
    /// The English word in the low 24 bits and, above, a pseudo-count that is known beforehand.
    private var key: UInt32
    /// The expected count of the last iteration with the prior.
    var weight: Float

    /// The column of an empty slot, and how many words there may be.
    static let noColumn: UInt32 = 0xFF_FFFF
    static let empty = Entry(column: noColumn, weight: 0)

    init(column: UInt32, weight: Float, prior: Float = 0) {
      key = column & Self.noColumn | Self.code(prior) << 24
      self.weight = weight
    }

    /// The English word.
    @inline(__always) var column: UInt32 { key & Self.noColumn }
    @inline(__always) var isEmpty: Bool { column == Self.noColumn }

    /// The pseudo-count, one of 256 from 0 to 62, two of which differ by a sixteenth at most.
    @inline(__always) var prior: Float {
      key >> 24 == 0 ? 0 : Float(bitPattern: Self.base + ((key >> 24) << 19))
    }

    /// The bits of 2^-10, from which codes count in steps of a sixteenth of an octave.
    private static let base: UInt32 = 117 << 23

    private static func code(_ prior: Float) -> UInt32 {
      let bits = prior.bitPattern
      // What is negative has its highest bit set, and is as large as what is too large.
      guard prior > 0, bits > base else { return 0 }
      return min(255, (bits - base + (1 << 18)) >> 19)
    }
  }

  /// Where each Chinese word's slots start, and where the last one's end.
  var rowStarts: [UInt32] = [0]
  var entries: [Entry] = []
  /// The expected counts of the iteration that is going on, by slot.
  var counts: [CountSum] = []
  /// 1 divided by each row's sum: makes a weight t(English | Chinese).
  var rowScales: [Float] = []
  /// 1 divided by each column's sum: makes a weight t(Chinese | English).
  var columnScales: [Float] = []
  /// t(English | nothing).
  var nullToEnglish: [Float] = []
  /// t(Chinese | nothing).
  var nullToChinese: [Float] = []

  init() {}

  /// A table of empty rows.
  init(rowCount: Int) { rowStarts = [UInt32](repeating: 0, count: rowCount + 1) }

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
      if found == Entry.noColumn { return -1 }
      place &+= 1
      if place == size { place = 0 }
    }
  }

  /// Adds a row of entries with distinct columns.
  mutating func appendRow(_ row: [Entry]) {
    let start = entries.count
    let size = Self.capacity(forCount: row.count)
    entries.append(contentsOf: repeatElement(.empty, count: size))
    entries.withUnsafeMutableBufferPointer {
      Self.fill(UnsafeMutableBufferPointer(rebasing: $0[start..<start + size]), with: row)
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

  /// Adds the weights of a table with as many rows; its rows may have other columns.
  mutating func add(_ other: TranslationTable) {
    var sum = TranslationTable()
    sum.entries.reserveCapacity(entries.count + other.entries.count)
    var row: [Entry] = []
    for index in 0..<rowCount {
      row.removeAll(keepingCapacity: true)
      let start = other.rowStarts[index]
      let size = other.rowStarts[index + 1] - start
      for var entry in entries[slots(ofRow: index)] where !entry.isEmpty {
        let slot = other.entries.withUnsafeBufferPointer { others in
          others.baseAddress.map { Self.slot($0, start, size, entry.column) } ?? -1
        }
        if slot >= 0 {
          entry.weight += other.entries[slot].weight
        }
        row.append(entry)
      }
      let slots = slots(ofRow: index)
      for entry in other.entries[other.slots(ofRow: index)]
      where !entry.isEmpty && (slots.isEmpty || slot(index, entry.column) < 0) {
        row.append(entry)
      }
      sum.appendRow(row)
    }
    entries = sum.entries
    rowStarts = sum.rowStarts
  }

  /// Drops what is least probable until there are no more slots than that.
  mutating func shrink(toSlots most: Int, englishWordCount: Int) {
    var least: Float = 1e-4
    while slotCount > most, least < 1 {
      normalize(englishWordCount: englishWordCount)
      prune(below: least)
      least *= 2
    }
  }

  /// t(English | Chinese) at a slot of a row.
  func probability(_ slot: Int, row: Int) -> Float {
    row < rowScales.count ? entries[slot].weight * rowScales[row] : 0
  }

  /// Drops the pairs that are improbable both ways and not known beforehand.
  ///
  /// Rows move to the front of the memory that they have.
  mutating func prune(below least: Float) {
    guard rowScales.count == rowCount else { return }
    var row: [Entry] = []
    var start = 0
    for index in 0..<rowCount {
      row.removeAll(keepingCapacity: true)
      let scale = rowScales[index]
      for slot in Int(rowStarts[index])..<Int(rowStarts[index + 1]) {
        let entry = entries[slot]
        if !entry.isEmpty,
          entry.weight * scale >= least
            || entry.weight * columnScales[Int(entry.column)] >= least || entry.prior >= 0.5
        {
          row.append(entry)
        }
      }
      // The row before has its end here, and this one's beginning has been read.
      rowStarts[index] = UInt32(truncatingIfNeeded: start)
      let size = Self.capacity(forCount: row.count)
      entries.withUnsafeMutableBufferPointer {
        Self.fill(UnsafeMutableBufferPointer(rebasing: $0[start..<start + size]), with: row)
      }
      start += size
    }
    rowStarts[rowCount] = UInt32(truncatingIfNeeded: start)
    // What has been kept is copied so that the rest is given back.
    entries = Array(entries[..<start])
  }

  /// Makes slots those of a row's entries.
  private static func fill(_ slots: UnsafeMutableBufferPointer<Entry>, with row: [Entry]) {
    slots.update(repeating: .empty)
    let size = UInt32(truncatingIfNeeded: slots.count)
    for entry in row {
      var place = Int(home(entry.column, size))
      while !slots[place].isEmpty { place = place + 1 == slots.count ? 0 : place + 1 }
      slots[place] = entry
    }
  }

  /// Makes room for the counts of an iteration.
  mutating func beginCounts() { counts = [CountSum](repeating: CountSum(), count: entries.count) }

  /// Makes the counts of this iteration, with the priors, the weights of the next.
  mutating func advance() {
    let counts = self.counts
    forEachSlice { slots, entries in
      for slot in slots where !entries[slot].isEmpty {
        entries[slot].weight = counts[slot].value + entries[slot].prior
      }
    }
    self.counts = []
  }

  /// Adds the priors to the weights.
  mutating func addPriors() {
    forEachSlice { slots, entries in
      for slot in slots { entries[slot].weight += entries[slot].prior }
    }
  }

  /// Calls with slices of the slots, on all cores.
  private mutating func forEachSlice(
    _ body: @Sendable (Range<Int>, UnsafeMutableBufferPointer<Entry>) -> Void
  ) {
    entries.withUnsafeMutableBufferPointer { entries in
      // Each slot is written by one thread alone.
      nonisolated(unsafe) let entries = entries
      let size = 1 << 16
      Parallel.forEach((entries.count + size - 1) / size) { slice in
        body(slice * size..<min(entries.count, (slice + 1) * size), entries)
      }
    }
  }

  /// Sums the weights and the words that come from nothing.
  ///
  /// Sums are taken in slices, as many on every machine, and added up in their order.
  mutating func normalize(englishWordCount: Int) {
    let rows = slices(16)
    let parts = Parallel.map(rows.count) { [self] in rowSums(rows[$0], englishWordCount) }
    rowScales = parts.flatMap { $0.scales }
    var sums = [Double](repeating: 0, count: englishWordCount)
    for part in parts { for word in sums.indices { sums[word] += part.columns[word] } }
    columnScales = sums.map { $0 > 0 ? Float(1 / $0) : 0 }
    Self.normalize(&nullToEnglish)
    Self.normalize(&nullToChinese)
  }

  /// 1 divided by the sum of each of some rows, and what they add to the columns' sums.
  private func rowSums(
    _ rows: Range<Int>, _ columnCount: Int
  ) -> (scales: [Float], columns: [Double]) {
    var columns = [Double](repeating: 0, count: columnCount)
    let scales = rows.map { row in
      var sum = 0.0
      for slot in slots(ofRow: row) where !entries[slot].isEmpty {
        let weight = Double(entries[slot].weight)
        sum += weight
        columns[Int(entries[slot].column)] += weight
      }
      return sum > 0 ? Float(1 / sum) : 0
    }
    return (scales, columns)
  }

  /// Ranges of rows with about as many slots each.
  private func slices(_ count: Int) -> [Range<Int>] {
    let target = max(1, slotCount / count)
    var slices: [Range<Int>] = []
    var first = 0
    for row in 0..<rowCount where Int(rowStarts[row + 1] - rowStarts[first]) >= target {
      slices.append(first..<row + 1)
      first = row + 1
    }
    if first < rowCount { slices.append(first..<rowCount) }
    return slices
  }

  private static func normalize(_ values: inout [Float]) {
    let sum = values.reduce(0) { $0 + Double($1) }
    let scale = sum > 0 ? Float(1 / sum) : 0
    for index in values.indices { values[index] *= scale }
  }
}
