// Prints by what numbers `duiyi check` judges each place of a term that is rendered by none of its
// forms, for fit_term_check.py:
//
//     list-miss-features BITEXT TERMS SOURCE TARGET [DICTIONARY [LENGTH]]
//
// BITEXT is TSV; TERMS is a list of terms, or - for those that the bitext itself renders in one way;
// SOURCE and TARGET are zh and en, or en and zh; DICTIONARY is an imported one. With LENGTH, each
// so many units are a document of their own; of long bitexts a hundred documents are taken.
import Bitext
import BitextFormats
@_spi(Fitting) import Checking
import Lexicon
import Segmentation
import TermFormats
import Terminology
import TextIO

let arguments = CommandLine.arguments
guard (5...7).contains(arguments.count) else {
  print("usage: list-miss-features BITEXT TERMS SOURCE TARGET [DICTIONARY [LENGTH]]")
  throw CancellationError()
}
let reader = try TranslationUnitReader(
  [TextInput(arguments[1])], format: .tsv, sourceLanguage: arguments[3],
  targetLanguage: arguments[4])
var units: [TranslationUnit] = []
var unit = TranslationUnit()
while try reader.next(into: &unit) { units.append(unit) }
let (source, target) = (Language(rawValue: arguments[3]), Language(rawValue: arguments[4]))
let model = try SegmentationModel()
let checker = Checker(
  terms: arguments[2] == "-"
    ? nil
    : try TermIndex(
      [try TermListReader.read(arguments[2])], source: source, target: target, model: model),
  source: source, target: target,
  dictionary: arguments.count > 5 ? try BilingualDictionary(path: arguments[5]) : nil,
  model: model)
let length = arguments.count > 6 ? max(1, Int(arguments[6]) ?? units.count) : max(1, units.count)
let starts = Array(stride(from: 0, to: units.count, by: length))
let step = max(1, starts.count / 100)
var (count, lines) = (0, [String]())
for place in stride(from: 0, to: starts.count, by: step) {
  let document = Array(units[starts[place]..<min(units.count, starts[place] + length)])
  let (missed, uses) = try checker.missedTerms(in: document)
  count += uses
  for miss in missed {
    let term = String(decoding: document[miss.segment].source.utf8[miss.source], as: UTF8.self)
    let values = miss.values.map { "\($0)" }.joined(separator: ",")
    lines.append("\(starts[place] + miss.segment + 1)\t\(term)\t\(values)")
  }
}
print("#", count, Checker.namesOfValues.joined(separator: ","), separator: "\t")
for line in lines { print(line) }
