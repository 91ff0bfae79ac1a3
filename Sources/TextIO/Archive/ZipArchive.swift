internal import CZip
internal import Platform

/// A ZIP archive that is read, such as an XLSX or DOCX file.
///
/// Nothing is ever unpacked to a disk. An archive is refused when it has too many
/// entries, when its entries are together larger than ``mostUnpacked`` or lie over
/// each other, when a name leads out of it, or when an entry is encrypted; reading
/// stops when an entry swells beyond ``highestRatio`` times its packed size, or all
/// that is read of the archive beyond ``mostUnpacked``, whatever sizes are declared.
package final class ZipArchive {
  /// The most entries.
  static let mostEntries = 100_000
  /// The most bytes that all entries together may have when unpacked.
  static let mostUnpacked = 4 << 30
  /// How many times its packed size an entry may have, beyond its first 10 MB.
  static let highestRatio = 300
  /// The most bytes of an archive that comes through a pipe, which is held in memory.
  static let longestPipe = 256 << 20

  /// The name for messages.
  package let name: String
  private let archive: OpaquePointer
  /// The index of each entry by its name.
  private let indices: [String: UInt64]
  /// How many bytes may still be unpacked.
  private var left = ZipArchive.mostUnpacked

  /// Opens an archive; `-` is standard input.
  package init(path: String) throws(InputError) {
    name = path == "-" ? "<stdin>" : path
    // Said first, because libzip's messages tell less.
    let file: SystemFile
    do { file = try SystemFile.forReading(path) } catch {
      throw InputError(file: name, message: error.message)
    }
    var size = file.size
    archive =
      try path == "-"
      ? Self.openPipe(file, name: name, size: &size) : Self.open(path, name: name)
    do {
      try Self.checkSizes(of: archive, in: size, name: name)
      indices = try Self.names(in: archive, name: name)
    } catch {
      zip_discard(archive)
      throw error
    }
  }

  /// Opens an archive that is in memory, such as one in another archive.
  package init(bytes: [UInt8], name: String) throws(InputError) {
    self.name = name
    archive = try Self.open(bytes, name: name)
    do {
      try Self.checkSizes(of: archive, in: bytes.count, name: name)
      indices = try Self.names(in: archive, name: name)
    } catch {
      zip_discard(archive)
      throw error
    }
  }

  deinit { zip_discard(archive) }

  /// Whether there is an entry of a name.
  package func has(_ entry: String) -> Bool { indices[entry] != nil }

  /// Opens an entry for reading, or gives nil when there is none.
  package func entry(_ entry: String) throws(InputError) -> ZipEntry? {
    guard let index = indices[entry] else { return nil }
    var status = zip_stat_t()
    guard zip_stat_index(archive, index, 0, &status) == 0 else {
      throw InputError(file: name, message: "\(entry) in the archive cannot be read")
    }
    if status.encryption_method != ZIP_EM_NONE {
      throw InputError(
        file: name, message: "the file is encrypted", hint: "save it without password")
    }
    let packed = Int(clamping: status.comp_size)
    let (grown, overflow) = packed.multipliedReportingOverflow(by: Self.highestRatio)
    let limit = overflow ? Int.max : max(grown, 10 << 20)
    guard let file = zip_fopen_index(archive, index, 0) else {
      throw InputError(file: name, message: "\(entry) in the archive cannot be read")
    }
    return ZipEntry(name: "\(name)(\(entry))", file: file, limit: limit, archive: self)
  }

  /// Counts bytes that have been unpacked.
  func spend(_ count: Int, in entry: String) throws(InputError) {
    left -= count
    if left < 0 {
      throw InputError(
        file: entry, message: "the archive swells to more than \(Self.mostUnpacked >> 20) MB here",
        hint: "such files are made to do harm")
    }
  }

  private static func open(_ path: String, name: String) throws(InputError) -> OpaquePointer {
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_RDONLY, &code) else {
      throw notAnArchive(name)
    }
    return archive
  }

  private static func openPipe(
    _ file: SystemFile, name: String, size: inout Int
  ) throws(InputError) -> OpaquePointer {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count: Int
      do { count = try file.read(into: &buffer, at: 0) } catch {
        throw InputError(file: name, message: error.message)
      }
      if count == 0 { break }
      if bytes.count + count > longestPipe {
        throw InputError(
          file: name, message: "more than \(longestPipe >> 20) MB come through the pipe",
          hint: "name the file instead")
      }
      bytes += buffer[..<count]
    }
    size = bytes.count
    return try open(bytes, name: name)
  }

  private static func open(_ bytes: [UInt8], name: String) throws(InputError) -> OpaquePointer {
    // libzip frees the copy with the archive.
    guard let copy = malloc(max(bytes.count, 1)) else { throw notAnArchive(name) }
    bytes.withUnsafeBytes { raw in
      if let base = raw.baseAddress { memcpy(copy, base, raw.count) }
    }
    guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, nil) else {
      free(copy)
      throw notAnArchive(name)
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
      zip_source_free(source)
      throw notAnArchive(name)
    }
    return archive
  }

  private static func notAnArchive(_ name: String) -> InputError {
    InputError(
      file: name, message: "not a ZIP archive, or a damaged one",
      hint: "XLSX and DOCX files are ZIP archives; older Office files are not")
  }

  /// Checks what the directory declares; `size` is that of the archive, 0 where it is not known.
  private static func checkSizes(
    of archive: OpaquePointer, in size: Int, name: String
  ) throws(InputError) {
    var packed = 0
    var unpacked = 0
    let count = zip_get_num_entries(archive, 0)
    for index in 0..<UInt64(clamping: min(count, Int64(mostEntries))) {
      var status = zip_stat_t()
      guard zip_stat_index(archive, index, 0, &status) == 0 else { continue }
      packed = packed.addingClamped(Int(clamping: status.comp_size))
      unpacked = unpacked.addingClamped(Int(clamping: status.size))
    }
    if unpacked > mostUnpacked {
      throw InputError(
        file: name,
        message: "what is in the archive is over \(mostUnpacked >> 20) MB when unpacked",
        hint: "such files are made to do harm; split one that is sound")
    }
    if size > 0 && packed > size {
      throw InputError(
        file: name, message: "the archive's entries lie over each other",
        hint: "such files are made to do harm")
    }
  }

  private static func names(
    in archive: OpaquePointer, name: String
  ) throws(InputError) -> [String: UInt64] {
    let count = zip_get_num_entries(archive, 0)
    if count > mostEntries {
      throw InputError(file: name, message: "the archive has \(count) entries, too many")
    }
    var indices: [String: UInt64] = [:]
    for index in 0..<UInt64(max(count, 0)) {
      guard let text = zip_get_name(archive, index, 0) else { continue }
      let entry = String(cString: text)
      let parts = entry.split(separator: "/", omittingEmptySubsequences: false)
      if entry.hasPrefix("/") || entry.contains("\\") || parts.contains("..") {
        throw InputError(
          file: name, message: "an entry's name leads out of the archive: \(entry.prefix(80))",
          hint: "such files are made to do harm")
      }
      if indices[entry] == nil { indices[entry] = index }
    }
    return indices
  }
}

extension Int {
  /// The sum, or the nearest number where there is none.
  fileprivate func addingClamped(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other < 0 ? .min : .max) : sum
  }
}
