internal import AlignmentFormats
internal import Bitext
internal import DocumentFormats
internal import TermStore
internal import Terminology
internal import TextIO
internal import Workflows

/// The sentences of a document and its translation, as a store keeps them.
enum BeadSentences {
  /// Those of documents that were aligned.
  static func of(_ aligned: AlignedBitext) -> TermStore.NewDocument.Beads {
    .init(
      source: sentences(aligned.source), target: sentences(aligned.target),
      beads: aligned.beads.map { StoredBead(source: $0.source, target: $0.target) })
  }

  private static func sentences(_ document: BitextDocument) -> [StoredSentence] {
    let lines = (0..<document.count).map { document.line(of: $0..<$0 + 1) }
    return lines.enumerated().map { place, line in
      guard place + 1 < lines.count else { return StoredSentence(text: line, gap: "") }
      let both = document.line(of: place..<place + 2)
      // What is left when both are taken away.
      let rest = both.utf8.count - line.utf8.count - lines[place + 1].utf8.count
      let gap = both.utf8.dropFirst(line.utf8.count).prefix(max(0, rest))
      return StoredSentence(text: line, gap: String(decoding: gap, as: UTF8.self))
    }
  }

  /// Aligns sentences around the beads that stand.
  ///
  /// - Throws: `InputError` where they cannot be aligned, `LexiconError` for a dictionary that cannot be
  ///   opened.
  static func aligned(
    _ text: TermStore.BeadText, source: String, target: String, _ resources: LanguageResources
  ) throws -> [StoredBead] {
    var options = DocumentOptions()
    options.layout = .segmented
    options.sourceLanguage = Language(rawValue: source).isChinese ? .chinese : .english
    options.targetLanguage = Language(rawValue: target).isChinese ? .chinese : .english
    func file(_ name: String, _ sentences: [String]) -> TextFile {
      // A sentence that somebody emptied is one still.
      let lines = sentences.map { $0.allSatisfy(\.isWhitespace) ? "·" : $0 }
      return TextFile(name: name, text: lines.map { $0 + "\n" }.joined())
    }
    var documents = try LoadedDocuments(
      source: file("source", text.source), target: file("target", text.target), options: options)
    guard documents.source.count == text.source.count,
      documents.target.count == text.target.count
    else {
      throw InputError(file: "text", message: "its sentences cannot be told apart any more")
    }
    documents.fix(
      text.fixed.map { Bead(source: $0.source, target: $0.target, isFixed: true) })
    let stands = Set(text.fixed)
    return try DocumentAligner(resources).align(documents).bitext.beads.map { bead in
      let fixed = StoredBead(source: bead.source, target: bead.target, isFixed: true)
      return stands.contains(fixed) ? fixed : StoredBead(source: bead.source, target: bead.target)
    }
  }

  // MARK: Beads of an older text

  /// The beads of a text that another one still has, by the sentences in it.
  static func moved(
    _ beads: [StoredBead], from old: TermStore.BeadText, to new: TermStore.BeadText
  ) -> [StoredBead] {
    let source = places(of: old.source, in: new.source)
    let target = places(of: old.target, in: new.target)
    return beads.compactMap { bead in
      guard let one = moved(bead.source, source), let other = moved(bead.target, target) else {
        return nil
      }
      return StoredBead(source: one, target: other, isFixed: true)
    }
  }

  private static func moved(_ range: Range<Int>, _ places: [Int?]) -> Range<Int>? {
    // What is empty stands behind the sentence before it.
    if range.isEmpty {
      if range.lowerBound == 0 { return 0..<0 }
      guard places.indices.contains(range.lowerBound - 1),
        let before = places[range.lowerBound - 1]
      else { return nil }
      return before + 1..<before + 1
    }
    guard range.upperBound <= places.count, let first = places[range.lowerBound] else { return nil }
    for (step, place) in range.enumerated() where places[place] != first + step { return nil }
    return first..<first + range.count
  }

  /// Where each sentence of an older text stands now; nil for one that is gone.
  private static func places(of old: [String], in new: [String]) -> [Int?] {
    var places = [Int?](repeating: nil, count: old.count)
    var (start, shift) = (0, 0)
    func move(until end: Int) {
      for place in start..<end { places[place] = place + shift }
    }
    for edit in ListEdits.edits(from: old, to: new) {
      move(until: edit.old.lowerBound)
      start = edit.old.upperBound
      shift = edit.new.upperBound - edit.old.upperBound
    }
    move(until: old.count)
    return places
  }
}

extension TermStore.NewDocument.Beads {
  /// A unit for each bead.
  var units: [TranslationUnit] {
    beads.map { bead in
      TranslationUnit(
        source: UnitText(Self.line(source[bead.source])),
        target: UnitText(Self.line(target[bead.target])))
    }
  }

  private static func line(_ sentences: ArraySlice<StoredSentence>) -> String {
    sentences.enumerated().map { place, sentence in
      sentence.text + (place + 1 < sentences.count ? sentence.gap : "")
    }.joined()
  }
}
