import AlignmentFormats
import Bitext
import BitextFormats
import DocumentFormats
import TermFormats
import Terminology
import TextIO

/// The readers that are fed, each with a folder of seeds of its name.
enum FuzzTarget: String, CaseIterable {
  case tmx, xliff, xliff2, po, tsv, csv, xlsx, jsonl, moses, bars
  case docx, html, markdown, text, pptx, odt, epub, subtitles
  case beads, beadsheet, anchors, links, embeddings, terms
  case sections, counts

  /// Reads the bytes, and what was read is written.
  func run(_ bytes: [UInt8]) {
    switch self {
    case .tmx: units(bytes, .tmx)
    case .xliff: units(bytes, .xliff)
    case .xliff2: units(bytes, .xliff2)
    case .po: units(bytes, .po)
    case .tsv: units(bytes, .tsv)
    case .csv: units(bytes, .csv)
    case .jsonl: units(bytes, .jsonl)
    case .bars: units(bytes, .bars)
    case .moses: units(bytes, .moses)
    case .xlsx: units(StoredZip.workbook(bytes), .xlsx)
    case .docx: document(StoredZip.document(bytes), "in.docx", .paragraphs)
    case .html: document(bytes, "in.html", .paragraphs)
    case .markdown: document(bytes, "in.md", .markdown)
    case .pptx: document(StoredZip.slides(bytes), "in.pptx", .paragraphs)
    case .odt: document(StoredZip.openDocument(bytes), "in.odt", .paragraphs)
    case .epub: document(StoredZip.book(bytes), "in.epub", .paragraphs)
    case .subtitles: document(bytes, "in.srt", .subtitles)
    case .text: document(bytes, "in.txt", bytes.count % 2 == 0 ? .text : .segmented)
    case .beads: beads(bytes)
    case .beadsheet: sheet(StoredZip.workbook(bytes))
    case .anchors: anchors(bytes)
    case .links: links(bytes)
    case .embeddings: embeddings(bytes)
    case .terms: terms(bytes)
    case .sections: AlteredSections.run(bytes)
    case .counts: AlteredCounts.run(bytes)
    }
  }

  private func units(_ bytes: [UInt8], _ format: SegmentPairFormat) {
    var inputs = [FuzzFile.write(bytes, to: "in")]
    if format == .moses {
      // 0xFF is never part of a text.
      let parts = bytes.split(separator: 0xFF, maxSplits: 1, omittingEmptySubsequences: false)
      inputs = [
        FuzzFile.write(Array(parts[0]), to: "in"),
        FuzzFile.write(parts.count > 1 ? Array(parts[1]) : [], to: "in2"),
      ]
    }
    guard let units = try? read(inputs, format) else { return }
    if [.tmx, .xliff, .xliff2].contains(format) { SameDocument.check(bytes, format, units) }
    let written = SegmentPairFormat.allCases.filter { $0 != .moses && $0 != .xlsx }
    let other = written[bytes.count % written.count]
    let path = FuzzFile.path("out")
    do {
      let sink = try OutputSink(path: path)
      let writer = try TranslationUnitWriter([sink], format: other)
      for unit in units { try writer.write(unit) }
      try writer.finish()
      try sink.commit()
    } catch { return }
    do { _ = try read([path], other) } catch {
      // What has no place is refused as a whole: there is nothing in it, which is no finding.
      // Nor is a text that has grown beyond the limit while being written.
      if error.line == nil || error.message.contains("1 MB") { return }
      fatalError("what was written as \(other) cannot be read again: \(error)")
    }
  }

  private func read(
    _ paths: [String], _ format: SegmentPairFormat
  ) throws(InputError) -> [TranslationUnit] {
    let reader = try TranslationUnitReader(paths.map { TextInput($0) }, format: format)
    var units: [TranslationUnit] = []
    var unit = TranslationUnit()
    while try reader.next(into: &unit) { units.append(unit) }
    return units
  }

  private func document(_ bytes: [UInt8], _ name: String, _ layout: DocumentLayout) {
    let path = FuzzFile.write(bytes, to: name)
    guard let text = try? DocumentText.load(TextInput(path)) else { return }
    for language in BitextLanguage.allCases {
      let document = DocumentReader.document(of: text, language: language, layout: layout)
      _ = document.line(of: 0..<document.count)
      _ = document.range(of: 0..<document.count)
    }
  }

  private func beads(_ bytes: [UInt8]) {
    let path = FuzzFile.write(bytes, to: "in")
    guard let text = try? TextInput(path).load() else { return }
    _ = try? BeadReader.beads(in: text, sourceCount: 4, targetCount: 5)
  }

  /// A workbook of beads, beside two texts of which some lines are the same.
  private func sheet(_ bytes: [UInt8]) {
    let path = FuzzFile.write(bytes, to: "in.xlsx")
    let texts = [
      FuzzFile.write(Array("好。\n好。\n完 了\n\n".utf8), to: "in"),
      FuzzFile.write(Array("Good.\nGood.\nThe end\n".utf8), to: "in2"),
    ].map { TextInput($0) }
    guard
      let reader = try? TranslationUnitReader(texts, format: .moses, beads: TextInput(path))
    else { return }
    var unit = TranslationUnit()
    while (try? reader.next(into: &unit)) == true {}
  }

  private func anchors(_ bytes: [UInt8]) {
    let path = FuzzFile.write(bytes, to: "in")
    guard let text = try? TextInput(path).load() else { return }
    _ = try? AnchorReader.pairs(in: text, sourceCount: 4, targetCount: 5)
  }

  private func links(_ bytes: [UInt8]) {
    let path = FuzzFile.write(bytes, to: "in")
    guard let reader = try? PharaohReader(TextInput(path)) else { return }
    while let links = try? reader.next() {
      var line: [UInt8] = []
      PharaohLine.append(links, hasProbabilities: true, to: &line)
    }
  }

  private func embeddings(_ bytes: [UInt8]) {
    let path = FuzzFile.write(bytes, to: "in")
    for dimension in [nil, 4] {
      _ = try? EmbeddingReader(path: path, dimension: dimension, sentences: 2, document: "a").read()
    }
  }

  /// The first byte chooses the format.
  private func terms(_ bytes: [UInt8]) {
    guard let choice = bytes.first else { return }
    let formats = TermbaseFormat.allCases.filter(\.isRead)
    let format = formats[Int(choice) % formats.count]
    let path = FuzzFile.write(Array(bytes.dropFirst()), to: "in")
    guard let termbase = try? TermListReader.read(path, format: format) else { return }
    let written = TermbaseFormat.allCases.filter { $0.isWritten && $0 != .xlsx }
    if let sink = try? OutputSink(path: "/dev/null") {
      _ = try? TermbaseWriter.write(termbase, as: written[bytes.count % written.count], to: sink)
    }
  }
}
