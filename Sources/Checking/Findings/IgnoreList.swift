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

  /// The entries that mean a finding, by their place, the first one first.
  ///
  /// - Parameter source: The text of the finding's span in the source.
  func matches(_ finding: Finding, _ fingerprint: Fingerprint, source: String) -> [Int] {
    let folded = source.lowercased()
    let candidates =
      (byFingerprint[fingerprint] ?? []) + (byCause[finding.cause] ?? [])
      + (source.isEmpty ? [] : bySource[folded] ?? [])
    return candidates.filter { index in
      let entry = entries[index]
      return (entry.rule == nil || entry.rule == finding.rule)
        && (entry.cause == nil || entry.cause == finding.cause)
        && (entry.source == nil || entry.source?.lowercased() == folded)
    }.sorted()
  }
}
