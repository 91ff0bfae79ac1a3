internal import Bitext
internal import TextIO

/// Collects units while an XML document goes by.
protocol UnitCollector {
  /// Units that are complete.
  var queue: UnitQueue { get set }
  /// What was passed over.
  var losses: ConversionLosses { get }
  /// The format that it turned out to be, once it has begun.
  var dialect: InlineCode.Dialect { get }
  /// What the file says of itself beside its units, as the header of a catalogue.
  var header: TranslationUnit? { get }
  /// Takes the next event.
  mutating func take(_ event: XMLPushParser.Event) throws(InputError)
  /// Checks, at the end of the document, that it held what was looked for.
  func finish() throws(InputError)
}

extension UnitCollector {
  var header: TranslationUnit? { nil }
}

/// Units of an XML document, which is read piece by piece.
struct XMLUnits<Collector: UnitCollector>: UnitSource, UnitDocument {
  let pieces: XMLPieces
  let parser: XMLPushParser
  private let box: Box
  private var isFinished = false

  /// Shares the collector with the parser, which has it called from one place alone.
  private final class Box {
    @exclusivity(unchecked) var collector: Collector

    init(_ collector: Collector) { self.collector = collector }
  }

  /// Opens a document.
  ///
  /// - Parameter keepsPlaces: Whether ``place`` tells where units stand. What has been read is then
  ///   kept until it is forgotten.
  init(
    _ input: TextInput, _ collector: Collector, keepsPlaces: Bool = false
  ) throws(InputError) {
    pieces = try XMLPieces(input)
    let box = Box(collector)
    self.box = box
    parser = try XMLPushParser(
      name: input.name, ignoresDeclaredEncoding: true, keepsPlaces: keepsPlaces
    ) { event throws(InputError) in
      try box.collector.take(event)
    }
  }

  var losses: ConversionLosses {
    var losses = box.collector.losses
    losses.add(.characters, pieces.replacedCount)
    return losses
  }
  var remarks: [String] { pieces.remarks }
  var line: Int? { box.collector.queue.line }
  var header: TranslationUnit? { box.collector.header }
  var place: UnitPlaces { box.collector.queue.place }
  var dialect: InlineCode.Dialect { box.collector.dialect }

  mutating func next(into unit: inout TranslationUnit) throws(InputError) -> Bool {
    while !box.collector.queue.next(into: &unit) {
      if isFinished { return false }
      if let piece = try pieces.next() {
        try parser.parse(piece)
      } else {
        isFinished = true
        try parser.finish()
        try box.collector.finish()
      }
    }
    return true
  }
}
