#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The bytes of an imported dictionary, mapped from a file or held in memory, with checked
/// access to its sections.
///
/// The bytes never change after `init`, which is what makes the class safe to share. A number
/// read from the file is never trusted: reading outside a section gives zero or nothing. The one
/// thing no reader can survive is a file cut short in place while it is mapped, which is why the
/// importer only ever renames whole files into place.
final class LexiconStorage: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer
  private let isMapped: Bool
  private var starts: [Int] = []
  private var counts: [Int] = []

  /// Maps a file.
  init(path: String) throws(LexiconError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw LexiconError(.inputOutput, "\(path): cannot be opened: \(lastSystemError())")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw LexiconError(.inputOutput, "\(path): is not a regular file")
    }
    let size = Int(status.st_size)
    guard size >= LexiconLayout.headerSize else {
      throw LexiconError(.wrongFormat, "\(path): is not an imported dictionary; import it first")
    }
    guard let base = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), base != MAP_FAILED
    else {
      throw LexiconError(.inputOutput, "\(path): cannot be mapped: \(lastSystemError())")
    }
    bytes = UnsafeRawBufferPointer(start: base, count: size)
    isMapped = true
    try check(path)
  }

  /// Copies an imported dictionary that is already in memory.
  init(copying source: [UInt8]) throws(LexiconError) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: source.count, alignment: 8)
    source.withUnsafeBytes { copy.copyMemory(from: $0) }
    bytes = UnsafeRawBufferPointer(copy)
    isMapped = false
    try check("the dictionary in memory")
  }

  deinit {
    if isMapped {
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    } else {
      bytes.deallocate()
    }
  }

  private func check(_ label: String) throws(LexiconError) {
    guard bytes.count >= LexiconLayout.headerSize,
      bytes[..<8].elementsEqual(LexiconLayout.magic)
    else {
      throw LexiconError(.wrongFormat, "\(label): is not an imported dictionary; import it first")
    }
    let version = word(at: 8)
    guard version == LexiconLayout.version else {
      throw LexiconError(
        .wrongFormat,
        "\(label): has format version \(version), this program reads "
          + "\(LexiconLayout.version); import the dictionary again")
    }
    guard Int(word(at: 12)) == bytes.count else {
      throw LexiconError(
        .damaged,
        "\(label): is \(bytes.count) bytes long and should be \(word(at: 12)); "
          + "import the dictionary again")
    }
    for section in LexiconLayout.Section.allCases {
      let place = LexiconLayout.headerPlace(of: section)
      let (start, count) = (Int(word(at: place)), Int(word(at: place + 4)))
      guard start >= LexiconLayout.headerSize, start <= bytes.count,
        count <= bytes.count - start, count % section.stride == 0
      else {
        throw LexiconError(.damaged, "\(label): is damaged; import the dictionary again")
      }
      starts.append(start)
      counts.append(count)
    }
    let body = UnsafeRawBufferPointer(rebasing: bytes[LexiconLayout.headerSize...])
    let stored = UInt64(word(at: 16)) | UInt64(word(at: 20)) << 32
    guard LexiconLayout.checksum(body) == stored,
      isSlotTable(.headwordSlots), isSlotTable(.stemSlots)
    else {
      throw LexiconError(
        .damaged, "\(label): is damaged (wrong checksum); import the dictionary again")
    }
  }

  private func isSlotTable(_ section: LexiconLayout.Section) -> Bool {
    let count = count(section)
    return count > 0 && count & (count - 1) == 0
  }

  private func word(at place: Int) -> UInt32 {
    UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self))
  }

  // MARK: - Checked access

  /// The number of records of a section.
  func count(_ section: LexiconLayout.Section) -> Int {
    counts[section.rawValue] / section.stride
  }

  /// A 32-bit field of a record, or zero outside the section.
  func field(_ section: LexiconLayout.Section, _ record: Int, _ field: Int = 0) -> UInt32 {
    guard record >= 0, record < count(section), field * 4 + 4 <= section.stride else { return 0 }
    return word(at: starts[section.rawValue] + record * section.stride + field * 4)
  }

  /// A stretch of the text section, empty where it reaches outside.
  func text(_ offset: UInt32, _ length: Int) -> UnsafeRawBufferPointer {
    stretch(.text, Int(offset), length)
  }

  func stretch(
    _ section: LexiconLayout.Section, _ offset: Int, _ length: Int
  ) -> UnsafeRawBufferPointer {
    let size = counts[section.rawValue]
    guard offset >= 0, length >= 0, offset <= size, length <= size - offset else {
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    let start = starts[section.rawValue] + offset
    return UnsafeRawBufferPointer(rebasing: bytes[start..<start + length])
  }
}

/// The system's words for the last failed call.
func lastSystemError() -> String {
  strerror(errno).map { String(cString: $0) } ?? "unknown error"
}
