/// A list of words that are wrong in a text, each with what it should be and, where it may stand by
/// chance, the characters before (`<`) or behind (`>`) beside which it is something else: 太後悔 has
/// no 太後 in it.
///
/// - Complexity: of a search, linear in the text for a fixed list.
struct WrongWords: Sendable {
  private struct Word: Sendable {
    var wrong: [UInt8]
    var right: String
    var notAfter: Set<UInt32>
    var notBefore: Set<UInt32>
  }

  /// The words by their first character, the longest first.
  private let words: [UInt32: [Word]]

  /// Reads a list: `wrong right`, `wrong right <before` or `wrong right >behind`, separated by
  /// commas.
  init(_ list: String) {
    var words: [UInt32: [Word]] = [:]
    for item in list.split(separator: ",") {
      let parts = item.split { $0 == " " || $0 == "\n" }
      guard parts.count >= 2, let first = parts[0].unicodeScalars.first?.value else { continue }
      func beside(_ mark: Character) -> Set<UInt32> {
        Set(
          parts.dropFirst(2).first { $0.first == mark }?.dropFirst().unicodeScalars.map(\.value)
            ?? [])
      }
      words[first, default: []].append(
        Word(
          wrong: Array(parts[0].utf8), right: String(parts[1]), notAfter: beside("<"),
          notBefore: beside(">")))
    }
    self.words = words.mapValues { $0.sorted { $1.wrong.count < $0.wrong.count } }
  }

  /// Where such words stand in a text, and what they should be.
  func places(in text: TextBytes) -> [(span: Range<Int>, right: String)] {
    var places: [(span: Range<Int>, right: String)] = []
    var place = 0
    while place < text.count {
      if text.utf8[place] < 0xE3 {
        place += 1
        continue
      }
      let (value, next) = text.character(at: place)
      guard let word = words[value]?.first(where: { stands($0, at: place, in: text) }) else {
        place = next
        continue
      }
      let span = place..<place + word.wrong.count
      places.append((span, word.right))
      place = span.upperBound
    }
    return places
  }

  private func stands(_ word: Word, at place: Int, in text: TextBytes) -> Bool {
    let end = place + word.wrong.count
    return end <= text.count && text.utf8[place..<end].elementsEqual(word.wrong)
      && !word.notAfter.contains(text.value(before: place))
      && !word.notBefore.contains(text.value(at: end))
  }
}
