internal import Bitext
internal import TextIO

/// Which of two documents is Chinese and which English.
struct DocumentLanguages {
  let source: BitextLanguage
  let target: BitextLanguage

  /// Tells the languages by the characters, or takes what is wanted.
  ///
  /// - Throws: `InputError` where both look the same, one has no letters, or what is wanted is the
  ///   other way round.
  init(
    of first: TextFile, _ second: TextFile, source: BitextLanguage? = nil,
    target: BitextLanguage? = nil
  ) throws(InputError) {
    let detected = BitextLanguage.detect(in: (first.bytes, second.bytes))
    if let chosen = source ?? target?.other {
      if detected.source == chosen.other && detected.target == chosen {
        throw InputError(
          file: first.name,
          message: "looks \(chosen.other.name), and \(second.name) \(chosen.name)",
          hint: "the sides seem swapped: leave --source and --target out")
      }
      self.source = chosen
      self.target = chosen.other
      return
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
    self.source = source
    self.target = target
  }
}
