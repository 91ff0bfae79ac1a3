internal import Platform
internal import Segmentation

extension ListParts {
  /// Counts what stands beside what, and judges it.
  struct Builder {
    let terms: [TermUnits]
    let text: AnalyzedText
    let bytes: [UInt8]
    private var known: [String: [(part: Int, trust: Double)]] = [:]
    /// The nearer token of each part of two tokens.
    private var nearer: [Int: Int] = [:]
    /// A word of the list that each known part renders.
    private var stems: [Int: String] = [:]
    private let places: PartPlaces
    /// Numbers of parts, those that are known first.
    private var neighbours: [[UInt8]: Int] = [:]
    private var neighbourTexts: [[UInt8]] = []

    init(terms: [TermUnits], known renderings: WordRenderings, text: AnalyzedText) {
      self.terms = terms.filter { (2...3).contains($0.stems.count) }
      self.text = text
      bytes = Array(text.simplified.prefix(ListParts.longest))
      for units in self.terms {
        for (word, stem) in zip(units.words, units.stems) where known[stem] == nil {
          var parts: [(part: Int, trust: Double)] = []
          for (chinese, trust) in renderings.renderings(of: word) {
            let number = neighbours[chinese] ?? neighbourTexts.count
            if number == neighbourTexts.count {
              neighbours[chinese] = number
              neighbourTexts.append(chinese)
            }
            parts.append((number, trust))
            stems[number] = stem
          }
          known[stem] = parts
        }
      }
      places = PartPlaces(of: neighbourTexts, in: bytes)
    }

    /// A word of a term, and the rest beside which it stands.
    private struct Slot {
      var stem: String
      var rest: Int
    }

    mutating func parts() -> [String: [(chinese: [UInt8], share: Double)]] {
      var slots: [Slot] = []
      var restNumbers: [String: Int] = [:]
      var rests: [Set<Int>] = []
      var isAfter: [Bool] = []
      for units in terms {
        for isFirst in [true, false] {
          let stem = isFirst ? units.stems[0] : units.stems[units.stems.count - 1]
          let rest = isFirst ? units.stems.dropFirst() : units.stems.dropLast()
          let key = (isFirst ? "<" : ">") + rest.joined(separator: " ")
          let number = restNumbers[key] ?? rests.count
          if number == rests.count {
            restNumbers[key] = number
            rests.append(besides(Array(rest), before: isFirst))
            isAfter.append(!isFirst)
          }
          if !rests[number].isEmpty { slots.append(Slot(stem: stem, rest: number)) }
        }
      }
      var productivity: [Bool: [Int: Int]] = [true: [:], false: [:]]
      for (rest, after) in zip(rests, isAfter) {
        for part in rest { productivity[after]?[part, default: 0] += 1 }
      }
      let totals = [true: isAfter.count { $0 }, false: isAfter.count { !$0 }]
      var result: [String: [(chinese: [UInt8], share: Double)]] = [:]
      for (stem, slots) in Dictionary(grouping: slots, by: \.stem) {
        let own = Set(slots.map(\.rest)).sorted()
        result[stem] = shares(of: stem, own, rests, isAfter, productivity, totals)
      }
      return result
    }

    private func shares(
      of stem: String, _ own: [Int], _ rests: [Set<Int>], _ isAfter: [Bool],
      _ productivity: [Bool: [Int: Int]], _ totals: [Bool: Int]
    ) -> [(chinese: [UInt8], share: Double)] {
      let trusts = Dictionary(known[stem]?.map { ($0.part, $0.trust) } ?? [], uniquingKeysWith: max)
      var counts: [Int: Int] = [:]
      for rest in own { for part in rests[rest] { counts[part, default: 0] += 1 } }
      let candidates = Set(trusts.keys).union(counts.filter { $0.value >= 2 }.keys)
      let sides = [true: own.count { isAfter[$0] }, false: own.count { !isAfter[$0] }]
      var weights: [(part: Int, weight: Double)] = []
      // In a fixed order, since the weights are summed up.
      for part in candidates.sorted() {
        var weight = log(prior(part, trusts[part], of: stem))
        for after in [true, false] {
          guard let slots = sides[after], slots > 0 else { continue }
          let here = own.count { isAfter[$0] == after && rests[$0].contains(part) }
          let elsewhere = (productivity[after]?[part] ?? 0) - here
          let others = (totals[after] ?? 0) - slots
          // Where nothing else tells, few words have a part beside them.
          let chance = min(0.9, (Double(elsewhere) + 0.15) / (Double(others) + 3))
          let presence = max(ListParts.presence, chance)
          weight +=
            Double(here) * log(presence / chance)
            + Double(slots - here) * log((1 - presence) / (1 - chance))
        }
        weights.append((part, weight))
      }
      let none = log(ListParts.priorOfNone)
      let top = weights.reduce(none) { max($0, $1.weight) }
      let sum = weights.reduce(exp(none - top)) { $0 + exp($1.weight - top) }
      return weights.map { (chinese: neighbourTexts[$0.part], share: exp($0.weight - top) / sum) }
        .filter { $0.share >= 0.01 }
        .sorted {
          $0.share == $1.share
            ? $0.chinese.lexicographicallyPrecedes($1.chinese) : $0.share > $1.share
        }
    }

