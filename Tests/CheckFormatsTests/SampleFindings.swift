import TestSupport
import Bitext
import Checking
import Terminology

@testable import CheckFormats
@testable import TextIO

/// A small report, built by hand, with what writers must cope with.
enum SampleFindings {
  /// The first place of a part in a text.
  static func span(_ part: String, in text: UnitText) -> Range<Int>? {
    let (needle, hay) = (Array(part.utf8), text.utf8)
    guard !needle.isEmpty, hay.count >= needle.count else { return nil }
    let start = (0...hay.count - needle.count).first { hay[$0...].starts(with: needle) }
    return start.map { $0..<$0 + needle.count }
  }

  static let texts: [(id: String, source: String, target: String)] = [
    ("greeting", "The WHO met on Monday.", "世卫组织星期一开会。"),
    ("", "Revenue was 244 billion yuan.", "收入为2440万元。"),
    ("a<b>&\"c\"", "The WHO said <no> & \"yes\".", "世卫组织说<不>和“是”。"),
    ("4", "=1+1, said the WHO", "=1+1，世卫组织说"),
    ("5", "Nothing wrong here.", "这里没有错。"),
    ("6", "", ""),
  ]

  static let units = texts.map {
    TranslationUnit(
      id: $0.id, source: UnitText($0.source, language: "en"),
      target: UnitText($0.target, language: "zh"))
  }

  static func term(_ segment: Int) -> Finding {
    Finding(
      .term, confidence: 0.9, segment: segment, sourceSpan: span("WHO", in: units[segment].source),
      targetSpan: span("世卫组织", in: units[segment].target),
      message: "WHO is 世卫组织 here, not 世界卫生组织", cause: "term WHO → 世界卫生组织",
      suggestion: "世界卫生组织")
  }

  static var findings: [Finding] {
    [
      term(3), term(0), term(2),
      Finding(
        .number, detail: "changed", confidence: 0.98, segment: 1,
        sourceSpan: span("244 billion yuan", in: units[1].source),
        targetSpan: span("2440万元", in: units[1].target),
        message: "2440万元 is 10000 times too small", cause: "number 1", suggestion: "2440亿元"),
      Finding(
        .punctuation, detail: "quotes", confidence: 0.4, segment: 2,
        targetSpan: span("“是”", in: units[2].target), message: "<b>quotes</b> & more",
        cause: "punctuation quotes"),
      Finding(
        .untranslated, confidence: 1, segment: 5, targetSpan: 0..<0,
        message: "the segment has no translation", cause: "untranslated"),
    ]
  }

  static var report: CheckReport {
    CheckReport(
      name: "memory.tmx", source: .english, target: .chinese, units: units, findings: findings,
      messages: ["term WHO → 世界卫生组织": "WHO is rendered otherwise 3 times"])
  }

  /// What a writer makes of a report.
  static func bytes(
    _ report: CheckReport = report, review: FindingReview? = nil, as format: FindingFormat,
    options: FindingWritingOptions = FindingWritingOptions(toolVersion: "1.0")
  ) throws -> [UInt8] {
    let scratch = try Scratch()
    let sink = try OutputSink(path: scratch.path("out"))
    try FindingWriter.write(report, review: review, as: format, options: options, to: sink)
    try sink.commit()
    return try scratch.read("out")
  }

  static func text(
    _ report: CheckReport = report, review: FindingReview? = nil, as format: FindingFormat,
    options: FindingWritingOptions = FindingWritingOptions(toolVersion: "1.0")
  ) throws -> String {
    String(decoding: try bytes(report, review: review, as: format, options: options), as: UTF8.self)
  }
}
