/// The dots that part the words of a foreign name in Chinese: 亚伦·布莱斯.
enum NameDots {
  private static let dots: Set<Character> = ["·", "•", "・", "‧"]

  /// Whether a piece of text is such a dot.
  static func isDot(_ piece: String) -> Bool {
    guard let first = piece.first else { return false }
    return dots.contains(first) && piece.dropFirst().isEmpty
  }

  /// The words of a name.
  static func words(of name: String) -> [Substring] { name.split(whereSeparator: dots.contains) }
}
