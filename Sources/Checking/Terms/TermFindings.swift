internal import Bitext
internal import Terminology
internal import WordAlignment

/// Says what ``TermCheck`` found.
struct TermFindings {
  let check: TermCheck

  /// The findings of the term rules, and what to say of several with one cause.
  func findings(
    _ rules: Set<CheckRule>
  ) throws(WordAlignmentError) -> (
    findings: [Finding], messages: [String: String], questions: [String]
  ) {
    var findings: [Finding] = []
    var messages: [String: String] = [:]
    var questions: [String] = []
    if rules.contains(.term) {
      // A wrong word is told once: that it must not stand there says more.
      let rejected = Rejection.of(check)
      let misses = try check.misses().filter { miss in
        rejected.isEmpty
          || !check.index.entries(ofSource: Int(miss.use.form)).contains {
            rejected.contains(Rejection(segment: miss.use.segment, entry: Int($0)))
          }
      }
      let missed = missed(misses, .termbase)
      findings += missed.findings
      messages = missed.messages
      questions = ListDoubt(check: check).questions(misses)
      if rules.contains(.status) { findings += habits(missed.findings) }
    }
    findings += rejected().filter { rules.contains($0.rule) }
    if rules.contains(.nesting) {
      var nested = check.uses.compactMap(nesting)
      ListHabits.tellOnce(&nested)
      findings += nested
    }
    for use in check.uses {
      if rules.contains(.status), let finding = status(use) { findings.append(finding) }
    }
    return (findings, messages, questions)
  }

  /// A concept of which a segment has a form that should not be there.
  private struct Rejection: Hashable {
    var segment: Int32
    var entry: Int

    init(segment: Int32, entry: Int) { (self.segment, self.entry) = (segment, entry) }

    static func of(_ check: TermCheck) -> Set<Rejection> {
      Set(
        check.rejected.filter { $0.source != nil }.map {
          Rejection(segment: $0.segment, entry: check.index.target.entry(of: $0.term))
        })
    }
  }

  /// The places where a term that the bitext itself renders in one way is rendered otherwise.
  func inconsistencies() throws(WordAlignmentError) -> (
    findings: [Finding], messages: [String: String]
  ) {
    let habits = try check.misses(
      leastReliability: MinedTerms.leastReliability, weights: .mined)
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
      if !MinedTerms.isTerm(term, miss.features, isFound: found != nil, check.units.count) {
        finding.confidence = min(finding.confidence, MinedTerms.mostOfWords)
      }
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
    var causes: [String: MissCause] = [:]
    var wantedByForm: [Int32: Wanted] = [:]
    for miss in misses {
      let unit = check.units[Int(miss.use.segment)]
      let term = Self.text(unit.source.utf8, miss.use.source)
      let wanted = wantedByForm[miss.use.form] ?? Wanted(check.index, miss.use)
      wantedByForm[miss.use.form] = wanted
      let found = miss.place.map { Self.text(unit.target.utf8, $0.target) }
      let name = MissCause.name(wanted.concept, wanted.first, found)
      let cause = causes[
        name, default: MissCause(name: name, term: wanted.concept, wanted: wanted.first)
      ].count(found, miss.standIn)
      var finding = Finding(
        .term, detail: miss.standIn?.kind.rawValue ?? (found == nil ? "missing" : "otherwise"),
        confidence: miss.standIn?.confidence ?? miss.features.confidence(by: weights),
        segment: Int(miss.use.segment), sourceSpan: miss.use.source,
        targetSpan: miss.place?.target,
        message: MissCause.message(
          term, wanted.choice, found, miss.standIn, isKept: wanted.isKept),
        cause: cause, suggestion: wanted.suggestion.isEmpty ? nil : wanted.suggestion)
      finding.former = Finding.Former(
        detail: miss.formerTarget == nil ? "missing" : "otherwise",
        targetSpan: miss.formerTarget)
      findings.append(finding)
    }
    ListHabits.tellOnce(&findings, misses)
    return (findings, causes.compactMapValues(\.message))
  }

