internal import GRDB

extension TermStore {
  /// The words of a segment and how they correspond; nil where nobody linked them.
  ///
  /// - Throws: `StoreError` where there is no such segment.
  public func links(of segment: Int64) throws(StoreError) -> StoredLinks? {
    try reading { database in
      guard try SegmentRow.exists(database, key: segment) else {
        throw StoreError(.notFound, "there is no segment \(segment)")
      }
      return try SegmentLinkRow.fetchOne(database, key: segment)?.stored
    }
  }

  /// Takes links that a machine found. Those that a person corrected stand.
  ///
  /// - Parameter links: By segment, with the texts that they are of; where a text is another by now,
  ///   they are left out.
  /// - Returns: How many segments got theirs.
  @discardableResult
  public func take(
    _ links: [(segment: StoredSegment, links: StoredLinks)], author: String
  ) throws(StoreError) -> Int {
    try writing { database in
      var recorder = try Recorder(database, .links, author: author, time: clock())
      var count = 0
      for (segment, links) in links {
        let now = try SegmentRow.fetchOne(database, key: segment.id)
        let known = try SegmentLinkRow.fetchOne(database, key: segment.id)
        guard let now, now.source == segment.source, now.target == segment.target,
          known?.isFixed != true
        else { continue }
        try SegmentLinkRow(segment.id, links).upsert(database)
        count += 1
      }
      try recorder.finish("words of \(count) segments linked", canBeUndone: false)
      return count
    }
  }

  /// Links the words of a segment as a person says. This stands when they are linked anew.
  ///
  /// - Throws: `StoreError` where there are no such words, or somebody changed the links since.
  @discardableResult
  public func setLinks(
    of segment: Int64, to links: [StoredLinks.Link], version: Int64? = nil, author: String
  ) throws(StoreError) -> StoreEvent {
    try writing { database in
      guard var row = try SegmentLinkRow.fetchOne(database, key: segment) else {
        throw StoreError(.notFound, "the words of this segment are not linked yet")
      }
      if let version, version != row.version {
        throw StoreError(.conflict, "the links were changed meanwhile", hint: "look again")
      }
      let (words, others) = (row.stored.source.count, row.stored.target.count)
      for link in links
      where !(0..<words).contains(link.source) || !(0..<others).contains(link.target) {
        throw StoreError(.invalid, "there is no word \(link.source)-\(link.target)")
      }
      var recorder = try Recorder(database, .links, author: author, time: clock())
      try recorder.keepLinks(of: segment)
      let sorted = Set(links).sorted { ($0.source, $0.target) < ($1.source, $1.target) }
      row.links = LinkText.text(sorted)
      row.isFixed = true
      row.version = recorder.id
      try row.update(database)
      let place = try Int.fetchOne(
        database, sql: "SELECT position FROM segment WHERE id = ?", arguments: [segment])
      try recorder.finish("segment \((place ?? 0) &+ 1): \(sorted.count) links")
      return recorder.row.event
    }
  }
}
