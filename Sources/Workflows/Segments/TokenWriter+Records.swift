internal import Segmentation
internal import TextIO

/// Tokens as lines of tab-separated values or JSON.
extension TokenWriter {
  func writeRecords(
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
}
