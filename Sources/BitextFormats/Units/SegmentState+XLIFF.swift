internal import Bitext

extension SegmentState {
  /// The state by XLIFF 1.2's name, whose finer distinctions are not kept here.
  init?(xliff name: String) {
    switch name {
    case "new": self = .initial
    case "needs-translation", "needs-adaptation", "needs-l10n": self = .needsTranslation
    case "needs-review-translation", "needs-review-adaptation", "needs-review-l10n":
      self = .needsReview
    case "translated": self = .translated
    case "signed-off": self = .reviewed
    case "final": self = .final
    default: return nil
    }
  }

  /// The name in XLIFF 1.2.
  var xliff: String {
    switch self {
    case .initial: "new"
    case .needsTranslation: "needs-translation"
    case .needsReview: "needs-review-translation"
    case .translated: "translated"
    case .reviewed: "signed-off"
    case .final: "final"
    }
  }

  /// The state by XLIFF 2's name.
  init?(xliff2 name: String) {
    switch name {
    case "initial": self = .initial
    case "translated": self = .translated
    case "reviewed": self = .reviewed
    case "final": self = .final
    default: return nil
    }
  }

  /// The name in XLIFF 2, which has four.
  var xliff2: String {
    switch self {
    case .initial, .needsTranslation: "initial"
    case .needsReview, .translated: "translated"
    case .reviewed: "reviewed"
    case .final: "final"
    }
  }

  /// The substate of XLIFF 2 that tells states with one name apart.
  var xliff2Substate: String? {
    switch self {
    case .needsTranslation: "duiyi:needs-translation"
    case .needsReview: "duiyi:needs-review"
    default: nil
    }
  }

  /// The state by a substate that ``xliff2Substate`` gave.
  init?(substate: String) {
    guard let state = SegmentState.allCases.first(where: { $0.xliff2Substate == substate }) else {
      return nil
    }
    self = state
  }
}
