internal import Bitext
internal import Text

/// A source with letters and a target with nothing.
struct UntranslatedRule: SegmentRule {
  var rules: Set<CheckRule> { [.untranslated, .added] }

  func findings(in unit: CheckedUnit) -> [Finding] {
    let (source, target) = (TextBytes(unit.unit.source.utf8), TextBytes(unit.unit.target.utf8))
    let (sourceText, targetText) = (source.trimmed, target.trimmed)
    if targetText.isEmpty, hasLetters(source) {
      return [
        Finding(
          .untranslated, detail: "empty", confidence: 0.98, segment: unit.index,
          sourceSpan: sourceText, targetSpan: 0..<target.count,
          message: "The target is empty: translate the source", cause: "untranslated")
      ]
    }
    if sourceText.isEmpty, hasLetters(target) {
      return [
        Finding(
          .added, detail: "unsourced", confidence: 0.7, segment: unit.index,
          sourceSpan: 0..<source.count, targetSpan: targetText,
          message: "The target has text, the source has none: remove it or add the source",
          cause: "added without source")
      ]
    }
    return []
  }

  /// Whether there is a letter or a Han character.
  private func hasLetters(_ text: TextBytes) -> Bool {
    var place = 0
    while place < text.count {
      let (value, end) = text.character(at: place)
      if ASCII.isLetter(value) || Han.contains(value) || Characters.isOtherLetter(value) {
        return true
      }
      place = end
    }
    return false
  }
}
