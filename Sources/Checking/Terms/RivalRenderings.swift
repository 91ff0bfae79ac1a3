internal import Bitext
internal import English
internal import Lexicon
internal import Quantities
internal import Segmentation
internal import Text

/// Finds terms that a small bitext renders in two ways, half and half, of which neither is the usual
/// one: 营业利润 as operating income here and operating profit there, or the reverse.
///
/// Runs of words that stand in the same segments are candidates. Two of them are renderings of one
/// term where each stands with it alone, they share its places between them, they are alike, and a
/// dictionary knows at least one of them for it.
///
/// - Complexity: linear in the segments for their length, which are at most ``mostUnits``.
struct RivalRenderings {
  /// Larger bitexts are mined.
  static let mostUnits = 2_000
  /// A term has so many places at least, and each rendering so many.
  private static let (fewestPlaces, fewestOfOne) = (6, 3)
  /// The share of its places that the rarer rendering has, and that both have, at least.
  private static let (leastShare, leastOfBoth) = (0.2, 0.85)

  /// A run of words by the segments in which it stands, with its place in the first.
  struct Run {
    var text: String
    var segments: [Int32] = []
    var places: [Range<Int>] = []
  }

  let units: CheckedUnits
  private let direction: Direction
  private let composition: CompositionScorer
  private(set) var chinese: [Run] = []
  private(set) var english: [Run] = []
  private var runsOfSegments: (chinese: [[Int]], english: [[Int]])

  init(
    _ units: CheckedUnits, _ direction: Direction, _ dictionary: BilingualDictionary,
    _ model: SegmentationModel
  ) {
    self.units = units
    self.direction = direction
    composition = CompositionScorer(dictionary: dictionary, threshold: 0.2)
    runsOfSegments = ([], [])
    var segmenter = Segmenter(model: model)
    var (ofChinese, ofEnglish): ([String: Int], [String: Int]) = ([:], [:])
    for (number, place) in units.places.enumerated() {
      let sides = units[place].sides(direction)
      runsOfSegments.chinese.append(
        Self.file(Self.chineseRuns(sides.chinese.utf8, &segmenter), number, &ofChinese, &chinese))
      runsOfSegments.english.append(
        Self.file(Self.englishRuns(sides.english.utf8), number, &ofEnglish, &english))
    }
  }

  /// One finding for each such term.
  func findings() -> [Finding] {
    let (ofChinese, ofEnglish) = found()
    return ofChinese.map { finding($0, isChinese: true) }
      + ofEnglish.map { finding($0, isChinese: false) }
  }

  /// The terms of each language and their two renderings.
  func found() -> (ofChinese: [Rivals], ofEnglish: [Rivals]) {
    (
      rivals(of: chinese, runsOfSegments.chinese, in: english, runsOfSegments.english) {
        score($1, $0)
      },
      rivals(of: english, runsOfSegments.english, in: chinese, runsOfSegments.chinese) {
        score($0, $1)
      }
    )
  }

  // MARK: Runs

  private static func file(
    _ runs: [(text: String, place: Range<Int>)], _ segment: Int, _ numbers: inout [String: Int],
    _ all: inout [Run]
  ) -> [Int] {
    var found: [Int] = []
    for (text, place) in runs {
      let number = numbers[text] ?? all.count
      if number == all.count {
        numbers[text] = number
        all.append(Run(text: text))
      }
      if all[number].segments.last == Int32(segment) { continue }
      all[number].segments.append(Int32(segment))
      all[number].places.append(place)
      found.append(number)
    }
    return found
  }

