/// English words that are never written without a capital.
struct EnglishNames {
  /// Words in lower case as a document writes them.
  struct Surfaces: Sendable {
    var spellings = WordTypes()
    /// For each, whether it was seen without a capital.
    var isSeenSmall: [Bool] = []
  }

  private var surfaces = Surfaces()

  mutating func insert(_ document: Surfaces) {
    for (index, surface) in surfaces.spellings.insert(all: document.spellings).enumerated() {
      if Int(surface) == surfaces.isSeenSmall.count { surfaces.isSeenSmall.append(false) }
      if document.isSeenSmall[index] { surfaces.isSeenSmall[Int(surface)] = true }
    }
  }

  /// The names in lower case.
  var spellings: [ArraySlice<UInt8>] {
    (0..<Int32(surfaces.spellings.count))
      .filter { !surfaces.isSeenSmall[Int($0)] }
      .map { surfaces.spellings.utf8(of: $0) }
  }
}
