import Quantities
import TermAlignment
import Testing
import TestSupport
import TextIO
import Workflows

@Suite struct TextWorkflowTests {
  /// What a workflow writes.
  private static func written(_ body: (OutputSink) throws -> Void) throws -> String {
    let scratch = try Scratch()
    try OutputFiles.write([scratch.path("out")]) { try body($0[0]) }
    return String(decoding: try scratch.read("out"), as: UTF8.self)
  }

  @Test func `tokens are the same for any number of threads`() throws {
    let resources = try WorkflowText.plain()
    let file = WorkflowText.call.chinese
    for format in TokenFormat.allCases {
      var segmentation = TextSegmentation()
      segmentation.format = format
      let outputs = try [1, 4].map { workers in
        segmentation.workers = workers
        return try Self.written { try segmentation.run([file], to: $0, resources: resources) }
      }
      #expect(outputs[0] == outputs[1] && !outputs[0].isEmpty)
    }
  }

  @Test func `terms of a lexicon are kept whole`() throws {
    let scratch = try Scratch()
    var segmentation = TextSegmentation()
    segmentation.lexicon = try scratch.write("囤货通行证\n", to: "terms.txt")
    let text = try scratch.write("买了囤货通行证吗\n", to: "a.txt")
    let output = try Self.written {
      try segmentation.run([text], to: $0, resources: WorkflowText.plain())
    }
    #expect(output == "买 了 囤货通行证 吗\n")
  }

  @Test func `terms of a text are found and written`() throws {
    let scratch = try Scratch()
    let text = try scratch.write("我们的积压订单(backlog)很多。\n", to: "a.txt")
    var found: [TermsOfText] = []
    let output = try Self.written { sink in
      let writer = try OccurrenceWriter(sink, .tsv)
      try TermFinding().run([text], resources: WorkflowText.plain()) {
        found.append($0)
        try writer.write($0)
      }
    }
    #expect(found[0].occurrences.first?.source == "积压订单")
    #expect(output.contains("\t积压订单\tbacklog\tgloss"))
  }

  @Test func `quantities of a text are found and written`() throws {
    let scratch = try Scratch()
    let text = try scratch.write("一共2440亿美元。\n", to: "a.txt")
    let output = try Self.written {
      try QuantityWriter($0, .jsonl).write(QuantitiesOfText(text))
    }
    #expect(output.contains(#""text":"2440亿美元","value":"244000000000","unit":"USD""#))
  }
}
