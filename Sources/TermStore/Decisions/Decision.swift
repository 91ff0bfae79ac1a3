public import Terminology

/// What a person decides on a concept.
public enum Decision: Sendable, Hashable {
  /// The proposed terms stand: the first of each language is preferred unless another is already,
  /// the others are admitted. With some terms named, only these stand, and the other proposed ones
  /// are rejected.
  case accept(terms: [Int64] = [])
  /// It is no term, or none of its proposed terms is right. It is not proposed again.
  case reject
  /// A term gets another status. Where it becomes preferred, the one that was is admitted.
  case setStatus(term: Int64, StoredStatus)
  /// A term is written differently.
  case edit(term: Int64, text: String)
  /// Another term.
  case add(text: String, language: Language, status: StoredStatus)
  /// A term is taken away. Unlike a rejected one it may be proposed again.
  case remove(term: Int64)
  /// What is said of the concept; what is nil stays, and what is empty is taken away.
  case describe(subject: String? = nil, definition: String? = nil, note: String? = nil)
  /// Another concept's terms belong to this one, and that concept is no more.
  case merge(concept: Int64, version: Int64?)
  /// Some terms are of another concept, which is made of them.
  case split(terms: [Int64])

  var kind: StoreEvent.Kind {
    switch self {
    case .accept: .accept
    case .reject: .reject
    case .setStatus: .status
    case .edit: .edit
    case .add: .add
    case .remove: .remove
    case .describe: .describe
    case .merge: .merge
    case .split: .split
    }
  }
}

/// A decision on a concept as it was when somebody looked at it.
public struct ConceptDecision: Sendable, Hashable {
  /// The concept.
  public var concept: Int64
  /// The version that the person saw; nil to decide whatever it is now.
  public var version: Int64?
  /// What is decided.
  public var decision: Decision

  /// Makes one.
  public init(_ decision: Decision, on concept: Int64, version: Int64? = nil) {
    self.concept = concept
    self.version = version
    self.decision = decision
  }
}
