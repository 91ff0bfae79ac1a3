import Bitext
import FittingSupport
import Foundation
import Lexicon
import Segmentation
import WordAlignment

var data = "../shared/data/word-alignment"
var dictionaryPath: String? = BilingualDictionary.defaultPath(
  environment: ProcessInfo.processInfo.environment)
var options = WordAlignmentOptions()
var lineCount = 10_000
var symmetrizations: [String] = []
var fitSizes: [String] = []
var outputPath: String?
var modelPath: String?
var trainer = TreeTrainer()
var arguments = ToolArguments()

while let argument = arguments.next() {
  switch argument {
  case "--data": data = arguments.value(String.self)
  case "--lines": lineCount = arguments.value(Int.self)
  case "--no-dictionary": dictionaryPath = nil
  case "--symmetrization": symmetrizations.append(arguments.value(String.self))
  case "--model-one": options.modelOneIterations = arguments.value(Int.self)
  case "--iterations": options.agreementIterations = arguments.value(Int.self)
  case "--fit": fitSizes = arguments.value(String.self).split(separator: ",").map(String.init)
  case "--write": outputPath = arguments.value(String.self)
  case "--trees": trainer.treeCount = arguments.value(Int.self)
  case "--depth": trainer.depth = arguments.value(Int.self)
  case "--rate": trainer.rate = arguments.value(Float.self)
  case "--restraint": trainer.restraint = arguments.value(Float.self)
  case "--null": options.nullMass = arguments.value(Float.self)
  case "--least": options.leastProbability = arguments.value(Float.self)
  case "--identical": options.identicalWeight = arguments.value(Float.self)
  case "--punctuation": options.punctuationWeight = arguments.value(Float.self)
  case "--dictionary-weight": options.dictionaryWeight = arguments.value(Float.self)
  case "--evenness": options.dictionaryEvenness = arguments.value(Float.self)
  case "--prefix": options.prefixShare = arguments.value(Float.self)
  case "--character": options.characterWeight = arguments.value(Float.self)
  case "--character-iterations": options.characterIterations = arguments.value(Int.self)
  case "--words-hidden": options.startsHidden = true
  case "--characters-model-one": options.charactersStartHidden = false
  case "--save": modelPath = arguments.value(String.self)
  case "--saved": options.leastSaved = arguments.value(Float.self)
  case "--kept": options.leastKept = arguments.value(Float.self)
  case "--learned": options.learnedWeight = arguments.value(Float.self)
  case "--part": options.partWeight = arguments.value(Float.self)
  case "--no-dictionary-characters": options.usesDictionaryCharacters = false
  case "--character-pairs": options.characterPairs = arguments.value(Int.self)
  case "--least-prior": options.leastPrior = arguments.value(Float.self)
  case "--value": options.valueWeight = arguments.value(Float.self)
  case "--hyphen": options.hyphenShare = arguments.value(Float.self)
  case "--uniform": options.leastUniform = arguments.value(Float.self)
  default:
    ToolArguments.fail("unknown option \(argument)")
  }
}

let dictionary = try dictionaryPath.map { try BilingualDictionary(path: $0) }
if !fitSizes.isEmpty {
  // A size with n is run without the dictionary, one with a links text that the model did not see.
  let runs = try fitSizes.map { size in
    let experiment = try Experiment(
      data: data, lineCount: Int(size.filter(\.isNumber)) ?? 0, isApart: size.contains("a"))
    let aligner = WordAligner(dictionary: size.contains("n") ? nil : dictionary, options: options)
    return (size, experiment, try aligner.train(on: experiment.training ?? experiment.bitext))
  }
  Fitting(experiments: runs, trainer: trainer).run(writeTo: outputPath)
  exit(0)
}
let experiment = try Experiment(data: data, lineCount: lineCount)
let start = (Resources.cpuSeconds(), Resources.wallSeconds())
var model = try WordAligner(dictionary: dictionary, options: options).train(on: experiment.bitext)
let trained = (Resources.cpuSeconds(), Resources.wallSeconds())
_ = model.align(experiment.bitext, 0..<experiment.bitext.count, isTrainingText: true)
let aligned = (Resources.cpuSeconds(), Resources.wallSeconds())
print(
  "pairs \(experiment.bitext.count), word pairs \(model.entryCount),",
  String(
    format: "train %.2f s CPU (%.2f s), align %.2f s CPU (%.2f s), peak %.0f MB",
    trained.0 - start.0, trained.1 - start.1, aligned.0 - trained.0, aligned.1 - trained.1,
    Resources.peakMegabytes()))
if let modelPath { try Data(model.bytes).write(to: URL(fileURLWithPath: modelPath)) }
print("model file \(model.bytes.count / 1024) kB")
if symmetrizations.isEmpty {
  symmetrizations = ["intersect", "grow-diag", "grow-diag-final-and", "0.1", "0.2", "0.3", "0.4"]
}
for name in symmetrizations {
  guard let symmetrization = Experiment.symmetrization(name) else { continue }
  model.options.symmetrization = symmetrization
  let score = experiment.score(model)
  print(
    String(
      format: "%-20@ AER %.2f  precision %.2f  recall %.2f", name as NSString, score.links,
      100 * score.errorRate, 100 * score.precision, 100 * score.recall))
}
