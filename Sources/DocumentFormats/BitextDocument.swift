public import Bitext
public import TextIO

/// One side of a bitext: a text as it was read, and its sentences.
public struct BitextDocument: Sendable {
  /// The text that was cut: of Markdown, that without marks; otherwise unchanged.
  public let text: TextFile
  /// Its language.
  public var language: BitextLanguage
  /// The sentences, with offsets that hold in ``text`` too. Its bytes differ from those of the
  /// text only where markup has been blanked.
  public let segmented: SegmentedDocument
  /// What is markup within sentences, ascending and apart from each other.
  package let markup: [Range<Int>]

  package init(
    text: TextFile, language: BitextLanguage, segmented: SegmentedDocument,
    markup: [Range<Int>] = []
  ) {
    self.text = text
    self.language = language
    self.segmented = segmented
    self.markup = markup
  }

  /// The number of sentences.
  public var count: Int { segmented.sentences.count }

  /// Whether no sentence has any text.
  public var isEmpty: Bool { segmented.sentences.allSatisfy(\.isEmpty) }

  /// Where some neighbouring sentences stand in ``text``, from the first byte of the first to the
  /// last of the last. No sentences stand at the place where they would be.
  public func range(of sentences: Range<Int>) -> Range<Int> {
    let all = segmented.sentences
    let sentences = sentences.clamped(to: all.indices)
    guard let first = sentences.first, let last = sentences.last else {
      let place =
        all.indices.contains(sentences.lowerBound)
        ? all[sentences.lowerBound].lowerBound : all.last?.upperBound ?? 0
      return place..<place
    }
    return all[first].lowerBound..<all[last].upperBound
  }

  /// The text of some neighbouring sentences on one line: without markup, white space that holds a
  /// tab or line end made one space or, between Chinese characters, none; the sentences joined by
  /// a space or, in Chinese, by nothing.
  ///
  /// - Complexity: linear in the length of the sentences.
  public func line(of sentences: Range<Int>) -> String {
    var line = OneLine(language: language)
    for index in sentences.clamped(to: segmented.sentences.indices) {
      line.beginSentence()
      var place = segmented.sentences[index].lowerBound
      let end = segmented.sentences[index].upperBound
      var mark = firstMarkup(endingAfter: place)
      while mark < markup.count && markup[mark].lowerBound < end {
        line.append(text.bytes[place..<max(place, markup[mark].lowerBound)])
        place = min(end, max(place, markup[mark].upperBound))
        mark += 1
      }
      line.append(text.bytes[place..<end])
    }
    return line.finished
  }

  private func firstMarkup(endingAfter place: Int) -> Int {
    var low = 0
    var high = markup.count
    while low < high {
      let middle = (low + high) / 2
      if markup[middle].upperBound > place { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
