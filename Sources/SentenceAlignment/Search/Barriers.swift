internal import Bitext

/// Sentences that must meet in one bead.
struct Barriers: Sendable {
  /// For each Chinese sentence the English one that it must meet, for each English sentence the
  /// Chinese one, or -1.
  private var partners = Sides<[Int32]>(chinese: [], english: [])

  /// No demands.
  init() {}

  /// Takes anchors that ascend on both sides; others are left out.
  init(_ anchors: [DocumentPair.Anchor], rowCount: Int, columnCount: Int) {
    guard !anchors.isEmpty else { return }
    partners.chinese = Array(repeating: -1, count: rowCount)
    partners.english = Array(repeating: -1, count: columnCount)
    for anchor in anchors
    where partners.chinese.indices.contains(anchor.chinese)
      && partners.english.indices.contains(anchor.english)
    {
      partners.chinese[anchor.chinese] = Int32(anchor.english)
      partners.english[anchor.english] = Int32(anchor.chinese)
    }
  }

  @inline(__always) func allows(_ row: Int, _ rows: Int, _ column: Int, _ columns: Int) -> Bool {
    if partners.chinese.isEmpty { return true }
    for line in row..<row + rows where partners.chinese[line] >= 0 {
      let partner = Int(partners.chinese[line])
      if partner < column || partner >= column + columns { return false }
    }
    for place in column..<column + columns where partners.english[place] >= 0 {
      let partner = Int(partners.english[place])
      if partner < row || partner >= row + rows { return false }
    }
    return true
  }

  @inline(__always) func allowsChineseOmission(_ row: Int) -> Bool {
    partners.chinese.isEmpty || partners.chinese[row] < 0
  }

  @inline(__always) func allowsEnglishOmission(_ column: Int) -> Bool {
    partners.english.isEmpty || partners.english[column] < 0
  }
}
