internal import Terminology

/// The closed lists of values in TBX, written as published and read leniently.
enum TBXPicklists {
  /// The note that keeps apart a forbidden term, for which TBX has no value.
  static let forbiddenNote = "status: forbidden"
  /// The note that keeps apart a proposed term, for which TBX has no value either.
  static let proposedNote = "status: proposed"

  /// The published value of `administrativeStatus`.
  static func published(_ status: Term.Status) -> String {
    switch status {
    case .preferred: "preferredTerm-admn-sts"
    case .admitted, .proposed: "admittedTerm-admn-sts"
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
    case "superseded", "obsolete", "legacy", "outdated": return .superseded
    case "forbidden", "prohibited", "donotuse", "do not use", "banned", "not approved",
      "notapproved", "unapproved", "not allowed", "rejected", "declined", "disapproved",
      "blacklisted",
      "never use", "wrong", "incorrect":
      return .forbidden
    case "proposed", "suggested", "candidate", "proposal", "draft", "in review", "under review",
      "pending",
      "pending review", "to be reviewed", "new", "unreviewed", "needs review":
      return .proposed
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

  /// The values of `termLocation`.
  static let locations: Set<String> = [
    "checkBox", "comboBox", "comboBoxElement", "dialogBox", "groupBox", "informativeMessage",
    "interactiveMessage", "menuItem", "progressBar", "pushButton", "radioButton", "slider",
    "spinBox", "tab", "tableText", "textBox", "toolTip", "user-definedType",
  ]

  /// What the remark on a transaction begins with whose kind TBX-Basic does not know.
  static let transactionNote = "transaction: "

  /// The published value of `transactionType`.
  static func published(_ kind: Transaction.Kind) -> String {
    kind == .origination ? "origination" : "modification"
  }

  /// The kind behind a value of `transactionType` of any version, or nil.
  static func transaction(_ value: String) -> Transaction.Kind? {
    switch value {
    case "creation", "input": .origination
    case "change", "update": .modification
    case "standardization": .approval
    case "import": .importation
    default: Transaction.Kind(rawValue: value)
    }
  }

  /// Whether TBX accepts the target of a reference.
  static func isTarget(_ reference: Reference, _ identifiers: Set<String>) -> Bool {
    let target = reference.target
    if reference.kind == .concept { return identifiers.contains(target) }
    let start = ["http://", "https://"].first { target.hasPrefix($0) }
    return start.map { target.utf8.count > $0.utf8.count } ?? false
      && !target.unicodeScalars.contains { $0.value <= 0x20 }
  }

  /// Whether a text is a date or a time of XML Schema, such as `2026-05-31` and
  /// `2026-05-31T09:30:00Z`.
  static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    let date = parts[0].split(separator: "-", omittingEmptySubsequences: false)
    guard date.map(\.utf8.count) == [4, 2, 2], let year = number(date[0]),
      let month = number(date[1]), let day = number(date[2])
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard year > 0, (1...12).contains(month), (1...lengths[month - 1]).contains(day) else {
      return false
    }
    return parts.count == 1 || isTime(parts[1])
  }

  /// Whether a text is a time such as `09:30:00`, with or without `Z` or an offset.
  private static func isTime(_ text: Substring) -> Bool {
    var clock = text
    if clock.last == "Z" {
      clock.removeLast()
    } else if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      let offset = clock[clock.index(after: sign)...].split(
        separator: ":", omittingEmptySubsequences: false)
      guard offset.map(\.utf8.count) == [2, 2], let hours = number(offset[0]), hours < 14,
        let minutes = number(offset[1]), minutes < 60
      else { return false }
      clock = clock[..<sign]
    }
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [2, 2, 2], let hours = number(parts[0]), hours < 24,
      let minutes = number(parts[1]), minutes < 60, let seconds = number(parts[2])
    else { return false }
    return seconds < 60
  }

  private static func number(_ digits: Substring) -> Int? {
    digits.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? Int(digits) : nil
  }
}
