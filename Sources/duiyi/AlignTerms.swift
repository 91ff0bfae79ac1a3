import ArgumentParser
import Segmentation
import TermAlignment
import TermFormats
import TextIO

/// `duiyi align terms`
struct AlignTerms: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terms",
    abstract: "Find the Chinese spans that render English terms.",
    discussion: """
      Without --terms, the terms are those that the text itself shows: bracketed glosses \
      such as 积压订单(backlog), and names in Latin script. With --terms, they are those of \
      the list; it may hold English alone.

      EVIDENCE
        gloss            a bracketed rendering in the text, which holds for all of it
        identical        the English stands in the Chinese text
        termbase         the list pairs the two
        dictionary       the bilingual dictionary pairs the two
        composition      each part of the English is translated by adjacent Chinese
        transliteration  the Chinese sounds like the English name
        quantity         both are the same value, unit and modifier

      EXAMPLES
        duiyi align terms call.zh.txt --only gloss
        duiyi align terms call.zh.txt --terms english.txt --format jsonl
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case tsv, jsonl }
  enum Only: String, ExpressibleByArgument, CaseIterable { case gloss }

  @Argument(help: "Chinese text files; - is standard input.")
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "English terms: a text with one a line (| between forms), csv, tsv or tbx.",
      valueName: "file"))
  var terms: String?

  @Option(help: "The form of the output.")
  var format: Format = .tsv

  @Option(help: "List the bracketed glosses alone.")
  var only: Only?

  @Option(
    help: ArgumentHelp("Leave out pairs less probable than this, 0 to 1.", valueName: "p"))
  var minConfidence = 0.5

  @Option(name: [.short, .long], help: ArgumentHelp("Where to write.", valueName: "file"))
  var output = "-"

  @OptionGroup var dictionaries: DictionaryOptions
  @OptionGroup var input: InputOptions

  func validate() throws {
    if files.isEmpty { throw ValidationError("name at least one file, or - for standard input") }
    if !(0...1).contains(minConfidence) {
      throw ValidationError("--min-confidence takes a number from 0 to 1")
    }
  }

  func run() throws {
    let list = try terms.map { try TermListReader.read($0, options: input.textOptions) }
    let aligner = TermAligner(
      terms: list, dictionary: try dictionaries.open(), minimumConfidence: minConfidence)
    var segmenter = Segmenter(model: try Locations.segmentationModel())
    let sink = try OutputSink(path: output)
    do {
      if format == .tsv {
        try sink.append("start\tend\tsource\ttarget\tevidence\tconfidence\tline\n")
      }
      for file in files {
        let text = try input.load(file)
        let analyzed = AnalyzedText(text.bytes, segmenter: &segmenter)
        try write(analyzed, text, aligner, to: sink)
      }
      try sink.commit()
    } catch {
      sink.cancel()
      throw error
    }
  }

  private func write(
    _ analyzed: AnalyzedText, _ text: TextFile, _ aligner: TermAligner, to sink: OutputSink
  ) throws {
    let writer = OccurrenceWriter(
      format: format, text: text, fileName: files.count > 1 ? text.name : nil)
    if only == .gloss {
      for gloss in aligner.glosses(in: analyzed) {
        try sink.append(writer.line(for: gloss))
      }
    } else {
      for occurrence in aligner.align(analyzed).occurrences {
        try sink.append(writer.line(for: occurrence))
      }
    }
  }
}

/// Writes occurrences of terms as TSV or JSON lines.
struct OccurrenceWriter {
  let format: AlignTerms.Format
  let text: TextFile
  let fileName: String?

  func line(for occurrence: TermOccurrence) -> [UInt8] {
    line(
      occurrence.range, occurrence.source, occurrence.target, occurrence.evidence.names,
      occurrence.confidence, surface: nil)
  }

  func line(for gloss: Gloss) -> [UInt8] {
    line(
      gloss.source, gloss.sourceText, gloss.targetText, Evidence.gloss.names, gloss.confidence,
      surface: gloss.target)
  }

  private func line(
    _ range: Range<Int>, _ source: String, _ target: String, _ evidence: [String],
    _ confidence: Double, surface: Range<Int>?
  ) -> [UInt8] {
    let start = range.lowerBound + text.baseOffset
    let end = range.upperBound + text.baseOffset
    let place = text.position(of: range.lowerBound)
    var json = JSONLine()
    switch format {
    case .tsv:
      json.double(confidence, places: 3)
      let rounded = String(decoding: json.bytes, as: UTF8.self)
      let fields = [
        String(start), String(end), source, target, evidence.joined(separator: "+"), rounded,
        String(place.line),
      ]
      let clean = fields.map { field in
        String(field.map { $0 == "\t" || $0.isNewline ? " " : $0 })
      }
      return Array((clean.joined(separator: "\t") + "\n").utf8)
    case .jsonl:
      json.beginObject()
      if let fileName { json.key("file"); json.string(fileName) }
      json.key("start"); json.integer(start)
      json.key("end"); json.integer(end)
      json.key("source"); json.string(source)
      json.key("target"); json.string(target)
      json.key("evidence")
      json.beginArray()
      for kind in evidence { json.string(kind) }
      json.endArray()
      json.key("confidence"); json.double(confidence, places: 3)
      json.key("line"); json.integer(place.line)
      json.key("column"); json.integer(place.column)
      json.key("length"); json.integer(source.unicodeScalars.count)
      if let surface {
        json.key("surface")
        json.string(String(decoding: text.bytes[surface], as: UTF8.self))
      }
      json.endObject()
      json.finish()
      return json.bytes
    }
  }
}
