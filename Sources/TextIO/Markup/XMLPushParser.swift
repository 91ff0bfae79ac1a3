internal import CLibXML2

/// Reads XML in pieces through libxml2's SAX2 interface.
///
/// Nothing outside the input is ever opened: no network, no external DTD. Entities
/// other than the five predefined ones are an error and never expanded. Depth and
/// the length of one text are limited, beside libxml2's own limits.
package final class XMLPushParser {
  /// What the parser meets.
  package enum Event {
    case start(XMLElementStart)
    case text(UnsafeRawBufferPointer)
    /// The end of an element, and where its tag stands, where the parser keeps places; that of an
    /// empty element is its only tag.
    case end(Range<Int>)
  }

  package static let deepest = 128

  private let name: String
  private let consume: (Event) throws(InputError) -> Void
  private var context: xmlParserCtxtPtr?
  // These change at every tag, and libxml2 calls from one place: checks at run time would cost a tenth.
  @exclusivity(unchecked) private var depth = 0
  @exclusivity(unchecked) private var hasFailed = false
  @exclusivity(unchecked) private var hasRoot = false
  private var failure: InputError?
  /// The bytes of the document that are still wanted, where places are kept.
  @exclusivity(unchecked) package private(set) var surface: XMLSurface?
  private let keepsPlaces: Bool

  /// Prepares a parser.
  ///
  /// - Parameters:
  ///   - ignoresDeclaredEncoding: For text already made UTF-8.
  ///   - keepsPlaces: Whether events tell where their tags stand. All pieces are then kept until
  ///     ``forget(before:)``, and must be UTF-8.
  package init(
    name: String, ignoresDeclaredEncoding: Bool = false, keepsPlaces: Bool = false,
    consume: @escaping (Event) throws(InputError) -> Void
  ) throws(InputError) {
    self.name = name
    self.consume = consume
    self.keepsPlaces = keepsPlaces
    if keepsPlaces { surface = XMLSurface() }
    var handlers = XMLPushParser.handlers()
    let pointer = Unmanaged.passUnretained(self).toOpaque()
    context = xmlCreatePushParserCtxt(&handlers, pointer, nil, 0, name)
    guard context != nil else {
      throw InputError(file: name, message: "not enough memory to read XML")
    }
    var options = Int32(XML_PARSE_NONET.rawValue)
    if ignoresDeclaredEncoding { options |= Int32(XML_PARSE_IGNORE_ENC.rawValue) }
    _ = xmlCtxtUseOptions(context, options)
  }

  deinit {
    if let document = context?.pointee.myDoc { xmlFreeDoc(document) }
    xmlFreeParserCtxt(context)
  }

  /// Parses one more piece.
  package func parse(_ piece: UnsafeRawBufferPointer) throws(InputError) {
    surface?.append(piece)
    var rest = piece
    while rest.count > 0 {
      // libxml2 counts in 32 bits.
      let part = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 20))
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(part.count))
      let chars = part.bindMemory(to: CChar.self)
      _ = xmlParseChunk(context, chars.baseAddress, Int32(chars.count), 0)
      try check()
    }
  }

  /// Says that no more input follows, and checks that the document is complete.
  package func finish() throws(InputError) {
    _ = xmlParseChunk(context, nil, 0, 1)
    try check()
    // After an error of encoding the document still counts as well-formed, but is not at its end.
    if depth > 0 || !hasRoot { throw error("not well-formed XML: \(endMessage)") }
  }

  /// The bytes at a place of the document that have not been forgotten; none where places are not
  /// kept.
  package func bytes(in place: Range<Int>) -> ArraySlice<UInt8> { surface?[place] ?? [] }

  /// Says that what stands before an offset is not wanted any more.
  package func forget(before offset: Int) { surface?.forget(before: offset) }

  /// Says that places are not wanted any more.
  package func forgetPlaces() { surface = nil }

  private var endMessage: String {
    if !hasRoot { return "there is no element in it" }
    return "it ends within \(depth == 1 ? "an element" : "\(depth) elements")"
  }

  /// An error at the place where the parser stands.
  package func error(_ message: String, hint: String? = nil) -> InputError {
    let line = Int(xmlSAX2GetLineNumber(context.map { UnsafeMutableRawPointer($0) }))
    let column = Int(xmlSAX2GetColumnNumber(context.map { UnsafeMutableRawPointer($0) }))
    return InputError(
      file: name, line: max(line, 1), column: max(column, 1), message: message, hint: hint)
  }

  private func check() throws(InputError) {
    if let failure { throw failure }
    guard let context, context.pointee.wellFormed == 0 else { return }
    guard let last = xmlCtxtGetLastError(UnsafeMutableRawPointer(context)) else {
      throw error("not well-formed XML")
    }
    var message = last.pointee.message.map { String(cString: $0) } ?? "not well-formed XML"
    while message.last?.isWhitespace == true { message.removeLast() }
    // libxml2 says only that its buffer was not meant for so much.
    if message.uppercased().contains("HUGE") { message = "a tag or comment is over 10 MB" }
    // What it says where the end is missing is of something else.
    if last.pointee.code == Int32(XML_ERR_DOCUMENT_END.rawValue), depth > 0 || !hasRoot {
      message = endMessage
    }
    var hint: String?
    if message.contains("not proper UTF-8") {
      message = "not UTF-8"
      hint = "try --encoding GB18030, or --lossy"
    } else if last.pointee.code == Int32(XML_ERR_INVALID_CHAR.rawValue) {
      message = "not well-formed XML: a character that XML forbids"
      hint = "--lossy puts U+FFFD in its place"
    } else {
      message = "not well-formed XML: \(message)"
    }
    throw InputError(
      file: name, line: max(Int(last.pointee.line), 1), column: max(Int(last.pointee.int2), 1),
      message: message, hint: hint)
  }

  // MARK: Called by libxml2

  fileprivate func pass(_ event: Event) {
    if hasFailed { return }
    switch event {
    case .start:
      depth += 1
      hasRoot = true
    case .end: depth -= 1
    case .text: break
    }
    if depth > XMLPushParser.deepest {
      return stop(error("elements nested more than \(XMLPushParser.deepest) deep"))
    }
    do {
      try consume(event)
    } catch {
      // The consumer need not know where the parser stands.
      stop(error.line == nil ? self.error(error.message, hint: error.hint) : error)
    }
  }

  fileprivate func nextTag() -> Range<Int> {
    keepsPlaces ? surface?.nextTag() ?? 0..<0 : 0..<0
  }

  fileprivate func refuseEntity(_ entity: String) {
    stop(
      error(
        "the entity &\(entity); is not expanded", hint: "write the characters themselves"))
  }

  private func stop(_ error: InputError) {
    if failure == nil { failure = error }
    hasFailed = true
    xmlStopParser(context)
  }

  /// Hands a parser over that lives as long as the call does, without counting that.
  private static func with(
    _ pointer: UnsafeMutableRawPointer?, _ body: (XMLPushParser) -> Void
  ) {
    guard let pointer else { return }
    Unmanaged<XMLPushParser>.fromOpaque(pointer)._withUnsafeGuaranteedRef { body($0) }
  }

  private static func handlers() -> xmlSAXHandler {
    var handlers = xmlSAXHandler()
    handlers.initialized = UInt32(XML_SAX2_MAGIC)
    handlers.startElementNs = { pointer, name, _, namespace, _, _, count, _, attributes in
      XMLPushParser.with(pointer) { parser in
        let start = XMLElementStart(
          name: name, namespace: namespace, attributeCount: Int(count), attributes: attributes,
          context: parser.context, place: parser.nextTag())
        parser.pass(.start(start))
      }
    }
    handlers.endElementNs = { pointer, _, _, _ in
      XMLPushParser.with(pointer) { $0.pass(.end($0.nextTag())) }
    }
    handlers.characters = { pointer, text, count in
      XMLPushParser.with(pointer) {
        $0.pass(.text(UnsafeRawBufferPointer(start: text, count: Int(max(count, 0)))))
      }
    }
    // Where both are one, libxml2 does not look which it is.
    handlers.ignorableWhitespace = handlers.characters
    handlers.cdataBlock = handlers.characters
    handlers.getEntity = { pointer, name in
      let entity = name.map { String(cString: $0) } ?? ""
      XMLPushParser.with(pointer) { $0.refuseEntity(String(entity.prefix(80))) }
      return nil
    }
    return handlers
  }
}