    private func prior(_ part: Int, _ trust: Double?, of stem: String) -> Double {
      let isSingle = neighbourTexts[part].count <= 3
      if let trust { return trust * (isSingle ? 0.3 : 1) }
      // What renders another word of the list hardly renders this one.
      let isTaken = stems[part] != nil
      return ListParts.priorOfUnknown * (isSingle ? 0.1 : 1) * (isTaken ? 0.1 : 1)
        * (nearer[part].map { neighbourTexts[$0].count > 3 } == true ? 0.1 : 1)
    }

    // MARK: Neighbours

    /// What stands beside the places of some words in their order, before or after them.
    private mutating func besides(_ stems: [String], before: Bool) -> Set<Int> {
      let rests = ranges(of: stems)
      var counts: [Int: Int] = [:]
      for rest in rests {
        var seen: Set<Int> = []
        let range = withJoint(rest, before: before)
        addParts(beside: range, before: before, &seen)
        addTokens(beside: range, before: before, &seen)
        for part in seen { counts[part, default: 0] += 1 }
      }
      // 商 that stands in 供应商 alone is no part.
      for (part, count) in counts {
        if let near = nearer[part], counts[near] == count, neighbourTexts[near].count == 3 {
          counts[near] = 0
        }
      }
      let least = rests.count > 200 ? 2 : 1
      return Set(counts.filter { $0.value >= least }.keys)
    }

    private func ranges(of stems: [String]) -> [Range<Int>] {
      var ranges: [Range<Int>] = []
      for (part, _) in known[stems[0]] ?? [] {
        for place in places.places(of: part) {
          ranges.append(Int(place.start)..<Int(place.end))
          if ranges.count > ListParts.mostPlaces { break }
        }
      }
      for stem in stems.dropFirst() {
        let wanted = Set(known[stem]?.map { Int32($0.part) } ?? [])
        ranges = ranges.flatMap { range in
          places.starting(at: range.upperBound).filter { wanted.contains($0.part) }
            .map { range.lowerBound..<Int($0.end) }
        }
      }
      return ranges
    }

    /// A place with the one space or 的 that may stand between it and its neighbour.
    private func withJoint(_ range: Range<Int>, before: Bool) -> Range<Int> {
      let (start, end) = (range.lowerBound, range.upperBound)
      for joint in [[0x20], Array("的".utf8)] {
        if before, start > joint.count, bytes[start - joint.count..<start].elementsEqual(joint) {
          return start - joint.count..<end
        }
        if !before, end + joint.count < bytes.count, bytes[end...].starts(with: joint) {
          return start..<end + joint.count
        }
      }
      return range
    }

    private func addParts(beside range: Range<Int>, before: Bool, _ seen: inout Set<Int>) {
      if before {
        for place in places.ending(at: range.lowerBound) { seen.insert(Int(place.part)) }
      } else {
        for place in places.starting(at: range.upperBound) { seen.insert(Int(place.part)) }
      }
    }

    private mutating func addTokens(
      beside range: Range<Int>, before: Bool, _ seen: inout Set<Int>
    ) {
      let edge = before ? range.lowerBound : range.upperBound
      var index = before ? text.tokenIndex(at: edge - 1) : text.tokenIndex(at: edge)
      if before && edge == 0 { return }
      var span = edge..<edge
      var last: Int?
      for _ in 0..<2 {
        guard text.tokens.indices.contains(index) else { return }
        let token = text.tokens[index]
        guard token.kind == .han, token.end <= bytes.count,
          before ? token.end == span.lowerBound : token.start == span.upperBound
        else { return }
        let word = String(decoding: bytes[token.range], as: UTF8.self)
        if FunctionWords.grammatical.contains(word) { return }
        span = min(span.lowerBound, token.start)..<max(span.upperBound, token.end)
        if span.count > 18 { return }
        let isNew = neighbours[Array(bytes[span])] == nil
        let part = number(of: Array(bytes[span]))
        if isNew, let last { nearer[part] = last }
        last = part
        seen.insert(part)
        index += before ? -1 : 1
      }
    }

    private mutating func number(of part: [UInt8]) -> Int {
      if let known = neighbours[part] { return known }
      neighbours[part] = neighbourTexts.count
      neighbourTexts.append(part)
      return neighbourTexts.count - 1
    }
  }
}
