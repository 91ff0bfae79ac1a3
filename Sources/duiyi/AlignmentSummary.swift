import AlignmentFormats
import Bitext
import DocumentFormats
import TextIO
import Workflows

/// What a run of `align sentences` tells the person at the terminal.
struct AlignmentSummary {
  /// One pair of documents.
  struct Entry {
    var names: (source: String, target: String)
    var languages: (source: BitextLanguage, target: BitextLanguage)
    var sentences: (source: Int, target: Int)
    /// How many beads there are of each kind, such as `1-2`.
    var kinds: [String: Int]
    var low: Int
    var likeness: Double
    var warnings: [Warning]
    var looksLikeTranslation: Bool
    /// Where many sentences in a row have no counterpart.
    var passages: [UnalignedPassage]
    /// Beads left out because of their confidence.
    var leftOut = 0
    var report = BitextFormat.Report()

    init(_ alignment: DocumentAlignment) {
      let bitext = alignment.bitext
      names = (bitext.source.text.name, bitext.target.text.name)
      languages = (bitext.source.language, bitext.target.language)
      sentences = (bitext.source.count, bitext.target.count)
      kinds = bitext.beads.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 }
      low = bitext.beads.count { $0.confidence < 0.5 }
      likeness = alignment.likeness
      warnings = alignment.warnings
      looksLikeTranslation = alignment.looksLikeTranslation
      passages = alignment.unalignedPassages()
    }
  }

  private var pairs = 0
  private var strangers = 0
  private var existing = 0
  private var failures = 0
  private var low = 0
  private var leftOut = 0
  private var sentences = (source: 0, target: 0)
  private var kinds: [String: Int] = [:]

  /// With what the program ends where it is not all well: that some inputs could not be used, or
  /// that documents do not look like translations of each other.
  var status: Int32? {
    if failures > 0 { return pairs + existing > 0 ? 4 : 1 }
    return strangers > 0 ? 3 : nil
  }

  mutating func addFailure() { failures += 1 }
  mutating func addExisting() { existing += 1 }

  mutating func add(_ entry: Entry) {
    pairs += 1
    strangers += entry.looksLikeTranslation ? 0 : 1
    low += entry.low
    leftOut += entry.leftOut
    sentences.source += entry.sentences.source
    sentences.target += entry.sentences.target
    kinds.merge(entry.kinds) { $0 + $1 }
  }

  /// The line at the end of a run with many pairs.
  var total: String {
    "duiyi: \(Self.count(pairs, "pair")), \(sentences.source) and \(sentences.target) sentences; "
      + Self.beads(kinds) + "; \(low) below 0.5"
      + (leftOut > 0 ? "; \(leftOut) left out" : "")
      + (existing > 0 ? "; \(Self.count(existing, "pair")) there already" : "")
      + (failures > 0 ? "; \(Self.count(failures, "pair")) could not be used" : "")
  }

  /// `12 beads: 9 1-1, 2 1-2, 1 1-0`, most frequent first.
  static func beads(_ kinds: [String: Int]) -> String {
    let listed = kinds.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.value) \($0.key)" }
    return count(kinds.values.reduce(0, +), "bead") + ": " + listed.joined(separator: ", ")
  }

  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  static func rounded(_ number: Double) -> String {
    var json = JSONLine()
    json.double(number, places: 2)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

extension AlignmentSummary.Entry {
  /// What is said about the pair; `output` is named where there are many.
  func lines(output: [String]?) -> [String] {
    var lines = [
      "duiyi: \(names.source) (\(languages.source.name), "
        + "\(AlignmentSummary.count(sentences.source, "sentence"))) and \(names.target) "
        + "(\(languages.target.name), \(AlignmentSummary.count(sentences.target, "sentence")))",
      "duiyi: \(AlignmentSummary.beads(kinds)); \(low) below 0.5; "
        + "likeness \(AlignmentSummary.rounded(likeness))",
    ]
    if leftOut > 0 { lines[1] += "; \(leftOut) left out for low confidence" }
    if report.gapsLeftOut > 0 {
      lines[1] += "; \(report.gapsLeftOut) without a counterpart left out"
    }
    if report.replacedCharacters > 0 {
      lines[1] +=
        "; \(AlignmentSummary.count(report.replacedCharacters, "character")) that XML "
        + "does not allow replaced"
    }
    if let output { lines[1] += "; in \(output.joined(separator: ", "))" }
    return lines + passageLines + warnings.map { "duiyi: warning: \($0)" }
  }

  /// The longest passages without counterpart, in their order.
  private var passageLines: [String] {
    let most = 6
    let shown = passages.indices.sorted {
      (passages[$1].sentences.count, $0) < (passages[$0].sentences.count, $1)
    }.prefix(most).sorted().map { passages[$0] }
    var lines = shown.map { passage in
      "duiyi: \(AlignmentSummary.count(passage.sentences.count, "sentence")) in a row of "
        + "\(passage.isSource ? names.source : names.target), [\(passage.sentences.lowerBound)] to "
        + "[\(passage.sentences.upperBound - 1)], without a counterpart"
    }
    if passages.count > shown.count {
      lines.append(
        "duiyi: and \(AlignmentSummary.count(passages.count - shown.count, "more passage"))")
    }
    return lines
  }
}
