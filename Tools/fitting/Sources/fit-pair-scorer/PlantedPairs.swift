import Bitext
import Foundation
@_spi(Fitting) import Scoring
import Segmentation
@_spi(Fitting) import WordAlignment
import FittingSupport

/// Pairs with what was planted in them, and the numbers that describe them.
struct PlantedPairs {
  var pairs: [SegmentPair] = []
  var noises: [Noise?] = []
  /// The corpus of each.
  var groups: [Int] = []

  /// Each pair as it is, and with one kind of noise in turn.
  mutating func add(_ corpus: PlainCorpus, group: Int, _ planter: inout Planter) {
    let kinds = Noise.allCases
    var turn = 0
    let pairs = corpus.pairs.filter(\.isLong)
    for (index, pair) in pairs.enumerated() {
      let neighbour = pairs[(index + 1) % pairs.count]
      append(pair, nil, group)
      for _ in kinds {
        let kind = kinds[turn % kinds.count]
        turn += 1
        if let planted = planter.plant(kind, in: pair, neighbour: neighbour) {
          append(planted, kind, group)
          break
        }
      }
    }
  }

  private mutating func append(_ pair: PlainPair, _ noise: Noise?, _ group: Int) {
    pairs.append(SegmentPair(source: pair.chinese, target: pair.english))
    noises.append(noise)
    groups.append(group)
  }

  /// Adds what describes them with a model.
  func describe(
    with model: WordAlignmentModel, _ segmenter: inout Segmenter, in examples: inout Examples
  ) {
    var scorer = PairScorer(model)
    for start in stride(from: 0, to: pairs.count, by: 2048) {
      let block = Array(pairs[start..<min(start + 2048, pairs.count)])
      let tokens = block.map { pair in
        (source: Self.words(pair.source, &segmenter), target: Self.words(pair.target, &segmenter))
      }
      for values in scorer.values(of: block, tokens) { examples.values += values }
    }
    examples.labels += noises.map { $0 == nil ? 1 : 0 }
    examples.groups += groups
  }

  static func words(_ text: String, _ segmenter: inout Segmenter) -> [Range<Int>] {
    var text = text
    return text.withUTF8 { utf8 in
      var tokens: [Token] = []
      segmenter.segment(utf8, into: &tokens)
      return tokens.filter { $0.kind != .space }.map(\.range)
    }
  }
}

/// How well scores tell good pairs from others.
struct Separation {
  /// The area under the curve: how often a good pair has the higher score of the two.
  let area: Double
  /// How many of the others are found where one good pair in a hundred is taken for one.
  let found: Double

  init(good: [Float], bad: [Float]) {
    let sorted = good.sorted()
    let least = sorted.isEmpty ? 0 : sorted[sorted.count / 100]
    found = Double(bad.count { $0 < least }) / Double(max(1, bad.count))
    let sum = bad.reduce(0.0) { sum, score in
      let below = sorted.partitioningIndex { $0 >= score }
      let notAbove = sorted.partitioningIndex { $0 > score }
      return sum + Double(sorted.count - notAbove) + Double(notAbove - below) / 2
    }
    area = sum / Double(max(1, good.count)) / Double(max(1, bad.count))
  }
}
