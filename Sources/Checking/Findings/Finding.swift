/// One thing that a check reports of one segment.
public struct Finding: Sendable, Hashable {
  /// From which confidence on findings are usually shown; see ``Checker/usualConfidence``.
  static let usualConfidence = 0.5

  /// The rule that found it.
  public var rule: CheckRule
  /// What kind of thing it is where a rule knows several, in one word, such as `changed`.
  public var detail: String?
  /// How bad it is.
  public var severity: Severity
  /// The probability, 0 to 1, that something is to be changed: that a list that is to be kept to is
  /// broken, and else that a careful translator would change something.
  public var confidence: Double
  /// The unit, by its 0-based place in the bitext.
  public var segment: Int
  /// The part of the source that it is about: UTF-8 offsets in the text without codes.
  public var sourceSpan: Range<Int>?
  /// The part of the target that it is about, or what stands where something else should.
  public var targetSpan: Range<Int>?
  /// What is wrong and what to do, in plain words.
  public var message: String
  /// What causes it, the same for all findings that one decision settles, such as
  /// `term WHO → 世界卫生组织`.
  public var cause: String
  /// What could stand at ``targetSpan`` instead.
  public var suggestion: String?

  /// A change of the target that can be made without a look.
  public struct Fix: Sendable, Hashable {
    /// The part of the target that it replaces.
    public var target: Range<Int>
    /// What stands there then.
    public var text: String

    /// Makes one.
    public init(target: Range<Int>, text: String) {
      self.target = target
      self.text = text
    }
  }
  /// What mends it, where that is beyond doubt.
  public var fix: Fix?

  /// What 0.1.0 said of the same thing, by which its baselines know it.
  struct Former: Sendable, Hashable {
    var detail: String?
    var targetSpan: Range<Int>?
  }
  /// What 0.1.0 said of it, where that was something else.
  var former: Former?

  /// Makes a finding of the rule's usual severity.
  public init(
    _ rule: CheckRule, detail: String? = nil, severity: Severity? = nil, confidence: Double,
    segment: Int, sourceSpan: Range<Int>? = nil, targetSpan: Range<Int>? = nil,
    message: String, cause: String, suggestion: String? = nil
  ) {
    self.rule = rule
    self.detail = detail
    self.severity = severity ?? rule.severity
    self.confidence = confidence
    self.segment = segment
    self.sourceSpan = sourceSpan
    self.targetSpan = targetSpan
    self.message = message
    self.cause = cause
    self.suggestion = suggestion
  }

  /// The least confidence of a finding that can be mended without a look.
  static let leastFixedConfidence = 0.6

  /// The finding with what mends it: its suggestion at its place, where nothing else is said.
  func mended(
    by text: String? = nil, at span: Range<Int>? = nil, if isSure: Bool = true
  ) -> Finding {
    guard isSure, confidence >= Self.leastFixedConfidence, let span = span ?? targetSpan,
      let text = text ?? suggestion
    else { return self }
    var finding = self
    finding.fix = Fix(target: span, text: text)
    return finding
  }
}
