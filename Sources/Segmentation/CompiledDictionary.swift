internal import ICU

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// ICU's dictionary and our supplement as a double array, with the table of
/// characters, in memory or mapped from a cache file.
///
/// The file is a cache: it holds nothing that cannot be made again, is read only
/// by the version and on the kind of machine that wrote it, and is checked by
/// length, versions and a checksum before use.
final class CompiledDictionary: @unchecked Sendable {
  let entries: UnsafePointer<CharacterTable.Entry>
  let nodes: UnsafePointer<DoubleArray.Node>
  let nodeCount: Int
  let wordCount: Int
  private let memory: UnsafeMutableRawPointer
  private let byteCount: Int
  private let isMapped: Bool

  private static let headerSize = 64
  private static let formatVersion: UInt64 = 2

  private init(memory: UnsafeMutableRawPointer, byteCount: Int, isMapped: Bool) {
    self.memory = memory
    self.byteCount = byteCount
    self.isMapped = isMapped
    let header = memory.assumingMemoryBound(to: UInt64.self)
    nodeCount = Int(header[3])
    wordCount = Int(header[4])
    entries = UnsafePointer(
      (memory + Self.headerSize).assumingMemoryBound(to: CharacterTable.Entry.self))
    nodes = UnsafePointer(
      (memory + Self.headerSize + Self.entriesSize)
        .assumingMemoryBound(to: DoubleArray.Node.self))
  }

  deinit {
    if isMapped { munmap(memory, byteCount) } else { memory.deallocate() }
  }

  private static let entriesSize = 65_536 * MemoryLayout<CharacterTable.Entry>.stride

  /// Opens the cache file, or compiles and tries to write it.
  static func open(
    clusters: [(character: UInt16, cluster: UInt8)], supplement: UnsafeBufferPointer<UInt8>,
    cacheDirectory: String?
  ) throws -> CompiledDictionary {
    var identity = Checksum()
    identity.add(Array(ICULibrary.version.utf8))
    identity.add(supplement)
    for (character, cluster) in clusters {
      identity.add([UInt8(truncatingIfNeeded: character), UInt8(character >> 8), cluster])
    }
    let path = cacheDirectory.map {
      "\($0)/segmenter-\(formatVersion)-icu\(ICULibrary.version).cache"
    }
    if let path, let mapped = map(path, identity: identity.value) { return mapped }
    let compiled = try compile(clusters, supplement, identity: identity.value)
    if let path, let cacheDirectory { compiled.save(to: path, in: cacheDirectory) }
    return compiled
  }

  /// The number of a word plus one, or nil when it is not in the dictionary.
  func entry(of word: ArraySlice<UInt16>) -> UInt32? {
    var node = -1
    for unit in word {
      let code = Int(entries[Int(unit)].code)
      if code == 0 { return nil }
      if node < 0 {
        node = code
      } else {
        let base = Int(nodes[node].base)
        let child = base + code
        if base == 0 || child >= nodeCount || nodes[child].check != Int32(node) { return nil }
        node = child
      }
    }
    let value = node < 0 ? 0 : nodes[node].value
    return value == 0 ? nil : value >> 8
  }

  // MARK: Cache file

