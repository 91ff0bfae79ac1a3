/// The one container for what is mapped into memory: models, dictionaries, compiled lists and the
/// segmenter's cache.
///
/// | at | bytes | what |
/// |---|---|---|
/// | 0 | 8 | magic, which names the kind of file |
/// | 8 | 4 | version of the kind's format |
/// | 12 | 4 | the byte order: 0x01020304 |
/// | 16 | 8 | size of the file |
/// | 24 | 8 | ``Checksum`` of all from 32 on |
/// | 32 | 8 | identity: of what it was made, where that matters |
/// | 40 | 4 | number of sections |
/// | 44 | 4 | zero |
/// | 48 | 24 for each section | offset 8, number of elements 8, bytes of an element 4, zero 4 |
///
/// Sections lie in order at multiples of 64 with zeros between them. All numbers are little-endian.
/// A file is checked as ``Trust`` says; in either case each section lies within the file.
package struct SectionFile: @unchecked Sendable {
  private let file: MappedBytes
  private var places: [(start: Int, count: Int)] = []
  private let kind: SectionFileKind

  /// What a file is checked for when it is opened.
  package enum Trust: Sendable {
    /// Somebody else's file: all of it, at the speed of memory.
    case none
    /// One that was checked when it was written: header, version, size and section table, in a time
    /// that does not depend on its size. Whoever reads its sections takes no number in them for an
    /// index without bounding it.
    case ownCache
  }

  /// Maps a file.
  package init(
    path: String, kind: SectionFileKind, trust: Trust = .none
  ) throws(SectionFileError) {
    let mapped: MappedBytes
    do {
      mapped = try MappedBytes(path: path)
    } catch {
      throw .unreadable(error.message)
    }
    try self.init(mapped, kind: kind, trust: trust)
  }

  /// Opens bytes in memory.
  package init(
    _ file: MappedBytes, kind: SectionFileKind, trust: Trust = .none
  ) throws(SectionFileError) {
    self.file = file
    self.kind = kind
    guard file.bytes.count >= 16, kind.begins(file.bytes) else {
      throw .otherKind
    }
    let version = file.word(at: Layout.version)
    guard version == kind.version else { throw .otherVersion(version) }
    guard file.word(at: Layout.byteOrder) == Layout.byteOrderMark else { throw .otherByteOrder }
    guard bytes.count >= Layout.sections else {
      throw .cutShort(size: bytes.count, expected: UInt64(kind.bodyStart))
    }
    guard file.long(at: Layout.size) == UInt64(bytes.count) else {
      throw .cutShort(size: bytes.count, expected: file.long(at: Layout.size))
    }
    guard bytes.count >= kind.bodyStart else { throw .damaged }
    guard file.word(at: Layout.sectionCount) == UInt32(kind.strides.count), findSections(),
      trust == .ownCache || Self.checksum(bytes) == file.long(at: Layout.checksum)
    else { throw .damaged }
  }

  private mutating func findSections() -> Bool {
    var end = UInt64(kind.bodyStart)
    for (number, stride) in kind.strides.enumerated() {
      let place = Layout.sections + number * Layout.sectionSize
      let (start, count) = (file.long(at: place), file.long(at: place + 8))
      guard file.word(at: place + 16) == UInt32(stride), start % UInt64(Layout.alignment) == 0,
        start >= end, start <= UInt64(bytes.count),
        count <= (UInt64(bytes.count) - start) / UInt64(stride)
      else { return false }
      end = start + count * UInt64(stride)
      places.append((Int(start), Int(count)))
    }
    return true
  }

  /// All bytes, as they are written to a file.
  package var bytes: UnsafeRawBufferPointer { file.bytes }

  /// The checksum in its header.
  package var checksum: UInt64 { file.long(at: Layout.checksum) }

  /// What it was made from.
  package var identity: UInt64 { file.long(at: Layout.identity) }

  /// A section, valid as long as the file is held.
  ///
  /// - Parameter type: An element of as many bytes as the kind says.
  package func section<Element: BitwiseCopyable>(
    _ number: Int, as type: Element.Type = Element.self
  ) -> UnsafeBufferPointer<Element> {
    let (start, count) = places[number]
    precondition(MemoryLayout<Element>.stride == kind.strides[number])
    guard let base = bytes.baseAddress, count > 0 else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return UnsafeBufferPointer(
      start: (base + start).bindMemory(to: type, capacity: count), count: count)
  }

  /// The number of elements of a section.
  package func count(ofSection number: Int) -> Int { places[number].count }

  /// The bytes of a section.
  package func bytes(ofSection number: Int) -> UnsafeRawBufferPointer {
    let (start, count) = places[number]
    return UnsafeRawBufferPointer(rebasing: bytes[start..<start + count * kind.strides[number]])
  }

  /// The checksum of what it covers.
  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var checksum = Checksum()
    checksum.add(UnsafeRawBufferPointer(rebasing: bytes[Layout.checked...]))
    return checksum.value
  }

  /// Where the header's parts lie.
  enum Layout {
    static let version = 8
    static let byteOrder = 12
    static let size = 16
    static let checksum = 24
    static let checked = 32
    static let identity = 32
    static let sectionCount = 40
    static let sections = 48
    static let sectionSize = 24
    static let alignment = 64
    static let byteOrderMark: UInt32 = 0x0102_0304

    /// The next place where a section may begin.
    static func rounded(_ place: Int) -> Int { (place + alignment - 1) & ~(alignment - 1) }
  }
}

/// A kind of ``SectionFile``: its name, the version of its format, and its sections.
package struct SectionFileKind: Sendable {
  /// Eight bytes of ASCII.
  package let magic: StaticString
  /// Goes up with every change of the sections or of what stands in them.
  package let version: UInt32
  /// The bytes of an element of each section.
  package let strides: [Int]

  /// A kind of file.
  package init(magic: StaticString, version: UInt32, strides: [Int]) {
    precondition(magic.utf8CodeUnitCount == 8 && strides.allSatisfy { $0 > 0 })
    self.magic = magic
    self.version = version
    self.strides = strides
  }

  /// Whether a file that begins with some bytes is of this kind, in whatever version.
  package func begins(_ bytes: some Sequence<UInt8>) -> Bool {
    magic.withUTF8Buffer { bytes.starts(with: $0) }
  }

  /// Where the first section may begin.
  var bodyStart: Int {
    SectionFile.Layout.rounded(
      SectionFile.Layout.sections + strides.count * SectionFile.Layout.sectionSize)
  }
}

/// Why a ``SectionFile`` was refused. Whoever opens it says which command makes it anew.
package enum SectionFileError: Error, Hashable {
  /// It cannot be opened or mapped; with the system's reason.
  case unreadable(String)
  /// It does not begin with the kind's magic.
  case otherKind
  /// It has another version of the format.
  case otherVersion(UInt32)
  /// It was written on a machine of another byte order.
  case otherByteOrder
  /// It has another size than it says.
  case cutShort(size: Int, expected: UInt64)
  /// Its checksum or its sections are wrong.
  case damaged
}
