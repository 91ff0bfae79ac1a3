/// What came of taking terms into a store.
public struct ImportOutcome: Sendable {
  /// The event.
  public internal(set) var event: Int64 = 0
  /// How many concepts are new.
  public internal(set) var added = 0
  /// How many that were there got something new.
  public internal(set) var changed = 0
  /// How many were there and stay as they are.
  public internal(set) var unchanged = 0
  /// Proposals that a person rejected before, and that were not proposed again.
  public internal(set) var rejectedBefore: [String] = []
  /// Proposed terms of concepts on which a person has decided, left out.
  public internal(set) var decidedBefore: [String] = []
  /// Where a list says something else than what was decided here, which stands.
  public internal(set) var conflicts: [String] = []

  /// In plain words, a line for each kind of thing.
  public var lines: [String] {
    var lines = ["\(added) concepts are new, \(changed) changed, \(unchanged) were there"]
    func list(_ what: String, _ items: [String]) {
      if items.isEmpty { return }
      let examples = items.prefix(3).joined(separator: "; ") + (items.count > 3 ? "; …" : "")
      lines.append("\(what): \(items.count) (\(examples))")
    }
    list("rejected before, and not proposed again", rejectedBefore)
    list("proposed for what is decided, and left out", decidedBefore)
    list("decided otherwise here, which stands", conflicts)
    return lines
  }
}
