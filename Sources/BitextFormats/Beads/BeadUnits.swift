internal import Bitext
internal import TextIO

/// Units from two texts of a sentence a line, and beads that say which lines belong together.
///
/// Lines of one bead are joined by a space or, in Chinese, by nothing. Lines that are in no bead
/// are passed over and counted.
struct BeadUnits: UnitSource {
  /// The property that keeps what an aligner thought of a bead, a probability or a cost.
  static let score = "x-score"

  private(set) var losses = ConversionLosses()
  private let text: TextFile
  private var beads: BeadStream
  private let source: LineReader
  private let target: LineReader

  init(source: TextInput, target: TextInput, beads: TextInput) throws(InputError) {
    text =
      beads.path.lowercased().hasSuffix(".xlsx")
      ? try Self.sheet(beads.path, source, target) : try beads.load()
    self.beads = BeadStream(text: text)
    self.source = try LineReader(source)
    self.target = try LineReader(target)
  }

  /// The beads of a workbook, whose texts are looked for among the lines.
  private static func sheet(
    _ path: String, _ source: TextInput, _ target: TextInput
  ) throws(InputError) -> TextFile {
    func lines(_ input: TextInput) throws(InputError) -> [String] {
      let reader = try LineReader(input)
      var lines: [String] = []
      while let line = try reader.next() {
        lines.append(String(decoding: line.bytes, as: UTF8.self))
      }
      return lines
    }
    var bytes: [UInt8] = []
    for bead in try BeadSheet.beads(path: path, source: lines(source), target: lines(target)) {
      bytes.append(bracketed: bead.source)
      bytes.append(0x3A)
      bytes.append(bracketed: bead.target)
      bytes.append(0x0A)
    }
    return TextFile(name: path, validated: bytes, baseOffset: 0)
  }

  mutating func next(into unit: inout TranslationUnit) throws(InputError) -> Bool {
    unit.removeAll()
    guard let bead = try beads.next() else {
      try finish()
      return false
    }
    unit.source.utf8 = try lines(of: bead.source, from: source)
    unit.target.utf8 = try lines(of: bead.target, from: target)
    if !bead.score.isEmpty {
      unit.properties.append(TranslationUnit.Property(name: Self.score, value: bead.score))
    }
    return true
  }

  /// The lines of one side of a bead, joined.
  private mutating func lines(
    of side: ListedBead.Side, from reader: LineReader
  ) throws(InputError) -> [UInt8] {
    guard let wanted = side.sentences else { return [] }
    if wanted.lowerBound < reader.count {
      throw text.error(
        "line \(wanted.lowerBound) of \(reader.name) comes after line \(reader.count - 1)",
        at: side.start,
        hint: "each line stands in one bead, beads are in order, and lines are counted from 0")
    }
    while reader.count < wanted.lowerBound {
      if try reader.next() == nil { throw missing(wanted.lowerBound, side, reader) }
      losses.add(.unalignedLines)
    }
    var lines: [[UInt8]] = []
    var length = 0
    for number in wanted {
      guard let line = try reader.next() else { throw missing(number, side, reader) }
      length += line.bytes.count
      if length > LineReader.longest {
        throw text.error("the lines of the bead are over 1 MB", at: side.start)
      }
      lines.append(Array(line.bytes))
    }
    return Self.joined(lines)
  }

  private func missing(
    _ number: Int, _ side: ListedBead.Side, _ reader: LineReader
  ) -> InputError {
    text.error(
      "\(reader.name) has no line \(number)", at: side.start,
      hint: "it has \(reader.count), counted from 0; do the beads belong to these files?")
  }

  private static func joined(_ lines: [[UInt8]]) -> [UInt8] {
    if lines.count == 1 { return lines[0] }
    // The first bytes of Han characters, their punctuation and full-width forms.
    let isChinese = lines.contains { $0.contains { (0xE3...0xE9).contains($0) || $0 == 0xEF } }
    var line = OneLine(language: isChinese ? .chinese : .english)
    for part in lines {
      line.beginSentence()
      line.append(part[...])
    }
    return Array(line.finished.utf8)
  }

  /// Passes over what follows the last bead, and checks that a ladder reaches the end.
  private mutating func finish() throws(InputError) {
    for (reader, told) in [(source, beads.counts?.source), (target, beads.counts?.target)] {
      let aligned = reader.count
      while try reader.next() != nil {}
      if let told, told != reader.count {
        throw InputError(
          file: text.name,
          message: "the ladder ends at line \(told), and \(reader.name) has \(reader.count)",
          hint: "do the beads belong to these files?")
      }
      losses.add(.unalignedLines, reader.count - aligned)
    }
  }
}