  /// What a source form asks for.
  private struct Wanted {
    /// The concept's own word in the source's language.
    var concept: String
    /// The form to write.
    var first: String
    /// That as it is written in a text.
    var suggestion: String
    /// That and some others, as words.
    var choice: String
    /// Whether it is not to be translated.
    var isKept: Bool

    init(_ index: TermIndex, _ use: TermUse) {
      let known = TermForms(index, use)
      let forms = known.texts
      isKept = known.areKept
      first = forms.first ?? ""
      suggestion = FormVariants.written(first)
      choice = forms.prefix(3).joined(separator: " or ")
      let entries = index.entries(ofSource: Int(use.form))
      let term = index.source.postings(of: Int(use.form)).lazy.map(\.term).first { term in
        entries.contains(Int32(index.source.entry(of: term)))
      }
      concept = term.map { TermFindings.folded(index.source.text(of: $0)) } ?? ""
    }
  }

  // MARK: Forms that should not be there

  private func rejected() -> [Finding] {
    check.rejected.map { rejected in
      let unit = check.units[Int(rejected.segment)]
      let target = check.index.target
      let found = Self.text(unit.target.utf8, rejected.target)
      let allowed = rejected.entries.flatMap { target.terms(ofEntry: Int($0)) }
        .filter(check.index.isAllowed(target:))
      let better =
        (allowed.first { target.status(of: $0) == .preferred } ?? allowed.first)
        .map { FormVariants.written(target.text(of: $0)) }
      let isForbidden = target.status(of: rejected.term) == .forbidden
      let replacement = FormReplacement(
        target.text(of: rejected.term), allowed.map { FormVariants.written(target.text(of: $0)) },
        at: rejected.target, in: unit.target.utf8)
      if rejected.isExplained {
        return Finding(
          isForbidden ? .forbidden : .deprecated, severity: .information, confidence: 0.4,
          segment: Int(rejected.segment), sourceSpan: rejected.source, targetSpan: rejected.target,
          message:
            "\(found) is not for \(check.index.source.firstText(ofEntry: target.entry(of: rejected.term))); "
            + "it may stand for another word here",
          cause: "\(isForbidden ? "forbidden" : "deprecated") \(target.text(of: rejected.term))")
      }
      let advice = better.map { ": write \($0)" } ?? "; the list has no other form"
      return Finding(
        isForbidden ? .forbidden : .deprecated, confidence: isForbidden ? 0.95 : 0.8,
        segment: Int(rejected.segment), sourceSpan: rejected.source,
        targetSpan: rejected.target,
        message: (isForbidden
          ? "\(found) must not be used" : "\(found) should no longer be used") + advice,
        cause: "\(isForbidden ? "forbidden" : "deprecated") \(target.text(of: rejected.term))",
        suggestion: better
      ).mended(
        by: replacement?.text, if: isForbidden && rejected.isSure && replacement != nil)
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
    let wanted = TermForms(check.index, use).texts.first ?? ""
    return Finding(
      .nesting, confidence: nestingConfidence(use, longer, target), segment: Int(use.segment),
      sourceSpan: use.source,
      targetSpan: longer,
      message: "\(found) says more than \(term): \(wanted) is only a part of it",
      cause: "nesting \(Self.folded(term)) → \(found)", suggestion: wanted)
  }

  /// A list that is to be kept to is broken by a longer term, unless the source has the rest of it.
  private func nestingConfidence(
    _ use: TermUse, _ longer: Range<Int>, _ shorter: Range<Int>
  ) -> Double {
    let index = check.index
    guard let entry = index.entries(ofSource: Int(use.form)).first, index.isRequired(Int(entry))
    else {
      return 0.4
    }
    let unit = check.units[Int(use.segment)]
    let longerTerm = LongerTerm(index: index, model: check.model, dictionary: check.dictionary)
    return longerTerm.isMore(
      longer, than: shorter, in: unit.target.utf8, of: use.source, in: unit.source.utf8) ? 0.9 : 0.4
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

  static func folded(_ term: String) -> String {
    TermFolder.isAcronym(term) ? term : term.lowercased()
  }
}
