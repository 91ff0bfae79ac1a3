internal import CLibXML2

/// Reads HTML, however badly written, through libxml2's HTML parser.
///
/// Nothing outside the input is opened. What libxml2 cannot make sense of it passes
/// over, as browsers do; only depth is limited here.
package final class HTMLPushParser {
  /// What the parser meets.
  package enum Event {
    case start(String)
    case text(UnsafeRawBufferPointer)
    case end(String)
  }

  package static let deepest = 512

  private let name: String
  private let consume: (Event) throws(InputError) -> Void
  private var context: htmlParserCtxtPtr?
  private var depth = 0
  private var failure: InputError?

  /// Prepares a parser for UTF-8.
  package init(
    name: String, consume: @escaping (Event) throws(InputError) -> Void
  ) throws(InputError) {
    self.name = name
    self.consume = consume
    var handlers = HTMLPushParser.handlers()
    let pointer = Unmanaged.passUnretained(self).toOpaque()
    context = htmlCreatePushParserCtxt(&handlers, pointer, nil, 0, name, XML_CHAR_ENCODING_UTF8)
    guard context != nil else {
      throw InputError(file: name, message: "not enough memory to read HTML")
    }
    let options = HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
    // What a page says of its encoding has been heeded already.
    let silent = HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    _ = htmlCtxtUseOptions(context, Int32(options | silent))
  }

  deinit {
    if let document = context?.pointee.myDoc { xmlFreeDoc(document) }
    htmlFreeParserCtxt(context)
  }

  /// Parses a whole document.
  package func parse(_ bytes: [UInt8]) throws(InputError) {
    var start = 0
    while start < bytes.count {
      let count = min(1 << 16, bytes.count - start)
      bytes.withUnsafeBytes { raw in
        let part = UnsafeRawBufferPointer(rebasing: raw[start..<(start + count)])
        let chars = part.bindMemory(to: CChar.self)
        _ = htmlParseChunk(context, chars.baseAddress, Int32(count), 0)
      }
      if let failure { throw failure }
      start += count
    }
    _ = htmlParseChunk(context, nil, 0, 1)
    if let failure { throw failure }
  }

  // MARK: Called by libxml2

  private func pass(_ event: Event) {
    if failure != nil { return }
    switch event {
    case .start: depth += 1
    case .end: depth = max(depth - 1, 0)
    case .text: break
    }
    if depth > HTMLPushParser.deepest {
      return stop(
        InputError(
          file: name, message: "elements nested more than \(HTMLPushParser.deepest) deep"))
    }
    do { try consume(event) } catch { stop(error) }
  }

  private func stop(_ error: InputError) {
    failure = error
    if error.line == nil {
      let place = context.map { UnsafeMutableRawPointer($0) }
      failure?.line = max(Int(xmlSAX2GetLineNumber(place)), 1)
      failure?.column = max(Int(xmlSAX2GetColumnNumber(place)), 1)
    }
    xmlStopParser(context)
  }

  private static func from(_ pointer: UnsafeMutableRawPointer?) -> HTMLPushParser? {
    pointer.map { Unmanaged<HTMLPushParser>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func handlers() -> htmlSAXHandler {
    var handlers = htmlSAXHandler()
    handlers.startElement = { pointer, name, _ in
      let name = name.map { String(cString: $0) } ?? ""
      HTMLPushParser.from(pointer)?.pass(.start(name.lowercased()))
    }
    handlers.endElement = { pointer, name in
      let name = name.map { String(cString: $0) } ?? ""
      HTMLPushParser.from(pointer)?.pass(.end(name.lowercased()))
    }
    handlers.characters = { pointer, text, count in
      HTMLPushParser.from(pointer)?.pass(
        .text(UnsafeRawBufferPointer(start: text, count: Int(max(count, 0)))))
    }
    return handlers
  }
}
