/// How the sentences of a document are told apart.
public enum DocumentLayout: String, Sendable, Hashable, CaseIterable {
  /// Running text: each line is a paragraph, or blank lines part paragraphs whose lines were
  /// wrapped at a width; paragraphs are split into sentences.
  case text
  /// Markdown, whose blocks are split into sentences.
  case markdown
  /// A sentence a line.
  case segmented

  /// The layout that a path's suffix names: Markdown for `.md` and `.markdown`, otherwise text.
  public init(path: String) {
    let name = path.lowercased()
    self = [".md", ".markdown", ".mkd"].contains { name.hasSuffix($0) } ? .markdown : .text
  }
}
