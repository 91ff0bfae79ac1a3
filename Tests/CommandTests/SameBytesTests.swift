import Foundation
import TestSupport
import Testing

/// The same command writes the same bytes, whatever the order of hashing, which Swift draws anew
/// for every process, and however many cores there are.
@Suite struct SameBytesTests {
  /// Lines of the shell, run in a folder that holds ``SameBytesInputs``.
  private static let lines = [
    "segment call.zh",
    "segment call.zh --sentences --format jsonl --threads 2",
    "segment call.zh --granularity terms --lexicon zh.txt --format conllu",
    "align sentences call.zh call.en --dictionary words.u8 --explain --to jsonl",
    "align sentences short.zh short.en --no-dictionary --to tmx -o short.tmx",
    "align sentences zh en --dictionary words.u8 --to ladder -o aligned",
    "align words pairs.zh pairs.en --dictionary words.u8 --probabilities",
    "align words pairs.zh pairs.en --no-dictionary --join-tokens --to jsonl",
    "align sentences short.zh short.en --no-dictionary --to xlsx -o short.xlsx",
    "align sentences zh en --no-dictionary --to html -o pages --learned words.duiyi",
    "score pairs.zh pairs.en --no-dictionary",
    "score pairs.zh pairs.en --dictionary words.u8 --to jsonl",
    "align terms short.zh --dictionary words.u8 --format jsonl",
    "align terms short.zh --terms en.txt --dictionary words.u8",
    "train pairs.zh pairs.en --dictionary words.u8 -o pairs.model",
    "glossary build short.zh --dictionary words.u8 --to html",
    "glossary build pairs.zh pairs.en --dictionary words.u8 --to json",
    "glossary convert terms.csv terms.tbx --report lost.json",
    "glossary convert terms.csv terms.xlsx",
    "glossary merge terms.csv other.tsv -o merged.json --report conflicts.json",
    "glossary diff terms.csv other.tsv",
    "glossary lint terms.csv other.tsv",
    "glossary search terms.csv cunhuo",
    "glossary compile terms.csv other.tsv -o terms.duiyi-terms",
    "check pairs.tsv --terms terms.csv --dictionary words.u8 --min-confidence 0 --format jsonl",
    "check pairs.tsv --terms terms.csv --no-dictionary --min-confidence 0 --all",
    "check pairs.tsv --min-confidence 0 --no-dictionary --format html",
    "check pairs.tsv --min-confidence 0 --no-dictionary --format sarif --write-baseline b.json",
    "convert pairs.tsv pairs.xlf --terms terms.csv --report lost.json",
    "convert pairs.tsv pairs.po",
    "convert pairs.tsv pairs.xlsx",
    "quantities call.zh",
    "lexicon import words.u8 -o words.duiyi-lexicon",
    "lexicon lookup --dictionary words.u8 spending",
  ]

  /// The ways in which each is run: five times on one core and five times on all with the seeds
  /// that Swift draws, and once on each with the one seed that is always the same.
  private static let ways = [false, true].flatMap { isAlone in
    (0..<6).map { Way(isAlone: isAlone, isSeeded: $0 == 0) }
  }

  @Test(arguments: lines) func `every run writes the same bytes`(line: String) throws {
    let inputs = try SameBytesInputs()
    let first = try inputs.results(of: line, Self.ways[0])
    let errors = String(decoding: first.files["errors"] ?? [], as: UTF8.self)
    #expect([0, 1, 3].contains(first.status), "\(line): \(errors)")
    for way in Self.ways.dropFirst() {
      let other = try inputs.results(of: line, way)
      #expect(other.status == first.status)
      #expect(other.files.keys.sorted() == first.files.keys.sorted())
      for (name, bytes) in first.files where other.files[name] != bytes {
        Issue.record("\(line): \(name) is otherwise \(way)")
      }
    }
  }

  /// Those that another program does are tested with it.
  @Test func `every command is run`() throws {
    let help = try Scratch().duiyi("--help").text
    let listed = help.split(separator: "SUBCOMMANDS:").last.map(String.init) ?? ""
    let commands = listed.matches(of: /(?m)^  ([a-z-]+) {2}/).map { String($0.output.1) }
    #expect(commands.count > 5)
    for command in commands where !["serve", "store"].contains(command) {
      #expect(Self.lines.contains { $0.hasPrefix(command + " ") }, "\(command) is not run")
    }
  }

  /// How a command is run.
  struct Way: CustomStringConvertible {
    /// On one core.
    var isAlone: Bool
    /// With the seed of hashing that is always the same.
    var isSeeded: Bool

    var description: String {
      "on \(isAlone ? "one core" : "all cores") with \(isSeeded ? "the same seed" : "another seed")"
    }
  }
}
