internal import ICU
internal import Platform
internal import Text

/// The cache file: it holds nothing that cannot be made again, is read only by the
/// version and on the kind of machine that wrote it, and is checked by length,
/// versions and a checksum before use.
extension CompiledModel {
  private static let formatVersion: UInt64 = 3

  /// Numbers at the start of the file, eight bytes each.
  private enum Header {
    static let version = 0
    static let identity = 1
    static let checksum = 2
    static let nodes = 3
    static let words = 4
    static let records = 5
    static let codes = 6
  }

  /// Opens the cache file, or compiles and tries to write it.
  ///
  /// - Parameters:
  ///   - sources: what the model is made from besides ICU's dictionary.
  ///   - compile: makes the model.
  static func open(
    madeFrom sources: [UnsafeBufferPointer<UInt8>], cacheDirectory: String?,
    compile: () throws -> CompiledModel
  ) throws -> CompiledModel {
    guard let cacheDirectory else { return try compile() }
    var identity = Checksum()
    identity.add(Array(ICULibrary.version.utf8))
    for source in sources { identity.add(source) }
    let path = "\(cacheDirectory)/segmenter-\(formatVersion)-icu\(ICULibrary.version).cache"
    if let mapped = map(path, identity: identity.value) { return mapped }
    let compiled = try compile()
    compiled.save(to: path, in: cacheDirectory, identity: identity.value)
    return compiled
  }

  /// Fills in the sizes, which ``map(_:identity:)`` reads back.
  static func writeHeader(_ layout: Layout, to memory: UnsafeMutableRawPointer) {
    let header = memory.assumingMemoryBound(to: UInt64.self)
    header[Header.version] = formatVersion
    header[Header.nodes] = UInt64(layout.nodeCount)
    header[Header.words] = UInt64(layout.wordCount)
    header[Header.records] = UInt64(layout.recordCount)
    header[Header.codes] = UInt64(layout.codeCount)
  }

  // MARK: Reading

  private static func map(_ path: String, identity: UInt64) -> CompiledModel? {
    let file = Self.openForReading(path)
    if file < 0 { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { return nil }
    let size = Int(status.st_size)
    guard size >= Layout.headerSize,
      let memory = mmap(nil, size, PROT_READ, mappingFlags, file, 0), memory != MAP_FAILED
    else { return nil }
    guard let layout = checkedLayout(memory, size, identity) else {
      munmap(memory, size)
      return nil
    }
    #if os(Linux)
      // The walks jump about in ten megabytes; in small pages each jump would
      // miss the translation buffer too. Copying takes a few milliseconds.
      if let copy = largePages(memory, size) {
        munmap(memory, size)
        return CompiledModel(memory: copy, layout: layout, isMapped: false)
      }
    #endif
    return CompiledModel(memory: memory, layout: layout, isMapped: true)
  }

  /// The layout of a mapped file, or nil when it is not as it was written.
  private static func checkedLayout(
    _ memory: UnsafeMutableRawPointer, _ size: Int, _ identity: UInt64
  ) -> Layout? {
    let header = memory.assumingMemoryBound(to: UInt64.self)
    guard header[Header.version] == formatVersion, header[Header.identity] == identity,
      [Header.nodes, Header.words, Header.records, Header.codes]
        .allSatisfy({ header[$0] < 1 << 24 })
    else { return nil }
    let layout = Layout(
      nodeCount: Int(header[Header.nodes]), recordCount: Int(header[Header.records]),
      codeCount: Int(header[Header.codes]), wordCount: Int(header[Header.words]))
    guard size == layout.byteCount, header[Header.checksum] == checksum(memory, size) else {
      return nil
    }
    return layout
  }

  private static func checksum(_ memory: UnsafeRawPointer, _ size: Int) -> UInt64 {
    var checksum = Checksum()
    checksum.add(
      UnsafeBufferPointer(
        start: (memory + Layout.headerSize).assumingMemoryBound(to: UInt8.self),
        count: size - Layout.headerSize))
    return checksum.value
  }

  #if os(Linux)
    private static func largePages(
      _ source: UnsafeMutableRawPointer, _ size: Int
    ) -> UnsafeMutableRawPointer? {
      var memory: UnsafeMutableRawPointer?
      let page = 2 << 20
      let rounded = (size + page - 1) / page * page
      guard posix_memalign(&memory, page, rounded) == 0, let memory else { return nil }
      madvise(memory, rounded, 14)  // MADV_HUGEPAGE
      memory.copyMemory(from: source, byteCount: size)
      return memory
    }
  #endif

  /// All of the file is read for its checksum, so its pages are fetched at once.
  private static var mappingFlags: Int32 {
    #if os(Linux)
      MAP_PRIVATE | MAP_POPULATE
    #else
      MAP_PRIVATE
    #endif
  }

  private static func openForReading(_ path: String) -> Int32 {
    Platform.open(path, O_RDONLY | O_CLOEXEC)
  }

  // MARK: Writing

  /// Writes beside and renames, so that no other process sees half a file.
  /// Nothing depends on success.
  private func save(to path: String, in directory: String, identity: UInt64) {
    guard let memory = bytes.baseAddress else { return }
    var parent = ""
    for part in directory.split(separator: "/", omittingEmptySubsequences: false) {
      parent += part + "/"
      mkdir(parent, 0o755)
    }
    var template = Array((path + ".XXXXXX").utf8CString)
    let file = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkstemp($0) } ?? -1
    }
    if file < 0 { return }
    var header = Array(
      UnsafeRawBufferPointer(start: memory, count: Layout.headerSize).bindMemory(to: UInt64.self))
    header[Header.identity] = identity
    header[Header.checksum] = Self.checksum(memory, bytes.count)
    var isWhole = header.withUnsafeBytes { Self.writeAll($0, to: file) }
    isWhole =
      isWhole
      && Self.writeAll(UnsafeRawBufferPointer(rebasing: bytes[Layout.headerSize...]), to: file)
    isWhole = close(file) == 0 && isWhole
    if !isWhole || rename(template, path) != 0 { unlink(template) }
  }

  private static func writeAll(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = write(file, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      if count <= 0 { return false }
      written += count
    }
    return true
  }
}
