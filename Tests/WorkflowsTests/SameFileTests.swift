import Bitext
import BitextFormats
import CheckFormats
import Foundation
import TermFormats
import Testing
import TestSupport
import TextIO
import Workflows

/// The same format in is the same file out.
@Suite struct SameFileTests {
  private static let catalogue = """
    # title
    msgid ""
    msgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: zh_CN\\n"

    #~ msgid   "old"
    #~ msgstr "旧"
    msgid ""
    "a"
    msgstr "甲"

    """

  private static let memory = """
    <tmx version="1.4"><header srclang="en" x='1'/><body><!-- a --><tu><tuv xml:lang="en"><seg>backlog</seg></tuv>
      <tuv xml:lang="fr"><seg>carnet</seg></tuv><tuv xml:lang="zh"><seg>积压订单</seg></tuv></tu></body></tmx>
    """

  private static let job = """
    <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a"
    source-language="en" target-language="zh" datatype="plaintext"><body>
    <trans-unit id="1"><source>The backlog is 5.</source><target state="final">积压订单是6。</target></trans-unit>
    <trans-unit id="2"><source>Two.</source><target state="new"/></trans-unit>
    </body></file></xliff>
    """

  private func convert(
    _ text: String, _ from: String, _ to: String,
    _ change: (inout BitextConversion) throws -> Void = { _ in }
  ) throws -> (text: String, summary: ConversionSummary) {
    let scratch = try Scratch()
    var conversion = BitextConversion([try scratch.write(text, to: from)], to: scratch.path(to))
    try change(&conversion)
    let summary = try conversion.run()
    return (String(decoding: try scratch.read(to), as: UTF8.self), summary)
  }

  @Test func `a conversion into the same format keeps the file`() throws {
    for (text, from, to) in [
      (Self.catalogue, "a.po", "b.po"), (Self.memory, "a.tmx", "b.tmx"),
      (Self.job, "a.xlf", "b.xliff"),
      (Self.job, "a.sdlxliff", "b.xlf"),
    ] {
      let result = try convert(text, from, to)
      #expect(result.text == text)
      #expect(result.summary.isSameDocument)
      #expect(result.summary.losses.isEmpty)
    }
  }

  @Test func `another version is another file`() throws {
    let result = try convert(Self.job, "a.xlf", "b.xlf") { $0.to = .xliff2 }
    #expect(!result.summary.isSameDocument)
    #expect(result.text.contains("<xliff version=\"2.1\""))
    let named = try convert(Self.job, "a.xlf", "b.xliff2")
    #expect(named.text == result.text)
    let kept = try convert(result.text, "b.xlf", "c.xlf")
    #expect(kept.text == result.text)
    let older = try convert(result.text, "b.xlf", "c.xlf") { $0.to = .xliff }
    #expect(older.text.contains("<xliff version=\"1.2\""))
  }

