/// A value of a YAML document with the place where it stands.
package struct YAMLValue: Sendable {
  /// A member of a mapping.
  package struct Member: Sendable {
    package let key: YAMLValue
    package let value: YAMLValue
  }

  package enum Content: Sendable {
    /// A text, number or other word, as it is written; nil for nothing at all.
    case scalar(String?)
    case list([YAMLValue])
    case mapping([Member])
  }

  package let content: Content
  /// 1-based.
  package let line: Int
  /// 1-based, in Unicode scalars.
  package let column: Int

  /// The text of a scalar, or nil.
  package var text: String? {
    if case .scalar(let text) = content { text } else { nil }
  }

  /// Whether nothing is written, or `null`.
  package var isNothing: Bool {
    if case .scalar(nil) = content { true } else { false }
  }

  /// What it is, for messages.
  package var kind: String {
    switch content {
    case .scalar(nil): "nothing"
    case .scalar(let text?): "“\(text)”"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }
}
