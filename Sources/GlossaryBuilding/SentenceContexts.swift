internal import Segmentation

/// Cuts the surroundings of a place out of its sentence.
struct SentenceContexts {
  /// At most this many scalars are shown on each side.
  private static let width = GlossaryEntry.Context.width

  private let bytes: [UInt8]
  private let sentences: [Sentence]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    sentences = bytes.withUnsafeBufferPointer { SentenceSplitter().sentences(in: $0) }
  }

  /// The context of a span; `…` stands where the sentence was cut.
  func context(of range: Range<Int>, at place: GlossaryEntry.Place) -> GlossaryEntry.Context {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].end <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var start = range.lowerBound
    var end = range.upperBound
    if low < sentences.count, sentences[low].start <= range.lowerBound {
      start = sentences[low].start
      end = max(end, sentences[low].end)
    }
    // A scalar has at most four bytes; of a long sentence no more is read than is shown.
    let most = 4 * (Self.width + 2)
    if range.lowerBound - start > most { start = scalarStart(range.lowerBound - most) }
    if end - range.upperBound > most { end = scalarStart(range.upperBound + most) }
    let before = text(start..<range.lowerBound)
    let after = text(range.upperBound..<end)
    return GlossaryEntry.Context(
      place: place, before: tail(before), term: text(range), after: head(after))
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The first byte of the scalar at an offset, or of the next.
  private func scalarStart(_ offset: Int) -> Int {
    var offset = offset
    while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }

  private func tail(_ string: String) -> String {
    let scalars = string.unicodeScalars
    if scalars.count <= Self.width { return string }
    return "…" + String(String.UnicodeScalarView(scalars.suffix(Self.width)))
  }

  private func head(_ string: String) -> String {
    let scalars = string.unicodeScalars
    if scalars.count <= Self.width { return string }
    return String(String.UnicodeScalarView(scalars.prefix(Self.width))) + "…"
  }
}
