import Foundation
import Segmentation
import TermAlignment
import Lexicon
import Terminology

let model = try SegmentationModel(cacheDirectory: "/tmp/exp/cache")
var segmenter = Segmenter(model: model)
let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1])))
var dictionary: BilingualDictionary?
if CommandLine.arguments.count > 2, CommandLine.arguments[2] != "-" {
  if !FileManager.default.fileExists(atPath: "/tmp/exp/ced.lex") {
    let imported = try DictionaryImporter.importFile(atPath: CommandLine.arguments[2])
    try imported.write(toPath: "/tmp/exp/ced.lex")
  }
  dictionary = try BilingualDictionary(path: "/tmp/exp/ced.lex")
}
var terms: Termbase?
if CommandLine.arguments.count > 3 {
  let lines = try String(contentsOfFile: CommandLine.arguments[3], encoding: .utf8).split(separator: "\n")
  terms = Termbase(concepts: lines.enumerated().map { i, l in Concept(id: "c\(i)", terms: l.split(separator: "|").map { Term(String($0), language: .english) }) })
}
let text = AnalyzedText(bytes, segmenter: &segmenter)
let aligner = TermAligner(terms: terms, dictionary: dictionary)
let start = Date()
let result = aligner.align(text)
FileHandle.standardError.write("\(Date().timeIntervalSince(start)) s\n".data(using: .utf8)!)
if terms == nil {
for gloss in result.glosses {
  print("\(gloss.source.lowerBound)\t\(gloss.source.upperBound)\t\(gloss.sourceText)\t\(gloss.targetText)\t\(gloss.isReversed)\t\(gloss.confidence)")
}
} else {
for o in result.occurrences { print("\(o.start)\t\(o.end)\t\(o.source)\t\(o.target)\t\(o.evidence.names.joined(separator: "+"))\t\(o.confidence)\t\(o.concept)") }
}
