internal import GRDB

extension TermStore {
  /// A segment that somebody saw.
  public struct Seen: Sendable, Hashable {
    /// Its number.
    public var id: Int64
    /// Its version; nil to change it whatever it is now.
    public var version: Int64?

    /// Makes one.
    public init(id: Int64, version: Int64? = nil) {
      self.id = id
      self.version = version
    }
  }

  /// What mending a text came to.
  public struct Mended: Sendable {
    /// The event, by which it can be undone.
    public let event: StoreEvent
    /// The segments as they are now.
    public let segments: [StoredSegment]
  }

  /// Puts the sentences of neighbouring beads together in another way: split, joined or moved. The new
  /// beads are a person's and stand when the text is aligned anew.
  ///
  /// - Parameters:
  ///   - segments: The beads that are no more, in their order, as they were seen.
  ///   - sizes: How many sentences of the source and of the target each new bead has.
  /// - Throws: `StoreError` where the sentences are others, or somebody changed the beads since.
  @discardableResult
  public func setBeads(
    _ segments: [Seen], to sizes: [(source: Int, target: Int)], author: String
  ) throws(StoreError) -> Mended {
    try writing { database in
      let rows = try Self.seen(segments, database)
      guard let first = rows.first, let start = first.bead else {
        throw StoreError(
          .invalid, "the segments of this text are those of its file, and stay as they are")
      }
      for (one, other) in zip(rows, rows.dropFirst())
      where one.documentID != other.documentID || one.position &+ 1 != other.position {
        throw StoreError(.invalid, "these segments do not follow each other")
      }
      var (source, target) = (start.source.lowerBound, start.target.lowerBound)
      var beads: [StoredBead] = []
      for size in sizes {
        guard size.source >= 0, size.target >= 0, size.source < 1 << 30, size.target < 1 << 30
        else { throw StoreError(.invalid, "a bead has no number of sentences below 0") }
        beads.append(
          StoredBead(
            source: source..<source + size.source, target: target..<target + size.target,
            isFixed: true))
        (source, target) = (source + size.source, target + size.target)
      }
      if beads.isEmpty { throw StoreError(.invalid, "there is nothing to put in their place") }
      var work = BeadWork(
        recorder: try Recorder(database, .beads, author: author, time: clock()))
      try work.replace([.init(rows: rows, beads: beads)])
      let now = try Self.segments(of: first.documentID, from: first.position, beads.count, database)
      let kinds = beads.map { "\($0.source.count)-\($0.target.count)" }.joined(separator: " ")
      try work.recorder.finish(
        "segment \(first.number): \(kinds): \(first.source.prefix(20))")
      return Mended(event: work.recorder.row.event, segments: now.map(\.segment))
    }
  }

  /// Writes another translation of a segment.
  @discardableResult
  public func setTarget(
    of segment: Seen, to text: String, author: String
  ) throws(StoreError) -> Mended {
    try writing { database in
      let rows = try Self.seen([segment], database)
      var work = SegmentWork(
        recorder: try Recorder(database, .target, author: author, time: clock()))
      for row in rows { try work.setTarget(of: row, to: text) }
      try work.recorder.finish("segment \(rows.first?.number ?? 1): \(text.prefix(40))")
      let now = try rows.compactMap { try SegmentRow.fetchOne(database, key: $0.id) }
      return Mended(event: work.recorder.row.event, segments: now.map(\.segment))
    }
  }

  /// Segments, where nobody changed them since they were seen.
  static func seen(_ segments: [Seen], _ database: Database) throws -> [SegmentRow] {
    try segments.map { seen in
      guard let row = try SegmentRow.fetchOne(database, key: seen.id) else {
        throw StoreError(.notFound, "there is no segment \(seen.id)")
      }
      if let version = seen.version, version != row.version {
        throw StoreError(
          .conflict, "segment \(row.number) was changed meanwhile", hint: "look again")
      }
      return row
    }
  }

  static func segments(
    of document: Int64, from position: Int, _ count: Int, _ database: Database
  ) throws -> [SegmentRow] {
    try SegmentRow.filter(Column("documentID") == document)
      .filter(Column("position") >= position).order(Column("position")).limit(count)
      .fetchAll(database)
  }

  // MARK: Aligning anew

