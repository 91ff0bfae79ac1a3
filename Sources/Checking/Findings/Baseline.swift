internal import Bitext

/// The findings that were there before, so that new ones stand out.
public struct Baseline: Sendable, Hashable {
  /// A finding of the past, with what a person reads of it.
  public struct Entry: Sendable, Hashable {
    /// What it is known by.
    public var fingerprint: Fingerprint
    /// The rule, as it was written; empty where only the fingerprint is known.
    public var rule: String
    /// The source of its segment.
    public var source: String
    /// The translation of its segment.
    public var target: String
    /// What was said.
    public var message: String

    /// Makes an entry; all but the fingerprint is for people.
    public init(
      fingerprint: Fingerprint, rule: String = "", source: String = "", target: String = "",
      message: String = ""
    ) {
      self.fingerprint = fingerprint
      self.rule = rule
      self.source = source
      self.target = target
      self.message = message
    }
  }

  /// The findings, in the order of the bitext.
  public var entries: [Entry]

  /// Makes a baseline of entries.
  public init(entries: [Entry] = []) {
    self.entries = entries
  }

  /// A baseline of all findings of a report but those that are ignored, so that none of them
  /// counts from now on.
  public init(_ report: CheckReport, review: FindingReview) {
    entries = []
    for (index, finding) in report.findings.enumerated()
    where review.fingerprints.indices.contains(index)
      && review.dispositions.indices.contains(index) && review.dispositions[index].reason == nil
    {
      let unit =
        report.units.indices.contains(finding.segment) ? report.units[finding.segment] : nil
      entries.append(
        Entry(
          fingerprint: review.fingerprints[index], rule: finding.rule.name,
          source: unit?.source.text ?? "", target: unit?.target.text ?? "",
          message: finding.message))
    }
  }
}
