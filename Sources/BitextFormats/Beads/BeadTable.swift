internal import TextIO

/// Beads with their texts, as `tsv` writes them: the numbers of the sentences of both sides in the
/// first two columns, with commas between them and maybe in quotation marks, and nothing where a
/// side has none.
extension BeadParser {
  static let header = Array("source_ids\ttarget_ids".utf8)

  /// The bead of the next row that has one.
  mutating func nextRow() throws(InputError) -> ListedBead? {
    while index < text.bytes.count {
      let start = index
      let source = try column()
      guard peek() == 0x09 else {
        // A blank line, or one with a side alone.
        if source.sentences != nil {
          throw unexpected(wanted: "a tab after the numbers of the source")
        }
        index += 1
        continue
      }
      index += 1
      let target = try column()
      guard index >= text.bytes.count || peek() == 0x09 || peek() == 0x0A else {
        throw unexpected(wanted: "a tab after the numbers of the target")
      }
      if source.sentences == nil && target.sentences == nil {
        throw text.error("both sides of the bead are empty", at: start)
      }
      skipLine()
      return ListedBead(source: source, target: target)
    }
    return nil
  }

  private mutating func column() throws(InputError) -> ListedBead.Side {
    skipBlanks()
    let start = index
    let isQuoted = peek() == 0x22
    if isQuoted { index += 1 }
    var sentences: Range<Int>?
    if index < text.bytes.count, ![0x09, 0x0A, 0x22].contains(peek()) { sentences = try numbers() }
    if isQuoted {
      guard peek() == 0x22 else { throw unexpected(wanted: "a closing quotation mark") }
      index += 1
    }
    skipBlanks()
    return ListedBead.Side(sentences: sentences, start: start)
  }

  /// Passes over blanks, which are no tabs.
  mutating func skipBlanks() {
    while index < text.bytes.count, [0x20, 0x0D].contains(peek()) { index += 1 }
  }

  /// Passes over the rest of a line.
  mutating func skipLine() {
    while index < text.bytes.count && peek() != 0x0A { index += 1 }
  }
}
