/// A text and the part of it that a finding is about, cut between characters and within bounds
/// whatever the offsets that a rule gave.
struct MarkedText {
  let utf8: [UInt8]
  /// The part in bytes, or nil where there is none.
  let span: Range<Int>?

  init(_ utf8: [UInt8], _ span: Range<Int>?) {
    self.utf8 = utf8
    self.span = span.map { span in
      var (start, end) = (min(max(span.lowerBound, 0), utf8.count), span.upperBound)
      end = min(max(end, start), utf8.count)
      while start > 0 && start < utf8.count && utf8[start] & 0xC0 == 0x80 { start -= 1 }
      while end < utf8.count && utf8[end] & 0xC0 == 0x80 { end += 1 }
      return start..<end
    }
  }

  /// The part itself, empty where there is none.
  var marked: ArraySlice<UInt8> { span.map { utf8[$0] } ?? [] }
  /// What stands before it: all of the text where there is no part.
  var before: ArraySlice<UInt8> { utf8[..<(span?.lowerBound ?? utf8.count)] }
  /// What stands after it.
  var after: ArraySlice<UInt8> { utf8[(span?.upperBound ?? utf8.count)...] }

  /// The part in Unicode scalars.
  var scalarSpan: Range<Int>? {
    guard let span else { return nil }
    let start = utf8[..<span.lowerBound].count { $0 & 0xC0 != 0x80 }
    return start..<start + utf8[span].count { $0 & 0xC0 != 0x80 }
  }
}

extension ArraySlice<UInt8> {
  /// The text that these bytes are in UTF-8.
  var text: String { String(decoding: self, as: UTF8.self) }
}
