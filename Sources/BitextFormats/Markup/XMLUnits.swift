internal import Bitext
internal import TextIO

/// Collects units while an XML document goes by.
protocol UnitCollector {
  /// Units that are complete.
  var queue: UnitQueue { get set }
  /// What was passed over.
  var losses: ConversionLosses { get }
  /// Takes the next event.
  mutating func take(_ event: XMLPushParser.Event) throws(InputError)
  /// Checks, at the end of the document, that it held what was looked for.
  func finish() throws(InputError)
}

/// Units of an XML document, which is read piece by piece.
struct XMLUnits<Collector: UnitCollector>: UnitSource {
  private let pieces: XMLPieces
  private let parser: XMLPushParser
  private let box: Box
  private var isFinished = false

  /// Shares the collector with the parser. All of its state is one property, because each access
  /// to a property of an object is checked at run time.
  private final class Box {
    var collector: Collector

    init(_ collector: Collector) { self.collector = collector }
  }

  init(_ input: TextInput, _ collector: Collector) throws(InputError) {
    pieces = try XMLPieces(input)
    let box = Box(collector)
    self.box = box
    parser = try XMLPushParser(
      name: input.name, ignoresDeclaredEncoding: pieces.isConverted
    ) { event throws(InputError) in
      try box.collector.take(event)
    }
  }

  var losses: ConversionLosses { box.collector.losses }
  var line: Int? { box.collector.queue.line }

  mutating func next(into unit: inout TranslationUnit) throws(InputError) -> Bool {
    while !box.collector.queue.next(into: &unit) {
      if isFinished { return false }
      if let piece = try pieces.next() {
        // `withUnsafeBytes` cannot carry a typed error, so the outcome is a value.
        let outcome = piece.withUnsafeBytes { raw in
          Result { () throws(InputError) in try parser.parse(raw) }
        }
        try outcome.get()
      } else {
        isFinished = true
        try parser.finish()
        try box.collector.finish()
      }
    }
    return true
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