  private static func map(_ path: String, identity: UInt64) -> CompiledDictionary? {
    let file = Self.openForReading(path)
    if file < 0 { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { return nil }
    let size = Int(status.st_size)
    guard size >= headerSize + entriesSize,
      let memory = mmap(nil, size, PROT_READ, mappingFlags, file, 0), memory != MAP_FAILED
    else { return nil }
    let header = memory.assumingMemoryBound(to: UInt64.self)
    let bodySize = size - headerSize
    var isGood = header[0] == formatVersion && header[1] == identity
    isGood = isGood && header[3] < 1 << 28 && header[4] < 1 << 24
    isGood =
      isGood
      && bodySize == entriesSize + Int(header[3]) * MemoryLayout<DoubleArray.Node>.stride
    if isGood {
      var checksum = Checksum()
      checksum.add(
        UnsafeBufferPointer(
          start: (memory + headerSize).assumingMemoryBound(to: UInt8.self), count: bodySize))
      isGood = checksum.value == header[2]
    }
    if !isGood {
      munmap(memory, size)
      return nil
    }
    #if os(Linux)
      // The walks jump about in twelve megabytes; in small pages each jump would
      // miss the translation buffer too. Copying takes a few milliseconds.
      if let copy = largePages(memory, size) {
        munmap(memory, size)
        return CompiledDictionary(memory: copy, byteCount: size, isMapped: false)
      }
    #endif
    return CompiledDictionary(memory: memory, byteCount: size, isMapped: true)
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
    #if canImport(Glibc)
      Glibc.open(path, O_RDONLY | O_CLOEXEC)
    #elseif canImport(Musl)
      Musl.open(path, O_RDONLY | O_CLOEXEC)
    #else
      Darwin.open(path, O_RDONLY | O_CLOEXEC)
    #endif
  }

  /// Writes beside and renames, so that no other process sees half a file.
  /// Nothing depends on success.
  private func save(to path: String, in directory: String) {
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
    var written = 0
    while written < byteCount {
      let count = write(file, memory + written, byteCount - written)
      if count <= 0 { break }
      written += count
    }
    let isWhole = close(file) == 0 && written == byteCount
    if !isWhole || rename(template, path) != 0 { unlink(template) }
  }

  // MARK: Compiling

  private static func compile(
    _ clusters: [(character: UInt16, cluster: UInt8)], _ supplement: UnsafeBufferPointer<UInt8>,
    identity: UInt64
  ) throws -> CompiledDictionary {
    var table = try CharacterTable()
    for entry in table.entries.indices {
      table.entries[entry].cluster = BoundaryModel.clusterOther
      switch CharacterTable.Class(rawValue: table.entries[entry].characterClass) {
      case .han: table.entries[entry].cluster = 0
      case .digit: table.entries[entry].cluster = BoundaryModel.clusterDigit
      case .letter, .mark: table.entries[entry].cluster = BoundaryModel.clusterLetter
      default: break
      }
    }
    for (character, cluster) in clusters { table.entries[Int(character)].cluster = cluster }
    for index in table.entries.indices {
      let entry = table.entries[index]
      if Int(entry.folded) != index {
        table.entries[index].cluster = table.entries[Int(entry.folded)].cluster
      }
    }
    let words = try WordList(table: table, supplement: supplement)
    for (character, code) in words.codes { table.entries[Int(character)].code = code }
    for index in table.entries.indices {
      let folded = Int(table.entries[index].folded)
      if folded != index { table.entries[index].code = table.entries[folded].code }
    }
    let array = DoubleArray(
      keys: words.keys, starts: words.starts, costs: words.costs,
      codeCount: words.codes.count + 1)
    return lay(table, array, wordCount: words.costs.count, identity: identity)
  }

  private static func lay(
    _ table: CharacterTable, _ array: DoubleArray, wordCount: Int, identity: UInt64
  ) -> CompiledDictionary {
    let nodesSize = array.nodes.count * MemoryLayout<DoubleArray.Node>.stride
    let size = headerSize + entriesSize + nodesSize
    let memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 64)
    memory.initializeMemory(as: UInt8.self, repeating: 0, count: headerSize)
    table.entries.withUnsafeBytes {
      (memory + headerSize).copyMemory(
        from: $0.baseAddress ?? UnsafeRawPointer(memory), byteCount: entriesSize)
    }
    array.nodes.withUnsafeBytes {
      (memory + headerSize + entriesSize).copyMemory(
        from: $0.baseAddress ?? UnsafeRawPointer(memory), byteCount: nodesSize)
    }
    var checksum = Checksum()
    checksum.add(
      UnsafeBufferPointer(
        start: (memory + headerSize).assumingMemoryBound(to: UInt8.self),
        count: size - headerSize))
    let header = memory.assumingMemoryBound(to: UInt64.self)
    header[0] = formatVersion
    header[1] = identity
    header[2] = checksum.value
    header[3] = UInt64(array.nodes.count)
    header[4] = UInt64(wordCount)
    return CompiledDictionary(memory: memory, byteCount: size, isMapped: false)
  }
}

/// A 64-bit checksum over words of eight bytes: enough to notice damage, at
/// several gigabytes a second.
struct Checksum {
  private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { add($0) } }

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    let raw = UnsafeRawBufferPointer(bytes)
    var position = 0
    // Four at a time, as each step of one waits for the one before.
    var lanes = SIMD4(value, ~value, value &+ 1, value &+ 2)
    while position + 32 <= raw.count {
      for lane in 0..<4 {
        let word = raw.loadUnaligned(fromByteOffset: position + lane * 8, as: UInt64.self)
        lanes[lane] = Self.mixed(lanes[lane], word)
      }
      position += 32
    }
    for lane in 0..<4 { mix(lanes[lane]) }
    while position + 8 <= raw.count {
      mix(raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      position += 8
    }
    var rest: UInt64 = UInt64(raw.count) << 56
    while position < raw.count {
      rest = rest << 8 | UInt64(raw[position])
      position += 1
    }
    mix(rest)
  }

  private mutating func mix(_ word: UInt64) { value = Self.mixed(value, word) }

  @inline(__always)
  private static func mixed(_ value: UInt64, _ word: UInt64) -> UInt64 {
    let product = (value ^ word) &* 0xFF51_AFD7_ED55_8CCD
    return product ^ product >> 32
  }
}
