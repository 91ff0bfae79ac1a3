public import TextIO

/// The running text of a document, without markup.
public struct PlainText: Sendable {
  /// The text. Where it was made from Markdown, it has a block a line, and places in it are those
  /// of the file.
  public let text: TextFile
  /// How its sentences are told apart.
  public let layout: DocumentLayout
  /// The starts of lines that are one sentence whatever they hold, as code is.
  let undivided: Set<Int>
  /// Of subtitles, when each line is shown, in milliseconds.
  package var times: [Range<Int>]?
}
