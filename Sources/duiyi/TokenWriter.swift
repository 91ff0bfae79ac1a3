import Quantities
import Segmentation
import TextIO

/// Writes the tokens or sentences of a block in one of the formats.
struct TokenWriter: Sendable {
  let format: Segment.Format
  let granularity: Segmenter.Granularity
  let givesSentences: Bool
  let splitter: SentenceSplitter
  let namesFiles: Bool

  /// The first line of TSV.
  var header: String {
    givesSentences
      ? "start\tend\tline\ttext\n" : "start\tend\tkind\tquantity\tline\ttext\n"
  }

  /// Whether the output counts in Unicode scalars.
  var countsScalars: Bool { format == .jsonl }

  /// Makes the output for a block.
  ///
  /// - Parameter tokens: room for the tokens, kept from block to block.
  func write(
    _ block: TextBlock, _ start: SegmentPipeline.Start, _ segmenter: inout Segmenter,
    name: String, tokens: inout [Token], into output: inout [UInt8]
  ) {
    output.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    block.bytes.withUnsafeBufferPointer { bytes in
      if givesSentences && format != .conllu {
        writeSentences(bytes, block, start, name, into: &output)
        return
      }
      var quantities: [Range<Int>] = []
      if granularity == .terms || format != .text {
        quantities = QuantityFinder().quantities(in: bytes).map { $0.start..<$0.end }
      }
      segmenter.segment(bytes, granularity: granularity, quantities: quantities, into: &tokens)
      switch format {
      case .text:
        output = SpacedText.bytes(of: tokens, in: bytes, isInsideLine: start.isInsideLine)
      case .tsv, .jsonl:
        writeRecords(bytes, tokens, quantities, block, start, name, into: &output)
      case .conllu: writeCoNLLU(bytes, tokens, into: &output)
      }
    }
  }

  // MARK: Records

  private func writeRecords(
    _ bytes: UnsafeBufferPointer<UInt8>, _ tokens: [Token], _ quantities: [Range<Int>],
    _ block: TextBlock, _ start: SegmentPipeline.Start, _ name: String,
    into output: inout [UInt8]
  ) {
    let indexes = Segmenter.quantityIndexes(of: tokens, quantities: quantities)
    var line = block.line
    var scalars = start.scalarOffset
    var json = JSONLine()
    for (number, token) in tokens.enumerated() {
      let text = UnsafeBufferPointer(rebasing: bytes[token.start..<token.end])
      let scalarCount = text.count { $0 & 0xC0 != 0x80 }
      defer { scalars += scalarCount }
      if token.kind == .space {
        line += text.count { $0 == 0x0A }
        continue
      }
      // A quantity is named by where it begins, which no other shares.
      let quantity = indexes[number].map { block.offset + quantities[$0].lowerBound }
      let offset = block.offset + token.start
      if format == .tsv {
        let fields = [
          String(offset), String(block.offset + token.end), String(describing: token.kind),
          quantity.map(String.init) ?? "-", String(line), "",
        ]
        output.append(contentsOf: fields.joined(separator: "\t").utf8)
        appendField(text, to: &output)
        output.append(0x0A)
      } else {
        json.removeAll()
        json.beginObject()
        if namesFiles { json.key("file"); json.string(name) }
        json.key("start"); json.integer(offset)
        json.key("end"); json.integer(block.offset + token.end)
        json.key("scalarStart"); json.integer(scalars)
        json.key("scalarEnd"); json.integer(scalars + scalarCount)
        json.key("line"); json.integer(line)
        json.key("kind"); json.string(String(describing: token.kind))
        if let quantity { json.key("quantity"); json.integer(quantity) }
        json.key("text"); json.string(utf8: UnsafeRawBufferPointer(text))
        json.endObject()
        json.finish()
        output.append(contentsOf: json.bytes)
      }
    }
  }

  // MARK: Sentences

  private func writeSentences(
    _ bytes: UnsafeBufferPointer<UInt8>, _ block: TextBlock, _ start: SegmentPipeline.Start,
    _ name: String, into output: inout [UInt8]
  ) {
    var line = block.line
    var position = 0
    var scalars = start.scalarOffset
    var json = JSONLine()
    for sentence in splitter.sentences(in: bytes) {
      for index in position..<sentence.start {
        if bytes[index] == 0x0A { line += 1 }
        if bytes[index] & 0xC0 != 0x80 { scalars += 1 }
      }
      position = sentence.end
      let text = UnsafeBufferPointer(rebasing: bytes[sentence.start..<sentence.end])
      let scalarCount = text.count { $0 & 0xC0 != 0x80 }
      let offset = block.offset + sentence.start
      switch format {
      case .text, .conllu:
        output.append(contentsOf: text)
        output.append(0x0A)
      case .tsv:
        let place = "\(offset)\t\(block.offset + sentence.end)\t\(line)\t"
        output.append(contentsOf: place.utf8)
        appendField(text, to: &output)
        output.append(0x0A)
      case .jsonl:
        json.removeAll()
        json.beginObject()
        if namesFiles { json.key("file"); json.string(name) }
        json.key("start"); json.integer(offset)
        json.key("end"); json.integer(block.offset + sentence.end)
        json.key("scalarStart"); json.integer(scalars)
        json.key("scalarEnd"); json.integer(scalars + scalarCount)
        json.key("line"); json.integer(line)
        json.key("text"); json.string(utf8: UnsafeRawBufferPointer(text))
        json.endObject()
        json.finish()
        output.append(contentsOf: json.bytes)
      }
      scalars += scalarCount
    }
  }

  // MARK: CoNLL-U

  private func writeCoNLLU(
    _ bytes: UnsafeBufferPointer<UInt8>, _ tokens: [Token], into output: inout [UInt8]
  ) {
    var index = 0
    for sentence in splitter.sentences(in: bytes) {
      var words: [(token: Token, isJoined: Bool)] = []
      while index < tokens.count && tokens[index].start < sentence.end {
        let token = tokens[index]
        index += 1
        if token.kind == .space { continue }
        let isJoined = index < tokens.count && tokens[index].kind != .space
        words.append((token, isJoined))
      }
      // A sentence of nothing but format characters has no words to list.
      if !words.isEmpty { writeCoNLLU(bytes, words, into: &output) }
    }
  }

  /// Writes a sentence; its text is that of the words with single spaces, as the
  /// format wants it.
  private func writeCoNLLU(
    _ bytes: UnsafeBufferPointer<UInt8>, _ words: [(token: Token, isJoined: Bool)],
    into output: inout [UInt8]
  ) {
    output.append(contentsOf: "# text = ".utf8)
    for (number, word) in words.enumerated() {
      appendField(UnsafeBufferPointer(rebasing: bytes[word.token.range]), to: &output)
      if !word.isJoined && number < words.count - 1 { output.append(0x20) }
    }
    output.append(0x0A)
    for (number, word) in words.enumerated() {
      output.append(contentsOf: "\(number + 1)\t".utf8)
      appendField(UnsafeBufferPointer(rebasing: bytes[word.token.range]), to: &output)
      let space = word.isJoined ? "SpaceAfter=No" : "_"
      output.append(contentsOf: "\t_\t_\t_\t_\t_\t_\t_\t\(space)\n".utf8)
    }
    output.append(0x0A)
  }

  /// Appends text that must not hold the signs that end a field or a line.
  private func appendField(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    for byte in text { output.append((0x09...0x0D).contains(byte) ? 0x20 : byte) }
  }
}
