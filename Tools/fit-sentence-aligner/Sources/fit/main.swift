import Bitext
import Foundation
import Lexicon
import Segmentation
import SentenceAlignment

var data = "../shared/data"
var dictionaryPath: String? = BilingualDictionary.defaultPath(
  environment: ProcessInfo.processInfo.environment)
var parameters = AlignmentParameters()
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
      let path = ParameterNames.all.first(where: { $0.name == parts[0] })
    else { print("no such parameter"); exit(64) }
    parameters[keyPath: path.path] = value
  default: print("unknown option \(argument)"); exit(64)
  }
}

let dictionary = try dictionaryPath.map { try BilingualDictionary(path: $0) }
let segmentation = dictionary == nil ? try SegmentationModel(cacheDirectory: nil) : nil
let cases = try DevelopmentCase.all(data: data).filter {
  caseFilter.isEmpty || caseFilter.split(separator: ",").contains(Substring($0.group))
}
let evaluation = Evaluation(cases: cases, dictionary: dictionary, segmentation: segmentation)
if isFitting {
  let fitted = CoordinateSearch(evaluation: evaluation, names: fitNames).run(from: parameters)
  for (name, path) in ParameterNames.all { print("\(name) = \(fitted[keyPath: path])") }
  evaluation.report(fitted, isVerbose: false)
} else {
  evaluation.report(parameters, isVerbose: isVerbose)
}
