/// English words that carry a sentence and no subject matter.
enum EnglishFunctionWords {
  private static let words = Set(
    [
      "a", "also", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "did", "do",
      "does",
      "for", "from", "had", "has", "have", "he", "her", "his", "if", "in", "into", "is", "it",
      "its", "may", "not", "of", "on", "or", "our", "she", "should", "so", "than", "that", "the",
      "their", "them", "then", "there", "these", "they", "this", "to", "was", "we", "were", "what",
      "when", "where", "which", "who", "will", "with", "would", "you", "your",
    ].map { key(Array($0.utf8)[...]) })

  /// Whether a word is one, in any case.
  static func contains(_ word: ArraySlice<UInt8>) -> Bool {
    word.count <= 8 && words.contains(key(word))
  }

  /// At most eight bytes as one number.
  private static func key(_ word: ArraySlice<UInt8>) -> UInt64 {
    word.reduce(0) { $0 << 8 | UInt64(Characters.lowercased($1)) }
  }
}
