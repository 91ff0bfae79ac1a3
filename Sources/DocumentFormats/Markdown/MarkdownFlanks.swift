/// Looks at the runs of `*` and `~` in a line, where CommonMark does not fit Chinese.
///
/// CommonMark lets emphasis neither end between a mark and a letter nor begin between a letter and
/// a mark, so that the signs of `**注意：**请看` would be text; Chinese has no spaces there. A Chinese
/// character in such a place is made a mark for the parser. And a single `~` is none of its signs:
/// 5~10元，20~30元 is two ranges.
struct MarkdownFlanks {
  private let utf8: UnsafeBufferPointer<UInt8>
  private let line: Range<Int>

  init(_ utf8: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    self.utf8 = utf8
    self.line = line
  }

  /// Changes a copy. Linear time.
  func mark(_ bytes: inout [UInt8]) {
    var index = line.lowerBound
    while index < line.upperBound {
      let sign = utf8[index]
      guard sign == 0x2A || sign == 0x7E else {
        index += 1
        continue
      }
      let start = index
      while index < line.upperBound, utf8[index] == sign { index += 1 }
      if sign == 0x7E, index == start + 1 {
        bytes[start] = MarkdownSource.plain
        continue
      }
      let before = scalar(before: start)
      let after = scalar(at: index)
      if let before, let after {
        if isChinese(before), isMark(after) {
          replace(start - 3, &bytes)
        } else if isMark(before), isChinese(after) {
          replace(index, &bytes)
        }
      }
    }
  }

  /// Makes the character at a place 。 in a copy.
  private func replace(_ place: Int, _ bytes: inout [UInt8]) {
    bytes.replaceSubrange(place..<place + 3, with: [0xE3, 0x80, 0x82])
  }

  /// Whether a character is Chinese and takes three bytes, as 。 does.
  private func isChinese(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x9FFF).contains(scalar.value) || (0xF900...0xFAFF).contains(scalar.value)
  }

  private func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      true
    default: scalar.isASCII && "$+<=>^`|~".unicodeScalars.contains(scalar)
    }
  }

  private func scalar(before end: Int) -> Unicode.Scalar? {
    guard end > line.lowerBound else { return nil }
    var start = end - 1
    while start > line.lowerBound, utf8[start] & 0xC0 == 0x80 { start -= 1 }
    return String(decoding: utf8[start..<end], as: UTF8.self).unicodeScalars.first
  }

  private func scalar(at start: Int) -> Unicode.Scalar? {
    guard start < line.upperBound else { return nil }
    return String(decoding: utf8[start..<min(start + 4, line.upperBound)], as: UTF8.self)
      .unicodeScalars.first
  }
}
