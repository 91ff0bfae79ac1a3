import Bitext

@testable import AlignmentFormats
@testable import DocumentFormats
@testable import SentenceAlignment
@testable import TextIO

/// A bitext of four sentences on either side.
enum SampleBitext {
  static let chinese = "2019年，小店在码头开业。老板姓林，只卖面条。\n\n生意越来越好。\n第二年他请来了 Tom 帮忙。\n"
  static let english = """
    In 2019 a small shop opened on the quay; its owner, Lin, sold nothing but noodles. \
    Nobody else did.
    Business grew better & better.
    The year after, he took on <Tom>.

    """

  /// Chinese to English.
  static let beads = [
    Bead(source: 0..<2, target: 0..<1, confidence: 0.98),
    Bead(source: 2..<2, target: 1..<2, confidence: 0.7149),
    Bead(source: 2..<3, target: 2..<3, confidence: 1, isFixed: true),
    Bead(source: 3..<4, target: 3..<4, confidence: 0.43),
  ]

  static let explanations = beads.indices.map { index in
    BeadExplanation(
      kind: -0.5, length: 0.25, words: Double(index), embeddings: 0,
      links: index == 2
        ? [
          BeadExplanation.Link(chinese: "生意", english: "busi", ratio: 120.04),
          BeadExplanation.Link(chinese: "好", english: "better", ratio: 9.5),
        ] : [])
  }

  /// A document of a text from memory.
  static func document(
    _ text: String, _ language: BitextLanguage, layout: DocumentLayout = .text,
    name: String? = nil
  ) -> BitextDocument {
    DocumentReader.document(
      of: TextFile(name: name ?? "call.\(language.rawValue).txt", text: text),
      language: language, layout: layout)
  }

  /// The bitext in a direction.
  static func make(
    _ direction: Direction = .chineseToEnglish, explains: Bool = false
  ) -> AlignedBitext {
    let documents = Sides(
      chinese: document(chinese, .chinese), english: document(english, .english))
    return AlignedBitext(
      source: documents.source(direction), target: documents.target(direction),
      beads: beads.map { Bead(SentenceBead($0, .chineseToEnglish), direction) },
      explanations: explains ? explanations : [])
  }
}
