import Bitext
import GlossaryBuilding
import GlossaryFormats
import Terminology
import Testing
import TestSupport
import TextIO
import Workflows

@Suite struct GlossaryBuildTests {
  private static func forms(_ glossary: Glossary) -> [String] {
    glossary.entries.map { "\($0.sources[0].text) = \($0.targets[0].text)" }
  }

  @Test(.timeLimit(.minutes(2)), arguments: [[0, 1], [1, 0]])
  func `a document and its translation are each read once`(order: [Int]) throws {
    let scratch = try Scratch()
    let resources = try WorkflowText.plain()
    let files = try [
      OneTimeFile(WorkflowText.chinese, in: scratch, "a.zh.txt").path,
      OneTimeFile(WorkflowText.english, in: scratch, "a.en.txt").path,
    ]
    let built = try GlossaryBuild.run(
      order.map { files[$0] }, resources: resources)
    #expect(Self.forms(built.glossary).contains("毛利率 = gross margin"))
    #expect(built.glossary.provenance.files == [files[0]])
    #expect(built.warnings.isEmpty)
    #expect(try scratch.files == [])
  }

  @Test(.timeLimit(.minutes(2))) func `web pages and lists of terms are read once`() throws {
    let scratch = try Scratch()
    func page(_ text: String, _ name: String) throws -> String {
      let blocks = text.split(separator: "\n").map { "<p>\($0)</p>" }.joined()
      let head = "<html><head><meta charset=\"utf-8\"></head>"
      return try OneTimeFile("\(head)<body>\(blocks)</body></html>", in: scratch, name).path
    }
    var options = GlossaryBuild.Options()
    options.terms = try OneTimeFile("gross margin\n", in: scratch, "terms.txt").path
    let built = try GlossaryBuild.run(
      [page(WorkflowText.chinese, "a.zh.html"), page(WorkflowText.english, "a.en.html")],
      options: options, resources: WorkflowText.plain())
    #expect(Self.forms(built.glossary).contains("毛利率 = gross margin"))
  }

  @Test(.timeLimit(.minutes(2))) func `files of pairs and Chinese texts are read once`() throws {
    let scratch = try Scratch()
    let resources = try WorkflowText.plain()
    let pairs = try OneTimeFile(WorkflowText.table, in: scratch, "a.tsv").path
    let built = try GlossaryBuild.run([pairs], resources: resources)
    #expect(Self.forms(built.glossary).contains("毛利率 = gross margin"))
    let texts = try (0..<2).map { number in
      try OneTimeFile("我们的积压订单(backlog)很多。\n", in: scratch, "\(number).txt").path
    }
    let glossary = try GlossaryBuild.run(texts, resources: resources).glossary
    #expect(Self.forms(glossary) == ["积压订单 = backlog"])
    #expect(glossary.provenance.files == texts)
  }

  @Test func `pairs in memory give the glossary of their file`() throws {
    let scratch = try Scratch()
    let resources = try WorkflowText.plain()
    let file = try scratch.write(WorkflowText.table, to: "a.tsv")
    let pairs = WorkflowText.pairs.map { Sides(chinese: $0.chinese, english: $0.english) }
    let built = try GlossaryBuild.run(pairs: pairs, name: file, resources: resources)
    #expect(built.glossary == (try GlossaryBuild.run([file], resources: resources).glossary))
  }

  @Test func `what is known of pairs in memory is looked for, as a list is`() throws {
    let scratch = try Scratch()
    let resources = try WorkflowText.plain()
    let pairs = [Sides(chinese: "海上有三条运维船。", english: "There are three crew boats at sea.")]
    let known = Termbase(concepts: [
      Concept(
        id: "1",
        terms: [Term("运维船", language: .chinese), Term("crew boat", language: .english)])
    ])
    func found(_ known: Termbase?, _ options: GlossaryBuild.Options = .init()) throws -> [String] {
      Self.forms(
        try GlossaryBuild.run(
          pairs: pairs, name: "a", known: known, options: options, resources: resources
        ).glossary)
    }
    #expect(try found(known) == ["运维船 = crew boat"])
    #expect(try found(nil) == [])
    var options = GlossaryBuild.Options()
    options.terms = try scratch.write("zh,en\n无人机,drone\n", to: "list.csv")
    #expect(try found(known, options) == [])
  }

  @Test func `formats are written together or not at all`() throws {
    let scratch = try Scratch()
    let text = try scratch.write("积压订单(backlog)很多。\n", to: "a.txt")
    let built = try GlossaryBuild.run([text], resources: WorkflowText.plain())
    let paths = try built.write([.tsv, .json], toFolder: scratch.path("out"))
    #expect(paths.map { $0.hasPrefix(scratch.path("out/glossary.")) } == [true, true])
    #expect(throws: OutputError.self) { try built.write([.tsv], toFolder: text) }
  }
}
