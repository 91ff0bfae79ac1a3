public import Bitext
public import BitextFormats
public import Checking
public import Domains
public import TermFormats
public import TextIO

/// What a check is told, by a file or by options; nil and empty for what is left open.
///
/// ```swift
/// var configuration = try CheckConfigurationFile.read(TextInput("duiyi.yml"))
/// configuration.merge(options)
/// let findings = configuration.applied(to: found)
/// ```
public struct CheckConfiguration: Sendable, Hashable {
  /// A termbase to check against.
  public struct TermbaseFile: Sendable, Hashable {
    /// Its path.
    public var path: String
    /// Of two termbases that disagree the one with the higher number is right, and of equals the
    /// one that is named first.
    public var priority: Int
    /// Its format; told by the suffix without it.
    public var format: TermbaseFormat?
    /// What is said of it where it is a table.
    public var table: TableOptions
    /// Whether it is to be kept to.
    public var policy: TermPolicy

    /// Makes one.
    public init(
      path: String, priority: Int = 0, format: TermbaseFormat? = nil,
      table: TableOptions = TableOptions(), policy: TermPolicy = .required
    ) {
      self.path = path
      self.policy = policy
      self.priority = priority
      self.format = format
      self.table = table
    }
  }

  /// What is said of a rule.
  public struct RuleSetting: Sendable, Hashable {
    /// Whether it is on.
    public var isOn: Bool?
    /// How bad what it finds is, instead of what it says itself.
    public var severity: Severity?
    /// Its findings that are less probable are left out, 0 to 1.
    public var minimumConfidence: Double?

    /// Makes a setting.
    public init(isOn: Bool? = nil, severity: Severity? = nil, minimumConfidence: Double? = nil) {
      self.isOn = isOn
      self.severity = severity
      self.minimumConfidence = minimumConfidence
    }
  }

  /// The bitext: one file, or two for source and target.
  public var files: [String] = []
  /// Which sentences of two documents, or lines of two files, belong together: a file of beads.
  public var beads: String?
  /// The bitext's format.
  public var from: SegmentPairFormat?
  /// The language of the source, by BCP 47.
  public var sourceLanguage: String?
  /// The language of the target.
  public var targetLanguage: String?
  /// The encoding of the bitext.
  public var encoding: String?
  /// Which units are checked; all without it.
  public var selection = UnitSelection()
  /// What is said of the bitext where it is a table.
  public var table = TableOptions()
  /// The termbases.
  public var termbases: [TermbaseFile] = []
  /// The built-in termbases to check against, as advice; none where it is empty.
  public var domains: [Domain] = []
  /// What is said of rules.
  public var rules: [CheckRule: RuleSetting] = [:]
  /// Rules that are told by patterns.
  public var patterns: [HousePattern] = []
  /// Findings of rules for which nothing else is said are left out when less probable than this.
  public var minimumConfidence: Double?
  /// The share of quantities that is taken to be wrong, above 0 and below 1.
  public var errorShare: Double?
  /// How bad a new finding must be for exit status 1.
  public var failOn: FailureLevel?
  /// The file of the baseline.
  public var baseline: String?
  /// The file of decisions.
  public var ignore: String?
  /// The form of the output.
  public var format: FindingFormat?
  /// Where to write, or `-`.
  public var output: String?

  /// Makes a configuration that leaves everything open.
  public init() {}

  /// Takes what another configuration says before what this one says: files, termbases and single
  /// values replace those here, rules setting by setting.
  public mutating func merge(_ other: CheckConfiguration) {
    if !other.files.isEmpty { files = other.files }
    if !other.termbases.isEmpty { termbases = other.termbases }
    if !other.domains.isEmpty { domains = other.domains }
    if !other.patterns.isEmpty { patterns = other.patterns }
    from = other.from ?? from
    beads = other.beads ?? beads
    sourceLanguage = other.sourceLanguage ?? sourceLanguage
    targetLanguage = other.targetLanguage ?? targetLanguage
    encoding = other.encoding ?? encoding
    if !other.table.isEmpty { table = other.table }
    minimumConfidence = other.minimumConfidence ?? minimumConfidence
    errorShare = other.errorShare ?? errorShare
    failOn = other.failOn ?? failOn
    baseline = other.baseline ?? baseline
    ignore = other.ignore ?? ignore
    if let states = other.selection.states {
      selection.states = states
      selection.includesStateless = other.selection.includesStateless
    }
    if other.selection.skipsLocked { selection.skipsLocked = true }
    format = other.format ?? format
    output = other.output ?? output
    for (rule, setting) in other.rules {
      let old = rules[rule] ?? RuleSetting()
      rules[rule] = RuleSetting(
        isOn: setting.isOn ?? old.isOn, severity: setting.severity ?? old.severity,
        minimumConfidence: setting.minimumConfidence ?? old.minimumConfidence)
    }
  }

  /// Whether a rule is on, as it is where nothing is said of it.
  public func isOn(_ rule: CheckRule) -> Bool { rules[rule]?.isOn ?? true }

  /// The findings that are wanted, with the severities that are wanted.
  ///
  /// - Parameter threshold: The least confidence of a rule where nothing is said of it.
  public func applied(
    to findings: [Finding], otherwise threshold: (CheckRule) -> Double = { _ in 0 }
  ) -> [Finding] {
    findings.compactMap { finding in
      let setting = rules[finding.rule]
      let least = setting?.minimumConfidence ?? minimumConfidence ?? threshold(finding.rule)
      guard setting?.isOn ?? true, finding.confidence >= least else { return nil }
      var finding = finding
      finding.severity = setting?.severity ?? finding.severity
      return finding
    }
  }
}