  @Test func `languages that are named cut the other variants out`() throws {
    let result = try convert(Self.memory, "a.tmx", "b.tmx") {
      $0.sourceLanguage = "en"
      $0.targetLanguage = "zh"
    }
    #expect(
      result.text
        == Self.memory.replacing("\n  <tuv xml:lang=\"fr\"><seg>carnet</seg></tuv>", with: ""))
    #expect(result.summary.losses[.otherLanguages] == 1)
  }

  @Test func `units that are not wanted are cut out and counted`() throws {
    let result = try convert(Self.job, "a.xlf", "b.xlf") {
      $0.selection = UnitSelection(states: [.final])
    }
    #expect(
      result.text
        == Self.job.replacing(
          "\n<trans-unit id=\"2\"><source>Two.</source><target state=\"new\"/></trans-unit>",
          with: ""
        ))
    #expect(result.summary.leftOutCount == 1 && result.summary.unitCount == 1)
    let table = try convert(Self.job, "a.xlf", "b.tsv") {
      $0.selection = UnitSelection(states: [.initial])
    }
    #expect(table.text == "Two.\t\n")
  }

  @Test func `terms are marked in the file as it is`() throws {
    let scratch = try Scratch()
    let list = try scratch.write("zh,en\n积压订单,backlog\n", to: "t.csv")
    let result = try convert(Self.job, "a.xlf", "b.xlf") { $0.terms = list }
    #expect(
      result.text
        == Self.job.replacing("backlog", with: "<mrk mtype=\"term\">backlog</mrk>")
        .replacing("积压订单", with: "<mrk mtype=\"term\">积压订单</mrk>"))
    #expect(result.summary.markedTerms == 2)
  }

  @Test func `a list in TBX goes into TBX as it is, unless another form is asked for`() throws {
    let scratch = try Scratch()
    let csv = try scratch.write("zh,en\n积压订单,backlog\n", to: "t.csv")
    var conversion = TermbaseConversion(csv, to: scratch.path("a.tbx"))
    conversion.to = .tbx2
    _ = try conversion.run()
    let old = try scratch.read("a.tbx") + Array("<!-- end -->\n".utf8)
    conversion = TermbaseConversion(
      try scratch.write(old, to: "old.tbx"), to: scratch.path("b.tbx"))
    #expect(try conversion.run().written == 1)
    #expect(try scratch.read("b.tbx") == old)
    conversion.to = .tbx
    _ = try conversion.run()
    #expect(try scratch.read("b.tbx") != old)
  }

  @Test func `a check puts notes into the file as it is`() throws {
    let scratch = try Scratch()
    var configuration = CheckConfiguration()
    configuration.files = [try scratch.write(Self.job, to: "a.xlf")]
    let check = try BitextCheck.run(configuration, resources: WorkflowText.plain())
    var options = FindingWritingOptions()
    options.document = check.bitext.document
    let sink = try OutputSink(path: scratch.path("b.xlf"))
    try FindingWriter.write(
      check.report, review: check.review, as: .xliff, options: options, to: sink)
    try sink.commit()
    let text = String(decoding: try scratch.read("b.xlf"), as: UTF8.self)
    #expect(text.contains("<note from=\"duiyi\">duiyi: error: number/changed"))
    #expect(text.replacing(/\n?<note from="duiyi">.*?<\/note>/, with: "") == Self.job)
  }

  @Test func `how a memory was read is told with every work`() throws {
    let scratch = try Scratch()
    let text = Self.memory.replacing("backlog", with: "back&#x1F;log")
    let file = try scratch.write(text, to: "a.tmx")
    var warnings: [String] = []
    var input = SegmentPairInput([file])
    input.text = TextOptions(isLossy: true)
    try WordLinking(input).run(WorkflowText.plain(), onWarning: { warnings.append("\($0)") }) { _ in
    }
    #expect(warnings.contains { $0.contains("U+FFFD") })
    #expect(warnings.contains { $0.contains("other languages") })
    var configuration = CheckConfiguration()
    configuration.files = [file]
    configuration.sourceLanguage = "en"
    configuration.targetLanguage = "zh"
    warnings = []
    _ = try BitextCheck.run(
      configuration, text: TextOptions(isLossy: true), resources: WorkflowText.plain(),
      onWarning: { warnings.append("\($0)") })
    #expect(warnings.contains { $0.contains("U+FFFD") })
    #expect(warnings.contains { $0.contains("other languages") })
  }

  @Test func `a document of which no unit can be read is an error for every work`() throws {
    let scratch = try Scratch()
    let file = try scratch.write(
      Self.job.replacing("<trans-unit", with: "<x:trans-unit xmlns:x=\"urn:x\"")
        .replacing("</trans-unit", with: "</x:trans-unit"), to: "a.xlf")
    #expect(throws: InputError.self) {
      try WordLinking(SegmentPairInput([file])).run(WorkflowText.plain()) { _ in }
    }
    #expect(throws: InputError.self) {
      try BitextConversion([file], to: scratch.path("b.xlf")).run()
    }
  }
}
