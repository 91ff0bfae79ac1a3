internal import Bitext
internal import BitextFormats
internal import DocumentFormats
internal import TextIO

/// Writes a bitext as TMX 1.4b, with a confidence for each unit.
enum TMXBitext {
  /// Returns how many characters were replaced.
  static func write(
    _ bitext: AlignedBitext, to sink: OutputSink, toolVersion: String
  ) throws(OutputError) -> Int {
    let options = UnitWritingOptions(
      sourceLanguage: tag(of: bitext.source), targetLanguage: tag(of: bitext.target),
      toolVersion: toolVersion)
    var writer = TMXUnitWriter(sink, options)
    for (index, bead) in bitext.beads.enumerated() {
      var unit = TranslationUnit(
        id: "\(index + 1)", source: UnitText(bitext.source.line(of: bead.source)),
        target: UnitText(bitext.target.line(of: bead.target)))
      unit.confidence = bead.confidence
      try writer.write(unit)
    }
    try writer.finish()
    return writer.losses[.characters]
  }

  private static func tag(of document: BitextDocument) -> String {
    guard document.language == .chinese else { return "en" }
    return ChineseScript.prevailing(in: document.text.bytes) == .traditional ? "zh-TW" : "zh-CN"
  }
}
