/// Finds quantities in Chinese, English and mixed text.
public struct QuantityFinder: Sendable {
  /// A finder for both languages.
  public init() {}

  /// The quantities of a UTF-8 text, sorted and without overlap.
  ///
  /// Any bytes are accepted. Time and memory are linear in the length.
  public func quantities(in utf8: UnsafeBufferPointer<UInt8>) -> [Quantity] {
    var lexer = QuantityLexer(utf8)
    let matcher = QuantityMatcher(bytes: utf8, lexemes: lexer.run())
    return matcher.quantities()
  }

  /// Whether a word of a loss, or of a fall as well, stands in a text, as it may stand for a minus.
  package func saysFall(in utf8: UnsafeBufferPointer<UInt8>, isLoss: Bool) -> Bool {
    var lexer = QuantityLexer(utf8)
    return lexer.run().contains {
      switch $0.kind {
      case .change(let sign): sign < 0 && !isLoss
      case .direction(let direction): direction == .loss || direction == .fall && !isLoss
      default: false
      }
    }
  }

  /// The quantities of a text; offsets count its UTF-8 bytes.
  public func quantities(in text: String) -> [Quantity] {
    var text = text
    return text.withUTF8 { quantities(in: $0) }
  }
}
