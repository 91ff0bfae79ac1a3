/// Word translation probabilities both ways over one sparse pattern of word pairs.
///
/// A row is a Chinese word and holds its English words in a small hash table of its own, so that
/// the cells of a sentence touch few cache lines and no search is needed. A pair takes 12 bytes
/// at a load of two thirds, 18 in all.
struct TranslationTable: Sendable {
  /// Marks an empty slot.
  static let empty = UInt32.max

  /// Where each Chinese word's slots start, and where the last one's end.
  var rowStarts: [UInt32] = [0]
  /// The English word in each slot.
  var columns: [UInt32] = []
  /// t(English | Chinese) in each slot.
  var toEnglish: [Float] = []
  /// t(Chinese | English) in each slot.
  var toChinese: [Float] = []
  /// t(English | nothing).
  var nullToEnglish: [Float] = []
  /// t(Chinese | nothing).
  var nullToChinese: [Float] = []

  var rowCount: Int { rowStarts.count - 1 }
  var slotCount: Int { columns.count }

  /// The number of word pairs.
  var entryCount: Int { columns.reduce(0) { $0 + ($1 == Self.empty ? 0 : 1) } }

  /// How many slots a row of `count` words gets: always one more than it needs.
  static func capacity(forCount count: Int) -> Int { count == 0 ? 0 : count + count / 2 + 1 }

  /// The first slot that a column tries in a row of `size` slots.
  @inline(__always)
  static func home(_ column: UInt32, _ size: UInt32) -> UInt32 {
    UInt32(truncatingIfNeeded: (UInt64(column &* 0x9E37_79B1) &* UInt64(size)) >> 32)
  }

  /// The slot of a pair, or a negative number where the pair has none.
  func slot(_ row: Int, _ column: UInt32) -> Int {
    guard row >= 0, row < rowCount else { return -1 }
    return columns.withUnsafeBufferPointer {
      Self.slot($0, rowStarts[row], rowStarts[row + 1] - rowStarts[row], column)
    }
  }

  /// The slot of a column in the row that starts at `start` and has `size` slots.
  @inline(__always)
  static func slot(
    _ columns: UnsafeBufferPointer<UInt32>, _ start: UInt32, _ size: UInt32, _ column: UInt32
  ) -> Int {
    guard size > 0 else { return -1 }
    var place = home(column, size)
    while true {
      let found = columns[Int(start &+ place)]
      if found == column { return Int(start &+ place) }
      if found == empty { return -1 }
      place &+= 1
      if place == size { place = 0 }
    }
  }

  /// The slots of a word's row; no slots for a word that is unknown.
  @inline(__always)
  func row(_ word: UInt32) -> (start: UInt32, size: UInt32) {
    guard Int(word) < rowCount else { return (0, 0) }
    return (rowStarts[Int(word)], rowStarts[Int(word) + 1] - rowStarts[Int(word)])
  }

  /// t(English | nothing) of a word, 0 where it is unknown.
  func nullToEnglish(_ word: UInt32) -> Float {
    Int(word) < nullToEnglish.count ? nullToEnglish[Int(word)] : 0
  }

  /// t(Chinese | nothing) of a word, 0 where it is unknown.
  func nullToChinese(_ word: UInt32) -> Float {
    Int(word) < nullToChinese.count ? nullToChinese[Int(word)] : 0
  }

  /// Adds a row of distinct columns with their expected counts in both directions.
  mutating func appendRow(_ entries: some Collection<RowEntry>) {
    let size = Self.capacity(forCount: entries.count)
    let start = columns.count
    columns.append(contentsOf: repeatElement(Self.empty, count: size))
    toEnglish.append(contentsOf: repeatElement(0, count: size))
    toChinese.append(contentsOf: repeatElement(0, count: size))
    for entry in entries {
      var place = Int(Self.home(entry.column, UInt32(size)))
      while columns[start + place] != Self.empty { place = place + 1 == size ? 0 : place + 1 }
      columns[start + place] = entry.column
      toEnglish[start + place] = entry.toEnglish
      toChinese[start + place] = entry.toChinese
    }
    rowStarts.append(UInt32(truncatingIfNeeded: columns.count))
  }

  /// A pair in a row that is being built.
  struct RowEntry {
    var column: UInt32
    var toEnglish: Float
    var toChinese: Float
  }
}