  private static func chineseRuns(
    _ text: [UInt8], _ segmenter: inout Segmenter
  ) -> [(text: String, place: Range<Int>)] {
    var tokens: [Token] = []
    text.withUnsafeBufferPointer { segmenter.segment($0, into: &tokens) }
    var runs: [(text: String, place: Range<Int>)] = []
    for first in tokens.indices {
      for last in first..<min(tokens.count, first + 3) {
        let token = tokens[last]
        guard token.kind == .han || token.kind == .term else { break }
        let place = tokens[first].start..<token.end
        let run = String(decoding: text[place], as: UTF8.self)
        if particles.contains(String(decoding: text[token.start..<token.end], as: UTF8.self)) {
          break
        }
        if (2...8).contains(run.unicodeScalars.count) { runs.append((run, place)) }
      }
    }
    return runs
  }

  private static let particles: Set<String> = [
    "的", "了", "是", "在", "和", "与", "为", "将", "等", "及", "或", "也", "就", "都", "对", "从", "到", "由",
    "这", "那", "其", "该", "有", "不", "被", "把", "于", "以", "年", "月", "日",
  ]

  private static func englishRuns(_ text: [UInt8]) -> [(text: String, place: Range<Int>)] {
    let words = TargetWord.all(in: text)
    var runs: [(text: String, place: Range<Int>)] = []
    for first in words.indices where !words[first].isSmall && !words[first].isNumber {
      for last in first..<min(words.count, first + 3) {
        if words[last].isNumber || last > first && words[last].followsMark { break }
        if words[last].isSmall { continue }
        let run = words[first...last].map { $0.text.lowercased() }.joined(separator: " ")
        runs.append((run, words[first].range.lowerBound..<words[last].range.upperBound))
      }
    }
    return runs
  }

  // MARK: Rivals

  struct Rivals {
    var term: Int
    var first: Int
    var second: Int
  }

  private func score(_ english: String, _ chinese: String) -> Float {
    composition.score(english: english.split(separator: " ").map(String.init), chinese: chinese)
  }

  private func rivals(
    of terms: [Run], _ termsOfSegments: [[Int]], in others: [Run], _ runsOfSegments: [[Int]],
    _ score: (_ term: String, _ rendering: String) -> Float
  ) -> [Rivals] {
    // Of those that stand in the same places, the one that a dictionary knows best; of equals the
    // shortest.
    var best: [[Int32]: (sum: Float, rivals: Rivals)] = [:]
    var found: [[Int32]] = []
    let order = terms.indices.filter { terms[$0].segments.count >= Self.fewestPlaces }.sorted {
      (terms[$0].text.utf8.count, terms[$0].text) < (terms[$1].text.utf8.count, terms[$1].text)
    }
    for number in order {
      let term = terms[number]
      var counts: [Int: Int] = [:]
      for segment in term.segments {
        for run in runsOfSegments[Int(segment)] { counts[run, default: 0] += 1 }
      }
      let all = term.segments.count
      let candidates = counts.filter { run, count in
        count >= Self.fewestOfOne && Double(count) >= Self.leastShare * Double(all)
          && Double(count) <= (1 - Self.leastShare) * Double(all)
          && 10 * count >= 9 * others[run].segments.count
      }.keys.sorted {
        (others[$1].text.utf8.count, others[$0].text) < (
          others[$0].text.utf8.count, others[$1].text
        )
      }.prefix(24)
      guard let pair = pair(among: Array(candidates), of: term, all, others, score) else {
        continue
      }
      let isPart = [pair.0, pair.1].contains { rendering in
        let rendering = others[rendering]
        let own = score(term.text, rendering.text)
        return termsOfSegments[Int(rendering.segments[0])].contains { longer in
          let text = terms[longer].text
          return text.utf8.count > term.text.utf8.count && text.contains(term.text)
            && score(text, rendering.text) >= own + 0.1
        }
      }
      // The year of last year is none of this year's.
      if isPart { continue }
      if best[term.segments] == nil { found.append(term.segments) }
      if pair.sum > (best[term.segments]?.sum ?? 0) + 0.05 {
        best[term.segments] = (pair.sum, Rivals(term: number, first: pair.0, second: pair.1))
      }
    }
    return found.compactMap { best[$0]?.rivals }
  }

