/// A code that stands within the text of a segment: a tag, a placeholder, a mark.
///
/// The text itself goes on without it; ``offset`` tells where it stands. What it was in the
/// format it came from is kept, so that it can be written there again as it was.
public struct InlineCode: Sendable, Hashable {
  /// How a code relates to others.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Begins a span that a closing code with the same ``InlineCode/id`` ends.
    case opening
    /// Ends a span.
    case closing
    /// Stands by itself.
    case standalone
  }

  /// The family of formats whose element a code was.
  public enum Dialect: String, Sendable, Hashable, CaseIterable {
    /// Translation Memory eXchange.
    case tmx
    /// XLIFF 1.2.
    case xliff
    /// XLIFF 2.
    case xliff2
  }

  /// An attribute of the element, its value without escapes.
  public struct Attribute: Sendable, Hashable {
    /// The name, without prefix but for `xml:`.
    public var name: String
    /// The value.
    public var value: String

    /// Makes an attribute.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// How it relates to others.
  public var kind: Kind
  /// What ties an opening code to its closing one, and codes of the source to those of the
  /// target; empty where it is not known.
  public var id: String
  /// Where it stands: an offset in the UTF-8 of the text, before the character there.
  public var offset: Int
  /// The code of the original document, such as `<b>`; empty where it is not kept.
  public var data: String
  /// Where in ``data``, in bytes, text stands that is to be translated, as `sub` encloses it.
  public var texts: [Range<Int>] = []
  /// The format whose ``element`` it was, or nil for a code of no such format.
  public var dialect: Dialect?
  /// The name of the element that it was, such as `bpt`.
  public var element: String
  /// The attributes of the element, but for those that refer to elsewhere.
  public var attributes: [Attribute]

  /// Makes a code.
  public init(
    kind: Kind, id: String = "", offset: Int, data: String = "", dialect: Dialect? = nil,
    element: String = "", attributes: [Attribute] = []
  ) {
    self.kind = kind
    self.id = id
    self.offset = offset
    self.data = data
    self.dialect = dialect
    self.element = element
    self.attributes = attributes
  }
}
