// Prints on what the findings of numbers in a bitext rest, for fit_number_check.py:
//
//     list-number-grounds BITEXT SOURCE TARGET
//
// BITEXT is TSV; SOURCE and TARGET are zh and en, or en and zh. The first line counts the quantities
// of the translations; then each finding has a line: segment from 1, ground, message.
import Bitext
import BitextFormats
@_spi(Fitting) import Checking
import Quantities
import Segmentation
import Terminology
import TextIO

let arguments = CommandLine.arguments
guard arguments.count == 4 else {
  print("usage: list-number-grounds BITEXT SOURCE TARGET")
  throw CancellationError()
}
let reader = try TranslationUnitReader(
  [TextInput(arguments[1])], format: .tsv, sourceLanguage: arguments[2],
  targetLanguage: arguments[3])
var units: [TranslationUnit] = []
var unit = TranslationUnit()
while try reader.next(into: &unit) { units.append(unit) }
let checker = Checker(
  terms: nil, source: Language(rawValue: arguments[2]), target: Language(rawValue: arguments[3]),
  dictionary: nil, model: try SegmentationModel())
let finder = QuantityFinder()
let count = units.reduce(0) { sum, unit in
  sum + unit.target.utf8.withUnsafeBufferPointer { finder.quantities(in: $0).count }
}
print("#", count, separator: "\t")
for (segment, ground, finding) in checker.numberGrounds(in: units) {
  print(segment + 1, ground.rawValue, finding.message, separator: "\t")
}
