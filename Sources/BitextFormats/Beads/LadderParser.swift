internal import TextIO

/// Takes a ladder of hunalign apart, the numbers that `LadderBitext` writes: `i`, `j` and a
/// score, with tabs or spaces between.
///
/// Each rung says where a bead begins, and the next one where it ends. The last says how many
/// sentences there are.
struct LadderParser {
  /// How many sentences either side has by the last rung, once that has been read.
  private(set) var counts: (source: Int, target: Int)?

  private struct Rung {
    var source: Int
    var target: Int
    var score: String
    /// The index of its first byte in the file.
    var start: Int
  }

  private let text: TextFile
  private var index = 0
  private var rung: Rung?

  init(text: TextFile) { self.text = text }

  /// The next bead, or nil after the last rung.
  mutating func next() throws(InputError) -> ListedBead? {
    if rung == nil { rung = try nextRung() }
    while let first = rung {
      guard let second = try nextRung() else {
        counts = (first.source, first.target)
        return nil
      }
      guard second.source >= first.source, second.target >= first.target else {
        throw text.error(
          "\(second.source) and \(second.target) come after \(first.source) and \(first.target)",
          at: second.start, hint: "the numbers of a ladder ascend on both sides")
      }
      rung = second
      // A rung that is there twice encloses nothing.
      if first.source == second.source && first.target == second.target { continue }
      return ListedBead(
        source: side(first.source, second.source, first.start),
        target: side(first.target, second.target, first.start), score: first.score)
    }
    return nil
  }

  private func side(_ start: Int, _ end: Int, _ place: Int) -> ListedBead.Side {
    ListedBead.Side(sentences: start < end ? start..<end : nil, start: place)
  }

  /// The rung of the next line that is not blank.
  private mutating func nextRung() throws(InputError) -> Rung? {
    while index < text.bytes.count {
      let start = index
      while index < text.bytes.count && text.bytes[index] != 0x0A { index += 1 }
      let fields = text.bytes[start..<index].split(omittingEmptySubsequences: true) {
        $0 == 0x20 || $0 == 0x09 || $0 == 0x0D
      }
      index += 1
      if fields.isEmpty { continue }
      guard (2...3).contains(fields.count), let source = number(fields[0]),
        let target = number(fields[1])
      else {
        throw text.error(
          "this is no rung of a ladder", at: start,
          hint: "two numbers of lines and a score are wanted, with tabs between; "
            + "hunalign writes them without -text")
      }
      let score = fields.count == 3 ? String(decoding: fields[2], as: UTF8.self) : ""
      return Rung(source: source, target: target, score: score, start: start)
    }
    return nil
  }

  private func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }), digits.count <= 12 else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
