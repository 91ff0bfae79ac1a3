internal import CYAML

/// A place in a document, both numbers 1-based.
struct YAMLMark {
  var line = 1
  /// In Unicode scalars.
  var column = 1
}

extension YAMLMark {
  init(_ mark: yaml_mark_t) {
    self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }
}

/// What libyaml found next in a document.
struct YAMLEvent {
  enum Kind {
    case scalar(String, isPlain: Bool)
    case alias(String)
    /// A list begins.
    case list
    /// A mapping begins.
    case mapping
    /// A list, a mapping or the stream ends.
    case end
    /// The stream or a document begins, or a document ends.
    case other
  }

  let kind: Kind
  /// What aliases call the value that begins here.
  let anchor: String?
  let mark: YAMLMark

  init(_ event: yaml_event_t) {
    mark = YAMLMark(event.start_mark)
    var anchor: UnsafeMutablePointer<UInt8>?
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      anchor = scalar.anchor
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      kind = .scalar(
        String(decoding: bytes, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
    case YAML_ALIAS_EVENT: kind = .alias(event.data.alias.anchor.map { String(cString: $0) } ?? "")
    case YAML_SEQUENCE_START_EVENT:
      anchor = event.data.sequence_start.anchor
      kind = .list
    case YAML_MAPPING_START_EVENT:
      anchor = event.data.mapping_start.anchor
      kind = .mapping
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT, YAML_STREAM_END_EVENT: kind = .end
    default: kind = .other
    }
    self.anchor = anchor.map { String(cString: $0) }
  }
}
