internal import TextIO

/// How the sentences of a document are told apart.
public enum DocumentLayout: String, Sendable, Hashable, CaseIterable {
  /// Running text: each line is a paragraph, or blank lines part paragraphs whose lines were
  /// wrapped at a width; paragraphs are split into sentences.
  case text
  /// Markdown, whose blocks are split into sentences.
  case markdown
  /// A sentence a line.
  case segmented
  /// A paragraph a line, as ``DocumentText`` gives it of Word documents, web pages and the like.
  case paragraphs
  /// Subtitles, whose cues are sentences.
  case subtitles

  /// The layout that a path's suffix names: Markdown for `.md` and `.markdown`, subtitles for `.srt`
  /// and `.vtt`, paragraphs for what is no plain text, otherwise text.
  public init(path: String) {
    if DocumentContainer(path: path) != .plain {
      self = .paragraphs
      return
    }
    let name = CompressedForm.innerName(path).lowercased()
    if [".srt", ".vtt"].contains(where: { name.hasSuffix($0) }) {
      self = .subtitles
      return
    }
    self =
      [".md", ".markdown", ".mkd", ".mdown"].contains { name.hasSuffix($0) } ? .markdown : .text
  }
}
