internal import GlossaryFormats
internal import Platform
internal import TermAlignment
internal import Text
internal import TextIO

/// Counts that do not fit into memory, in temporary files, which go with the value.
final class CountsParts {
  private let folder: String
  private var files: [(path: String, note: TemporaryFiles.Note)] = []
  private var made = 0

  init(folder: String) { self.folder = folder }

  deinit { for file in files { Self.remove(file) } }

  /// Puts counts into a file.
  func add(_ counts: TermCounts, _ origin: CountsHeader.Origin) throws {
    try addFile { sink in
      let writer = try CountsWriter(
        sink, CountsHeader(origin, unitCount: counts.unitCount))
      try writer.write(counts)
      try writer.end()
    }
    if files.count == CountsMerger.mostFiles { try join() }
  }

  /// Puts all files into one.
  private func join() throws {
    let former = files
    try addFile { _ = try Self.merge(former.map(\.path), to: $0) }
    for file in former { Self.remove(file) }
    files.removeFirst(former.count)
  }

  /// Makes a file.
  ///
  /// - Returns: Its path.
  @discardableResult
  func addFile(_ body: (OutputSink) throws -> Void) throws -> String {
    made += 1
    let own = UInt(bitPattern: ObjectIdentifier(self))
    let path = "\(folder)/duiyi-counts-\(getpid())-\(own)-\(made)"
    let sink = try OutputSink(path: path)
    let note = TemporaryFiles.add(path)
    files.append((path, note))
    try body(sink)
    try sink.commit()
    return path
  }

  private static func remove(_ file: (path: String, note: TemporaryFiles.Note)) {
    _ = unlink(file.path)
    TemporaryFiles.remove(file.note)
  }

  /// Writes all that was added, and the last counts.
  ///
  /// - Returns: How many pairs of phrases there are.
  func write(
    _ last: TermCounts, _ origin: CountsHeader.Origin, to sink: OutputSink
  ) throws -> Int {
    if files.isEmpty {
      let writer = try CountsWriter(sink, CountsHeader(origin, unitCount: last.unitCount))
      try writer.write(last)
      try writer.end()
      return writer.pairCount
    }
    if last.unitCount > 0 { try add(last, origin) }
    return try Self.merge(files.map(\.path), to: sink).pairCount
  }

  /// Adds up files of any number, those of the first to be read at once, and writes the sum.
  func merge(_ paths: [String], to sink: OutputSink) throws -> (unitCount: Int, pairCount: Int) {
    try Self.merge(try gathered(paths), to: sink)
  }

  /// Files that say the same as others and are few enough to be read at once.
  func gathered(_ paths: [String]) throws -> [String] {
    var rest = paths[...]
    if rest.count <= CountsMerger.mostFiles { return paths }
    var sums: [String] = []
    while !rest.isEmpty {
      let some = Array(rest.prefix(CountsMerger.mostFiles))
      rest = rest.dropFirst(some.count)
      sums.append(try addFile { _ = try Self.merge(some, to: $0) })
    }
    return try gathered(sums)
  }

  private static func merge(
    _ paths: [String], to sink: OutputSink
  ) throws -> (unitCount: Int, pairCount: Int) {
    var merger = try CountsMerger(paths)
    let writer = try CountsWriter(sink, merger.header)
    while let record = try merger.next() { try writer.write(record) }
    try writer.end()
    return (merger.header.unitCount, writer.pairCount)
  }
}
