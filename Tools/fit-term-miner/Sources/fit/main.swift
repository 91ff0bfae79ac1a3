// Prints the features of every candidate that the term miner judges in a bitext.
//
//   fit CHINESE ENGLISH [--no-dictionary]
//
// Both files hold a segment a line.
import Bitext
import Foundation
import Lexicon
import Segmentation
@_spi(Fitting) import TermAlignment

func lines(_ path: String) throws -> [String] {
  let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}

let arguments = CommandLine.arguments
guard arguments.count >= 3 else { fatalError("name the Chinese and the English file") }
let dictionary =
  arguments.contains("--no-dictionary")
  ? nil
  : try BilingualDictionary(
    path: BilingualDictionary.defaultPath(environment: ProcessInfo.processInfo.environment))
let model = try SegmentationModel(cacheDirectory: nil)
var bitext = MiningBitext()
bitext.append(
  zip(try lines(arguments[1]), try lines(arguments[2])).map { Sides(chinese: $0, english: $1) },
  model: model)
print("chinese\tenglish\tconfidence\t" + TermFeatures.names.joined(separator: "\t"))
let miner = TermMiner(dictionary: dictionary, model: model)
let isFinal = arguments.contains("--terms")
for term in isFinal ? try miner.terms(of: bitext) : try miner.judgedPairs(of: bitext) {
  let values = term.features.values.map { String(format: "%.3g", $0) }.joined(separator: "\t")
  print("\(term.chinese)\t\(term.english)\t\(String(format: "%.3f", term.confidence))\t\(values)")
}