  private func pair(
    among candidates: [Int], of term: Run, _ all: Int, _ others: [Run],
    _ score: (_ term: String, _ rendering: String) -> Float
  ) -> (Int, Int, sum: Float)? {
    let scores = candidates.map { score(term.text, others[$0].text) }
    var best: (sum: Float, pair: (Int, Int))?
    for one in candidates.indices {
      for other in candidates.indices.dropFirst(one + 1) {
        guard max(scores[one], scores[other]) >= 0.5 else { continue }
        let (first, second) = (others[candidates[one]], others[candidates[other]])
        let isKnown = min(scores[one], scores[other]) >= 0.5
        guard isKnown || Self.areAlike(first.text, second.text),
          !Self.areForms(first.text, second.text),
          Set(first.segments).isDisjoint(with: second.segments),
          Double(first.segments.count + second.segments.count) >= Self.leastOfBoth * Double(all)
        else { continue }
        let sum = scores[one] + scores[other]
        if sum > best?.sum ?? 0 { best = (sum, (candidates[one], candidates[other])) }
      }
    }
    return best.map { ($0.pair.0, $0.pair.1, $0.sum) }
  }

  /// Whether two renderings are forms of one: merge and merged, 通讯簿 and 通讯簿中; or one is a form
  /// of a part of the other, as profits is of operating profit, so that both places hold it.
  private static func areForms(_ one: String, _ other: String) -> Bool {
    func bare(_ text: String) -> [String] {
      var words = text.split(separator: " ").map { EnglishStemmer.stem(String($0)) }
      if var last = words.popLast() {
        while last.count > 2, let end = last.last, places.contains(String(end)) {
          last.removeLast()
        }
        words.append(last)
      }
      return words
    }
    let (first, second) = (bare(one), bare(other))
    return first.contains(second) || second.contains(first)
  }

  /// Words of place and time that stand behind a term.
  private static let places = Set(
    HanVariants.forms(of: ["中", "里", "内", "上", "下", "时", "后", "前"]))

  /// Whether two renderings share a word at the same place, or a Chinese character.
  private static func areAlike(_ one: String, _ other: String) -> Bool {
    let (first, second) = (one.split(separator: " "), other.split(separator: " "))
    if first.count > 1 || second.count > 1 {
      return first.first == second.first && first.count == second.count && first.count > 1
        || first.last == second.last
    }
    return !Set(one).isDisjoint(with: other) && one.utf8.first.map { $0 >= 0x80 } == true
  }

  // MARK: Findings

  private func finding(_ rivals: Rivals, isChinese: Bool) -> Finding {
    let terms = isChinese ? chinese : english
    let others = isChinese ? english : chinese
    let term = terms[rivals.term]
    let pair = [others[rivals.first], others[rivals.second]].sorted {
      ($1.segments.count, $0.segments[0]) < ($0.segments.count, $1.segments[0])
    }
    let number = pair[1].segments[0]
    let at = term.segments.firstIndex(of: number) ?? 0
    let isSource = isChinese == (direction == .chineseToEnglish)
    let (mine, its) = (term.places[at], pair[1].places[0])
    let said = pair.map { run in
      let named = run.segments.prefix(6).map { "\(units.places[Int($0)] + 1)" }
      return "\(run.text) in \(run.segments.count) places (segments "
        + named.joined(separator: ", ") + (run.segments.count > 6 ? ", …)" : ")")
    }
    return Finding(
      .consistency, detail: "variants", confidence: 0.7, segment: units.places[Int(number)],
      sourceSpan: isSource ? mine : its, targetSpan: isSource ? its : mine,
      message: "\(term.text) is \(said[0]) and \(said[1]): choose one",
      cause: "consistency variants \(term.text): \(pair[0].text) / \(pair[1].text)",
      suggestion: isSource ? pair[0].text : nil)
  }
}
