internal import TextIO

/// The cells of tables as they stand in a file.
enum RawCell {
  /// The cell of a column in a row that begins at a place, and whether it is in quotation marks.
  static func cell(
    _ column: Int, from start: Int, in bytes: [UInt8], separator: UInt8,
    style: DelimitedReader.Style
  ) -> (text: RawText, isQuoted: Bool)? {
    var index = start
    for number in 0... {
      let isQuoted = style == .csv && index < bytes.count && bytes[index] == 0x22
      let cell =
        isQuoted ? quoted(&index, bytes) : plain(&index, bytes, separator)
      if number == column { return cell.map { ($0, isQuoted) } }
      while style == .csv, index < bytes.count, bytes[index] == 0x20 { index += 1 }
      guard cell != nil, index < bytes.count, bytes[index] == separator else { return nil }
      index += 1
    }
    return nil
  }

  private static func plain(_ index: inout Int, _ bytes: [UInt8], _ separator: UInt8) -> RawText? {
    let start = index
    while index < bytes.count, bytes[index] != separator, bytes[index] != 0x0A { index += 1 }
    var end = index
    let isAtEnd = index == bytes.count || bytes[index] == 0x0A
    if isAtEnd, end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return RawText(bytes[start..<end])
  }

  private static func quoted(_ index: inout Int, _ bytes: [UInt8]) -> RawText? {
    index += 1
    var text = RawText(at: index)
    while index < bytes.count {
      switch bytes[index] {
      case 0x22:
        guard index + 1 < bytes.count, bytes[index + 1] == 0x22 else {
          index += 1
          return text
        }
        text.append([0x22], for: index..<index + 2)
        index += 2
      case 0x0D where index + 1 < bytes.count && bytes[index + 1] == 0x0A:
        text.append([0x0A], for: index..<index + 2)
        index += 2
      default:
        text.append(bytes[index..<index + 1])
        index += 1
      }
    }
    return nil
  }
}
