import Bitext
import BitextFormats
import GlossaryBuilding
import Lexicon
import SentenceAlignment
import TextIO
import DocumentFormats

/// The Chinese text that a glossary is built from, with the English of each stretch where it is
/// one side of a bitext.
struct GlossaryCorpus {
  /// The Chinese text.
  var text: TextFile
  /// The segment pairs; empty where there is no English.
  var pairs: [Sides<String>] = []
  /// The English of each stretch of the text.
  var counterparts: Counterparts?
  /// What is to be said of it before the glossary is written.
  var warning: String?

  /// A Chinese text by itself.
  init(_ text: TextFile) { self.text = text }

  /// A document and its translation, whose sentences are aligned first.
  init(
    documents: [String], _ input: InputOptions, dictionary: BilingualDictionary?
  ) throws {
    let plan = PairPlan.Pair(source: documents[0], target: documents[1], outputs: [])
    let loaded = try LoadedPair(plan, DocumentOptions(input: input))
    let (chinese, english) = (loaded.documents.chinese, loaded.documents.english)
    let aligner = SentenceAligner(
      dictionary: dictionary,
      segmentation: dictionary == nil ? try Locations.segmentationModel() : nil)
    let alignment = aligner.align([loaded.pair])[0]
    text = chinese.text
    var counterparts = Counterparts()
    for bead in alignment.beads where !bead.isOmission {
      let segment = english.line(of: bead.english)
      pairs.append(Sides(chinese: chinese.line(of: bead.chinese), english: segment))
      counterparts.append(chinese.range(of: bead.chinese), segment)
    }
    self.counterparts = counterparts
    if !alignment.looksLikeTranslation {
      warning =
        "\(chinese.text.name) and \(english.text.name) do not look like translations of each other"
    }
  }

  /// A corpus of segment pairs; unit *n* of it is line *n* of the text.
  init(_ reader: SegmentPairReader, name: String, source: BitextLanguage?) throws {
    var read: [SegmentPair] = []
    var size = 0
    while let block = try reader.next(atMost: 4096) {
      read += block
      size += block.reduce(0) { $0 + $1.source.utf8.count + $1.target.utf8.count }
      if size > 4 * InputOptions.longestDocument {
        throw InputError(
          file: name, message: "longer than 256 MB, too long for one glossary",
          hint: "split it, and put the glossaries together with duiyi glossary merge")
      }
    }
    var corpus = WordCorpus(keepsText: false)
    corpus.append(read, read.map { _ in PairTokenizer.Tokens() })
    let direction = Direction(source: try source ?? corpus.sourceLanguage(of: [name]))
    var lines: [UInt8] = []
    var counterparts = Counterparts()
    for pair in read {
      let pair = pair.sides(direction)
      let start = lines.count
      lines += pair.chinese.utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
      counterparts.append(start..<lines.count, pair.english)
      lines.append(0x0A)
      pairs.append(pair)
    }
    text = TextFile(name: name, text: String(decoding: lines, as: UTF8.self))
    self.counterparts = counterparts
  }
}
