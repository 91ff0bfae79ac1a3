internal import Terminology

/// The closed lists of values in TBX, written as published and read leniently.
enum TBXPicklists {
  /// The note that keeps apart a forbidden term, for which TBX has no value.
  static let forbiddenNote = "status: forbidden"

  /// The published value of `administrativeStatus`.
  static func published(_ status: Term.Status) -> String {
    switch status {
    case .preferred: "preferredTerm-admn-sts"
    case .admitted: "admittedTerm-admn-sts"
    case .deprecated, .forbidden: "deprecatedTerm-admn-sts"
    case .superseded: "supersededTerm-admn-sts"
    }
  }

  /// The status behind a value of any TBX version or of common tools, or nil.
  static func status(_ value: String) -> Term.Status? {
    var name = value.lowercased()
    if name.hasSuffix("-admn-sts") { name.removeLast("-admn-sts".count) }
    if name.hasSuffix("term") && name != "term" { name.removeLast("term".count) }
    switch name {
    case "preferred", "recommended", "standardized", "approved": return .preferred
    case "admitted", "allowed", "permitted", "legal": return .admitted
    case "deprecated", "notrecommended", "not recommended", "discouraged": return .deprecated
    case "superseded", "obsolete": return .superseded
    case "forbidden", "prohibited", "donotuse", "banned": return .forbidden
    default: return nil
    }
  }

  /// The kind behind a value of `termType` of any version, or nil.
  static func kind(_ value: String) -> Term.Kind? {
    switch value {
    case "initialism": .acronym
    case "clippedTerm": .shortForm
    case "phraseologicalUnit", "setPhrase": .phrase
    case "synonym", "spellingVariant", "orthographicVariant": .variant
    default: Term.Kind(rawValue: value)
    }
  }

  /// The nearest part of speech that TBX-Basic allows.
  static func partOfSpeech(_ value: String) -> String {
    switch value {
    case "noun", "verb", "adjective", "adverb", "other": value
    case "properNoun": "noun"
    default: "other"
    }
  }
}
