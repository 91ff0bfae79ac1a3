/// A JSON value as read (RFC 8259), with what our own documents need of it.
package enum JSONValue: Sendable, Hashable {
  case null
  case boolean(Bool)
  /// A number by its digits.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// An object; of members with the same name the last one counts.
  case object([String: JSONValue])

  /// A member of an object, or nil.
  package subscript(name: String) -> JSONValue? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  /// The elements of an array; empty for other values.
  package var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [] }
  }

  /// The text of a string, or nil.
  package var text: String? {
    if case .string(let text) = self { text } else { nil }
  }
}

extension JSONValue {
  /// The object of members in their order.
  package init(_ members: [JSONParser.Member]) {
    self = .object(Dictionary(members.lazy.map { ($0.name, $0.value) }) { $1 })
  }
}
