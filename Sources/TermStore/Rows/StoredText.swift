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
  /// Whether its segments are beads of the sentences of a document and its translation.
  public let hasBeads: Bool
  /// Whether the files that it was read from are kept, so that they can be written with changes.
  public let hasFiles: Bool
}

/// Neighbouring sentences of a document and those of its translation that correspond to them.
public struct StoredBead: Sendable, Hashable, Codable {
  /// Sentences of the source, counted from 0.
  public var source: Range<Int>
  /// Sentences of the target.
  public var target: Range<Int>
  /// Whether a person set it.
  public var isFixed: Bool

  /// Makes one.
  public init(source: Range<Int>, target: Range<Int>, isFixed: Bool = false) {
    self.source = source
    self.target = target
    self.isFixed = isFixed
  }
}

/// A sentence of a document that was aligned with its translation.
public struct StoredSentence: Sendable, Hashable {
  /// Its text on one line.
  public var text: String
  /// What stands between it and the next one on one line: a space, or in Chinese nothing.
  public var gap: String

  /// Makes one.
  public init(text: String, gap: String) {
    self.text = text
    self.gap = gap
  }
}

/// A segment of a bitext with its translation.
public struct StoredSegment: Sendable, Hashable, Identifiable, Codable {
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
  /// What to name when it is changed: the event that wrote it last, 0 for none.
  public let version: Int64
  /// Whether it is kept only because it was once in use.
  public let isObsolete: Bool
  /// Whether it is to be translated at all.
  public let isTranslatable: Bool
  /// Whether nobody may change its translation.
  public let isLocked: Bool
  /// Its sentences, where it is a bead of a document and its translation.
  public let bead: StoredBead?
}

/// Some segments of a bitext.
public struct SegmentPage: Sendable {
  /// How many there are in all.
  public let total: Int
  /// Those that were asked for.
  public let segments: [StoredSegment]
}

/// The words of a segment and how they correspond.
public struct StoredLinks: Sendable, Hashable, Codable {
  /// The words of the source, in bytes of its UTF-8.
  public var source: [Range<Int>]
  /// The words of the target.
  public var target: [Range<Int>]
  /// Pairs of words, by their places.
  public var links: [Link]
  /// Whether a person corrected them.
  public var isFixed: Bool
  /// What to name when they are changed.
  public var version: Int64

  /// A word of the source and one of the target.
  public struct Link: Sendable, Hashable, Codable {
    /// The word of the source, from 0.
    public var source: Int
    /// The word of the target.
    public var target: Int

    /// Makes one.
    public init(source: Int, target: Int) {
      self.source = source
      self.target = target
    }
  }

  /// Makes some that nobody corrected.
  public init(source: [Range<Int>], target: [Range<Int>], links: [Link]) {
    (self.source, self.target, self.links) = (source, target, links)
    isFixed = false
    version = 0
  }
}

/// A file as it was read.
public struct StoredFile: Sendable, Hashable {
  /// Its name.
  public var name: String
  /// What was in it.
  public var bytes: [UInt8]

  /// Makes one.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// How the files of a bitext are read again.
public struct StoredReading: Codable, Sendable, Hashable {
  /// The format, where one was named or told.
  public var format: String?
  /// The language of the source, where one was named.
  public var sourceLanguage: String?
  /// The language of the target, where one was named.
  public var targetLanguage: String?
  /// The encoding, where one was named.
  public var encoding: String?

  /// Makes one.
  public init(
    format: String? = nil, sourceLanguage: String? = nil, targetLanguage: String? = nil,
    encoding: String? = nil
  ) {
    self.format = format
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
    self.encoding = encoding
  }
}
