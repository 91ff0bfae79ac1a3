/// What of a document is wanted.
public struct ExtractionOptions: Sendable, Hashable {
  /// Whether blocks of code are left out: of Markdown, and what is preformatted in web pages.
  public var leavesCodeOut = false
  /// Whether only the main text of a web page is wanted, without its title, navigation, asides,
  /// header and footer.
  public var isMainTextOnly = false

  /// All that is text.
  public init() {}
}
