public import DocumentFormats
internal import Text
public import TextIO

/// Loads documents that are looked at as a whole.
public enum WholeDocument {
  /// The most bytes of such a text.
  public static let longest = 64 << 20

  /// Loads a document in any form that ``DocumentText`` knows; `-` is standard input. Markdown is
  /// loaded with its marks.
  ///
  /// - Parameters:
  ///   - extraction: What of it is wanted.
  ///   - onWarning: Is told what a person should know of how it was read.
  /// - Throws: `InputError` for what cannot be read or is longer than ``longest``.
  /// - Complexity: linear in the size of the file, which is read once.
  public static func load(
    _ path: String, options: TextOptions = TextOptions(),
    extraction: ExtractionOptions = ExtractionOptions(), onWarning: WarningHandler? = nil
  ) throws(InputError) -> TextFile {
    if path != "-", let file = FileIdentity(path: path), file.isRegularFile, file.size > longest {
      throw tooLong(path)
    }
    let text = try DocumentText.load(
      TextInput(path, options: options), options: extraction,
      onRemark: { onWarning?(.reading(file: path, remark: $0)) })
    if text.bytes.count > longest { throw tooLong(text.name) }
    WorkWatch.current?.readLines(of: text.bytes)
    return text
  }

  /// Loads the running text of a document, that of Markdown without its marks.
  ///
  /// - Throws: As ``load(_:options:extraction:onWarning:)``.
  static func loadPlain(
    _ path: String, options: TextOptions, extraction: ExtractionOptions,
    onWarning: WarningHandler?
  ) throws(InputError) -> TextFile {
    let text = try load(path, options: options, extraction: extraction, onWarning: onWarning)
    return DocumentReader.plainText(
      of: text, layout: DocumentLayout(path: text.name), options: extraction
    ).text
  }

  /// What is said of a document that is empty: of what holds more than text, that it has none.
  static func emptiness(of name: String) -> String {
    DocumentLayout(path: name) == .paragraphs ? "there is no text in it" : "the file is empty"
  }

  private static func tooLong(_ name: String) -> InputError {
    InputError(
      file: name, message: "longer than 64 MB, too long to be looked at as one document",
      hint: "split it; duiyi segment has no such limit")
  }
}
