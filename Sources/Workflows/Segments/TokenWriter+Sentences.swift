internal import Segmentation
internal import TextIO

/// Sentences instead of tokens.
extension TokenWriter {
  func writeSentences(
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
}
