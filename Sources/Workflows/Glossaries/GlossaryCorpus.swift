internal import AlignmentFormats
internal import Bitext
internal import BitextFormats
internal import DocumentFormats
internal import GlossaryBuilding
internal import SentenceAlignment
internal import TextIO

/// The Chinese text that a glossary is built from, with the English of each stretch where it is
/// one side of a bitext.
struct GlossaryCorpus {
  /// The Chinese text.
  var text: TextFile
  /// The segment pairs; empty where there is no English.
  var pairs: [Sides<String>] = []
  /// Where the Chinese of each pair stands in the text.
  private(set) var ranges: [Range<Int>] = []
  /// The English of each stretch of the text.
  var counterparts: Counterparts?
  /// How many pairs could not be read, and the first of them.
  private(set) var errorCount = 0
  private(set) var errors: [InputError] = []

  /// How many pairs there are; where there is no English, whether there is any text.
  var unitCount: Int { counterparts == nil ? min(text.bytes.count, 1) : pairs.count }

  /// Where an offset of the text stands in its file, where that is another text.
  var place: ((Int) -> GlossaryBuilder.FilePlace)? {
    guard text.origin != nil else { return nil }
    return { [text] offset in
      let (line, column) = text.position(of: offset)
      let stored = text.fileRange(of: offset..<offset).lowerBound
      return GlossaryBuilder.FilePlace(line: line, column: column, offset: stored)
    }
  }

  /// A Chinese text by itself.
  init(_ text: TextFile) { self.text = text }

  /// A Chinese document and its translation.
  init(_ alignment: DocumentAlignment) {
    let bitext = alignment.bitext
    let documents = Sides(source: bitext.source, target: bitext.target, bitext.direction)
    text = documents.chinese.text
    var counterparts = Counterparts()
    for bead in bitext.beads where !bead.isOmission {
      let places = Sides(source: bead.source, target: bead.target, bitext.direction)
      let segment = documents.english.line(of: places.english)
      pairs.append(
        Sides(chinese: documents.chinese.line(of: places.chinese), english: segment))
      ranges.append(documents.chinese.range(of: places.chinese))
      counterparts.append(documents.chinese.range(of: places.chinese), segment)
    }
    self.counterparts = counterparts
  }

  /// A corpus of segment pairs; unit *n* of it is line *n* of the text.
  init(
    _ reader: SegmentPairReader, name: String, source: BitextLanguage?
  ) throws(InputError) {
    var read: [SegmentPair] = []
    var size = 0
    var errors: [InputError] = []
    while let block = try reader.nextBlock(atMost: 4096, waits: false) {
      read += block.pairs
      for place in block.failures.keys.sorted() where errors.count < RemarkList.most {
        if let error = block.failures[place] { errors.append(error) }
      }
      size += block.pairs.reduce(0) { $0 + $1.source.utf8.count + $1.target.utf8.count }
      if size > 4 * WholeDocument.longest {
        throw InputError(
          file: name, message: "longer than 256 MB, too long for one glossary",
          hint: "split it, and put the glossaries together with duiyi glossary merge")
      }
    }
    let direction = Direction(source: try Self.sourceLanguage(of: read, name, source))
    self.init(read.map { $0.sides(direction) }, name: name)
    errorCount = reader.errorCount
    self.errors = errors
  }

  /// Segment pairs; pair *n* is line *n* of the text.
  init(_ pairs: [Sides<String>], name: String) {
    var lines: [UInt8] = []
    var counterparts = Counterparts()
    for pair in pairs {
      let start = lines.count
      lines += pair.chinese.utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
      ranges.append(start..<lines.count)
      counterparts.append(start..<lines.count, pair.english)
      lines.append(0x0A)
    }
    self.pairs = pairs
    text = TextFile(name: name, text: String(decoding: lines, as: UTF8.self))
    self.counterparts = counterparts
  }

  private static func sourceLanguage(
    of pairs: [SegmentPair], _ name: String, _ wanted: BitextLanguage?
  ) throws(InputError) -> BitextLanguage {
    if let wanted { return wanted }
    var languages = PairLanguages()
    languages.add(pairs)
    return try languages.sourceLanguage(of: [name])
  }
}
