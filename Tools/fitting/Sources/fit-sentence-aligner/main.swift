import Bitext
import FittingSupport
import Foundation
import Lexicon
import Segmentation
import SentenceAlignment

var data = "../shared/data"
var dictionaryPath: String? = BilingualDictionary.defaultPath(
  environment: ProcessInfo.processInfo.environment)
var settings: [(parameter: Parameter, value: Double)] = []
var output: String?
var isFitting = false
var isVerbose = false
var caseFilter = ""
var fitNames: [String] = []
var arguments = ToolArguments()
while let argument = arguments.next() {
  switch argument {
  case "--data": data = arguments.next() ?? data
  case "--no-dictionary": dictionaryPath = nil
  case "--fit": isFitting = true
  case "--only": fitNames = (arguments.next() ?? "").split(separator: ",").map(String.init)
  case "--verbose": isVerbose = true
  case "--cases": caseFilter = arguments.next() ?? ""
  case "--set":
    let parts = (arguments.next() ?? "").split(separator: "=")
    guard parts.count == 2, let value = Double(parts[1]),
      let parameter = Parameter.all.first(where: { $0.name == parts[0] })
    else { ToolArguments.fail("no such parameter") }
    settings.append((parameter, value))
  case "--write": output = arguments.next()
  default: ToolArguments.fail("unknown option \(argument)")
  }
}

let dictionary = try dictionaryPath.map { try BilingualDictionary(path: $0) }
var parameters: AlignmentParameters = dictionary == nil ? .withoutDictionary : .withDictionary
for setting in settings { parameters[keyPath: setting.parameter.path] = setting.value }
let segmentation = dictionary == nil ? try SegmentationModel(cacheDirectory: nil) : nil
let cases = try DevelopmentCase.all(data: data).filter {
  caseFilter.isEmpty || caseFilter.split(separator: ",").contains(Substring($0.group))
}
let evaluation = Evaluation(cases: cases, dictionary: dictionary, segmentation: segmentation)
if isFitting {
  let fitted = CoordinateSearch(evaluation: evaluation, names: fitNames).run(from: parameters)
  let calibrated = evaluation.calibrated(fitted)
  evaluation.report(calibrated, isVerbose: false)
  let name = dictionary == nil ? "withoutDictionary" : "withDictionary"
  let purpose = dictionary == nil ? "without a dictionary" : "with a dictionary"
  let scores = evaluation.grouped(calibrated).map { group, score in
    String(format: "%@ %.4f (%d beads)", group as NSString, score.strict, score.gold)
  }
  let header = FittedHeader(
    tool: "Tools/fitting/run fit-sentence-aligner",
    data: "mac-dev and documentation of DUIYI_DATA, \(cases.count) documents in "
      + "\(scores.count) groups, \(purpose).",
    figure: "strict F1 on these, \(scores.joined(separator: ", ")).")
  let text = calibrated.source(name: name, purpose: purpose, header)
  if let output {
    try text.write(toFile: output, atomically: true, encoding: .utf8)
  } else {
    print(text)
  }
} else {
  evaluation.report(parameters, isVerbose: isVerbose)
}
