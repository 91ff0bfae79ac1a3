public import Bitext
internal import Segmentation
internal import Text
public import TextIO

/// Cuts texts into the sentences of a bitext's side.
public enum DocumentReader {
  /// The sentences of a text.
  ///
  /// - `segmented`: sentence *n* is line *n*, counted from 0, without the white space around it. A
  ///   blank line, or one that holds nothing but `<p>`, is a sentence without text, so that
  ///   numbers stay those of lines; the sentence after it begins a paragraph.
  /// - `text`: a line is a paragraph. Where lines were evidently wrapped at a width, blank lines
  ///   part paragraphs instead.
  /// - `markdown`: blocks are paragraphs, and the sentences are those of the text without marks.
  /// - `paragraphs`: a line is a paragraph in any case.
  ///
  /// - Complexity: linear in the length of the text.
  public static func document(
    of text: TextFile, language: BitextLanguage, layout: DocumentLayout,
    options: ExtractionOptions = ExtractionOptions()
  ) -> BitextDocument {
    document(of: plainText(of: text, layout: layout, options: options), language: language)
  }

  /// The sentences of a text without markup.
  ///
  /// - Complexity: linear in the length of the text.
  public static func document(of plain: PlainText, language: BitextLanguage) -> BitextDocument {
    switch plain.layout {
    case .segmented: segmented(plain.text, language)
    case .text: running(plain.text, language)
    case .markdown, .paragraphs, .subtitles:
      sentences(of: plain.text, language, undivided: plain.undivided)
    }
  }

  /// A text without the marks of Markdown or the times of subtitles, where its layout is that; others
  /// as they are.
  ///
  /// - Complexity: linear in the length of the text.
  public static func plainText(
    of text: TextFile, layout: DocumentLayout, options: ExtractionOptions = ExtractionOptions()
  ) -> PlainText {
    if layout == .subtitles { return subtitles(text) }
    guard layout == .markdown, text.bytes.count < MarkdownEvents.longest else {
      return PlainText(text: text, layout: layout == .markdown ? .text : layout, undivided: [])
    }
    return plainText(MarkdownText.read(text, options), of: text, layout)
  }

  private static func subtitles(_ text: TextFile) -> PlainText {
    let read = SubtitleText.read(text)
    var plain = plainText(read.text, of: text, .subtitles)
    plain.times = read.times
    return plain
  }

  private static func plainText(
    _ flow: FlowText, of text: TextFile, _ layout: DocumentLayout
  ) -> PlainText {
    let plain = TextFile(
      name: text.name, validated: flow.bytes, baseOffset: 0,
      origin: TextOrigin(file: text, runs: flow.runs))
    return PlainText(text: plain, layout: layout, undivided: flow.undivided)
  }

  // MARK: A sentence a line

  private static func segmented(_ text: TextFile, _ language: BitextLanguage) -> BitextDocument {
    var sentences: [Sentence] = []
    var paragraphs: [Int] = []
    var isAfterMark = true
    var hasMark = false
    for (line, start) in text.lineStarts.enumerated() {
      var end = text.bytes.count
      if line + 1 < text.lineStarts.count {
        end = text.lineStarts[line + 1] - 1
      } else if start == end {
        break  // The last line feed ends a line and opens none.
      }
      var sentence = trimmed(start..<end, in: text.bytes)
      if text.bytes[sentence.range].elementsEqual("<p>".utf8) {
        sentence.end = sentence.start
      }
      if sentence.range.isEmpty {
        isAfterMark = true
        hasMark = true
      } else if isAfterMark {
        paragraphs.append(sentences.count)
        isAfterMark = false
      }
      sentences.append(sentence)
    }
    return BitextDocument(
      text: text, language: language,
      segmented: SegmentedDocument(
        utf8: text.bytes, sentences: sentences.map(\.range),
        paragraphStarts: hasMark ? paragraphs : []))
  }

  private static func trimmed(_ line: Range<Int>, in utf8: [UInt8]) -> Sentence {
    var start = line.lowerBound
    var end = line.upperBound
    while start < end {
      let length = spaceLength(utf8, at: start, before: end)
      if length == 0 { break }
      start += length
    }
    while start < end {
      if ASCII.isSpace(utf8[end - 1]) {
        end -= 1
      } else if end - start >= 3, spaceLength(utf8, at: end - 3, before: end) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return Sentence(start: start, end: end)
  }

  /// The length of the space at a place, an ideographic one included; 0 where there is none.
  private static func spaceLength(_ utf8: [UInt8], at index: Int, before end: Int) -> Int {
    if ASCII.isSpace(utf8[index]) { return 1 }
    guard utf8[index] == 0xE3, index + 2 < end else { return 0 }
    return utf8[index + 1] == 0x80 && utf8[index + 2] == 0x80 ? 3 : 0
  }

  // MARK: Running text

  private static func running(_ text: TextFile, _ language: BitextLanguage) -> BitextDocument {
    if text.bytes.count < Passage.longest, let paragraphs = WrappedLines.paragraphs(of: text) {
      var splitter = PassageSplitter()
      for lines in paragraphs { splitter.add(Passage(lines: lines, of: text.bytes)) }
      return splitter.document(of: text, language: language)
    }
    return sentences(of: text, language)
  }

  private static func sentences(
    of text: TextFile, _ language: BitextLanguage, undivided: Set<Int> = []
  ) -> BitextDocument {
    var sentences = text.bytes.withUnsafeBufferPointer { SentenceSplitter().sentences(in: $0) }
    if !undivided.isEmpty { sentences = joined(sentences, undivided, of: text) }
    return BitextDocument(
      text: text, language: language,
      segmented: SegmentedDocument(
        utf8: text.bytes, sentences: sentences.map(\.range),
        paragraphStarts: paragraphStarts(sentences, in: text.bytes)))
  }

  /// The sentences, with those put together that stand in a line which is one.
  private static func joined(
    _ sentences: [Sentence], _ undivided: Set<Int>, of text: TextFile
  ) -> [Sentence] {
    var joined: [Sentence] = []
    var line = 0
    var lastLine = -1
    for sentence in sentences {
      while line + 1 < text.lineStarts.count, text.lineStarts[line + 1] <= sentence.start {
        line += 1
      }
      if line == lastLine, undivided.contains(text.lineStarts[line]) {
        joined[joined.count - 1].end = sentence.end
      } else {
        joined.append(sentence)
      }
      lastLine = line
    }
    return joined
  }

  /// The sentences with a line end between them and the sentence before.
  static func paragraphStarts(_ sentences: [Sentence], in utf8: [UInt8]) -> [Int] {
    var starts: [Int] = []
    var end = 0
    for (index, sentence) in sentences.enumerated() {
      let gap = utf8[end..<max(end, sentence.start)]
      // Only white space lies between: the separators of Unicode end in A8 and A9, NEL in 85.
      if index == 0
        || gap.contains(where: {
          (0x0A...0x0D).contains($0) || $0 == 0x85 || $0 == 0xA8 || $0 == 0xA9
        })
      {
        starts.append(index)
      }
      end = sentence.end
    }
    return starts
  }
}
