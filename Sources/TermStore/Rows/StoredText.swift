/// A bitext of a store.
public struct StoredDocument: Sendable, Hashable, Identifiable {
  /// Its number in the store.
  public let id: Int64
  /// What it is called, such as the name of its file.
  public let name: String
  /// The language of its source, as a tag.
  public let sourceLanguage: String
  /// The language of its target, as a tag.
  public let targetLanguage: String
  /// The format that it was read from.
  public let format: String?
  /// How many segments it has.
  public let segments: Int
}

/// A segment of a bitext with its translation.
public struct StoredSegment: Sendable, Hashable, Identifiable {
  /// Its number in the store.
  public let id: Int64
  /// The bitext that it is of.
  public let document: Int64
  /// Its place in the bitext, from 0.
  public let position: Int
  /// Its identifier in its file.
  public let name: String
  /// The source.
  public let source: String
  /// The target.
  public let target: String
  /// How far the translation is, as its file says it.
  public let state: String?
}

/// Some segments of a bitext.
public struct SegmentPage: Sendable {
  /// How many there are in all.
  public let total: Int
  /// Those that were asked for.
  public let segments: [StoredSegment]
}
