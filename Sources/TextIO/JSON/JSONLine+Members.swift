/// Whole members of objects, and arrays of objects.
extension JSONLine {
  /// Writes a member, unless there is nothing to write.
  package mutating func member(_ name: String, _ text: String?) {
    guard let text else { return }
    key(name)
    string(text)
  }

  /// Writes a member that is an array of strings, unless it is empty.
  package mutating func member(_ name: String, _ texts: [String]) {
    if texts.isEmpty { return }
    key(name)
    beginArray()
    for text in texts { string(text) }
    endArray()
  }

  /// Writes a member whose value may be `null`.
  package mutating func nullable(_ name: String, _ text: String?) {
    key(name)
    if let text { string(text) } else { null() }
  }

  /// Writes a member that is an object.
  package mutating func object(_ name: String, _ members: (inout JSONLine) -> Void) {
    key(name)
    beginObject()
    members(&self)
    endObject()
  }

  /// Writes a member that is an array of objects, unless it is empty.
  @inlinable
  package mutating func members<Element>(
    _ name: String, _ elements: [Element], append: (Element, inout JSONLine) -> Void
  ) {
    if elements.isEmpty { return }
    key(name)
    objects(elements, append: append)
  }

  /// Writes an array of objects.
  @inlinable
  package mutating func objects<Element>(
    _ elements: [Element], append: (Element, inout JSONLine) -> Void
  ) {
    beginArray()
    for element in elements {
      beginObject()
      append(element, &self)
      endObject()
    }
    endArray()
  }
}
