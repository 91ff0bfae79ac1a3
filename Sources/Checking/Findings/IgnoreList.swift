internal import Bitext

/// Decisions about findings, found quickly by what they name.
public struct IgnoreList: Sendable {
  /// The decisions, in the order of their file.
  public let entries: [IgnoreEntry]
  private var byFingerprint: [Fingerprint: [Int]] = [:]
  private var byCause: [String: [Int]] = [:]
  private var bySource: [String: [Int]] = [:]

  /// Makes a list.
  public init(_ entries: [IgnoreEntry] = []) {
    self.entries = entries
    for (index, entry) in entries.enumerated() {
      if let fingerprint = entry.fingerprint {
        byFingerprint[fingerprint, default: []].append(index)
      } else if let cause = entry.cause {
        byCause[cause, default: []].append(index)
      } else if let source = entry.source {
        bySource[source.lowercased(), default: []].append(index)
      }
    }
  }

  /// The fingerprints that decisions name.
  var fingerprints: Dictionary<Fingerprint, [Int]>.Keys { byFingerprint.keys }

  /// The entries that mean a finding, by their place, the first one first.
  ///
  /// - Parameters:
  ///   - fingerprints: What it is known by, and was by 0.1.0.
  ///   - source: The text of the finding's span in the source.
  func matches(_ finding: Finding, _ fingerprints: [Fingerprint], source: String) -> [Int] {
    let folded = source.lowercased()
    let causes = [finding.cause] + Self.formerCauses(of: finding, source: source)
    let candidates =
      fingerprints.flatMap { byFingerprint[$0] ?? [] } + causes.flatMap { byCause[$0] ?? [] }
      + (source.isEmpty ? [] : bySource[folded] ?? [])
    return candidates.filter { index in
      let entry = entries[index]
      return (entry.rule == nil || entry.rule == finding.rule)
        && (entry.cause.map(causes.contains) ?? true)
        && (entry.source == nil || entry.source?.lowercased() == folded)
    }.sorted()
  }

  /// What a decision may call the cause of a finding about a term, beside its name: all renderings
  /// of the concept, and what 0.1.0 called it, by what stands in the source.
  private static func formerCauses(of finding: Finding, source: String) -> [String] {
    guard finding.rule == .term || finding.rule == .consistency || finding.rule == .status,
      let arrow = finding.cause.firstRange(of: " → "),
      let mark = finding.cause.firstRange(of: "term ")
    else { return [] }
    let end = finding.cause.firstRange(of: "; ")?.lowerBound ?? finding.cause.endIndex
    guard mark.upperBound <= arrow.lowerBound, arrow.upperBound <= end else { return [] }
    let wanted = finding.cause[arrow.upperBound..<end]
    let begin = finding.cause[..<mark.upperBound]
    let whole = String(finding.cause[..<end])
    return [whole, "\(begin)\(source.lowercased()) → \(wanted)", "\(begin)\(source) → \(wanted)"]
      .filter { $0 != finding.cause }
  }
}
