internal import TextIO

/// The beads of a file one after the other, in either of their forms.
enum BeadStream {
  case brackets(BeadParser)
  case ladder(LadderParser)

  /// The form is told by the first line that says something: a bracket or a digit.
  init(text: TextFile) {
    var isComment = false
    for byte in text.bytes {
      switch byte {
      case 0x0A: isComment = false
      case 0x23: isComment = true
      case 0x30...0x39 where !isComment:
        self = .ladder(LadderParser(text: text))
        return
      case 0x09, 0x0D, 0x20: continue
      default:
        if isComment { continue }
        self = .brackets(BeadParser(text: text))
        return
      }
    }
    self = .brackets(BeadParser(text: text))
  }

  /// The next bead, or nil when there are no more.
  mutating func next() throws(InputError) -> ListedBead? {
    switch self {
    case .brackets(var parser):
      defer { self = .brackets(parser) }
      return try parser.next()
    case .ladder(var parser):
      defer { self = .ladder(parser) }
      return try parser.next()
    }
  }

  /// How many sentences either side has, where the file has said so.
  var counts: (source: Int, target: Int)? {
    if case .ladder(let parser) = self { parser.counts } else { nil }
  }
}
