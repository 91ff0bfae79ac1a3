/// The forms in which tokens and sentences are written.
public enum TokenFormat: String, Sendable, Hashable, CaseIterable {
  /// A line for each line of the input, tokens separated by one space; a line for each sentence.
  case text
  /// Tab-separated values with a header: offsets in bytes, kind, quantity, line and text.
  case tsv
  /// An object a line, with offsets in bytes and Unicode scalars.
  case jsonl
  /// The columns of Universal Dependencies, by sentence.
  case conllu
}
