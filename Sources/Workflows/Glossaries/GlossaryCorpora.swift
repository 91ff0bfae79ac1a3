internal import Bitext
internal import BitextFormats
internal import DocumentFormats
internal import Lexicon
internal import TextIO

/// Finds out what the files of a glossary are, and reads each of them once.
struct GlossaryCorpora {
  let options: GlossaryBuild.Options
  let resources: LanguageResources
  let dictionary: BilingualDictionary?

  /// What the files are: pairs of segments, a document and its translation, or Chinese texts.
  ///
  /// - Parameter body: Is given one after the other.
  func forEach(
    of files: [String], _ warnings: inout WarningList,
    _ body: (GlossaryCorpus) throws -> Void
  ) throws {
    // Two files whose names tell nothing are documents.
    if let format = options.from ?? SegmentPairFormat(paths: files),
      options.from == .moses || format != .moses
    {
      return try body(pairs(files, format, &warnings))
    }
    var heard: [Warning] = []
    let texts = try files.map { file in
      try WholeDocument.load(
        file, options: options.text, extraction: options.extraction,
        onWarning: { heard.append($0) })
    }
    heard.forEach { warnings.add($0) }
    if let alignment = try alignment(of: texts, &warnings) {
      return try body(GlossaryCorpus(alignment))
    }
    for text in texts {
      let plain = DocumentReader.plainText(
        of: text, layout: DocumentLayout(path: text.name), options: options.extraction)
      try body(GlossaryCorpus(plain.text))
    }
  }

  private func pairs(
    _ files: [String], _ format: SegmentPairFormat, _ warnings: inout WarningList
  ) throws(InputError) -> GlossaryCorpus {
    let inputs = files.map { TextInput($0, options: options.records.options(options.text)) }
    let reader =
      format == .moses
      ? try SegmentPairReader(source: inputs[0], target: inputs[1])
      : try SegmentPairReader(
        inputs, format: format, source: options.sourceLanguage, table: options.table)
    reader.handling = options.records
    let corpus = try GlossaryCorpus(
      reader, name: inputs[0].name, source: options.sourceLanguage)
    corpus.errors.forEach { warnings.add(.input($0)) }
    let more = corpus.errorCount - corpus.errors.count
    if more > 0 { warnings.add(.moreOfInput(file: inputs[0].name, count: more)) }
    reader.remarks.forEach { warnings.add(.reading(file: inputs[0].name, remark: $0)) }
    return corpus
  }

  /// Aligns two texts where one is Chinese and the other English, in either order; nil otherwise.
  private func alignment(
    of texts: [TextFile], _ warnings: inout WarningList
  ) throws -> DocumentAlignment? {
    if texts.count != 2 { return nil }
    let languages = BitextLanguage.detect(in: (texts[0].bytes, texts[1].bytes))
    guard let first = languages.source, let second = languages.target, first != second else {
      return nil
    }
    let sides = Sides(source: texts[0], target: texts[1], Direction(source: first))
    var reading = DocumentOptions(text: options.text)
    reading.extraction = options.extraction
    let documents = try LoadedDocuments(
      source: sides.chinese, target: sides.english, options: reading)
    let alignment = try DocumentAligner(resources, dictionary).align(documents)
    alignment.warnings.forEach { warnings.add($0) }
    return alignment
  }
}
