/// What stands in a translation where a term of a list should, and what that is to the term.
struct StandIn: Sendable {
  /// What it is, by the word that findings have for it.
  enum Kind: String, Sendable {
    /// Another word for the same.
    case synonym
    /// A word for something else: a term of the list, or one like it.
    case anotherTerm = "another-term"
    /// Something that renders the term in no way that is known.
    case slip
    /// Nothing.
    case omitted
    /// The source's own word.
    case copied = "left-as-it-is"
    /// A form with other capitals, where these count.
    case capitals
  }

  /// Why the list is kept to nevertheless, or may be.
  enum Excuse: Sendable {
    /// The characters are part of another word.
    case otherWord
    /// A word of the same family as an allowed form.
    case family
    /// The full form of an abbreviation that the list has on both sides.
    case fullForm
  }

  var kind: Kind
  /// Where it stands in the target, without marks at its edges.
  var range: Range<Int>?
  var excuse: Excuse?

  /// The probability that the list is broken.
  var confidence: Double {
    switch excuse {
    case .otherWord: return 0.15
    case .fullForm: return 0.2
    case .family: return 0.4
    case nil: break
    }
    switch kind {
    case .anotherTerm: return 0.95
    case .synonym: return 0.9
    case .slip: return 0.85
    case .copied, .capitals: return 0.8
    case .omitted: return 0.75
    }
  }

  /// What it is, in words for a person.
  var words: String {
    switch kind {
    case .synonym: "a synonym"
    case .anotherTerm: "another term"
    case .slip: "a slip"
    case .omitted: "omitted"
    case .copied: "left as it is"
    case .capitals: "other capitals"
    }
  }
}
