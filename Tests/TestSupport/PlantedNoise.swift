package import Bitext

/// What may be wrong with a pair of a corpus, planted in pairs whose source is Chinese.
package enum PlantedNoise: String, CaseIterable, Sendable {
  case neighbour, cut, added, number, untranslated, language, repetition

  private static let foreign = (
    japanese: "このファイルを開くことができませんでした。もう一度お試しください。",
    german:
      "Die Datei konnte leider nicht geöffnet werden, bitte versuchen Sie es später noch einmal."
  )

  /// A pair with the noise; nil where there is no place for it.
  package func plant(
    in pair: SegmentPair, neighbour: SegmentPair, _ generator: inout SeededGenerator
  ) -> SegmentPair? {
    var pair = pair
    let isSource = generator.next(below: 2) == 0
    let words = pair.target.split(separator: " ").map(String.init)
    switch self {
    case .neighbour: pair.target = neighbour.target
    case .cut:
      guard pair.source.count >= 18, words.count >= 10 else { return nil }
      let share = 40 + generator.next(below: 30)
      if isSource {
        pair.source = String(pair.source.prefix(pair.source.count * share / 100))
      } else {
        pair.target = words.prefix(words.count * share / 100).joined(separator: " ")
      }
    case .added:
      guard neighbour.source.count >= 10, neighbour.target.split(separator: " ").count >= 5 else {
        return nil
      }
      if isSource { pair.source += neighbour.source } else { pair.target += " " + neighbour.target }
    case .number:
      let text = Array(isSource ? pair.source : pair.target)
      let places = text.indices.filter { text[$0].isASCII && text[$0].isNumber }
      guard !places.isEmpty else { return nil }
      let place = places[generator.next(below: places.count)]
      var changed = text
      let digit = ((text[place].wholeNumberValue ?? 0) + 1 + generator.next(below: 8)) % 10
      changed[place] = Character(String(digit))
      if isSource { pair.source = String(changed) } else { pair.target = String(changed) }
    case .untranslated: if isSource { pair.target = pair.source } else { pair.source = pair.target }
    case .language:
      if isSource { pair.source = Self.foreign.japanese } else { pair.target = Self.foreign.german }
    case .repetition:
      let loop = words.prefix(1 + generator.next(below: 4))
      let rounds = 3 + generator.next(below: 5)
      pair.target = (words + Array(repeating: loop, count: rounds).joined()).joined(separator: " ")
    }
    return pair
  }
}
