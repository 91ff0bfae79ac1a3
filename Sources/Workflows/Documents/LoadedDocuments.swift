public import Bitext
public import DocumentFormats
public import SentenceAlignment
public import TextIO

/// Two documents in memory, one Chinese and one English, with what is known beforehand of how they
/// correspond.
///
/// ```swift
/// let documents = try LoadedDocuments(source: "call.zh.txt", target: "call.en.txt")
/// let alignment = try DocumentAligner().align([documents])[0]
/// ```
public struct LoadedDocuments: Sendable {
  /// The document that was named first, in either language.
  public let source: BitextDocument
  /// The document that was named second.
  public let target: BitextDocument
  /// What the aligner is given.
  public internal(set) var pair: DocumentPair
  /// What a person should know of how they were read.
  public internal(set) var warnings: [Warning] = []

  /// The bytes of both texts.
  public var size: Int { source.text.bytes.count + target.text.bytes.count }

  /// Which of the two is Chinese.
  public var direction: Direction { Direction(source: source.language) }

  /// The two by their languages.
  public var sides: Sides<BitextDocument> { Sides(source: source, target: target, direction) }

  /// Reads two documents, each once; one of them may be `-`, standard input.
  ///
  /// - Throws: `InputError` for what cannot be read, has no sentences, is the same document twice,
  ///   or is not in one language each.
  /// - Complexity: linear in the size of both.
  public init(
    source: String, target: String, options: DocumentOptions = DocumentOptions()
  ) throws(InputError) {
    var warnings: [Warning] = []
    let first = try Self.load(source, "source", options.sourceEncoding, options, &warnings)
    let second = try Self.load(target, "target", options.targetEncoding, options, &warnings)
    try self.init(source: first, target: second, options: options)
    self.warnings = warnings + self.warnings
  }

  /// Takes two texts from memory; the suffix of each name tells how it is marked up.
  ///
  /// - Throws: `InputError` where they have no sentences, are the same, or are not in one language
  ///   each.
  /// - Complexity: linear in the size of both.
  public init(
    source first: TextFile, target second: TextFile, options: DocumentOptions = DocumentOptions()
  ) throws(InputError) {
    for text in [first, second] where text.bytes.isEmpty {
      throw InputError(file: text.name, message: WholeDocument.emptiness(of: text.name))
    }
    if first.bytes == second.bytes {
      throw InputError(
        file: second.name, message: "has the same content as \(first.name)",
        hint: "a document and its translation are wanted")
    }
    let plain = [first, second].map { text in
      DocumentReader.plainText(
        of: text, layout: options.layout ?? DocumentLayout(path: text.name),
        options: options.extraction)
    }
    for plain in plain where plain.text.bytes.isEmpty {
      throw InputError(file: plain.text.name, message: "there is no text in it")
    }
    let direction = try DocumentLanguages.direction(
      of: plain[0].text, plain[1].text, source: options.sourceLanguage,
      target: options.targetLanguage)
    source = DocumentReader.document(of: plain[0], language: direction.source)
    target = DocumentReader.document(of: plain[1], language: direction.target)
    for document in [source, target] where document.isEmpty {
      throw InputError(file: document.text.name, message: "there is no sentence in it")
    }
    let segmented = Sides(source: source.segmented, target: target.segmented, direction)
    pair = DocumentPair(chinese: segmented.chinese, english: segmented.english)
    try read(options.guidance)
    if options.guidance.isEmpty, let first = plain[0].times, let second = plain[1].times {
      alignByTime(first, second)
    }
  }

  private static func load(
    _ path: String, _ side: String, _ encoding: String?, _ options: DocumentOptions,
    _ warnings: inout [Warning]
  ) throws(InputError) -> TextFile {
    var text = options.text
    text.encoding = encoding ?? text.encoding
    var heard: [Warning] = []
    defer { warnings += heard }
    do {
      return try WholeDocument.load(path, options: text, extraction: options.extraction) {
        heard.append($0)
      }
    } catch {
      // The sides may be encoded differently.
      var error = error
      error.hint = error.hint?.replacing("--encoding", with: "--\(side)-encoding")
      throw error
    }
  }
}
