internal import Quantities
internal import Segmentation
internal import Bitext
internal import Text
public import TextIO

extension TextSegmentation {
  /// Writes a line of JSON for each record: its `tokens`, or its `sentences`.
  ///
  /// - Throws: As ``run(_:to:resources:)``.
  /// - Complexity: linear time; memory of some thousand records.
  @discardableResult
  public func run(
    _ records: TextRecords, to sink: OutputSink,
    resources: LanguageResources = LanguageResources()
  ) throws -> RecordSummary {
    let (model, lexicon) = try open(resources)
    let team = WorkerTeam { Segmenter(model: model, lexicon: lexicon) }
    if givesSentences {
      return try records.answer(to: sink, team, as: "sentences") { text, _, json in
        appendSentences(of: text, to: &json)
      }
    }
    return try records.answer(to: sink, team, as: "tokens") { text, segmenter, json in
      appendTokens(of: text, &segmenter, to: &json)
    }
  }

  /// The longest line that is held to see whether it can be read to its end.
  private static let longestLine = 64 << 20

  /// Writes a line for each line of texts, its tokens with a space between; an empty one in the place of
  /// a line that cannot be read, which is told as a warning.
  ///
  /// - Throws: As ``run(_:to:resources:)``.
  /// - Complexity: linear time; memory of some thousand lines.
  @discardableResult
  public func runLines(
    _ records: TextRecords, to sink: OutputSink,
    resources: LanguageResources = LanguageResources(), onWarning: WarningHandler? = nil
  ) throws -> RecordSummary {
    let (model, lexicon) = try open(resources)
    let writer = TokenWriter(
      format: .text, granularity: granularity, givesSentences: false, splitter: splitter,
      namesFiles: false)
    var remarks = RemarkList(file: records.files.first ?? "", onWarning)
    var records = records
    records.longest = Self.longestLine
    let summary = try records.answer(
      to: sink, WorkerTeam { Segmenter(model: model, lexicon: lexicon) },
      onError: { remarks.add($0) }
    ) { record, segmenter in
      guard case .success(let unit) = record else { return [0x0A] }
      var tokens: [Token] = []
      var line: [UInt8] = []
      var piece: [UInt8] = []
      var start = SegmentPipeline.Start()
      // A line that is longer than a block is cut where it is cut without records.
      for block in TextBlock.pieces(ofLine: unit.source.utf8) {
        writer.write(block, start, &segmenter, name: "", tokens: &tokens, into: &piece)
        line += piece
        start.isInsideLine = true
      }
      line.append(0x0A)
      return line
    }
    remarks.finish([])
    return summary
  }

  private func appendTokens(
    of text: [UInt8], _ segmenter: inout Segmenter, to json: inout JSONLine
  ) {
    var tokens: [Token] = []
    let quantities = text.withUnsafeBufferPointer { bytes in
      let found = QuantityFinder().quantities(in: bytes).map { $0.start..<$0.end }
      segmenter.segment(bytes, granularity: granularity, quantities: found, into: &tokens)
      return found
    }
    let indexes = Segmenter.quantityIndexes(of: tokens, quantities: quantities)
    var places = ScalarPlaces(text)
    json.beginArray()
    for (token, quantity) in zip(tokens, indexes) where token.kind != .space {
      json.beginObject()
      places.append(token.range, to: &json)
      json.key("kind")
      json.string(String(describing: token.kind))
      if let quantity {
        json.key("quantity")
        json.integer(quantities[quantity].lowerBound)
      }
      json.key("text")
      text[token.range].withUnsafeBytes { json.string(utf8: $0) }
      json.endObject()
    }
    json.endArray()
  }

  private func appendSentences(of text: [UInt8], to json: inout JSONLine) {
    var places = ScalarPlaces(text)
    json.beginArray()
    for sentence in text.withUnsafeBufferPointer({ splitter.sentences(in: $0) }) {
      json.beginObject()
      places.append(sentence.start..<sentence.end, to: &json)
      json.key("text")
      text[sentence.start..<sentence.end].withUnsafeBytes { json.string(utf8: $0) }
      json.endObject()
    }
    json.endArray()
  }
}
