internal import GRDB

/// Changes translations of segments, within one event.
struct SegmentWork {
  var recorder: Recorder

  private var database: Database { recorder.database }

  /// Gives a segment another target.
  func setTarget(of segment: SegmentRow, to text: String) throws {
    if segment.isLocked {
      throw StoreError(.invalid, "segment \(segment.number) is locked in its file")
    }
    let text = try Storable.text(text)
    if text.utf8.elementsEqual(segment.target.utf8) { return }
    if segment.bead != nil {
      try setSentences(of: segment, to: text)
    } else {
      recorder.keep(segment)
      var changed = segment
      changed.target = text
      try write(changed, insteadOf: segment)
    }
  }

  /// Writes a segment whose texts were changed.
  private func write(_ changed: SegmentRow, insteadOf old: SegmentRow) throws {
    guard let id = old.id else { return }
    try recorder.keepLinks(of: id)
    _ = try SegmentLinkRow.deleteOne(database, key: id)
    var changed = changed
    changed.version = recorder.id
    var index = SegmentIndexing(database)
    try index.remove(old)
    try index.add(changed)
    try index.flush()
    try changed.update(database)
  }

  // MARK: Segments that are beads of sentences

  /// Changes the sentences of a bead so that its target is a text. What is changed must be within
  /// sentences, so that each keeps its own.
  private func setSentences(of segment: SegmentRow, to text: String) throws {
    guard let bead = segment.bead else { return }
    let rows = try Self.sentences(bead.target, isTarget: true, of: segment.documentID, database)
    var places: [Range<Int>] = []
    var end = 0
    for row in rows {
      places.append(end..<end + row.text.utf8.count)
      end += row.text.utf8.count + row.gap.utf8.count
    }
    var texts = rows.map { Array($0.text.utf8) }
    if rows.count == 1 {
      texts[0] = Array(text.utf8)
    } else {
      // From the end, so that places before stay.
      for edit in TextEdits(from: segment.target, to: text).edits.reversed() {
        let place = Self.first(places) { $0.upperBound >= edit.range.upperBound }
        guard place < places.count, places[place].lowerBound <= edit.range.lowerBound else {
          throw StoreError(
            .invalid,
            rows.isEmpty
              ? "segment \(segment.number) has no sentence there to be changed"
              : "what is changed goes over two sentences",
            hint: rows.isEmpty ? "move one into it first" : "change one after the other")
        }
        let start = places[place].lowerBound
        texts[place].replaceSubrange(
          edit.range.lowerBound - start..<edit.range.upperBound - start, with: edit.text.utf8)
      }
    }
    for (row, bytes) in zip(rows, texts) {
      let text = String(decoding: bytes, as: UTF8.self)
      if text == row.text { continue }
      recorder.keep(row)
      var row = row
      row.text = text
      row.version = recorder.id
      try row.update(database)
    }
    try refresh(segment)
  }

  /// The first of some ranges, in their order, of which something is true; it is of all behind it.
  private static func first(_ ranges: [Range<Int>], where isThere: (Range<Int>) -> Bool) -> Int {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if isThere(ranges[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Puts the texts of a bead together anew from its sentences.
  func refresh(_ segment: SegmentRow) throws {
    guard let bead = segment.bead else { return }
    var changed = segment
    (changed.source, changed.target) = try Self.texts(of: bead, in: segment.documentID, database)
    try write(changed, insteadOf: segment)
  }

  static func sentences(
    _ range: Range<Int>, isTarget: Bool, of document: Int64, _ database: Database
  ) throws -> [SentenceRow] {
    try SentenceRow.filter(Column("documentID") == document && Column("isTarget") == isTarget)
      .filter(Column("position") >= range.lowerBound && Column("position") < range.upperBound)
      .order(Column("position")).fetchAll(database)
  }

  /// The texts of a bead on one line each.
  static func texts(
    of bead: StoredBead, in document: Int64, _ database: Database
  ) throws -> (source: String, target: String) {
    func line(_ range: Range<Int>, _ isTarget: Bool) throws -> String {
      joined(try sentences(range, isTarget: isTarget, of: document, database))
    }
    return try (line(bead.source, false), line(bead.target, true))
  }

  static func joined(_ rows: [SentenceRow]) -> String {
    rows.enumerated().map { $1.text + ($0 + 1 < rows.count ? $1.gap : "") }.joined()
  }
}

extension SegmentWork {
  /// Puts segments, sentences and links back as they were before an event.
  func undo(_ snapshot: Snapshot, of event: Int64) throws {
    for before in snapshot.segments ?? [] {
      guard let now = try SegmentRow.fetchOne(recorder.database, key: before.id) else { continue }
      try Self.check(now.version, is: event, "the translation of segment \(now.number)")
      recorder.keep(now)
      var back = now
      back.target = before.target
      try write(back, insteadOf: now)
      try stamp("segment", before.id ?? 0, before.version)
    }
    var undone: [Side: [Int]] = [:]
    for before in snapshot.sentences ?? [] {
      guard var now = try SentenceRow.fetchOne(recorder.database, key: before.id) else { continue }
      try Self.check(now.version, is: event, "a sentence")
      recorder.keep(now)
      now.text = before.text
      now.version = before.version
      try now.update(recorder.database)
      undone[Side(documentID: now.documentID, isTarget: now.isTarget), default: []]
        .append(now.position)
    }
    for (side, positions) in undone.sorted(by: { $0.key < $1.key }) {
      try refreshBeads(with: positions.sorted(), of: side)
    }
    for before in snapshot.links ?? [] {
      let now = try SegmentLinkRow.fetchOne(recorder.database, key: before.segmentID)
      if let now, now.isFixed { try Self.check(now.version, is: event, "the links of a segment") }
      try recorder.keepLinks(of: before.segmentID)
      _ = try SegmentLinkRow.deleteOne(recorder.database, key: before.segmentID)
      let isThere = try SegmentRow.exists(recorder.database, key: before.segmentID)
      if isThere, let links = before.links { try links.insert(recorder.database) }
    }
  }

  /// After something was undone, a row is what an older event made of it.
  private func stamp(_ table: String, _ id: Int64, _ version: Int64) throws {
    try recorder.database.execute(
      sql: "UPDATE \(table) SET version = ? WHERE id = ?", arguments: [version, id])
  }

  /// One side of a document and its translation.
  private struct Side: Hashable, Comparable {
    var documentID: Int64
    var isTarget: Bool

    static func < (one: Side, other: Side) -> Bool {
      (one.documentID, one.isTarget ? 1 : 0) < (other.documentID, other.isTarget ? 1 : 0)
    }
  }

  /// Puts the texts of beads together anew, each once, in which some sentences stand.
  private func refreshBeads(with positions: [Int], of side: Side) throws {
    guard let first = positions.first, let last = positions.last else { return }
    let (start, end) = side.isTarget ? ("targetStart", "targetEnd") : ("sourceStart", "sourceEnd")
    let rows = try SegmentRow.filter(Column("documentID") == side.documentID)
      .filter(Column(start) <= last && Column(end) > first).order(Column(start), Column("id"))
      .fetchAll(recorder.database)
    var next = 0
    for row in rows {
      guard let range = side.isTarget ? row.bead?.target : row.bead?.source else { continue }
      while next < positions.count, positions[next] < range.lowerBound { next += 1 }
      if next < positions.count, range.contains(positions[next]) { try refresh(row) }
    }
  }

  static func check(_ version: Int64, is event: Int64, _ what: String) throws {
    if version == event { return }
    throw StoreError(.conflict, "\(what) was changed since", hint: "undo that first")
  }
}
