internal import Bitext
internal import TextIO

/// Writes units as JSON objects, one a line: `source` and `target`, and of the rest what there is.
/// It has room for everything.
struct JSONUnitWriter: UnitDestination {
  private(set) var losses = ConversionLosses()
  private let sink: OutputSink
  private var json = JSONLine()

  init(_ sink: OutputSink) { self.sink = sink }

  mutating func write(_ unit: TranslationUnit) throws(OutputError) {
    json.removeAll()
    json.beginObject()
    UnitMembers.appendIdentifier(of: unit, to: &json)
    UnitMembers.appendTexts(of: unit, to: &json)
    UnitMembers.appendDetails(of: unit, to: &json)
    json.endObject()
    json.finish()
    try sink.append(json.bytes)
  }

  mutating func write(failure error: InputError) throws(OutputError) {
    json.removeAll()
    UnitMembers.appendFailure(error, to: &json)
    try sink.append(json.bytes)
  }
}
