public import TextIO

/// Loads the text of a document, whatever holds it: a Word document, slides, a book, a web page, a
/// PDF, or plain text.
///
/// What is not plain text becomes a paragraph a line, as ``DocumentLayout/paragraphs`` takes it;
/// places in it are those of the extracted text. Markdown is loaded as it stands;
/// ``DocumentReader/plainText(of:layout:options:)`` takes its marks out.
public enum DocumentText {
  /// Loads a document; the suffix of its name tells what it is.
  ///
  /// - Parameters:
  ///   - options: What of it is wanted.
  ///   - onRemark: Is told what a person should know of it, such as that headers were not read.
  /// - Throws: `InputError` for what cannot be read or is made to do harm.
  /// - Complexity: linear in the size of the text, which is read once and held in memory.
  public static func load(
    _ input: TextInput, options: ExtractionOptions = ExtractionOptions(),
    onRemark: ((String) -> Void)? = nil
  ) throws(InputError) -> TextFile {
    let container = DocumentContainer(path: input.path)
    var remarks = ExtractionRemarks()
    let text: FlowText
    switch container {
    case .plain: return try plain(input)
    case .refused(let kind, let target):
      throw InputError(
        file: input.name, message: "\(kind) cannot be read",
        hint: "convert it: soffice --headless --convert-to \(target) \(input.name)")
    case .web, .xhtml:
      let page = try input.load(declaredEncoding: HTMLText.declaredEncoding)
      text = try HTMLText.read(page, options, kind: container == .xhtml ? .xhtml : .html)
    case .word: (text, remarks) = try WordText.read(input.path)
    case .slides: (text, remarks) = try SlidesText.read(input.path)
    case .openDocument: text = try OpenDocumentText.read(input.path)
    case .book: text = try BookText.read(input.path, options)
    case .pdf: (text, remarks) = try PDFText.read(input.path)
    }
    remarks.lines.forEach { onRemark?($0) }
    return TextFile(
      name: input.name, text: String(decoding: text.bytes, as: UTF8.self))
  }

  /// Whether a file is plain text by its name, which can be read line by line.
  package static func isPlain(_ path: String) -> Bool {
    guard case .plain = DocumentContainer(path: path) else { return false }
    let layout = DocumentLayout(path: path)
    return layout != .subtitles && layout != .markdown
  }

  private static func plain(_ input: TextInput) throws(InputError) -> TextFile {
    let text = try input.load()
    guard DocumentLayout(path: input.path) == .subtitles else { return text }
    let subtitles = SubtitleText.read(text)
    if let place = subtitles.strayText {
      throw text.error(
        "text without times, where the times of the first cue should stand", at: place,
        hint: "is this SRT or WebVTT?")
    }
    return text
  }
}
