import Bitext
@_spi(Fitting) import Checking
@_spi(Fitting) import FittingSupport
import Foundation
import Lexicon
import Segmentation
import Terminology
@_spi(Fitting) import WordAlignment

// Fits the trees that judge whether a part of a unit has no counterpart (`duiyi check`, rules
// omitted and added) to pairs that people translated, in which such parts were planted.
//
//   fit-coverage-check [--data FOLDER] [--dictionary FILE] [--trees N] [--write FILE]

var trainer = TreeTrainer()
trainer.treeCount = 120
trainer.depth = 5
trainer.rate = 0.12
let arguments = TreeArguments(trainer)
let corpora = [
  PlainCorpus(
    name: "manuals", pairs: Array(try PlainCorpus.manuals(in: arguments.data)[50_000..<55_000])),
  PlainCorpus(name: "news", pairs: Array(try PlainCorpus.news(in: arguments.data)[0..<5_000])),
  try PlainCorpus.health(in: arguments.data),
  try PlainCorpus.documents(in: arguments.data),
]

struct Candidate {
  var group: Int
  var kind: PlantedPart.Kind?
  var isDictionary: Bool
  var isClean: Bool
}

let segmentation = try SegmentationModel()
let dictionary = try arguments.dictionaryPath.map { try BilingualDictionary(path: $0) }
var examples = Examples(width: Checker.partValueCount)
var candidates: [Candidate] = []
var unitCounts: [Int: Int] = [:]
var plantedCounts: [Int: [PlantedPart.Kind: Int]] = [:]
let chunk = 600
for (group, corpus) in corpora.enumerated() {
  let pairs = corpus.pairs.filter(\.isLong)
  var planter = PartPlanter(seed: UInt64(group) + 3)
  for start in stride(from: 0, to: pairs.count - 100, by: chunk) {
    // Some texts are little but errors, and most have few.
    let share = [4, 10, 10][start / chunk % 3]
    let (units, parts) = planter.plant(pairs[start..<min(start + chunk, pairs.count)], oneIn: share)
    let planted = Dictionary(parts.map { ($0.segment, $0) }, uniquingKeysWith: { $1 })
    for lexicon in [dictionary, nil] {
      let run = 2 * group + (lexicon == nil ? 1 : 0)
      unitCounts[run, default: 0] += units.count - planted.count
      for part in parts { plantedCounts[run, default: [:]][part.kind, default: 0] += 1 }
      let checker = Checker(
        terms: nil, source: .chinese, target: .english, dictionary: lexicon, model: segmentation)
      for found in try checker.lackingParts(in: units) {
        let part = planted[found.segment]
        var isHit = false
        if let part, part.isSource == found.isSource {
          let shared = part.span.clamped(to: found.span).count
          isHit = 2 * shared >= max(part.span.count, found.span.count)
        }
        // A part beside what was planted teaches nothing.
        if part != nil, !isHit, part?.isSource == found.isSource { continue }
        examples.values += found.values
        examples.labels.append(isHit ? 1 : 0)
        examples.groups.append(group)
        candidates.append(
          Candidate(
            group: run, kind: isHit ? part?.kind : nil, isDictionary: lexicon != nil,
            isClean: part == nil))
      }
    }
  }
}
print("candidates \(examples.count), of them planted \(examples.labels.count { $0 == 1 })")

let scores = arguments.trainer.scores(of: examples, groupCount: corpora.count)
// One half is where one clean unit in 400 has a finding.
let clean = candidates.indices.filter { candidates[$0].isClean }.map { scores[$0] }.sorted(by: >)
let shift = clean[min(clean.count - 1, unitCounts.values.reduce(0, +) / 400)]
var figures: [String] = []
for run in unitCounts.keys.sorted() {
  let own = candidates.indices.filter { candidates[$0].group == run }
  let lost = own.count { candidates[$0].isClean && scores[$0] >= shift }
  var line = "\(corpora[run / 2].name)\(run % 2 == 1 ? ", no dictionary" : ""):"
  var (foundCount, plantedCount) = (0, 0)
  for kind in PlantedPart.Kind.allCases {
    let found = own.count { candidates[$0].kind == kind && scores[$0] >= shift }
    let reachable = own.count { candidates[$0].kind == kind }
    let planted = plantedCounts[run]?[kind] ?? 0
    foundCount += found
    plantedCount += planted
    line += " \(kind.rawValue) \(found) (\(reachable)) of \(planted),"
  }
  print(line, "false \(lost) of \(unitCounts[run] ?? 0)")
  figures.append(
    "\(corpora[run / 2].name)\(run % 2 == 1 ? " without dictionary" : "") \(foundCount) of "
      + "\(plantedCount) and \(lost) false in \(unitCounts[run] ?? 0)")
}
if let outputPath = arguments.outputPath {
  let header = FittedHeader(
    tool: "Tools/fitting/run fit-coverage-check",
    data:
      "parallel/d365-100k, d365-finance, opentelemetry, libreoffice-help-tw and half of tico19, "
      + "and news of word-alignment/train-100k of DUIYI_DATA, with parts of other pairs planted.",
    figure: "found at one half, judged by trees of the other kinds of text: "
      + figures.joined(separator: "; ") + ".")
  let source = header.source(
    of: "FittedCoverage",
    constants: [
      "/// What is taken from the log-odds, so that one half is where clean text is left alone.",
      String(format: "static let shift = %.4f", shift),
    ], arguments.trainer.fit(examples) { _ in true })
  try source.write(toFile: outputPath, atomically: true, encoding: .utf8)
}
