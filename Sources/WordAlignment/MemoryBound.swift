/// How a bound of memory is shared out in training.
struct MemoryBound: Sendable {
  /// Tokens of both sides whose word pairs are counted at a time: a token takes about 40 bytes.
  let chunkTokens: Int
  /// Slots of the translation table, which take 8 bytes, or 16 while counts are added up; twice as
  /// many are in memory while tables are added.
  let slots: Int

  /// The least bound, in bytes: what learning characters takes, which no bound makes smaller.
  static let least = 224 << 20

  /// - Parameters:
  ///   - bytes: The bound.
  ///   - wordCount: The words of both sides, which take their memory whatever the bound.
  init(bytes: Int, wordCount: Int) {
    // The program, the dictionary's pages that are looked at, and the counts of blocks.
    let free = max(16 << 20, bytes - (120 << 20) - wordCount * 60)
    chunkTokens = free / 4 / 40
    slots = free / 2 / 16
  }
}
