/// Sentences that must meet in one bead.
struct Barriers: Sendable {
  /// For each Chinese sentence the English one that it must meet, or -1.
  private var partners: [Int32] = []
  /// For each English sentence the Chinese one that it must meet, or -1.
  private var reversed: [Int32] = []

  /// No demands.
  init() {}

  /// Takes anchors that ascend on both sides; others are left out.
  init(_ anchors: [DocumentPair.Anchor], rowCount: Int, columnCount: Int) {
    guard !anchors.isEmpty else { return }
    partners = Array(repeating: -1, count: rowCount)
    reversed = Array(repeating: -1, count: columnCount)
    for anchor in anchors
    where partners.indices.contains(anchor.chinese) && reversed.indices.contains(anchor.english) {
      partners[anchor.chinese] = Int32(anchor.english)
      reversed[anchor.english] = Int32(anchor.chinese)
    }
  }

  @inline(__always) func allows(_ row: Int, _ rows: Int, _ column: Int, _ columns: Int) -> Bool {
    if partners.isEmpty { return true }
    for line in row..<row + rows where partners[line] >= 0 {
      let partner = Int(partners[line])
      if partner < column || partner >= column + columns { return false }
    }
    for place in column..<column + columns where reversed[place] >= 0 {
      let partner = Int(reversed[place])
      if partner < row || partner >= row + rows { return false }
    }
    return true
  }

  @inline(__always) func allowsChineseOmission(_ row: Int) -> Bool {
    partners.isEmpty || partners[row] < 0
  }

  @inline(__always) func allowsEnglishOmission(_ column: Int) -> Bool {
    reversed.isEmpty || reversed[column] < 0
  }
}
