public import AlignmentFormats
public import Bitext
internal import DocumentFormats
internal import SentenceAlignment
internal import TextIO

/// How the sentences of two documents correspond, in whichever order they were named.
///
/// ```swift
/// let alignment = try DocumentAlignment.align(source: "call.zh.txt", target: "call.en.txt")
/// for warning in alignment.warnings { print(warning) }
/// for unit in alignment.units { print(unit.source.text, unit.target.text) }
/// ```
public struct DocumentAlignment: Sendable {
  /// The documents and their beads, the document that was named first as the source.
  public var bitext: AlignedBitext
  /// How much evidence there is that the documents are translations of each other, 0…1.
  public let likeness: Double
  /// Whether they look like translations of each other.
  public let looksLikeTranslation: Bool
  /// What a person should know of it.
  public internal(set) var warnings: [Warning]

  init(_ documents: LoadedDocuments, _ alignment: SentenceAlignment) {
    bitext = AlignedBitext(
      source: documents.source, target: documents.target,
      beads: alignment.beads(documents.direction))
    likeness = alignment.likeness
    looksLikeTranslation = alignment.looksLikeTranslation
    warnings = documents.warnings
    if !looksLikeTranslation {
      warnings.append(
        .notTranslations(source: documents.source.text.name, target: documents.target.text.name))
    }
  }

  /// Reads two documents and aligns their sentences.
  ///
  /// - Parameter onWarning: Is told of each warning as soon as it is known.
  /// - Throws: `InputError` for documents that cannot be read or aligned, `LexiconError` for a
  ///   dictionary that cannot be opened, `ICUError` where the system's ICU fails.
  /// - Complexity: linear in the length of the documents.
  public static func align(
    source: String, target: String, options: DocumentOptions = DocumentOptions(),
    resources: LanguageResources = LanguageResources(), onWarning: WarningHandler? = nil
  ) throws -> DocumentAlignment {
    let aligner = try DocumentAligner(resources, onWarning: onWarning)
    let documents = try LoadedDocuments(source: source, target: target, options: options)
    var alignment = aligner.align(documents)
    alignment.warnings.forEach { onWarning?($0) }
    alignment.warnings = aligner.warnings + alignment.warnings
    return alignment
  }

  /// The 1-based line of the second document at which each bead's sentences begin there, or would
  /// stand; nil throughout where its text is not the file's own.
  ///
  /// - Complexity: linear in the number of beads but for finding lines.
  public var targetLines: [Int?] {
    let text = bitext.target.text
    let isPlain = [.text, .markdown].contains(DocumentLayout(path: text.name))
    return bitext.beads.map { bead in
      guard isPlain else { return nil }
      let range = bitext.target.range(of: bead.target)
      return text.position(of: min(range.lowerBound, text.bytes.count)).line
    }
  }

  /// A translation unit for each bead, also for those with an empty side.
  ///
  /// - Complexity: linear in the length of the documents.
  public var units: [TranslationUnit] {
    bitext.beads.map { bead in
      TranslationUnit(
        source: UnitText(bitext.source.line(of: bead.source)),
        target: UnitText(bitext.target.line(of: bead.target)))
    }
  }
}
