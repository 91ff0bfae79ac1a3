internal import Bitext
internal import Terminology
internal import WordAlignment

/// Says what ``TermCheck`` found.
struct TermFindings {
  let check: TermCheck

  /// The findings of the term rules, and what to say of several with one cause.
  func findings(
    _ rules: Set<CheckRule>
  ) throws(WordAlignmentError) -> (findings: [Finding], messages: [String: String]) {
    var findings: [Finding] = []
    var messages: [String: String] = [:]
    if rules.contains(.term) {
      let missed = missed(try check.misses(), .termbase)
      findings += missed.findings
      messages = missed.messages
      if rules.contains(.status) { findings += habits(missed.findings, missed.messages) }
    }
    findings += rejected().filter { rules.contains($0.rule) }
    for use in check.uses {
      if rules.contains(.nesting), let finding = nesting(use) { findings.append(finding) }
      if rules.contains(.status), let finding = status(use) { findings.append(finding) }
    }
    return (findings, messages)
  }

  /// The places where a term that the bitext itself renders in one way is rendered otherwise.
  func inconsistencies() throws(WordAlignmentError) -> (
    findings: [Finding], messages: [String: String]
  ) {
    let habits = try check.misses(leastReliability: MinedTerms.leastReliability)
    let missed = missed(habits, .mined)
    let findings = zip(habits, missed.findings).map { miss, finding in
      var finding = finding
      let term = Self.text(check.units[finding.segment].source.utf8, miss.use.source)
      let usual = finding.suggestion ?? ""
      let found = finding.targetSpan.map {
        Self.text(check.units[finding.segment].target.utf8, $0)
      }
      let share = Int((100 * miss.features.reliability).rounded())
      finding.rule = .consistency
      finding.severity = CheckRule.consistency.severity
      finding.detail = "term"
      finding.cause = "consistency \(finding.cause)"
      finding.message =
        "\(term) is \(usual) in \(share) % of \(miss.features.count) places, "
        + (found.map { "here \($0)" } ?? "which is not in this translation")
      return finding
    }
    return (
      findings,
      Dictionary(
        missed.messages.map { ("consistency \($0.key)", $0.value) },
        uniquingKeysWith: { one, _ in one })
    )
  }

  // MARK: Terms rendered by none of their forms

  private func missed(
    _ misses: [TermCheck.Miss], _ weights: MissWeights
  ) -> (findings: [Finding], messages: [String: String]) {
    var findings: [Finding] = []
    findings.reserveCapacity(misses.count)
    // Texts that many findings have are held once.
    var causes: [String: Cause] = [:]
    var wantedByForm: [Int32: (first: String, choice: String)] = [:]
    for miss in misses {
      let unit = check.units[Int(miss.use.segment)]
      let term = Self.text(unit.source.utf8, miss.use.source)
      let wanted: (first: String, choice: String)
      if let known = wantedByForm[miss.use.form] {
        wanted = known
      } else {
        let all = self.wanted(miss.use)
        wanted = (all.first ?? "", all.prefix(3).joined(separator: " or "))
        wantedByForm[miss.use.form] = wanted
      }
      let name = "term \(Self.folded(term)) → \(wanted.first)"
      let found = miss.place.map { Self.text(unit.target.utf8, $0.target) }
      let cause = causes[name, default: Cause(name: name, term: term, wanted: wanted.first)]
        .count(found)
      let message =
        found.map { "\(term) should be \(wanted.choice); \($0) stands for it here" }
        ?? "\(term) should be \(wanted.choice), which is not in the translation"
      findings.append(
        Finding(
          .term, detail: found == nil ? "missing" : "otherwise",
          confidence: miss.features.confidence(by: weights), segment: Int(miss.use.segment),
          sourceSpan: miss.use.source, targetSpan: miss.place?.target, message: message,
          cause: cause, suggestion: wanted.first.isEmpty ? nil : wanted.first))
    }
    return (findings, causes.compactMapValues(\.message))
  }

  /// What several misses of one term have in common.
  private struct Cause {
    let name: String
    let term: String
    let wanted: String
    private var count = 0
    private var renderings: [String: Int] = [:]

    init(name: String, term: String, wanted: String) {
      self.name = name
      self.term = term
      self.wanted = wanted
    }

