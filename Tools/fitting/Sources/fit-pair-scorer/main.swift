import Bitext
@_spi(Fitting) import FittingSupport
import Foundation
import Lexicon
@_spi(Fitting) import Scoring
import Segmentation
@_spi(Fitting) import WordAlignment

// Fits the trees that judge pairs (`duiyi score`) to pairs that people translated and to the same
// ones with noise planted in them, linked by models of other text and by none.
//
//   fit-pair-scorer [--data FOLDER] [--dictionary FILE] [--trees N] [--write FILE]

var trainer = TreeTrainer()
trainer.treeCount = 220
trainer.rate = 0.13
let arguments = TreeArguments(trainer)
let manual = try PlainCorpus.manuals(in: arguments.data)
let general = try PlainCorpus.news(in: arguments.data)
let catalogue = Catalogue.language("zh_CN").sorted { $0.key < $1.key }.compactMap { key, value in
  key.contains("\n") || key.contains("%") ? nil : PlainPair(chinese: value, english: key)
}
let corpora = [
  PlainCorpus(name: "manuals", pairs: Array(manual[50_000..<54_000])),
  PlainCorpus(name: "news", pairs: Array(general[0..<4_000])),
  try PlainCorpus.health(in: arguments.data),
  PlainCorpus(
    name: "catalogues", pairs: catalogue.indices.filter { $0 % 4 == 0 }.map { catalogue[$0] }),
  try PlainCorpus.documents(in: arguments.data),
]

let segmentation = try SegmentationModel()
var segmenter = Segmenter(model: segmentation)
let dictionary = try arguments.dictionaryPath.map { try BilingualDictionary(path: $0) }

@MainActor func model(_ pairs: ArraySlice<PlainPair>, _ dictionary: BilingualDictionary?) throws
  -> WordAlignmentModel
{
  var bitext = TokenizedBitext()
  for pair in pairs {
    bitext.append(
      SegmentPair(source: pair.chinese, target: pair.english),
      PlantedPairs.words(pair.chinese, &segmenter), PlantedPairs.words(pair.english, &segmenter))
  }
  var model = try WordAligner(dictionary: dictionary).train(on: bitext)
  model.dictionary = dictionary
  return model
}

// No corpus is linked by a model that has seen it.
let models: [(name: String, model: WordAlignmentModel, corpora: [Int])] = [
  ("dictionary alone", try model([], dictionary), [0, 1, 2, 3, 4]),
  ("of 30,000 pairs of manuals", try model(manual[0..<30_000], dictionary), [0, 1, 2, 3, 4]),
  ("of 50,000 general pairs", try model(general[30_000..<80_000], dictionary), [0, 1, 2, 3, 4]),
  ("of 20,000 pairs of news", try model(general[4_000..<24_000], nil), [0, 1, 2, 4]),
]
var planter = Planter()
print("pools \(planter.latin.count) \(planter.eastern.count)")
var planted = corpora.map { _ in PlantedPairs() }
for (index, corpus) in corpora.enumerated() { planted[index].add(corpus, group: index, &planter) }
var examples = Examples(width: PairScorer.valueCount)
var runs: [(model: Int, range: Range<Int>, noises: [Noise?])] = []
for (index, run) in models.enumerated() {
  for corpus in run.corpora {
    let start = examples.count
    planted[corpus].describe(with: run.model, &segmenter, in: &examples)
    runs.append((index, start..<examples.count, planted[corpus].noises))
  }
}
print("examples \(examples.count)")

// A corpus is judged by trees that were fitted to the others.
let scores = arguments.trainer.scores(of: examples, groupCount: corpora.count)
var figures: [String] = []
for (index, run) in models.enumerated() {
  var (good, bad): ([Float], [Noise: [Float]]) = ([], [:])
  for part in runs where part.model == index {
    for (place, noise) in zip(part.range, part.noises) {
      if let noise {
        bad[noise, default: []].append(scores[place])
      } else {
        good.append(scores[place])
      }
    }
  }
  let total = Separation(good: good, bad: bad.values.flatMap { $0 })
  print(String(format: "%@: area %.4f, found %.3f", run.name, total.area, total.found))
  for kind in Noise.allCases {
    let one = Separation(good: good, bad: bad[kind] ?? [])
    print(
      String(
        format: "  %@ area %.4f, found %.3f of %d", kind.rawValue, one.area, one.found,
        bad[kind]?.count ?? 0))
  }
  for (corpus, part) in runs.filter({ $0.model == index }).enumerated() {
    var (good, bad): ([Float], [Float]) = ([], [])
    for (place, noise) in zip(part.range, part.noises) {
      if noise == nil { good.append(scores[place]) } else { bad.append(scores[place]) }
    }
    let one = Separation(good: good, bad: bad)
    print(
      String(
        format: "  %@ area %.4f, found %.3f", corpora[run.corpora[corpus]].name, one.area, one.found
      )
    )
  }
  figures.append(String(format: "%@ %.3f", run.name, total.area))
}

let ratios = (0..<examples.count).filter { examples.labels[$0] == 1 }
  .map { examples.values[$0 * examples.width + PairScorer.lengthValue] }
let mean = ratios.reduce(0, +) / Float(ratios.count)
let spread = sqrt(ratios.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Float(ratios.count))
if let outputPath = arguments.outputPath {
  let header = FittedHeader(
    tool: "Tools/fitting/run fit-pair-scorer",
    data:
      "parallel/d365-100k, d365-finance, opentelemetry, libreoffice-help-tw and half of tico19, "
      + "news of word-alignment/train-100k of DUIYI_DATA, and the system's gettext catalogues, "
      + "\(examples.count / 2 / models.count) pairs, each as it is and with one kind of noise.",
    figure: "area under the curve for a kind of text that was left out, with a model of "
      + figures.joined(separator: ", ") + ".")
  let source = header.source(
    of: "FittedScores",
    constants: [
      "/// The mean and the spread of the logarithm of English words for Chinese ones.",
      String(format: "static let lengthMean: Float = %.4f", mean),
      String(format: "static let lengthSpread = %.4f", spread),
    ], arguments.trainer.fit(examples) { _ in true })
  try source.write(toFile: outputPath, atomically: true, encoding: .utf8)
}
