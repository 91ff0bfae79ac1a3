import CheckFormats
import Checking
import Foundation
import TestSupport
import Testing
import Workflows

/// Lists of clients that were written by one who did not see the checker.
@Suite struct ClientListTests {
  private static let rules: Set<CheckRule> = [.term, .forbidden, .deprecated, .nesting, .script]

  private struct Use {
    var isBreach: Bool
    var isFlagged: Bool
  }

  private static func uses() throws -> [Use] {
    let root = TestData.corpora.appending(path: "term-lists")
    let folders = try FileManager.default.contentsOfDirectory(
      at: root, includingPropertiesForKeys: nil
    ).filter(\.hasDirectoryPath).sorted { $0.path < $1.path }
    return try folders.flatMap { try uses(in: $0) }
  }

  /// The fields of a table without a header.
  private static func rows(of file: URL) throws -> [[String]] {
    try TestData.lines(of: file).map { $0.split(separator: "\t").map(String.init) }
  }

  private static func uses(in folder: URL) throws -> [Use] {
    let names = folder.lastPathComponent.split(separator: "-").suffix(2)
    let languages = names.map { $0 == "en" ? "en" : "zh-" + $0.suffix(2) }
    var configuration = CheckConfiguration()
    configuration.files = [folder.appending(path: "bitext.tsv").path]
    configuration.sourceLanguage = languages[0]
    configuration.targetLanguage = languages[1]
    configuration.termbases = [.init(path: folder.appending(path: "list.tsv").path)]
    for rule in CheckRule.builtIn { configuration.rules[rule] = .init(isOn: rules.contains(rule)) }
    var resources = try WorkflowText.plain()
    if let known = TestModel.dictionary { resources.dictionary = .opened(known) }
    let findings = try BitextCheck.run(configuration, resources: resources).report.findings
    let sources = try rows(of: folder.appending(path: "bitext.tsv")).map { $0[0] }
    return try rows(of: folder.appending(path: "gold.tsv")).map { row in
      let segment = (Int(row[0]) ?? 0) - 1
      let source = Array(sources[segment].lowercased().utf8)
      let forms = row[2].lowercased().split { "/;(".contains($0) }
        .map { $0.filter { $0 != ")" }.trimmingCharacters(in: .whitespaces) }
      let isFlagged = findings.contains { finding in
        guard finding.segment == segment else { return false }
        guard let span = finding.sourceSpan else { return true }
        let said = String(decoding: source[span], as: UTF8.self)
        return forms.contains { said.contains($0) || $0.hasPrefix(said.prefix(2)) }
      }
      return Use(isBreach: row[1] == "breach", isFlagged: isFlagged)
    }
  }

  @Test(.needsDictionary) func `hardly any breach is hidden, and few right uses are flagged`()
    throws
  {
    let uses = try Self.uses()
    let (breaches, right) = (uses.filter(\.isBreach), uses.filter { !$0.isBreach })
    #expect(breaches.count == 100 && right.count == 110)
    #expect(breaches.count { !$0.isFlagged } <= 4)
    #expect(right.count(where: \.isFlagged) <= 13)
  }
}
