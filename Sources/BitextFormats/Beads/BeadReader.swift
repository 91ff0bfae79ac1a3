public import Bitext
public import TextIO

/// Reads the beads that a person has set: lines such as `[0,1]:[0]:0.98`, as `beads` are written, or
/// the table of `tsv`, whose first two columns number the sentences and whose texts are passed over.
///
/// Every bead of the file stands. To have part of a document aligned anew, its lines are taken
/// out. Blank lines and lines that begin with `#` say nothing, and the number at the end of a line
/// may be missing; whatever it was, a bead that a person has set has the confidence 1.
///
/// Of a bead with an empty side, `[3]:[]`, the place on that side follows from the beads beside
/// it: it lies where the bead before it ends, or else where the bead after it begins. Where both
/// neighbours have been taken out, it is put in proportion between those that are left.
public enum BeadReader {
  /// Reads beads.
  ///
  /// - Parameters:
  ///   - sourceCount: The number of sentences of the source.
  ///   - targetCount: The number of sentences of the target.
  /// - Throws: `InputError` with line and column for what is no bead, for sentences that are not
  ///   neighbours, not there, not in order, or in two beads.
  public static func beads(
    in text: TextFile, sourceCount: Int, targetCount: Int
  ) throws(InputError) -> [Bead] {
    var listed: [ListedBead] = []
    var bounds = (source: 0, target: 0)
    var parser = BeadParser(text: text)
    while let bead = try parser.next() {
      try check(bead.source, "source", count: sourceCount, after: &bounds.source, in: text)
      try check(bead.target, "target", count: targetCount, after: &bounds.target, in: text)
      listed.append(bead)
    }
    return BeadPlaces.beads(listed, sourceCount: sourceCount, targetCount: targetCount)
  }

  /// Checks that sentences are there and come after those of the beads before.
  private static func check(
    _ side: ListedBead.Side, _ name: String, count: Int, after bound: inout Int,
    in text: TextFile
  ) throws(InputError) {
    guard let sentences = side.sentences else { return }
    if sentences.upperBound > count {
      throw text.error(
        "the \(name) has no sentence \(sentences.upperBound - 1)", at: side.start,
        hint: count == 1
          ? "it has one, 0" : "it has \(count), counted from 0 to \(max(count - 1, 0))")
    }
    if sentences.lowerBound < bound {
      throw text.error(
        "sentence \(sentences.lowerBound) of the \(name) comes after sentence \(bound - 1)",
        at: side.start,
        hint: "each sentence stands in one bead, and beads are in order on both sides")
    }
    bound = sentences.upperBound
  }
}

/// A bead as a file tells it.
struct ListedBead {
  /// One side.
  struct Side {
    /// Neighbouring sentences; nil where the side is empty.
    var sentences: Range<Int>?
    /// The index of its first byte in the file.
    var start: Int
  }

  var source: Side
  var target: Side
  /// What stands after the second colon; empty where nothing does.
  var score = ""
}

/// Takes the lines of a bead file apart.
struct BeadParser {
  let text: TextFile
  var index = 0
  /// Whether the file is a table with the texts of the beads.
  private let isTable: Bool

  init(text: TextFile) {
    self.text = text
    isTable = text.bytes.starts(with: Self.header)
    if isTable { skipLine() }
  }

  /// The bead of the next line that has one.
  mutating func next() throws(InputError) -> ListedBead? {
    if isTable { return try nextRow() }
    while index < text.bytes.count {
      skipSpaces()
      let byte = peek()
      if byte == 0x23 {
        skipLine()
      } else if byte != 0x0A && index < text.bytes.count {
        return try line()
      }
      index += 1
    }
    return nil
  }

  private mutating func line() throws(InputError) -> ListedBead {
    let start = index
    let source = try side()
    skipSpaces()
    guard peek() == 0x3A else { throw unexpected(wanted: "a colon after the source") }
    index += 1
    skipSpaces()
    let target = try side()
    skipSpaces()
    if source.sentences == nil && target.sentences == nil {
      throw text.error("both sides of the bead are empty", at: start)
    }
    var score = ""
    if peek() == 0x3A {
      index += 1
      score = try confidence()
      skipSpaces()
    }
    guard index >= text.bytes.count || peek() == 0x0A else {
      throw unexpected(wanted: "the end of the line")
    }
    return ListedBead(source: source, target: target, score: score)
  }

  private mutating func side() throws(InputError) -> ListedBead.Side {
    let start = index
    guard peek() == 0x5B else { throw unexpected(wanted: "a bracket such as in [0,1]:[0]") }
    index += 1
    skipSpaces()
    if peek() == 0x5D {
      index += 1
      return ListedBead.Side(sentences: nil, start: start)
    }
    let sentences = try numbers()
    skipSpaces()
    guard peek() == 0x5D else { throw unexpected(wanted: "a comma or a closing bracket") }
    index += 1
    return ListedBead.Side(sentences: sentences, start: start)
  }

  /// Numbers that follow each other, with commas between them.
  mutating func numbers() throws(InputError) -> Range<Int> {
    let first = try number()
    var end = first + 1
    skipBlanks()
    while peek() == 0x2C {
      index += 1
      skipBlanks()
      let place = index
      let next = try number()
      if next != end {
        throw text.error(
          "sentence \(next) does not follow sentence \(end - 1)", at: place,
          hint: "a bead holds neighbouring sentences in order")
      }
      end += 1
      skipBlanks()
    }
    return first..<end
  }

  private mutating func number() throws(InputError) -> Int {
    let start = index
    var value = 0
    while index < text.bytes.count, (0x30...0x39).contains(text.bytes[index]) {
      // Far beyond any document, and far from overflow.
      if value < 1 << 40 { value = value * 10 + Int(text.bytes[index] - 0x30) }
      index += 1
    }
    if index == start { throw unexpected(wanted: "the number of a sentence") }
    return value
  }

  private mutating func confidence() throws(InputError) -> String {
    skipSpaces()
    let start = index
    while index < text.bytes.count, !isSpace(text.bytes[index]), text.bytes[index] != 0x0A {
      index += 1
    }
    let digits = String(decoding: text.bytes[start..<index], as: UTF8.self)
    guard let number = Double(digits), number.isFinite else {
      throw text.error(
        "a number is wanted after the second colon", at: start,
        hint: "the confidence may also be missing")
    }
    return digits
  }

  private mutating func skipSpaces() {
    while index < text.bytes.count, isSpace(text.bytes[index]) { index += 1 }
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

  func peek() -> UInt8 { index < text.bytes.count ? text.bytes[index] : 0 }

  func unexpected(wanted: String) -> InputError {
    text.error("\(wanted) is wanted here", at: index)
  }
}
