internal import Bitext
internal import BitextFormats
internal import DocumentFormats
internal import SentenceAlignment
internal import TextIO

extension BitextConversion {
  /// Whether the inputs are two documents whose sentences the beads number, and not lines.
  var convertsDocuments: Bool {
    guard beads != nil, inputs.count == 2 else { return false }
    return areDocuments || from == nil && inputs.contains { DocumentLayout(path: $0) != .text }
  }

  /// Converts two documents with the beads that say which of their sentences belong together.
  func convertDocuments(to format: SegmentPairFormat) throws -> ConversionSummary {
    var options = DocumentOptions(text: text)
    options.guidance.fixedBeads = beads
    func language(_ tag: String?) -> BitextLanguage? {
      tag.flatMap { BitextLanguage(rawValue: String($0.prefix(2)).lowercased()) }
    }
    options.sourceLanguage = language(sourceLanguage)
    options.targetLanguage = language(targetLanguage)
    let documents = try LoadedDocuments(source: inputs[0], target: inputs[1], options: options)
    let fixed = documents.pair.fixedBeads.map { Bead($0, documents.direction) }
    let languages = (
      source: sourceLanguage ?? documents.source.language.rawValue,
      target: targetLanguage ?? documents.target.language.rawValue
    )
    var losses = ConversionLosses()
    losses.add(.unalignedLines, documents.source.count - fixed.reduce(0) { $0 + $1.source.count })
    losses.add(.unalignedLines, documents.target.count - fixed.reduce(0) { $0 + $1.target.count })
    let bitexts = bitextPaths(languages, format)
    let paths = bitexts + [beadsOutput, report].compactMap { $0 }
    return try OutputFiles.write(paths) { sinks in
      let beadSink = beadsOutput.map { (sinks[bitexts.count], BeadForm(path: $0)) }
      let writing = UnitWritingOptions(
        sourceLanguage: languages.source, targetLanguage: languages.target,
        toolVersion: DuiyiVersion.number)
      let writer = try TranslationUnitWriter(
        Array(sinks[..<bitexts.count]), format: format, options: writing, beads: beadSink)
      for bead in fixed {
        try writer.write(
          TranslationUnit(
            source: UnitText(documents.source.line(of: bead.source)),
            target: UnitText(documents.target.line(of: bead.target))))
      }
      try writer.finish()
      let summary = ConversionSummary(
        from: .moses, to: format, sourceLanguage: languages.source,
        targetLanguage: languages.target, unitCount: fixed.count, markedTerms: nil,
        losses: losses.adding(writer.losses), remarks: documents.warnings.map(\.description),
        outputs: bitexts + [beadsOutput].compactMap { $0 })
      if report != nil, let last = sinks.last { try last.append(summary.json) }
      return summary
    }
  }
}
