// Prints by what numbers `duiyi check` judges each place of a term that is rendered by none of its
// forms, for fit.py:
//
//     fit BITEXT TERMS SOURCE TARGET [DICTIONARY]
//
// BITEXT is TSV; TERMS is a list of terms, or - for those that the bitext itself renders in one way;
// SOURCE and TARGET are zh and en, or en and zh; DICTIONARY is an imported one.
import Bitext
@_spi(Fitting) import Checking
import Formats
import Lexicon
import Segmentation
import Terminology

let arguments = CommandLine.arguments
guard (5...6).contains(arguments.count) else {
  print("usage: fit BITEXT TERMS SOURCE TARGET [DICTIONARY]")
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
let (missed, count) = try checker.missedTerms(in: units)
print("#", count, Checker.namesOfValues.joined(separator: ","), separator: "\t")
for miss in missed {
  let source = units[miss.segment].source.utf8
  let term = String(decoding: source[miss.source], as: UTF8.self)
  print(miss.segment + 1, term, miss.values.map { "\($0)" }.joined(separator: ","), separator: "\t")
}
