/// Splits Chinese, English and mixed text into sentences.
///
/// A line is a paragraph, so a line end always ends a sentence. Within a line a
/// sentence ends after `。！？｡．!?`, after a run of these, and after a full stop
/// that closes no abbreviation, initial, number or domain; the closing quotation
/// marks, brackets and `**` that follow stay with it. A mark that looks the same
/// at both ends, `"` or `**`, opens and closes by turns within its line. Headings
/// and speaker labels are no concern of the splitter.
///
/// ```swift
/// let text = "毛利率为 24.3%。The U.S. grew, too. 谢谢！"
/// let sentences = SentenceSplitter().sentences(in: text)  // three
/// ```
public struct SentenceSplitter: Sendable, Hashable {
  /// Whether `；` and `;` end a sentence.
  public var splitsAtSemicolon: Bool
  /// Whether `…`, `……` and `...` end a sentence.
  public var splitsAtEllipsis: Bool

  /// Creates a splitter.
  public init(splitsAtSemicolon: Bool = false, splitsAtEllipsis: Bool = false) {
    self.splitsAtSemicolon = splitsAtSemicolon
    self.splitsAtEllipsis = splitsAtEllipsis
  }

  /// The sentences of UTF-8 text, in order, with offsets from its start.
  ///
  /// They do not overlap, and only white space lies between them. Any bytes are
  /// accepted.
  ///
  /// - Complexity: O(*n*), at some hundred megabytes a second.
  public func sentences(in utf8: UnsafeBufferPointer<UInt8>) -> [Sentence] {
    var scanner = SentenceScanner(utf8, splitter: self)
    scanner.scan()
    return scanner.sentences
  }

  /// The sentences of a text, as offsets into its UTF-8.
  public func sentences(in text: String) -> [Sentence] {
    var copy = text
    return copy.withUTF8 { sentences(in: $0) }
  }
}
