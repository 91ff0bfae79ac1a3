import Bitext
import TestSupport
import Testing

@testable import BitextFormats
@testable import TextIO

@Suite struct TranslationUnitTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  static let oneFile: [SegmentPairFormat] = [.tsv, .csv, .jsonl, .bars, .tmx, .xliff, .xliff2, .po]

  func write(
    _ units: [TranslationUnit], _ format: SegmentPairFormat,
    _ options: UnitWritingOptions = UnitWritingOptions(
      sourceLanguage: "en", targetLanguage: "zh-CN", toolVersion: "1")
  ) throws -> (text: String, losses: ConversionLosses) {
    let sink = try OutputSink(path: scratch.path("out"))
    let writer = try TranslationUnitWriter([sink], format: format, options: options)
    for unit in units { try writer.write(unit) }
    try writer.finish()
    try sink.commit()
    return (String(decoding: try scratch.read("out"), as: UTF8.self), writer.losses)
  }

  func read(
    _ bytes: [UInt8], _ format: SegmentPairFormat, source: String? = nil, target: String? = nil,
    options: TextOptions = TextOptions()
  ) throws -> [TranslationUnit] {
    let path = try scratch.write(bytes, to: "in")
    let reader = try TranslationUnitReader(
      [TextInput(path, options: options)], format: format, sourceLanguage: source,
      targetLanguage: target)
    var units: [TranslationUnit] = []
    var unit = TranslationUnit()
    while try reader.next(into: &unit) { units.append(unit) }
    return units
  }

  func read(
    _ text: String, _ format: SegmentPairFormat, source: String? = nil, target: String? = nil
  ) throws -> [TranslationUnit] {
    try read(Array(text.utf8), format, source: source, target: target)
  }

  // MARK: Round trips

  private static func text(_ generator: inout SeededGenerator, _ format: SegmentPairFormat)
    -> String
  {
    var pieces = [
      "noodles", "面条", " ", "<", "&", "\"", "]]>", "'", "é", "😀", "&#38;", "%s", "\\", "=1+1", ",",
      "@", ";", "\u{7F}", "\u{85}", "\u{FEFF}x",
    ]
    if format != .tsv && format != .bars { pieces += ["\n", "\t", "  "] }
    if format == .xliff2 || format == .jsonl || format == .po { pieces += ["\u{1}", "\u{B}"] }
    return "a"
      + (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined() + "z"
  }

  @Test(arguments: oneFile)
  func `text comes back as it was written`(format: SegmentPairFormat) throws {
    var generator = SeededGenerator(11)
    let units = (0..<200).map { _ in
      TranslationUnit(
        source: UnitText(Self.text(&generator, format)),
        target: UnitText(Self.text(&generator, format)))
    }
    let (text, losses) = try write(units, format)
    let found = try read(text, format)
    #expect(found.map(\.pair) == units.map(\.pair))
    // A catalogue has each source once for a context.
    #expect(losses.removing([.madeContexts]).isEmpty, "\(losses)")
    if format != .po { #expect(losses[.madeContexts] == 0) }
  }

  private static func rich(_ generator: inout SeededGenerator, _ format: SegmentPairFormat)
    -> TranslationUnit
  {
    var unit = TranslationUnit(
      id: "u\(Int.random(in: 1...999, using: &generator))",
      source: UnitText(text(&generator, format), language: "en"),
      target: UnitText(text(&generator, format), language: "zh-CN"))
    unit.context = "menu <file>"
    unit.notes = [
      TranslationUnit.Note("say & do"), TranslationUnit.Note("b", category: "developer"),
    ]
    unit.properties = [TranslationUnit.Property(name: "x-client", value: "A&B \"c\"")]
    unit.state = SegmentState.allCases.randomElement(using: &generator)
    unit.isObsolete = Bool.random(using: &generator)
    unit.isTranslatable = Bool.random(using: &generator)
    unit.isLocked = Bool.random(using: &generator)
    unit.plural = TranslationUnit.Plural(source: "%d files", targets: ["x", ""])
    unit.links = [WordLink(source: 0, target: 1, probability: 1)]
    return unit
  }

  @Test(arguments: [SegmentPairFormat.jsonl, .tmx, .xliff, .xliff2])
  func `rich formats keep all that units have`(format: SegmentPairFormat) throws {
    var generator = SeededGenerator(5)
    let units = (0..<40).map { _ in Self.rich(&generator, format) }
    let (text, losses) = try write(units, format)
    let found = try read(text, format).filter { !$0.isFurtherForm }
    #expect(losses.isEmpty, "\(losses)")
    #expect(found.count == units.count)
    for (unit, wanted) in zip(found, units) {
      var (unit, wanted) = (unit, wanted)
      // Notes with a category stand after the others in TMX.
      unit.notes.sort { $0.category < $1.category }
      wanted.notes.sort { $0.category < $1.category }
      if format == .xliff {
        // Its forms are units of their own, of which the last ones may be empty.
        wanted.id += "[0]"
        wanted.plural?.targets.removeLast()
      }
      #expect(unit == wanted)
    }
  }

  @Test func `what a simple format has no room for is counted`() throws {
    var generator = SeededGenerator(5)
    var unit = Self.rich(&generator, .tsv)
    unit.source.codes = [InlineCode(kind: .standalone, offset: 1, data: "<br/>")]
    let losses = try write([unit], .tsv).losses
    #expect(
      Set(losses.all.map(\.kind)).isSuperset(
        of: [.inlineCodes, .ids, .contexts, .notes, .properties, .links, .languages, .plurals]))
    #expect(try write([unit], .po).losses[.codesAsText] == 1)
  }

  // MARK: Codes

  private static let inline: [(SegmentPairFormat, String)] = [
    (
      .tmx,
      #"a <bpt i="1" type="bold">&lt;b&gt;</bpt>b<ept i="1">&lt;/b&gt;</ept><ph x="2">%s</ph>"#
        + #"<hi type="t">c<it pos="begin" x="3">&lt;i&gt;</it></hi>"#
    ),
    (
      .xliff,
      #"a <g id="1" ctype="bold">b<x id="2"/></g><bpt id="3">&lt;b&gt;</bpt>c<ept id="3">"#
        + #"&lt;/b&gt;</ept><mrk mtype="term">d</mrk><ph id="4">{0}</ph><bx id="5"/><ex id="5"/>"#
    ),
    (
      .xliff2,
      #"a <pc id="1" type="fmt">b<ph id="2"/></pc><sc id="3"/>c<ec startRef="3"/>"#
        + #"<mrk id="m1" type="term">d</mrk>"#
    ),
  ]

  private static func document(_ format: SegmentPairFormat, _ content: String) -> String {
    switch format {
    case .tmx:
      "<tmx version='1.4'><header srclang='en'/><body><tu><tuv xml:lang='en'><seg>\(content)</seg>"
        + "</tuv><tuv xml:lang='zh'><seg>\(content)</seg></tuv></tu></body></tmx>"
    case .xliff:
      "<xliff version='1.2'><file source-language='en' target-language='zh'><body>"
        + "<trans-unit id='1'><source>\(content)</source><target>\(content)</target>"
        + "</trans-unit></body></file></xliff>"
    default:
      "<xliff version='2.0' srcLang='en' trgLang='zh' xmlns="
        + "'urn:oasis:names:tc:xliff:document:2.0'><file id='f'><unit id='1'><segment>"
        + "<source>\(content)</source><target>\(content)</target></segment></unit></file></xliff>"
    }
  }

  @Test(arguments: inline)
  func `inline codes are written as they were`(format: SegmentPairFormat, content: String) throws {
    let units = try read(Self.document(format, content), format)
    #expect(units.count == 1)
    #expect(units.first?.source.text.hasPrefix("a b") == true)
    let (text, losses) = try write(units, format)
    #expect(text.ranges(of: content).count == 2, "\(text)")
    #expect(losses.isEmpty)
  }

  @Test(arguments: inline)
  func `inline codes survive in other formats`(format: SegmentPairFormat, content: String) throws {
    let units = try read(Self.document(format, content), format)
    let codes = units[0].source.codes
    for other in [SegmentPairFormat.tmx, .xliff, .xliff2, .jsonl] {
      let (text, losses) = try write(units, other)
      // What `type` and `mtype` say where the other format has no word for it.
      #expect(losses.removing([.attributes]).isEmpty)
      let found = try read(text, other)
      #expect(found[0].pair == units[0].pair)
      #expect(found[0].source.codes.map(\.kind) == codes.map(\.kind), "\(other) \(text)")
      #expect(found[0].source.codes.map(\.offset) == codes.map(\.offset))
      #expect(found[0].source.codes.map(\.data) == codes.map(\.data), "\(other)")
    }
  }

  @Test func `any codes give well-formed documents`() throws {
    var generator = SeededGenerator(3)
    for format in [SegmentPairFormat.tmx, .xliff, .xliff2] {
      for _ in 0..<100 {
        var unit = TranslationUnit(source: UnitText("面条 noodles"), target: UnitText("x"))
        for _ in 0..<6 {
          let element =
            ["hi", "g", "pc", "bpt", "ept", "ph", "mrk", "x y", ""]
            .randomElement(using: &generator) ?? ""
          unit.source.codes.append(
            InlineCode(
              kind: InlineCode.Kind.allCases.randomElement(using: &generator) ?? .standalone,
              id: ["", "1", "a\""].randomElement(using: &generator) ?? "",
              offset: Int.random(in: 0...40, using: &generator),
              data: ["", "<b>", "\u{1}"].randomElement(using: &generator) ?? "",
              dialect: InlineCode.Dialect.allCases.randomElement(using: &generator),
              element: element,
              attributes: [InlineCode.Attribute(name: "i", value: "<&\"")]))
        }
        let text = try write([unit], format).text
        #expect(try read(text, format).map(\.pair) == [unit.pair], "\(text)")
      }
    }
  }
}
