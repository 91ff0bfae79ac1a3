import Bitext
import Foundation
import WordAlignment

/// Training text followed by the development text, and its gold links.
struct Experiment {
  var bitext = TokenizedBitext()
  var gold: [GoldAlignment] = []
  var goldRange = 0..<0

  init(data: String, lineCount: Int) throws {
    func lines(_ name: String) throws -> [Substring] {
      let text = try String(contentsOfFile: "\(data)/\(name)", encoding: .utf8)
      return text.split(separator: "\n", omittingEmptySubsequences: false)
    }
    if lineCount > 0 {
      let chinese = try lines("train-100k.zh").prefix(lineCount)
      let english = try lines("train-100k.en").prefix(lineCount)
      append(chinese, english)
    }
    gold = try lines("dev.wa").filter { !$0.isEmpty }.map { GoldAlignment(line: $0) }
    let first = bitext.count
    append(try lines("dev.f").prefix(gold.count), try lines("dev.e").prefix(gold.count))
    goldRange = first..<bitext.count
  }

  private mutating func append(_ chinese: ArraySlice<Substring>, _ english: ArraySlice<Substring>) {
    for (source, target) in zip(chinese, english) {
      bitext.append(source: source.split(separator: " "), target: target.split(separator: " "))
    }
  }

  static func symmetrization(_ name: String) -> Symmetrization? {
    switch name {
    case "intersect": .intersect
    case "union": .union
    case "grow-diag": .growDiag
    case "grow-diag-final": .growDiagFinal
    case "grow-diag-final-and": .growDiagFinalAnd
    case "fitted": .fitted(threshold: 0.45)
    default: Float(name).map { .posterior(threshold: $0) }
    }
  }

  func score(_ model: WordAlignmentModel) -> AlignmentScore {
    var score = AlignmentScore()
    for (links, gold) in zip(model.align(bitext, goldRange), gold) {
      score.add(links.map { [$0.source, $0.target] }, gold)
    }
    return score
  }
}
