internal import CYAML
internal import TextIO

/// Reads one document through libyaml, event by event.
///
/// What an alias stands for counts each time: a short document cannot stand for a long one.
final class YAMLDocument {
  private static let deepest = 32
  private static let mostValues = 100_000

  private typealias Anchored = (value: YAMLValue, count: Int)

  private let name: String
  private let source: UnsafeBufferPointer<UInt8>
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  private let isReady: Bool
  private var anchors: [String: Anchored] = [:]
  private var count = 0

  /// The value of the only document in some bytes; nil where there is none.
  static func read(_ bytes: [UInt8], name: String) throws(InputError) -> YAMLValue? {
    try bytes.withUnsafeBufferPointer { (source) throws(InputError) in
      try YAMLDocument(source, name: name).root()
    }
  }

  /// The bytes must stay where they are.
  private init(_ source: UnsafeBufferPointer<UInt8>, name: String) {
    self.name = name
    self.source = source
    isReady = yaml_parser_initialize(parser) == 1
    if isReady {
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, source.baseAddress, source.count)
    }
  }

  deinit {
    if isReady { yaml_parser_delete(parser) }
    parser.deallocate()
  }

  private func root() throws(InputError) -> YAMLValue? {
    guard isReady else { throw error("there is no memory for it", YAMLMark()) }
    var first = try next()
    if case .other = first.kind { first = try next() }  // the stream begins
    guard case .other = first.kind else { return nil }  // the document begins
    let value = try self.value(at: try next(), depth: 0)
    _ = try next()  // the document ends
    let after = try next()
    if case .end = after.kind { return value }
    throw error("but found another document", after.mark)
  }

  private func value(at event: YAMLEvent, depth: Int) throws(InputError) -> YAMLValue {
    count += 1
    if depth > Self.deepest { throw tooMuch("values nested too deep", event.mark) }
    if count > Self.mostValues { throw tooMuch("too many values", event.mark) }
    let before = count
    let content: YAMLValue.Content
    switch event.kind {
    case .alias(let anchor):
      guard let known = anchors[anchor] else {
        throw error("found undefined alias", event.mark)
      }
      count += known.count
      if count > Self.mostValues { throw tooMuch("too many values", event.mark) }
      return known.value
    case .scalar(let text, let isPlain):
      let isNothing = isPlain && ["", "~", "null"].contains(text)
      content = .scalar(isNothing ? nil : text)
    case .list: content = .list(try elements(depth: depth + 1))
    case .mapping: content = .mapping(try members(depth: depth + 1))
    case .end, .other: throw error("found no value", event.mark)
    }
    let value = YAMLValue(content: content, line: event.mark.line, column: event.mark.column)
    if let anchor = event.anchor { anchors[anchor] = (value, count - before + 1) }
    return value
  }

  private func elements(depth: Int) throws(InputError) -> [YAMLValue] {
    var elements: [YAMLValue] = []
    while true {
      let event = try next()
      if case .end = event.kind { return elements }
      elements.append(try value(at: event, depth: depth))
    }
  }

  private func members(depth: Int) throws(InputError) -> [YAMLValue.Member] {
    var members: [YAMLValue.Member] = []
    var places: [String: YAMLMark] = [:]
    while true {
      let event = try next()
      if case .end = event.kind { return members }
      let key = try value(at: event, depth: depth)
      if let text = key.text, let first = places.updateValue(event.mark, forKey: text) {
        throw InputError(
          file: name, line: first.line, column: first.column, message: "“\(text)” stands here twice"
        )
      }
      members.append(
        YAMLValue.Member(key: key, value: try value(at: try next(), depth: depth)))
    }
  }

  private func next() throws(InputError) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw failure }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(event)
  }

  /// What the parser says is wrong.
  private var failure: InputError {
    let state = parser.pointee
    let problem = state.problem.map { String(cString: $0) } ?? "it cannot be read"
    guard state.error == YAML_READER_ERROR else {
      return error(problem, YAMLMark(state.problem_mark))
    }
    // A character that may not be in YAML: only its place among the bytes is known.
    let before = source.prefix(state.problem_offset)
    let line = before.count { $0 == 0x0A } + 1
    let column = before.suffix { $0 != 0x0A }.count { $0 & 0xC0 != 0x80 } + 1
    return error(problem, YAMLMark(line: line, column: column))
  }

  private func tooMuch(_ message: String, _ mark: YAMLMark) -> InputError {
    InputError(file: name, line: mark.line, column: mark.column, message: message)
  }

  private func error(_ problem: String, _ mark: YAMLMark) -> InputError {
    InputError(
      file: name, line: mark.line, column: mark.column, message: "this is no YAML: \(problem)",
      hint: "mappings are written “key: value”, and members of one have the same indent")
  }
}

extension UnsafeBufferPointer<UInt8>.SubSequence {
  /// The longest end in which all is as it should be.
  fileprivate func suffix(while isWanted: (UInt8) -> Bool) -> Self {
    guard let last = lastIndex(where: { !isWanted($0) }) else { return self }
    return self[index(after: last)...]
  }
}
