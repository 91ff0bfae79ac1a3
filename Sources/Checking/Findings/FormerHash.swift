/// The hashes that 0.1.0 may have given a finding of a term, whose rendering it sought otherwise.
struct FormerHash {
  private let finding: Finding
  private let source: [UInt8]
  private let target: [UInt8]
  /// The most bytes of a rendering.
  private static let longest = 90

  init(_ finding: Finding, _ source: [UInt8], _ target: [UInt8]) {
    (self.finding, self.source, self.target) = (finding, source, target)
  }

  /// The first hash among those that are known: of no rendering, or of any part of the target.
  ///
  /// - Complexity: linear in the target.
  func first(in known: Set<UInt64>) -> UInt64? {
    var missing = begun("missing")
    Fingerprint.add(Fingerprint.end, to: &missing)
    if known.contains(missing) { return missing }
    let otherwise = begun("otherwise")
    for start in target.indices where target[start] & 0xC0 != 0x80 {
      var hash = otherwise
      for place in start..<min(target.count, start + Self.longest) {
        Fingerprint.add(target[place], to: &hash)
        var whole = hash
        Fingerprint.add(Fingerprint.end, to: &whole)
        if known.contains(whole) { return whole }
      }
    }
    return nil
  }

  /// The hash of all that comes before the rendering.
  private func begun(_ detail: String) -> UInt64 {
    var hash = Fingerprint.begun(finding.rule, detail, source, target)
    Fingerprint.add(
      finding.sourceSpan.map { source[$0.clamped(to: 0..<source.count)] } ?? [], to: &hash)
    return hash
  }
}
