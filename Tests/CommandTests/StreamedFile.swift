import Foundation

/// Writes a large file piece by piece. By its suffix the text becomes the main part of an archive,
/// whose checksum is wrong where anything is repeated: whoever reads so far has read too much.
struct StreamedFile {
  private let path: String

  init(_ path: String) { self.path = path }

  /// Writes a head and after it a text many times over.
  func write(_ head: String, _ repeated: String, count: Int) throws {
    let piece = Array(String(repeating: repeated, count: min(count, 100_000)).utf8)
    let pieces = count == 0 ? 0 : count / min(count, 100_000)
    try write(bytes: Array(head.utf8), then: piece, times: pieces)
  }

  /// Writes bytes, and after them others many times over.
  func write(bytes head: [UInt8], then piece: [UInt8] = [], times: Int = 0) throws {
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    defer { try? file.close() }
    func writeBody() throws {
      try file.write(contentsOf: Data(head))
      let data = Data(piece)
      for _ in 0..<times { try file.write(contentsOf: data) }
    }
    let archive: [(name: String, text: String)]
    switch path.split(separator: ".").last {
    case "docx": archive = [("word/document.xml", "")]
    case "xlsx": archive = Self.workbook + [("xl/a.xml", "")]
    default: return try writeBody()
    }
    var directory: [UInt8] = []
    var start = 0
    for (name, text) in archive {
      let size = text.isEmpty ? head.count + piece.count * times : text.utf8.count
      let whole = text.isEmpty ? (times == 0 ? head : []) : Array(text.utf8)
      let fields = Self.fields(name, size: size, packed: size, checksum: Self.checksum(whole))
      try file.write(contentsOf: Data(Self.little(0x0403_4B50, 4) + fields + Array(name.utf8)))
      directory += Self.entry(fields, name, at: start)
      if text.isEmpty { try writeBody() } else { try file.write(contentsOf: Data(text.utf8)) }
      start += 4 + fields.count + name.utf8.count + size
    }
    let end = Self.end(archive.count, length: directory.count, at: start)
    try file.write(contentsOf: Data(directory + end))
  }

  /// Writes an archive that is but a directory, of entries and their sizes when unpacked.
  func writeDirectory(of entries: [(name: String, size: Int)], packed: Int) throws {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, size) in entries {
      let fields = Self.fields(name, size: size, packed: packed, checksum: 0)
      directory += Self.entry(fields, name, at: bytes.count)
      bytes += Self.little(0x0403_4B50, 4) + fields + Array(name.utf8)
      if entries.count > 2 { bytes += [UInt8](repeating: 0, count: packed) }
    }
    let end = Self.end(entries.count, length: directory.count, at: bytes.count)
    try Data(bytes + directory + end).write(to: URL(fileURLWithPath: path))
  }

  // MARK: The form of archives

  private static let workbook = [
    (
      "xl/workbook.xml",
      "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
        + "<sheets><sheet name=\"a\" r:id=\"r1\"/></sheets></workbook>"
    ),
    (
      "xl/_rels/workbook.xml.rels",
      "<Relationships><Relationship Id=\"r1\" Type=\"/worksheet\" Target=\"a.xml\"/></Relationships>"
    ),
  ]

  private static func fields(
    _ name: String, size: Int, packed: Int, checksum: Int
  ) -> [UInt8] {
    little(20, 2) + little(0, 2) + little(size == packed ? 0 : 8, 2) + little(0, 4)
      + little(checksum, 4) + little(packed, 4) + little(size, 4) + little(name.utf8.count, 4)
  }

  private static func entry(_ fields: [UInt8], _ name: String, at start: Int) -> [UInt8] {
    little(0x0201_4B50, 4) + little(20, 2) + fields + [UInt8](repeating: 0, count: 10)
      + little(start, 4) + Array(name.utf8)
  }

  private static func end(_ count: Int, length: Int, at start: Int) -> [UInt8] {
    little(0x0605_4B50, 4) + little(0, 4) + little(count, 2) + little(count, 2) + little(length, 4)
      + little(start, 4) + little(0, 2)
  }

  private static func little(_ number: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  private static func checksum(_ bytes: [UInt8]) -> Int {
    Int(
      ~bytes.reduce(~UInt32(0)) { sum, byte in
        (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in
          value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0)
        }
      })
  }
}
