internal import Quantities
internal import Segmentation
internal import TextIO

/// Writes the tokens or sentences of a block in one of the formats.
struct TokenWriter: Sendable {
  let format: TokenFormat
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

  /// Appends text that must not hold the signs that end a field or a line.
  func appendField(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    for byte in text { output.append((0x09...0x0D).contains(byte) ? 0x20 : byte) }
  }
}
