internal import Platform
internal import TermAlignment

extension GlossaryEntry {
  /// Whether no Chinese stands for the English: a name, or code, that is the same in both languages.
  public var isIdentical: Bool {
    !sources.contains { form in form.text.unicodeScalars.contains { $0.value > 0x2E7F } }
  }

  /// How much a translator gains from the entry, for ordering: how sure it is and by what, how
  /// often it stands in the text, and whether anything is known of its English.
  var worth: Double {
    var value = confidence
    if isIdentical { return value * 0.01 }
    if targets.isEmpty {
      value *= 0.35
    } else if !evidence.isDisjoint(with: [.gloss, .termbase, .domain, .statistical]) {
      value *= 1.3
    } else if evidence.contains(.transliteration) {
      value *= 0.9
    }
    let length = Double(sources.first?.text.unicodeScalars.count ?? 0)
    let lengthFactor = length <= 2 ? 0.9 : 1
    return value * lengthFactor * (1 + 0.25 * log2(Double(max(1, frequency))))
  }
}
