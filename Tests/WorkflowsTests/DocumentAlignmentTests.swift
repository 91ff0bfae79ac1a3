import AlignmentFormats
import Bitext
import DocumentFormats
import Testing
import GlossaryBuilding
import TestSupport
import TextIO
import Workflows

@Suite struct DocumentAlignmentTests {
  @Test func `two documents are aligned in either order`() throws {
    let call = WorkflowText.call
    let resources = try WorkflowText.plain()
    let straight = try DocumentAlignment.align(
      source: call.chinese, target: call.english, resources: resources)
    let swapped = try DocumentAlignment.align(
      source: call.english, target: call.chinese, resources: resources)
    #expect(straight.bitext.source.language == .chinese)
    #expect(swapped.bitext.source.language == .english)
    #expect(swapped.bitext.source.text.name == call.english)
    #expect(swapped.bitext.beads.map(\.source) == straight.bitext.beads.map(\.target))
    #expect(straight.looksLikeTranslation && straight.warnings.isEmpty)
    #expect(straight.likeness == swapped.likeness)
  }

  @Test func `units are the texts of the beads, source first`() throws {
    let call = WorkflowText.call
    let alignment = try DocumentAlignment.align(
      source: call.english, target: call.chinese, resources: WorkflowText.plain())
    let units = alignment.units
    #expect(units.count == alignment.bitext.beads.count)
    let unit = try #require(units.first { $0.source.text.contains("fiscal 2026") })
    #expect(unit.target.text.contains("2026财年"))
  }

  @Test func `strangers are told, once and as soon as they are known`() throws {
    let scratch = try Scratch()
    let other = try scratch.write(
      (1...40).map { "The cat number \($0) sat upon some other mat and slept.\n" }.joined(),
      to: "other.txt")
    var heard: [Warning] = []
    let alignment = try DocumentAlignment.align(
      source: WorkflowText.call.chinese, target: other, resources: WorkflowText.plain()
    ) { heard.append($0) }
    let warning = Warning.notTranslations(source: WorkflowText.call.chinese, target: other)
    #expect(!alignment.looksLikeTranslation)
    #expect(alignment.warnings == [warning] && heard == [warning])
    #expect("\(warning)".hasSuffix("other.txt do not look like translations of each other"))
  }

  @Test func `a dictionary that is not there is a warning`() throws {
    var resources = try WorkflowText.plain()
    resources.dictionary = .usual
    let alignment = try DocumentAlignment.align(
      source: WorkflowText.call.chinese, target: WorkflowText.call.english,
      resources: resources)
    #expect(
      alignment.warnings == [.noDictionary(path: "/nowhere/dictionary", work: .sentences)])
  }

  @Test func `texts in memory are told apart and aligned`() throws {
    let chinese = TextFile(name: "a", text: WorkflowText.chinese)
    let english = TextFile(name: "b", text: WorkflowText.english)
    #expect(try DocumentLanguages.direction(of: english, chinese) == .englishToChinese)
    #expect(try DocumentLanguages.direction(of: chinese, english) == .chineseToEnglish)
    #expect(throws: InputError.self) {
      try DocumentLanguages.direction(of: chinese, english, source: .english)
    }
    let documents = try LoadedDocuments(source: english, target: chinese)
    #expect(documents.sides.chinese.text.name == "a")
    let alignment = try DocumentAligner(WorkflowText.plain()).align(documents)
    #expect(alignment.units.map(\.source.text) == WorkflowText.pairs.map(\.english))
  }

  @Test func `subtitles are aligned by their times`() throws {
    let cue = { (start: Int, end: Int, text: String) in
      "1\n00:00:0\(start),000 --> 00:00:0\(end),000\n\(text)\n\n"
    }
    let chinese = TextFile(
      name: "a.srt", text: cue(1, 2, "好。") + cue(3, 5, "我们走吧，天黑了。") + cue(6, 7, "再见。"))
    let english = TextFile(
      name: "b.vtt",
      text: "WEBVTT\n\n" + cue(1, 2, "It is getting dark.").replacing(",000", with: ".000")
        + cue(3, 4, "Fine").replacing(",000", with: ".000")
        + cue(4, 5, "by me.").replacing(",000", with: ".000"))
    let documents = try LoadedDocuments(source: chinese, target: english)
    #expect(documents.warnings.isEmpty)
    let units = try DocumentAligner(WorkflowText.plain()).align(documents).units
    let pairs = units.map { "\($0.source.text)|\($0.target.text)" }
    #expect(pairs == ["好。|It is getting dark.", "我们走吧，天黑了。|Fine by me.", "再见。|"])
    let late = TextFile(name: "c.srt", text: cue(8, 9, "Fine."))
    #expect(try LoadedDocuments(source: chinese, target: late).warnings.count == 1)
  }

  @Test func `code can be left out of Markdown, and a glossary has no anchors`() throws {
    let scratch = try Scratch()
    let chinese = try scratch.write(
      "# 选项式 API {#options-api}\n\n选项式 API 很好。\n\n```\nlet a\n```\n", to: "a.md")
    let english = try scratch.write(
      "# Options API {#options-api}\n\nThe Options API is fine.\n\n```\nlet a\n```\n", to: "b.md")
    var options = DocumentOptions()
    #expect(try LoadedDocuments(source: chinese, target: english).source.count == 3)
    options.extraction.leavesCodeOut = true
    let documents = try LoadedDocuments(source: chinese, target: english, options: options)
    #expect(documents.source.count == 2 && documents.target.count == 2)
    let built = try GlossaryBuild.run([chinese, english], resources: WorkflowText.plain())
    let forms = built.glossary.entries.flatMap { $0.sources.map(\.text) + $0.targets.map(\.text) }
    #expect(!forms.isEmpty && forms.allSatisfy { !$0.contains("options-api") })
    #expect(built.glossary.entries.allSatisfy { $0.first.line == 1 })
  }

  @Test func `what is no document and its translation is refused`() throws {
    let scratch = try Scratch()
    let first = try scratch.write("你好。\n", to: "a.txt")
    let second = try scratch.write("再见。\n", to: "b.txt")
    let same = try scratch.write("你好。\n", to: "c.txt")
    let empty = try scratch.write("", to: "d.txt")
    #expect(throws: InputError.self) { try LoadedDocuments(source: first, target: second) }
    #expect(throws: InputError.self) { try LoadedDocuments(source: first, target: same) }
    #expect(throws: InputError.self) { try LoadedDocuments(source: first, target: empty) }
    #expect(throws: InputError.self) { try LoadedDocuments(source: first, target: "nowhere") }
  }

  @Test func `the pairs of a list come in order, and end with the first error`() throws {
    let scratch = try Scratch()
    let pairs = try (0..<3).map { number in
      DocumentNames(
        source: try scratch.write("第\(number)个数据库很好。\n", to: "\(number).zh"),
        target: try scratch.write("Database number \(number) is good.\n", to: "\(number).en"))
    }
    let aligner = try DocumentAligner(WorkflowText.plain())
    var names: [String] = []
    try aligner.align(pairs) { number, alignment in
      #expect(number == names.count)
      names.append(alignment.bitext.source.text.name)
    }
    #expect(names == pairs.map(\.source))
    struct Stop: Error {}
    #expect(throws: Stop.self) { try aligner.align(pairs) { _, _ in throw Stop() } }
  }
}