  /// The sentences of a document and its translation, with the beads that a person set.
  public struct BeadText: Sendable, Codable {
    /// The sentences of the source, as they are now.
    public var source: [String]
    /// The sentences of the target.
    public var target: [String]
    /// The beads that stand.
    public var fixed: [StoredBead]
    /// The event after which this is so.
    var version: Int64 = 0

    /// Puts sentences together, of which no bead is set.
    public init(source: [String], target: [String], fixed: [StoredBead] = []) {
      (self.source, self.target, self.fixed) = (source, target, fixed)
    }
  }

  /// What is to be aligned anew.
  ///
  /// - Parameter isAsRead: The sentences as they were read, without what was changed in them since.
  /// - Throws: `StoreError` where the text has no sentences of its own.
  public func beadText(
    of document: Int64, isAsRead: Bool = false
  ) throws(StoreError) -> BeadText {
    try reading { database in
      func sentences(_ isTarget: Bool) throws -> [String] {
        try SegmentWork.sentences(0..<Int.max, isTarget: isTarget, of: document, database)
          .map { isAsRead ? $0.original : $0.text }
      }
      let fixed = try SegmentRow.filter(
        Column("documentID") == document && Column("isFixed") == true
      )
      .order(Column("position")).fetchAll(database)
      var text = BeadText(
        source: try sentences(false), target: try sentences(true), fixed: fixed.compactMap(\.bead))
      text.version = try Self.lastBeadEvent(database)
      if text.source.isEmpty && text.target.isEmpty {
        throw StoreError(.invalid, "this text is a bitext already, and is not aligned")
      }
      return text
    }
  }

  private static func lastBeadEvent(_ database: Database) throws -> Int64 {
    try Int64.fetchOne(
      database,
      sql: """
        SELECT max(id) FROM event
        WHERE kind IN ('beads', 'target', 'document', 'undo', 'finding')
        """) ?? 0
  }

  /// Takes new beads of a text; those that a person set must be among them.
  ///
  /// - Returns: How many are other ones than before.
  /// - Throws: `StoreError` with ``StoreError/Kind/conflict`` where somebody changed the text meanwhile.
  @discardableResult
  public func realign(
    _ document: Int64, to beads: [StoredBead], of text: BeadText, author: String
  ) throws(StoreError) -> Int {
    try writing { database in
      if try Self.lastBeadEvent(database) != text.version {
        throw StoreError(.conflict, "the text was changed meanwhile", hint: "align it again")
      }
      let rows = try Self.segments(of: document, from: 0, -1, database)
      var work = BeadWork(recorder: try Recorder(database, .beads, author: author, time: clock()))
      let old = rows.compactMap(\.bead)
      let stays = Set(text.fixed)
      if !stays.isSubset(of: beads) {
        throw StoreError(.invalid, "a bead that was set by hand would be lost")
      }
      let changes = Self.differences(old, beads)
      try work.replace(
        changes.map { .init(rows: Array(rows[$0.0]), beads: Array(beads[$0.1])) })
      try work.recorder.finish("aligned anew: \(changes.count) places changed")
      return changes.count
    }
  }

  /// Where two ways to put the same sentences together differ: as short as can be, between places that
  /// both have.
  private static func differences(
    _ old: [StoredBead], _ new: [StoredBead]
  ) -> [(Range<Int>, Range<Int>)] {
    var changes: [(Range<Int>, Range<Int>)] = []
    var (one, other) = (0, 0)
    while one < old.count, other < new.count {
      if old[one].source == new[other].source && old[one].target == new[other].target {
        (one, other) = (one + 1, other + 1)
        continue
      }
      let (first, second) = (one, other)
      one += 1
      other += 1
      while one <= old.count, other <= new.count {
        let (end, otherEnd) = (old[one - 1], new[other - 1])
        if end.source.upperBound == otherEnd.source.upperBound
          && end.target.upperBound == otherEnd.target.upperBound
        {
          break
        }
        let isBehind =
          end.source.upperBound + end.target.upperBound
          < otherEnd.source.upperBound + otherEnd.target.upperBound
        if isBehind { one += 1 } else { other += 1 }
      }
      one = min(one, old.count)
      other = min(other, new.count)
      changes.append((first..<one, second..<other))
    }
    return changes
  }
}
