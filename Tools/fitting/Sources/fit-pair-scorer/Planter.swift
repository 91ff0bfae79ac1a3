import FittingSupport
import Foundation

/// What may be wrong with a pair.
enum Noise: String, CaseIterable {
  case neighbour, cut, added, number, untranslated, language, repetition
}

/// Plants noise in pairs that people translated.
struct Planter {
  private var numbers = SeededNumbers(seed: 7)
  /// Texts of other languages in Latin letters, and of Japanese and Korean, by length.
  let latin: [String]
  let eastern: [String]

  init() {
    func messages(_ codes: [String]) -> [String] {
      codes.flatMap { Catalogue.language($0).values }
        .filter { $0.utf8.count > 12 && !$0.contains("\n") }
        .sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    }
    latin = messages(["fr", "de", "es", "it", "nl", "pl", "pt", "sv", "fi", "tr", "vi", "ru"])
    eastern = messages(["ja", "ko"])
  }

  /// A pair with noise of a kind; nil where it has no place for it.
  mutating func plant(_ noise: Noise, in pair: PlainPair, neighbour: PlainPair) -> PlainPair? {
    var pair = pair
    let isChinese = Bool.random(using: &numbers)
    switch noise {
    case .neighbour:
      guard pair.english != neighbour.english, pair.chinese != neighbour.chinese else { return nil }
      pair.english = neighbour.english
    case .cut:
      guard pair.chinese.count >= 16, pair.english.split(separator: " ").count >= 9 else {
        return nil
      }
      if isChinese { pair.chinese = cut(pair.chinese) } else { pair.english = cut(pair.english) }
    case .added:
      guard neighbour.chinese.count >= 8, neighbour.english.split(separator: " ").count >= 4 else {
        return nil
      }
      let isFirst = Int.random(in: 0..<4, using: &numbers) == 0
      func join(_ one: String, _ other: String, _ space: String) -> String {
        isFirst ? other + space + one : one + space + other
      }
      if isChinese {
        pair.chinese = join(pair.chinese, neighbour.chinese, "")
      } else {
        pair.english = join(pair.english, neighbour.english, " ")
      }
    case .number:
      guard let changed = changed(isChinese ? pair.chinese : pair.english) else { return nil }
      if isChinese { pair.chinese = changed } else { pair.english = changed }
    case .untranslated:
      if isChinese { pair.english = pair.chinese } else { pair.chinese = pair.english }
    case .language:
      let pool = isChinese ? eastern : latin
      let wanted = isChinese ? pair.chinese.utf8.count : pair.english.utf8.count
      guard !pool.isEmpty else { return nil }
      let near = pool.partitioningIndex { $0.utf8.count >= wanted }
      let place = near + Int.random(in: -40...40, using: &numbers)
      let text = pool[min(max(0, place), pool.count - 1)]
      if isChinese { pair.chinese = text } else { pair.english = text }
    case .repetition:
      if isChinese {
        pair.chinese = repeated(pair.chinese.map(String.init), "")
      } else {
        pair.english = repeated(pair.english.split(separator: " ").map(String.init), " ")
      }
    }
    return pair
  }

  private mutating func cut(_ text: String) -> String {
    let share = Double.random(in: 0.35...0.75, using: &numbers)
    let isTail = Int.random(in: 0..<5, using: &numbers) == 0
    let (space, units) =
      text.contains(" ") && text.utf8.count == text.count
      ? (" ", text.split(separator: " ").map(String.init)) : ("", text.map(String.init))
    let kept = max(2, Int(Double(units.count) * share))
    return (isTail ? units.suffix(kept) : units.prefix(kept)).joined(separator: space)
  }

  /// A text in which one number is another.
  private mutating func changed(_ text: String) -> String? {
    var characters = Array(text)
    let places = characters.indices.filter { characters[$0].isASCII && characters[$0].isNumber }
    guard let place = places.randomElement(using: &numbers) else { return nil }
    let digit = characters[place].wholeNumberValue ?? 0
    switch Int.random(in: 0..<4, using: &numbers) {
    case 0: characters.insert("0", at: place + 1)
    default:
      let other = (digit + Int.random(in: 1...8, using: &numbers)) % 10
      characters[place] = Character(String(other))
    }
    return String(characters)
  }

  private mutating func repeated(_ units: [String], _ space: String) -> String {
    let isChinese = space.isEmpty
    let period = Int.random(in: 1...(isChinese ? 8 : 5), using: &numbers)
    let end = Int.random(in: min(period, units.count)...units.count, using: &numbers)
    let loop = units[max(0, end - period)..<end]
    let rounds = Int.random(in: 3...9, using: &numbers)
    let isInside = Bool.random(using: &numbers)
    let all =
      units[..<end] + Array(repeating: loop, count: rounds).flatMap { $0 }
      + (isInside ? units[end...] : [])
    return all.joined(separator: space)
  }
}
