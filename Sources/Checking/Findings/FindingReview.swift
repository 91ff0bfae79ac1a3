internal import Bitext

/// A report's findings beside what was decided before: which are new, known or ignored.
///
/// What a note at the unit says comes first, then the list of decisions, then the baseline.
public struct FindingReview: Sendable {
  /// The fingerprints, one for each finding of the report.
  public var fingerprints: [Fingerprint]
  /// What is to be done, one for each finding.
  public var dispositions: [Disposition]
  /// Whether there was a baseline, so that `new` says something.
  public var hasBaseline: Bool
  /// Whether the baseline has each finding, one for each.
  public private(set) var isInBaseline: [Bool]
  /// Decisions that mean no finding any more: what they were about is mended or gone.
  public var staleEntries: [IgnoreEntry] = []
  /// Findings of the baseline that are there no more.
  public var mendedEntries: [Baseline.Entry] = []
  /// Notes at units that name no rule of this name: the 0-based unit and the word.
  public var unknownRules: [(segment: Int, word: String)] = []

  /// Reviews a report.
  ///
  /// - Parameters:
  ///   - baseline: What was found before, or nil where all is new.
  ///   - ignoring: What was decided before.
  /// - Complexity: linear in the length of the texts and lists.
  public init(
    _ report: CheckReport, baseline: Baseline? = nil, ignoring list: IgnoreList = IgnoreList()
  ) {
    fingerprints = Fingerprint.all(of: report)
    dispositions = []
    dispositions.reserveCapacity(fingerprints.count)
    hasBaseline = baseline != nil
    let known = Set((baseline?.entries ?? []).map(\.fingerprint))
    let former =
      known.isEmpty && list.fingerprints.isEmpty
      ? Array(repeating: nil, count: fingerprints.count)
      : Fingerprint.former(of: report, among: known.union(list.fingerprints))
    isInBaseline = zip(fingerprints, former).map { now, before in
      known.contains(now) || before.map(known.contains) == true
    }
    let notes = readNotes(of: report)
    var used: Set<Int> = []
    for (place, (finding, fingerprint)) in zip(report.findings, fingerprints).enumerated() {
      let matches = list.matches(
        finding, [fingerprint] + [former[place]].compactMap { $0 },
        source: Self.source(of: finding, in: report))
      used.formUnion(matches)
      if let note = notes[finding.segment]?.first(where: { $0.rules.contains(finding.rule) }) {
        dispositions.append(.ignored(reason: note.reason, origin: .note))
      } else if let first = matches.first {
        dispositions.append(.ignored(reason: list.entries[first].reason, origin: .file))
      } else {
        dispositions.append(isInBaseline[place] ? .known : .new)
      }
    }
    staleEntries = list.entries.indices.filter { !used.contains($0) }.map { list.entries[$0] }
    let present = Set(fingerprints + former.compactMap { $0 })
    mendedEntries = (baseline?.entries ?? []).filter { !present.contains($0.fingerprint) }
  }

  /// How many findings have a disposition of this name: `new`, `known` or `ignored`.
  public func count(_ name: String) -> Int { dispositions.count { $0.name == name } }

  private mutating func readNotes(of report: CheckReport) -> [Int: [InlineIgnore]] {
    var notes: [Int: [InlineIgnore]] = [:]
    let rules = CheckRule.known(beside: report.rules)
    for (index, unit) in report.units.enumerated() {
      for note in unit.notes
      where !note.place.isAround && note.text.contains(InlineIgnore.mark) {
        guard let ignore = InlineIgnore(note: note.text, rules: rules) else { continue }
        notes[index, default: []].append(ignore)
        unknownRules += ignore.unknown.map { (index, $0) }
      }
    }
    return notes
  }

  private static func source(of finding: Finding, in report: CheckReport) -> String {
    guard let span = finding.sourceSpan, report.units.indices.contains(finding.segment) else {
      return ""
    }
    let utf8 = report.units[finding.segment].source.utf8
    return String(decoding: utf8[span.clamped(to: 0..<utf8.count)], as: UTF8.self)
  }
}
