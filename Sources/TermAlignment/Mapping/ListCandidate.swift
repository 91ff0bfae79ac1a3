/// Chinese that a dictionary and what is known of parts give for a term of a list.
struct ListCandidate {
  var concept: Int
  var chinese: String
  /// The form of the concept, and the words that were looked for.
  var form: String
  var term: EnglishTerm
  /// How well the parts of both sides fit, 0…1.
  var score: Double
  /// ``Evidence/dictionary`` where a headword is the whole term, else ``Evidence/composition``.
  var evidence: Evidence
  /// Whether the Chinese stands somewhere with words around it.
  var isWhole: Bool
  /// Whether the Chinese ends with what renders the head of the English.
  var hasHead: Bool
}
