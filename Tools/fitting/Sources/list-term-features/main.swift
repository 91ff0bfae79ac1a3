// Prints the features of every candidate that the term miner judges in a bitext.
//
//   list-term-features CHINESE ENGLISH [--no-dictionary]
//
// Both files hold a segment a line.
import Bitext
import FittingSupport
import Foundation
import Lexicon
import Segmentation
@_spi(Fitting) import TermAlignment

let arguments = CommandLine.arguments
guard arguments.count >= 3 else { fatalError("name the Chinese and the English file") }
let dictionary =
  arguments.contains("--no-dictionary")
  ? nil
  : try BilingualDictionary(
    path: BilingualDictionary.defaultPath(environment: ProcessInfo.processInfo.environment) ?? "")
let model = try SegmentationModel(cacheDirectory: nil)
var bitext = MiningBitext()
bitext.append(
  zip(try TextLines.of(arguments[1]), try TextLines.of(arguments[2])).map {
    Sides(chinese: $0, english: $1)
  },
  model: model, joinsWords: true, dictionary: dictionary)
print("chinese\tenglish\tconfidence\t" + TermFeatures.names.joined(separator: "\t"))
let miner = TermMiner(dictionary: dictionary, model: model)
let isFinal = arguments.contains("--terms")
for term in isFinal ? try miner.terms(of: bitext) : try miner.judgedPairs(of: bitext) {
  let values = term.features.values.map { String(format: "%.3g", $0) }.joined(separator: "\t")
  print("\(term.chinese)\t\(term.english)\t\(String(format: "%.3f", term.confidence))\t\(values)")
}
