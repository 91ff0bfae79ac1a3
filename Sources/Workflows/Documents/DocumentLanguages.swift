public import Bitext
public import TextIO

/// Tells which of two documents is Chinese and which English.
public enum DocumentLanguages {
  /// The direction from one document to the other by their characters, or as it is wanted.
  ///
  /// - Parameters:
  ///   - source: The language that the first document is wanted to have.
  ///   - target: The language that the second document is wanted to have.
  /// - Throws: `InputError` where both look the same, one has no letters, or what is wanted is
  ///   evidently the other way round.
  /// - Complexity: linear in the size of both.
  public static func direction(
    of first: TextFile, _ second: TextFile, source: BitextLanguage? = nil,
    target: BitextLanguage? = nil
  ) throws(InputError) -> Direction {
    let detected = BitextLanguage.detect(in: (first.bytes, second.bytes))
    if let chosen = source ?? target?.other {
      if detected.source == chosen.other && detected.target == chosen {
        throw InputError(
          file: first.name,
          message: "looks \(chosen.other.name), and \(second.name) \(chosen.name)",
          hint: "the sides seem swapped: leave --source and --target out")
      }
      return Direction(source: chosen)
    }
    for (text, language) in [(first, detected.source), (second, detected.target)]
    where language == nil {
      throw InputError(
        file: text.name, message: "has no letters that tell its language",
        hint: "add --source and --target")
    }
    guard let source = detected.source, let target = detected.target, source != target else {
      throw InputError(
        file: second.name,
        message: "looks \(detected.target?.name ?? "English") like \(first.name)",
        hint: "one side must be Chinese and the other English; --source and --target decide")
    }
    return Direction(source: source)
  }
}
