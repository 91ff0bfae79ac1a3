internal import TextIO

extension [UInt8] {
  /// Appends numbers with commas between them.
  package mutating func append(identifiers: Range<Int>) {
    for number in identifiers {
      if number > identifiers.lowerBound { append(0x2C) }
      append(decimal: number)
    }
  }

  /// Appends numbers with commas between them, in brackets.
  package mutating func append(bracketed identifiers: Range<Int>) {
    append(0x5B)
    append(identifiers: identifiers)
    append(0x5D)
  }
}
