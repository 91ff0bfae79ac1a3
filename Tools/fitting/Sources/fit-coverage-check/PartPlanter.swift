import Bitext
import FittingSupport
import Foundation

/// Where text was put that has no counterpart.
struct PlantedPart {
  enum Kind: String, CaseIterable { case lastSentence, firstSentence, sentence, clause, item }
  var segment: Int
  var isSource: Bool
  var span: Range<Int>
  var kind: Kind
}

/// Plants sentences, clauses and items of other pairs on one side of pairs that people translated.
struct PartPlanter {
  private var numbers: SeededNumbers

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  /// Units of pairs, of which one in a few has a part too much; Chinese is the source.
  mutating func plant(_ pairs: ArraySlice<PlainPair>, oneIn share: Int) -> (
    units: [TranslationUnit], parts: [PlantedPart]
  ) {
    var (units, parts): ([TranslationUnit], [PlantedPart]) = ([], [])
    let all = Array(pairs)
    for (index, pair) in all.enumerated() {
      var sides = (Array(pair.chinese.utf8), Array(pair.english.utf8))
      if Int.random(in: 0..<share, using: &numbers) == 0, all.count > 20 {
        let other = all[(index + Int.random(in: 5..<15, using: &numbers)) % all.count]
        let isSource = Bool.random(using: &numbers)
        let kind = PlantedPart.Kind.allCases.randomElement(using: &numbers) ?? .sentence
        let text = isSource ? pair.chinese : pair.english
        if let (planted, span) = put(
          isSource ? other.chinese : other.english, into: text, kind, isChinese: isSource)
        {
          if isSource { sides.0 = planted } else { sides.1 = planted }
          parts.append(PlantedPart(segment: index, isSource: isSource, span: span, kind: kind))
        }
      }
      units.append(
        TranslationUnit(
          source: UnitText(String(decoding: sides.0, as: UTF8.self)),
          target: UnitText(String(decoding: sides.1, as: UTF8.self))))
    }
    return (units, parts)
  }

  private mutating func put(
    _ other: String, into text: String, _ kind: PlantedPart.Kind, isChinese: Bool
  ) -> ([UInt8], Range<Int>)? {
    let (ends, pauses) = isChinese ? ("。！？", "，；。！？") : (".!?", ",;.!?")
    let space = isChinese ? "" : " "
    func pieces(_ text: String, _ marks: String) -> [String] {
      var pieces = [""]
      for character in text {
        pieces[pieces.count - 1].append(character)
        if marks.contains(character) { pieces.append("") }
      }
      return pieces.filter { !$0.allSatisfy(\.isWhitespace) }
    }
    func isLong(_ piece: String) -> Bool {
      isChinese
        ? (7...60).contains(piece.count) : (4...30).contains(piece.split(separator: " ").count)
    }
    let isClause = kind == .clause || kind == .item
    guard
      var added = pieces(other, isClause ? pauses : ends).filter(isLong).randomElement(
        using: &numbers)
    else { return nil }
    added = added.trimmingCharacters(in: .whitespaces)
    if let last = added.last, (pauses + ":：").contains(last) { added.removeLast() }
    var own = pieces(text, isClause ? pauses : ends)
    guard !own.isEmpty else { return nil }
    let place: Int
    switch kind {
    case .lastSentence: place = own.count
    case .firstSentence: place = 0
    case .sentence, .clause: place = Int.random(in: 0...own.count, using: &numbers)
    case .item:
      added = "\n• " + added
      place = own.count
    }
    if kind != .item {
      if place == own.count, kind != .clause, let last = own[place - 1].last, !ends.contains(last) {
        own[place - 1] += isChinese ? "。" : "."
      }
      if place == own.count, kind == .clause, let last = own[place - 1].last, ends.contains(last) {
        own[place - 1].removeLast()
        own[place - 1] += isChinese ? "，" : ","
        added += String(last)
      } else {
        added += kind == .clause ? (isChinese ? "，" : ",") : (isChinese ? "。" : ".")
      }
      if place > 0 { added = space + added } else { added += space }
    }
    let before = own[..<place].joined()
    let all = before + added + own[place...].joined()
    return (Array(all.utf8), before.utf8.count..<before.utf8.count + added.utf8.count)
  }
}
