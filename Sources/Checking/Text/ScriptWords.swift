internal import Bitext

/// Words that are wrong in a way of writing although each of their characters is right in it: 髮布 in
/// Traditional text, which a program made of 发布, and 以後 in Simplified text.
///
/// - Complexity: linear in the text for a fixed list of words.
struct ScriptWords: Sendable {
  private struct Word: Sendable {
    var bytes: [UInt8]
    var right: String
    /// Characters before and behind, beside which it is something else.
    var notAfter: Set<UInt32>
    var notBefore: Set<UInt32>
  }

  private let traditional: [UInt32: [Word]]
  private let simplified: [UInt32: [Word]]

  static let standard = ScriptWords()

  private init() {
    traditional = Self.words(WrongConversions.traditional)
    simplified = Self.words(WrongConversions.simplified)
  }

  private static func words(
    _ list: [(wrong: String, right: String, notAfter: String, notBefore: String)]
  ) -> [UInt32: [Word]] {
    var words: [UInt32: [Word]] = [:]
    for item in list {
      guard let first = item.wrong.unicodeScalars.first?.value else { continue }
      words[first, default: []].append(
        Word(
          bytes: Array(item.wrong.utf8), right: item.right,
          notAfter: Set(item.notAfter.unicodeScalars.map(\.value)),
          notBefore: Set(item.notBefore.unicodeScalars.map(\.value))))
    }
    return words
  }

  /// A finding for each such word.
  func findings(in text: TextBytes, _ way: HanScripts.Way, _ segment: Int) -> [Finding] {
    let words = way == .traditional ? traditional : simplified
    let name = way == .traditional ? "Traditional" : "Simplified"
    var findings: [Finding] = []
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
      let span = place..<place + word.bytes.count
      findings.append(
        Finding(
          .script, detail: "word", confidence: 0.85, segment: segment, targetSpan: span,
          message: "\(text.text(span)) is \(word.right) in \(name) text",
          cause: "script \(text.text(span)) → \(word.right)", suggestion: word.right))
      place = span.upperBound
    }
    return findings
  }

  private func stands(_ word: Word, at place: Int, in text: TextBytes) -> Bool {
    let end = place + word.bytes.count
    guard end <= text.count, text.utf8[place..<end].elementsEqual(word.bytes) else { return false }
    if !word.notBefore.isEmpty, end < text.count,
      word.notBefore.contains(text.character(at: end).value)
    {
      return false
    }
    return word.notAfter.isEmpty || place == 0
      || !word.notAfter.contains(text.character(at: text.start(before: place)).value)
  }
}
