import GlossaryBuilding
import TermAlignment

/// A small glossary with everything that can go wrong in a table or in markup.
enum SampleGlossary {
  static let plain = Glossary(
    entries: [
      GlossaryEntry(
        id: "c1",
        sources: [.init("积压订单", count: 3), .init("订单积压", count: 1)],
        targets: [.init("backlog", count: 2)],
        frequency: 4, first: .init(file: "call.txt", line: 2, column: 5, offset: 40),
        contexts: [
          .init(
            place: .init(file: "call.txt", line: 2, column: 5, offset: 40),
            before: "我们的", term: "积压订单", after: "(backlog)继续增长。")
        ],
        evidence: [.gloss, .dictionary], confidence: 0.97654,
        attention: [.init(.severalSources, message: "2 Chinese forms for backlog")]),
      GlossaryEntry(
        id: "c2",
        sources: [.init("亚马逊云科技", count: 5)],
        targets: [.init("Amazon Web Services", count: 1), .init("AWS", count: 7)],
        frequency: 5, first: .init(file: "call.txt", line: 1, column: 1, offset: 0),
        contexts: [], evidence: .composition, confidence: 0.5),
    ],
    provenance: .init(
      files: ["call.txt"], toolVersion: "0.1", icuVersion: "72.1", dictionary: "cedict 2026",
      sourceLanguage: "zh-Hans"))

  static let hostile = Glossary(
    entries: [
      GlossaryEntry(
        id: "1 <bad>",
        sources: [.init("=HYPERLINK(\"http://x\")", count: 1), .init("a|b\tc", count: 1)],
        targets: [
          .init("</script><script>alert(1)</script>", count: 1), .init("x, \"y\"\r\nz", count: 1),
        ],
        frequency: 1, first: .init(file: "a&b\".txt", line: 1, column: 1, offset: 0),
        contexts: [
          .init(
            place: .init(file: "a&b\".txt", line: 1, column: 1, offset: 0),
            before: "]]> & <b>\u{1}", term: "=HYPERLINK(\"http://x\")", after: "\u{FFFF} *_`|\\")
        ],
        evidence: [], confidence: .nan,
        attention: [.init(.uncertain, message: "<img src=x onerror=alert(1)>\n\t|")]),
      GlossaryEntry(
        id: "1 <bad>", sources: [.init("-1+1", count: 1)], targets: [.init("@SUM(A1)", count: 1)],
        frequency: 1, first: .init(file: "f", line: 1, column: 1, offset: 0), contexts: [],
        evidence: .statistical, confidence: 2),
    ],
    provenance: .init(
      files: ["a<b>.txt"], toolVersion: "0.1", icuVersion: "72.1", dictionary: nil,
      sourceLanguage: "zh_\"Hans", targetLanguage: ""))

  static let empty = Glossary(
    entries: [],
    provenance: .init(files: [], toolVersion: "0.1", icuVersion: "72.1", dictionary: nil))
}
