import Bitext
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
var arguments = CommandLine.arguments.dropFirst()
while let argument = arguments.popFirst() {
  switch argument {
  case "--data": data = arguments.popFirst() ?? data
  case "--no-dictionary": dictionaryPath = nil
  case "--fit": isFitting = true
  case "--only": fitNames = (arguments.popFirst() ?? "").split(separator: ",").map(String.init)
  case "--verbose": isVerbose = true
  case "--cases": caseFilter = arguments.popFirst() ?? ""
  case "--set":
    let parts = (arguments.popFirst() ?? "").split(separator: "=")
    guard parts.count == 2, let value = Double(parts[1]),
      let parameter = Parameter.all.first(where: { $0.name == parts[0] })
    else { print("no such parameter"); exit(64) }
    settings.append((parameter, value))
  case "--write": output = arguments.popFirst()
  default: print("unknown option \(argument)"); exit(64)
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
  let text = calibrated.source(
    name: name, purpose: dictionary == nil ? "without a dictionary" : "with a dictionary")
  if let output {
    try text.write(toFile: output, atomically: true, encoding: .utf8)
  } else {
    print(text)
  }
} else {
  evaluation.report(parameters, isVerbose: isVerbose)
}
