internal import Segmentation

/// Chooses among the Chinese that may render the terms of a list.
///
/// Terms compete for a text and texts for a term, over the whole document: of all ways to give
/// each term one text and each text one term, the most probable one is taken. What else is
/// probable enough stands beside it.
struct ListMapping {
  /// A rendering with its probability.
  struct Choice {
    var candidate: ListCandidate
    var confidence: Double
  }

  private let candidates: [ListCandidate]
  /// The features of each candidate.
  let features: [ListFeatures]

  /// - Parameters:
  ///   - candidates: The possible renderings, one for each term and text, in a fixed order.
  ///   - named: The Chinese that glosses and termbases name, by concept.
  init(
    _ candidates: [ListCandidate], named: [Int: Set<String>], parts: ListParts?,
    text: AnalyzedText, judge: RenderingJudge
  ) {
    self.candidates = candidates
    let others = Set(named.values.joined()).sorted()
    let counts = Counts(candidates.map(\.chinese) + others, text)
    let countOfNamed = Dictionary(
      uniqueKeysWithValues: zip(others, counts.all.dropFirst(candidates.count)))
    var byConcept: [Int: [Int]] = [:]
    var byChinese: [String: [Int]] = [:]
    for (number, candidate) in candidates.enumerated() {
      byConcept[candidate.concept, default: []].append(number)
      byChinese[candidate.chinese, default: []].append(number)
    }
    features = candidates.enumerated().map { number, candidate in
      var rivalry = ListFeatures.Rivalry()
      for chinese in named[candidate.concept] ?? [] where chinese != candidate.chinese {
        // What is named but hardly stands here says little.
        if 2 * (countOfNamed[chinese] ?? 0) >= counts.all[number] { rivalry.isNamed = true }
      }
      for other in byConcept[candidate.concept] ?? [] where other != number {
        let score = candidates[other].score
        rivalry.bestOfConcept = max(rivalry.bestOfConcept, score)
        if score >= candidate.score - 0.1 {
          rivalry.peers += 1
          rivalry.mostOfPeers = max(rivalry.mostOfPeers, counts.all[other])
        }
      }
      for other in byChinese[candidate.chinese] ?? [] where other != number {
        let score = candidates[other].score
        rivalry.bestOfChinese = max(rivalry.bestOfChinese, score)
        if score >= candidate.score - 0.1 { rivalry.others += 1 }
      }
      let count = Double(max(1, counts.all[number]))
      rivalry.nested = Double(counts.nested[number]) / count
      rivalry.beforeEnding = Double(counts.beforeEnding[number]) / count
      rivalry.prefixed = Double(counts.prefixed[number]) / count
      return ListFeatures(
        candidate, count: counts.all[number], wholeCount: counts.whole[number], rivalry,
        support: TermUnits(candidate.term).flatMap {
          parts?.support(of: $0, by: text.simplify(candidate.chinese))
        }, text: text, judge: judge)
    }
  }

  /// The renderings with their probabilities, in the order of the candidates.
  func choices() -> [Choice] {
    let matched = self.matched
    return candidates.indices.map { number in
      Choice(
        candidate: candidates[number],
        confidence: features[number].confidence(isMatched: matched.contains(number)))
    }
  }

  /// The candidates that the matching takes.
  var matched: Set<Int> {
    var concepts: [Int: Int] = [:]
    var texts: [String: Int] = [:]
    let edges = zip(candidates, features).map { candidate, features in
      let left = concepts[candidate.concept] ?? concepts.count
      concepts[candidate.concept] = left
      let right = texts[candidate.chinese] ?? texts.count
      texts[candidate.chinese] = right
      return AuctionMatching.Edge(left: left, right: right, weight: features.first)
    }
    let matching = AuctionMatching(edges, left: concepts.count, right: texts.count)
    return Set(matching.edges.compactMap { $0 })
  }

  /// How often each text stands in the document, how often as whole words, how often within a
  /// longer one of them, and beside what else would be a part of the term.
  private struct Counts {
    var all: [Int]
    var whole: [Int]
    var nested: [Int]
    var beforeEnding: [Int]
    var prefixed: [Int]

    init(_ texts: [String], _ text: AnalyzedText) {
      all = texts.map { _ in 0 }
      whole = all
      nested = all
      beforeEnding = all
      prefixed = all
      var numbers: [[UInt8]: [Int]] = [:]
      for (number, chinese) in texts.enumerated() {
        numbers[text.simplify(chinese), default: []].append(number)
      }
      let forms = numbers.keys.sorted { $0.lexicographicallyPrecedes($1) }
      var index = PatternIndex()
      for form in forms { _ = index.add(form) }
      var places = forms.map { _ in (all: 0, whole: 0, nested: 0, ending: 0, prefixed: 0) }
      var open: (start: Int, end: Int) = (0, 0)
      index.forEachMatch(in: text.simplified) { form, place in
        let end = place + forms[form].count
        places[form].all += 1
        if text.isTokenEdge(place), text.isTokenEdge(end) { places[form].whole += 1 }
        if text.isBefore(Self.endings, end) { places[form].ending += 1 }
        if place >= 3, Self.prefixes.contains(Array(text.simplified[place - 3..<place])) {
          places[form].prefixed += 1
        }
        if end <= open.end, place > open.start || end < open.end { places[form].nested += 1 }
        if end > open.end { open = (place, end) }
      }
      for (form, count) in zip(forms, places) {
        for number in numbers[form] ?? [] {
          (all[number], whole[number], nested[number]) = (count.all, count.whole, count.nested)
          (beforeEnding[number], prefixed[number]) = (count.ending, count.prefixed)
        }
      }
    }

    private static let prefixes = Set(
      ["不", "非", "未", "无", "可", "被", "总", "净", "毛"].map { Array($0.utf8) })
    private static let endings = FunctionWords.endings.union(["方", "地", "厂", "群"])
  }
}
