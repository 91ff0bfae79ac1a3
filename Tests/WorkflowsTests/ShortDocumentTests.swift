import Foundation
import GlossaryBuilding
import TestSupport
import Testing
import Workflows

/// Glossaries of two documents of a page each, where most terms stand once.
@Suite struct ShortDocumentTests {
  /// English as it is compared: small letters, hyphens as spaces, the last word in the singular.
  private static func key(_ english: String) -> String {
    let words = english.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return words.map { word in
      word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss")
        ? String(word.dropLast()) : word
    }.joined(separator: " ")
  }

  /// How many of the terms that a translator wants are rows, and how many rows there are.
  private static func found(
    _ name: String, _ resources: LanguageResources
  ) throws -> (found: Int, wanted: Int, rows: Int) {
    let folder = TestData.corpora.appending(path: "short-documents")
    let built = try GlossaryBuild.run(
      ["zh", "en"].map { folder.appending(path: "\(name).\($0).txt").path }, resources: resources)
    var rows: [String: Set<String>] = [:]
    for entry in built.glossary.entries {
      for source in entry.sources {
        rows[source.text, default: []].formUnion(entry.targets.map { key($0.text) })
      }
    }
    let wanted = try TestData.lines(of: folder.appending(path: "\(name).terms.tsv")).dropFirst()
      .map { $0.split(separator: "\t").map(String.init) }
    let found = wanted.count { rows[$0[0]]?.contains(key($0[1])) == true }
    return (found, wanted.count, built.glossary.entries.count)
  }

  // Measured: see `Corpora/README.md`.
  @Test(arguments: [("trial", 20), ("agreement", 26)])
  func `termbases, names and the text itself give terms of a page`(name: String, least: Int) throws
  {
    let (found, wanted, rows) = try Self.found(name, WorkflowText.plain())
    #expect(found >= least, "\(found) of \(wanted), \(rows) rows")
  }

  @Test(.needsDictionary, arguments: [("trial", 34), ("agreement", 33)])
  func `a dictionary gives more of them`(name: String, least: Int) throws {
    var resources = try WorkflowText.plain()
    if let dictionary = TestModel.dictionary { resources.dictionary = .opened(dictionary) }
    let (found, wanted, rows) = try Self.found(name, resources)
    #expect(found >= least, "\(found) of \(wanted), \(rows) rows")
  }

  @Test(.needsDictionary) func `what is cut short and what says something is no row`() throws {
    var resources = try WorkflowText.plain()
    if let dictionary = TestModel.dictionary { resources.dictionary = .opened(dictionary) }
    let folder = TestData.corpora.appending(path: "short-documents")
    let built = try GlossaryBuild.run(
      ["zh", "en"].map { folder.appending(path: "trial.\($0).txt").path }, resources: resources)
    let rows = Set(built.glossary.entries.flatMap { $0.sources.map(\.text) })
    #expect(rows.isSuperset(of: ["非小细胞肺癌", "无进展生存期", "疾病控制率"]))
    #expect(
      rows.isDisjoint(with: ["细胞肺癌", "肿瘤微", "晚期鳞状非小", "岚泽生物宣布", "无进展生存", "试验组中位无进展生存期"]))
  }
}
