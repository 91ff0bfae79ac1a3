import Bitext
import FittingSupport
import Foundation
import WordAlignment

/// Training text followed by the development text, and its gold links.
struct Experiment {
  var bitext = TokenizedBitext()
  var gold: [GoldAlignment] = []
  var goldRange = 0..<0
  /// What a model is learned from, where the development text is not among it.
  var training: TokenizedBitext?

  init(data: String, lineCount: Int, isApart: Bool = false) throws {
    if lineCount > 0 {
      append(
        try Self.bytes("\(data)/train-100k.zh"), try Self.bytes("\(data)/train-100k.en"),
        upTo: lineCount)
    }
    if isApart {
      training = bitext
      bitext = TokenizedBitext()
    }
    gold = String(decoding: try Self.bytes("\(data)/dev.wa"), as: UTF8.self)
      .split(separator: "\n").map { GoldAlignment(line: $0) }
    let first = bitext.count
    append(try Self.bytes("\(data)/dev.f"), try Self.bytes("\(data)/dev.e"), upTo: gold.count)
    goldRange = first..<bitext.count
  }

  private static func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
  }

  private mutating func append(_ chinese: Data, _ english: Data, upTo count: Int) {
    chinese.withUnsafeBytes { chinese in
      english.withUnsafeBytes { english in
        var left = LineReader(chinese.bindMemory(to: UInt8.self))
        var right = LineReader(english.bindMemory(to: UInt8.self))
        for _ in 0..<count {
          guard let source = left.next(), let target = right.next() else { return }
          bitext.append(sourceLine: source, targetLine: target)
        }
      }
    }
  }

  static func symmetrization(_ name: String) -> Symmetrization? {
    switch name {
    case "intersect": .intersect
    case "union": .union
    case "grow-diag": .growDiag
    case "grow-diag-final": .growDiagFinal
    case "grow-diag-final-and": .growDiagFinalAnd
    case "fitted": .fitted(threshold: 0.4)
    default: Float(name).map { .posterior(threshold: $0) }
    }
  }

  func score(_ model: WordAlignmentModel) -> LinkScore {
    var score = LinkScore()
    let links = model.align(bitext, goldRange, isTrainingText: training == nil)
    for (links, gold) in zip(links, gold) {
      score.add(links.map { [$0.source, $0.target] }, gold)
    }
    return score
  }
}

/// The lines of a file, one after the other.
private struct LineReader {
  private var rest: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { rest = bytes }

  mutating func next() -> UnsafeBufferPointer<UInt8>? {
    guard !rest.isEmpty else { return nil }
    let end = rest.firstIndex(of: 10) ?? rest.endIndex
    defer {
      rest = UnsafeBufferPointer(rebasing: rest[min(end + 1, rest.endIndex)...])
    }
    return UnsafeBufferPointer(rebasing: rest[..<end])
  }
}
