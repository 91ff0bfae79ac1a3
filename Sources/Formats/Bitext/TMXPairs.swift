internal import Bitext

/// Pairs from the units of a translation memory in TMX, which is read piece by piece.
///
/// Of each unit the first variant in Chinese and the first in English count; a unit that lacks one
/// is a pair with an empty side. The codes of the original format that stand in `bpt`, `ept`,
/// `it`, `ph` and `ut` are no text (TMX 1.4b, 4.2); what other elements enclose, such as `hi`, and
/// `sub` within codes, is kept.
struct TMXPairs: SegmentPairs {
  private let pieces: XMLPieces
  private let parser: XMLPushParser
  private let collector: TMXCollector
  private var isFinished = false
  private var given = 0

  init(_ input: TextInput, source: BitextLanguage?) throws(InputError) {
    pieces = try XMLPieces(input)
    let collector = TMXCollector(name: input.name, source: source)
    self.collector = collector
    parser = try XMLPushParser(
      name: input.name, ignoresDeclaredEncoding: pieces.isConverted
    ) { event throws(InputError) in
      try collector.take(event)
    }
  }

  mutating func next() throws(InputError) -> SegmentPair? {
    while given == collector.pairs.count {
      if isFinished { return nil }
      collector.pairs.removeAll(keepingCapacity: true)
      given = 0
      if let piece = try pieces.next() {
        // `withUnsafeBytes` cannot carry a typed error, so the outcome is a value.
        let outcome = piece.withUnsafeBytes { raw in
          Result { () throws(InputError) in try parser.parse(raw) }
        }
        try outcome.get()
      } else {
        isFinished = true
        try parser.finish()
        try collector.finish()
      }
    }
    given += 1
    return collector.pairs[given - 1]
  }
}

/// The bytes of an XML file: as they are, for the parser to see their declared encoding, or
/// converted to UTF-8 where the person has named an encoding.
private final class XMLPieces {
  private enum Origin {
    case file(SystemFile)
    case text(TextBlocks)
  }

  private let name: String
  private let origin: Origin
  private var buffer = [UInt8](repeating: 0, count: 65_536)

  /// Whether the pieces are UTF-8 whatever the document declares.
  let isConverted: Bool

  init(_ input: TextInput) throws(InputError) {
    name = input.name
    isConverted = input.options.encoding != nil
    if isConverted {
      origin = .text(try input.blocks(of: 65_536))
      return
    }
    do {
      origin = .file(try SystemFile.forReading(input.path))
    } catch {
      throw InputError(file: name, message: error.message)
    }
  }

  func next() throws(InputError) -> ArraySlice<UInt8>? {
    switch origin {
    case .text(let blocks): return try blocks.next().map { $0.bytes[...] }
    case .file(let file):
      do {
        let count = try file.read(into: &buffer, at: 0)
        return count > 0 ? buffer[..<count] : nil
      } catch {
        throw InputError(file: name, message: error.message)
      }
    }
  }
}
