/// A piece of text that is read as one unit, by its place in the unchanged input.
@frozen
public struct Token: Sendable, Hashable {
  /// What a token is made of.
  @frozen
  public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
    /// White space.
    case space
    /// Han characters.
    case han
    /// Letters of another script: a word, a name, a code such as `EC2`.
    case word
    /// A number, with its sign, separators, magnitude or percent sign.
    case number
    /// Punctuation.
    case punctuation
    /// Symbols, emoji and anything else.
    case symbol
    /// A web address.
    case url
    /// An e-mail address.
    case email
    /// A term of the lexicon, whatever it is made of.
    case term
    /// A whole quantity, such as 2000亿美元.
    case quantity
  }

  /// UTF-8 offset of the first byte.
  public var start: Int
  /// UTF-8 offset after the last byte.
  public var end: Int
  /// What the token is made of.
  public var kind: Kind

  /// Creates a token.
  @inlinable
  public init(start: Int, end: Int, kind: Kind) {
    self.start = start
    self.end = end
    self.kind = kind
  }

  /// The bytes of the token.
  @inlinable public var range: Range<Int> { start..<end }
}
