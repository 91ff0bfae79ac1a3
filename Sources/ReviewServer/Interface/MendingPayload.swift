internal import TermStore

/// How the sentences of neighbouring segments are put together, as the interface is told it.
struct BeadsPayload: Codable, Sendable {
  struct Seen: Codable, Sendable {
    var id: Int64
    var version: Int64?
  }

  var segments: [Seen]
  /// For each new segment, how many sentences of the source and of the target it has.
  var beads: [[Int]]

  var sizes: [(source: Int, target: Int)] {
    get throws {
      try beads.map { pair in
        guard pair.count == 2 else {
          throw APIError(.badRequest, "a bead is two numbers of sentences")
        }
        return (pair[0], pair[1])
      }
    }
  }
}

/// What mending a text came to.
struct MendedPayload: Codable, Sendable {
  var event: EventPayload
  var segments: [SegmentPayload]

  init(_ mended: TermStore.Mended) {
    event = EventPayload(mended.event)
    segments = mended.segments.map { SegmentPayload($0) }
  }
}

/// The words of a segment, with what stands between them, and how they correspond.
struct LinksPayload: Codable, Sendable {
  struct Word: Codable, Sendable {
    var text: String
    /// What stands before it.
    var before: String
  }

  var version: Int64
  var isFixed: Bool
  var source: [Word]
  var target: [Word]
  var links: [[Int]]

  init(_ links: StoredLinks, of segment: StoredSegment) {
    version = links.version
    isFixed = links.isFixed
    source = Self.words(links.source, segment.source)
    target = Self.words(links.target, segment.target)
    self.links = links.links.map { [$0.source, $0.target] }
  }

  private static func words(_ ranges: [Range<Int>], _ text: String) -> [Word] {
    let bytes = Array(text.utf8)
    var end = 0
    return ranges.map { range in
      let word = range.clamped(to: 0..<bytes.count)
      defer { end = max(end, word.upperBound) }
      return Word(
        text: String(decoding: bytes[word], as: UTF8.self),
        before: String(decoding: bytes[min(end, word.lowerBound)..<word.lowerBound], as: UTF8.self))
    }
  }
}

/// Links as somebody wants them.
struct NewLinksPayload: Codable, Sendable {
  var version: Int64?
  var links: [[Int]]

  var stored: [StoredLinks.Link] {
    get throws {
      try links.map { pair in
        guard pair.count == 2 else { throw APIError(.badRequest, "a link is two numbers of words") }
        return StoredLinks.Link(source: pair[0], target: pair[1])
      }
    }
  }
}
