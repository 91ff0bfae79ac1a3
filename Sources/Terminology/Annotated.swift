/// What both a concept and a term may carry beside their meaning and their text.
public protocol Annotated {
  /// Free remarks, in their order.
  var notes: [String] { get set }
  /// Where it comes from.
  var source: String? { get set }
  /// The customers that it is for; for all when empty.
  var customers: [String] { get set }
  /// The projects or products that it is for; for all when empty.
  var projects: [String] { get set }
  /// What else to look at.
  var references: [Reference] { get set }
  /// What was done to it, the oldest first.
  var history: [Transaction] { get set }
  /// What the file that it came from says of it and this model has no place for, by
  /// the name there: a column, a data category.
  var fields: [String: String] { get set }
}

extension Annotated {
  /// All remarks in one text, a line each, or nil when there is none. Setting it
  /// replaces them by one.
  public var note: String? {
    get { notes.isEmpty ? nil : notes.joined(separator: "\n") }
    set { notes = newValue.map { [$0] } ?? [] }
  }
}
