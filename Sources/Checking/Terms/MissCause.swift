internal import English

/// What several places have in common in which a term is rendered by the same other words, so that
/// one decision settles them.
struct MissCause {
  private let name: String
  private let term: String
  private let wanted: String
  private var count = 0
  private var first: String?
  private var words: String?

  init(name: String, term: String, wanted: String) {
    self.name = name
    self.term = term
    self.wanted = wanted
  }

  /// The name of a concept's places with one rendering, whatever its inflection.
  static func name(_ term: String, _ wanted: String, _ found: String?) -> String {
    "term \(term) → \(wanted)" + (found.map { "; \(key(of: $0))" } ?? "")
  }

  private static func key(of rendering: String) -> String {
    let words = rendering.lowercased().split(separator: " ").map(String.init)
    guard let last = words.last, last.utf8.allSatisfy({ $0 < 0x80 }) else {
      return rendering.lowercased()
    }
    return (words.dropLast() + [EnglishStemmer.singular(of: last)]).joined(separator: " ")
  }

  /// What is said of one place.
  static func message(
    _ term: String, _ choice: String, _ found: String?, _ standIn: StandIn?, isKept: Bool = false
  ) -> String {
    if let found, standIn?.kind == .capitals {
      return "write \(choice) with its capitals, not \(found)"
    }
    if isKept, let standIn {
      return found.map {
        "\(term) is not to be translated; \($0) stands for it here (\(standIn.words))"
      }
        ?? "\(term) is not to be translated, and is not in the translation (omitted)"
    }
    guard let found else {
      return "\(term) should be \(choice), which is not in the translation"
        + (standIn == nil ? "" : " (omitted)")
    }
    return "\(term) should be \(choice); \(found) stands for it here"
      + (standIn.map { " (\($0.words))" } ?? "")
  }

  /// Counts one more place, and gives the name of all.
  mutating func count(_ found: String?, _ standIn: StandIn?) -> String {
    count += 1
    first = first ?? found
    words = words ?? standIn?.words
    return name
  }

  /// What to do about all of them; nil where there is only one.
  var message: String? {
    if count < 2 { return nil }
    guard let first else {
      return "\(term) should be \(wanted), which is not in the translation in \(count) places"
    }
    return "\(term) should be \(wanted); \(first) stands for it in \(count) places"
      + (words.map { " (\($0))" } ?? "") + ": write \(wanted), or add \(first) as admitted"
  }
}
