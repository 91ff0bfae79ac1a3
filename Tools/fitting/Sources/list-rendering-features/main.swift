// Prints the features of every rendering that is judged for the terms of a list in a text.
//
//   list-rendering-features CHINESE TERMS [--domains none]
//
// CHINESE is a text, TERMS a list of English terms, one a line
// with | between forms.
import Domains
import FittingSupport
import Foundation
import Lexicon
import Segmentation
@_spi(Fitting) import TermAlignment
import Terminology

let arguments = CommandLine.arguments
guard arguments.count >= 3 else { fatalError("name the Chinese text and the list") }
let dictionary = try BilingualDictionary(
  path: BilingualDictionary.defaultPath(environment: ProcessInfo.processInfo.environment) ?? "")
let model = try SegmentationModel(cacheDirectory: nil)
var segmenter = Segmenter(model: model)
let text = AnalyzedText(
  Array(try Data(contentsOf: URL(fileURLWithPath: arguments[1]))), segmenter: &segmenter)
let concepts = try TextLines.of(arguments[2]).enumerated().filter { !$0.element.isEmpty }.map {
  Concept(
    id: "\($0)",
    terms: $1.split(separator: "|").map { Term(String($0), language: .english) })
}
let domains: DomainChoice = arguments.contains("none") ? .none : .spoken
let aligner = TermAligner(
  terms: Termbase(concepts: concepts), dictionary: dictionary, domains: domains)
print("chinese\tenglish\t" + ListFeatures.names.joined(separator: "\t"))
for candidate in aligner.listCandidates(in: text) {
  let values = candidate.features.values.map { String(format: "%.4g", $0) }
    .joined(separator: "\t")
  print("\(candidate.chinese)\t\(candidate.english)\t\(values)")
}
