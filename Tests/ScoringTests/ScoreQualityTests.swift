import Bitext
import Foundation
import Lexicon
import Segmentation
import TestSupport
import Testing
import WordAlignment

@testable import Scoring

/// How well scores tell the pairs of `Corpora` from the same ones with noise, for everybody.
@Suite struct ScoreQualityTests {
  private static func tokens(_ text: String, _ segmenter: inout Segmenter) -> [Range<Int>] {
    var text = text
    return text.withUTF8 { utf8 in
      var tokens: [Token] = []
      segmenter.segment(utf8, into: &tokens)
      return tokens.filter { $0.kind != .space }.map(\.range)
    }
  }

  static func scores(
    of pairs: [SegmentPair], _ dictionary: BilingualDictionary?
  ) throws -> [PairScore] {
    var segmenter = try TestModel.segmenter()
    var model = try WordAligner(dictionary: dictionary).train(on: TokenizedBitext())
    model.dictionary = dictionary
    model.options.direction = .chineseToEnglish
    var scorer = PairScorer(model)
    return scorer.scores(
      of: pairs,
      pairs.map { (tokens($0.source, &segmenter), tokens($0.target, &segmenter)) })
  }

  /// How often a good pair has the higher score of the two.
  private static func area(_ good: [Double], _ bad: [Double]) -> Double {
    let wins = bad.reduce(0.0) { sum, score in
      sum + good.reduce(0.0) { $0 + ($1 > score ? 1 : $1 == score ? 0.5 : 0) }
    }
    return wins / Double(max(1, good.count * bad.count))
  }

  private struct Figures {
    var all = 0.0
    var kinds: [PlantedNoise: Double] = [:]
    /// What is found where one good pair in a hundred is lost.
    var found = 0.0
  }

  private static func figures(_ dictionary: BilingualDictionary?) throws -> Figures {
    let pairs = try CorpusDocument.all.flatMap { try $0.pairs() }
      .filter { $0.source.count >= 6 && $0.target.split(separator: " ").count >= 4 }
    var generator = SeededGenerator(11)
    var planted: [(kind: PlantedNoise, pair: SegmentPair)] = []
    for kind in PlantedNoise.allCases {
      for (index, pair) in pairs.enumerated() where index % 2 == 0 {
        let neighbour = pairs[(index + 1) % pairs.count]
        if let noise = kind.plant(in: pair, neighbour: neighbour, &generator) {
          planted.append((kind, noise))
        }
      }
    }
    let all = try scores(of: pairs + planted.map(\.pair), dictionary).map(\.score)
    let (good, bad) = (Array(all[..<pairs.count]), Array(all[pairs.count...]))
    var figures = Figures(all: area(good, bad))
    for kind in PlantedNoise.allCases {
      figures.kinds[kind] = area(
        good, zip(planted, bad).filter { $0.0.kind == kind }.map(\.1))
    }
    let least = good.sorted()[good.count / 100]
    figures.found = Double(bad.count { $0 < least }) / Double(bad.count)
    return figures
  }

  @Test(.needsDictionary) func `noise has lower scores than translations`() throws {
    let figures = try Self.figures(TestModel.dictionary)
    #expect(figures.all >= 0.985 && figures.found >= 0.85, "\(figures)")
    for (kind, area) in figures.kinds { #expect(area >= 0.95, "\(kind): \(figures)") }
  }

  @Test func `noise has lower scores without a dictionary or a model`() throws {
    let figures = try Self.figures(nil)
    #expect(figures.all >= 0.9, "\(figures)")
    for kind in [PlantedNoise.untranslated, .language, .repetition, .number] {
      #expect(figures.kinds[kind] ?? 0 >= 0.9, "\(kind): \(figures)")
    }
  }
}