    /// Counts one more miss, for which `found` stands, and gives its name.
    mutating func count(_ found: String?) -> String {
      count += 1
      if let found { renderings[found, default: 0] += 1 }
      return name
    }

    /// What to do about all of them; nil where there is only one.
    var message: String? {
      if count < 2 { return nil }
      let most = renderings.max { ($0.value, $1.key) < ($1.value, $0.key) }
      let advice =
        if let most, most.value > 1 {
          "add \(most.key) as admitted, or write \(wanted)"
        } else {
          "write \(wanted), or add what stands there as admitted"
        }
      return "\(term) is rendered otherwise \(count) times: \(advice)"
    }
  }

  /// The allowed terms of the target for a use, preferred ones first.
  private func wanted(_ use: TermUse) -> [String] {
    let target = check.index.target
    var found: [(text: String, isPreferred: Bool)] = []
    for entry in check.index.entries(ofSource: Int(use.form)) {
      for term in target.terms(ofEntry: Int(entry)) where target.isAllowed(term) {
        let text = target.text(of: term)
        if found.contains(where: { $0.text == text }) { continue }
        found.append((text, target.status(of: term) == .preferred))
      }
    }
    return (found.filter(\.isPreferred) + found.filter { !$0.isPreferred }).map(\.text)
  }

  // MARK: Forms that should not be there

  private func rejected() -> [Finding] {
    check.rejected.map { rejected in
      let unit = check.units[Int(rejected.segment)]
      let target = check.index.target
      let found = Self.text(unit.target.utf8, rejected.target)
      let allowed = target.terms(ofEntry: target.entry(of: rejected.term))
        .filter(target.isAllowed)
      let better =
        (allowed.first { target.status(of: $0) == .preferred } ?? allowed.first)
        .map(target.text)
      let isForbidden = target.status(of: rejected.term) == .forbidden
      let advice = better.map { ": write \($0)" } ?? ""
      return Finding(
        isForbidden ? .forbidden : .deprecated, confidence: isForbidden ? 0.95 : 0.8,
        segment: Int(rejected.segment), sourceSpan: rejected.source,
        targetSpan: rejected.target,
        message: (isForbidden
          ? "\(found) must not be used" : "\(found) should no longer be used") + advice,
        cause: "\(isForbidden ? "forbidden" : "deprecated") \(target.text(of: rejected.term))",
        suggestion: better)
    }
  }

  // MARK: Forms that are allowed

  /// A term whose form stands only within the rendering of a longer term that the source has not.
  private func nesting(_ use: TermUse) -> Finding? {
    guard use.rendering == .form, use.isNested, let target = use.target else { return nil }
    let unit = check.units[Int(use.segment)]
    guard
      let longer = check.aliens[use.segment]?.first(where: {
        $0.count > target.count && $0.lowerBound <= target.lowerBound
          && $0.upperBound >= target.upperBound
      })
    else { return nil }
    let term = Self.text(unit.source.utf8, use.source)
    let found = Self.text(unit.target.utf8, longer)
    let wanted = wanted(use).first ?? ""
    return Finding(
      .nesting, confidence: 0.4, segment: Int(use.segment), sourceSpan: use.source,
      targetSpan: longer,
      message: "\(found) says more than \(term): \(wanted) is only a part of it",
      cause: "nesting \(Self.folded(term)) → \(found)", suggestion: wanted)
  }

  private func status(_ use: TermUse) -> Finding? {
    let index = check.index.target
    guard use.rendering == .form, let term = use.targetTerm, let target = use.target,
      !use.usesPreferred, index.status(of: term) != .preferred,
      let preferred = index.terms(ofEntry: index.entry(of: term))
        .first(where: { index.status(of: $0) == .preferred })
        .map(index.text)
    else { return nil }
    let unit = check.units[Int(use.segment)]
    let found = Self.text(unit.target.utf8, target)
    return Finding(
      .status, confidence: 0.6, segment: Int(use.segment), sourceSpan: use.source,
      targetSpan: target, message: "\(found) is admitted; \(preferred) is preferred",
      cause: "status \(preferred) → \(index.text(of: term))", suggestion: preferred)
  }

  static func text(_ utf8: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: utf8[range.clamped(to: 0..<utf8.count)], as: UTF8.self)
  }

  private static func folded(_ term: String) -> String {
    TermFolder.isAcronym(term) ? term : term.lowercased()
  }
}
