import TestSupport

/// The paragraphs of a text: what of it is in the files of sentences.
enum CorpusParagraphs {
  static func paragraphs(of document: CorpusDocument, _ language: String) throws -> [String] {
    let lines = try document.documentLines(language)
    let paragraphs = document.isMarkdown ? plain(lines) : lines
    return paragraphs.filter { !$0.isEmpty }
  }

  /// Headings, paragraphs, items and cells of Markdown without their marks, and without code.
  private static func plain(_ lines: [String]) -> [String] {
    var isCode = false
    var blocks: [String] = []
    for line in lines {
      if line.hasPrefix("```") { isCode.toggle() }
      if isCode || line.hasPrefix("```") || line.allSatisfy({ "|- ".contains($0) }) { continue }
      let text = line.replacing(#/\[([^\]]*)\]\([^)]*\)/#) { $0.output.1 }
        .replacing("**", with: "").replacing("`", with: "")
      if text.hasPrefix("|") {
        blocks += text.split(separator: "|").map { String($0.drop { $0 == " " }) }
          .map { String($0.reversed().drop { $0 == " " }.reversed()) }
      } else {
        blocks.append(text.replacing(#/^(#+|-|>|\d+\.)\ /#, with: ""))
      }
    }
    return blocks
  }

  /// The numbers of the sentences of each paragraph, or nil at the first paragraph whose text is
  /// not that of its sentences.
  static func sentences(
    of document: CorpusDocument, _ language: String
  ) throws -> [(paragraph: String, sentences: Range<Int>?)] {
    let sentences = try document.sentences(language)
    var next = 0
    return try paragraphs(of: document, language).map { paragraph in
      let wanted = paragraph.filter { !$0.isWhitespace }
      let first = next
      var text = ""
      while text.utf8.count < wanted.utf8.count, next < sentences.count {
        text += sentences[next].filter { !$0.isWhitespace }
        next += 1
      }
      return (paragraph, text == wanted ? first..<next : nil)
    }
  }

  /// Whether a sentence ends, by the rule of the corpora, before the end of a text.
  static func hasEndInside(_ text: String) -> Bool {
    let characters = Array(text)
    let closing = Set("”’」』》）)]\"*")
    let ends = Set("。！？.!?")
    var place = 0
    while place < characters.count {
      let character = characters[place]
      place += 1
      guard ends.contains(character) else { continue }
      let isStop = character == "."
      if isStop, place < characters.count, !characters[place].isWhitespace,
        !closing.contains(characters[place])
      {
        continue
      }
      if isStop, ["Ltd.", "No."].contains(where: { String(characters[..<place]).hasSuffix($0) }) {
        continue
      }
      while place < characters.count,
        closing.contains(characters[place]) || ends.contains(characters[place])
      {
        place += 1
      }
      if place < characters.count { return true }
    }
    return false
  }

  static func hasEnd(_ text: String) -> Bool {
    text.contains(#/[。！？.!?][”’」』》）)\]"*]*$/#)
  }
}
