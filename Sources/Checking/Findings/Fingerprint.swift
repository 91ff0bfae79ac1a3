internal import Bitext
internal import Text

/// What a finding is known by from one run to the next.
///
/// It says what was found and in which texts, not where: segments may be put in another order, and
/// others may come or go, and it stays the same. It changes when the source or the translation of
/// the segment does, because the finding must then be judged anew. Confidence, severity and wording
/// are no part of it.
///
/// The hash is FNV-1a of 64 bits over the UTF-8 of these parts, each followed by a byte 0xFF: the
/// rule, the detail, the source, the target, and the text of the span in each of them. A part that
/// there is not is empty.
public struct Fingerprint: Sendable, Hashable, CustomStringConvertible {
  /// The hash.
  public var hash: UInt64
  /// Which of the findings with this hash it is, from 1 on in the order of the bitext.
  public var occurrence: Int

  /// Makes a fingerprint.
  public init(hash: UInt64, occurrence: Int = 1) {
    self.hash = hash
    self.occurrence = occurrence
  }

  /// Reads what ``description`` writes; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard let digits = parts.first, digits.utf8.count == 16,
      digits.allSatisfy({ $0.isHexDigit }), let hash = UInt64(digits, radix: 16)
    else { return nil }
    self.hash = hash
    occurrence = 1
    if parts.count == 2 {
      guard let number = Int(parts[1]), number > 1 else { return nil }
      occurrence = number
    }
  }

  /// Sixteen hexadecimal digits, and from the second occurrence on its number: `…-2`.
  public var description: String {
    let digits = String(hash, radix: 16)
    let padded = String(repeating: "0", count: 16 - digits.utf8.count) + digits
    return occurrence > 1 ? "\(padded)-\(occurrence)" : padded
  }

  /// The fingerprints of a report's findings, in their order.
  ///
  /// - Complexity: linear in the length of the texts, however many findings a segment has, where
  ///   the findings of a segment follow each other.
  public static func all(of report: CheckReport) -> [Fingerprint] {
    all(of: report, isFormer: false).compactMap { $0 }
  }

  /// The fingerprints that 0.1.0 gave findings, where it said something else of them and they are
  /// among those that are known; nil for the others.
  ///
  /// What 0.1.0 took for a term's rendering may be any part of the target.
  static func former(of report: CheckReport, among known: Set<Fingerprint>) -> [Fingerprint?] {
    let exact = all(of: report, isFormer: true)
    let hashes = Set(known.map(\.hash))
    var taken: [UInt64: Int] = [:]
    return report.findings.indices.map { index in
      if let found = exact[index], known.contains(found) { return found }
      let finding = report.findings[index]
      guard finding.former != nil, report.units.indices.contains(finding.segment) else {
        return nil
      }
      let unit = report.units[finding.segment]
      guard let hash = FormerHash(finding, unit.source.utf8, unit.target.utf8).first(in: hashes)
      else { return nil }
      taken[hash, default: 0] += 1
      let found = Fingerprint(hash: hash, occurrence: taken[hash] ?? 1)
      return known.contains(found) ? found : nil
    }
  }

  private static func all(of report: CheckReport, isFormer: Bool) -> [Fingerprint?] {
    var counts: [UInt64: Int] = [:]
    var begun = Begun(segment: -1)
    return report.findings.map { finding in
      if finding.segment != begun.segment {
        let unit =
          report.units.indices.contains(finding.segment) ? report.units[finding.segment] : nil
        begun = Begun(
          segment: finding.segment, source: unit?.source.utf8 ?? [],
          target: unit?.target.utf8 ?? [])
      }
      var finding = finding
      if isFormer {
        guard let former = finding.former else { return nil }
        (finding.detail, finding.targetSpan) = (former.detail, former.targetSpan)
      }
      let hash = begun.hash(of: finding)
      counts[hash, default: 0] += 1
      return Fingerprint(hash: hash, occurrence: counts[hash] ?? 1)
    }
  }

  /// The hash of all that comes before a finding's places.
  static func begun(
    _ rule: CheckRule, _ detail: String, _ source: [UInt8], _ target: [UInt8]
  ) -> UInt64 {
    var hash = FNV1a.start
    add(rule.name.utf8, to: &hash)
    add(detail.utf8, to: &hash)
    add(source, to: &hash)
    add(target, to: &hash)
    return hash
  }

  static let end: UInt8 = 0xFF

  static func add(_ byte: UInt8, to hash: inout UInt64) {
    hash = FNV1a.adding(UInt64(byte), to: hash)
  }

  static func add(_ part: some Sequence<UInt8>, to hash: inout UInt64) {
    for byte in part { add(byte, to: &hash) }
    // UTF-8 has no such byte, so that no part runs into the next.
    add(end, to: &hash)
  }

  /// The hashes of one segment's findings, with what those of one rule and detail begin with.
  private struct Begun {
    let segment: Int
    var source: [UInt8] = []
    var target: [UInt8] = []
    private var hashes: [String: UInt64] = [:]

    init(segment: Int, source: [UInt8] = [], target: [UInt8] = []) {
      (self.segment, self.source, self.target) = (segment, source, target)
    }

    mutating func hash(of finding: Finding) -> UInt64 {
      let detail = finding.detail ?? ""
      let name = finding.rule.name + "\n" + detail
      var hash: UInt64
      if let known = hashes[name] {
        hash = known
      } else {
        hash = Fingerprint.begun(finding.rule, detail, source, target)
        hashes[name] = hash
      }
      for (span, text) in [(finding.sourceSpan, source), (finding.targetSpan, target)] {
        Fingerprint.add(span.map { text[$0.clamped(to: 0..<text.count)] } ?? [], to: &hash)
      }
      return hash
    }
  }
}
