/// The forms in which what was found in a text is written, a line each.
public enum RecordFormat: String, Sendable, Hashable, CaseIterable {
  /// Tab-separated values with a header.
  case tsv
  /// JSON objects.
  case jsonl
}
