internal import Bitext

/// Whether units name the languages of other units the other way round.
struct UnitOrientation {
  private let source: LanguageChoice.Tag
  private let target: LanguageChoice.Tag
  /// What the last unit named, which is mostly the same again.
  private var last: (source: String, target: String, isTurned: Bool) = ("", "", false)

  /// The languages of other units; those that are empty are not known.
  init(source: String, target: String) {
    self.source = LanguageChoice.Tag(source)
    self.target = LanguageChoice.Tag(target)
  }

  /// Whether a source and a target in these languages fit when they are turned, and only then.
  mutating func isTurned(_ source: String, _ target: String) -> Bool {
    if source == last.source, target == last.target { return last.isTurned }
    let tags = (LanguageChoice.Tag(source), LanguageChoice.Tag(target))
    let fits = !tags.0.isForeign(to: self.source) && !tags.1.isForeign(to: self.target)
    let fitsTurned = !tags.0.isForeign(to: self.target) && !tags.1.isForeign(to: self.source)
    last = (source, target, fitsTurned && !fits)
    return last.isTurned
  }
}
