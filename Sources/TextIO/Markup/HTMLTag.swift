/// The start or end of an element in HTML.
package struct HTMLTag: Sendable, Equatable {
  /// The name, in small letters.
  package var name: String
  /// Whether it ends an element.
  package var isEnd = false
  /// Whether a slash stands before its end, as in `<br/>`.
  package var closesItself = false
  /// The attributes, their names in small letters.
  package var attributes: [(name: String, value: String)] = []

  package init(_ name: String, isEnd: Bool = false) {
    self.name = name
    self.isEnd = isEnd
  }

  /// The value of an attribute, of several the first; empty where it has none.
  package subscript(attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value
  }

  package static func == (first: HTMLTag, second: HTMLTag) -> Bool {
    first.name == second.name && first.isEnd == second.isEnd
      && first.closesItself == second.closesItself
      && first.attributes.elementsEqual(second.attributes, by: ==)
  }
}
