public import TextIO

/// Loads the text of a document, whatever holds it: a Word document, a web page, or plain text.
///
/// What is not plain text becomes a paragraph a line, as ``DocumentLayout/paragraphs`` takes it;
/// places in it are those of the extracted text.
public enum DocumentText {
  /// What holds a text.
  enum Container {
    case plain, word, web

    init(path: String) {
      let name = path.lowercased()
      if name.hasSuffix(".docx") {
        self = .word
      } else if [".html", ".htm", ".xhtml"].contains(where: { name.hasSuffix($0) }) {
        self = .web
      } else {
        self = .plain
      }
    }
  }

  /// Loads a document; the suffix of its name tells what it is.
  ///
  /// - Throws: `InputError` for what cannot be read or is made to do harm.
  /// - Complexity: linear in the size of the text, which is read once and held in memory.
  public static func load(_ input: TextInput) throws(InputError) -> TextFile {
    switch Container(path: input.path) {
    case .plain: return try input.load()
    case .word:
      return TextFile(name: input.name, text: try WordText.read(input.path))
    case .web:
      let page = try input.load(declaredEncoding: HTMLText.declaredEncoding)
      return TextFile(name: input.name, text: try HTMLText.read(page))
    }
  }
}

/// Gathers paragraphs as lines, in which white space is single.
struct ParagraphText {
  /// The most bytes of the text of a document.
  static let longest = 256 << 20

  private(set) var bytes: [UInt8] = []
  /// Whether white space is owed before the next character.
  private var owesSpace = false
  private var lineStart = 0

  /// Adds text to the paragraph.
  mutating func append(_ text: some Sequence<UInt8>) {
    for byte in text {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        owesSpace = bytes.count > lineStart
        continue
      }
      if owesSpace { bytes.append(0x20) }
      owesSpace = false
      bytes.append(byte)
    }
  }

  /// Ends the paragraph; an empty one leaves nothing.
  mutating func endParagraph() {
    owesSpace = false
    if bytes.count == lineStart { return }
    bytes.append(0x0A)
    lineStart = bytes.count
  }

  /// Whether there is more than a document may hold.
  var isTooLong: Bool { bytes.count > Self.longest }
}
