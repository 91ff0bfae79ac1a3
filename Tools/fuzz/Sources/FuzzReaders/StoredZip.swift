/// Puts made-up markup into archives whose checksums hold, since a fuzzer seldom finds these.
///
/// Bytes that begin as an archive does are left alone.
enum StoredZip {
  /// A workbook: the sheet, and after 0xFF the shared texts and then the styles.
  static func workbook(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0x50, 0x4B]) { return bytes }
    let parts = bytes.split(separator: 0xFF, maxSplits: 2, omittingEmptySubsequences: false)
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let book =
      "<workbook xmlns:r=\"\(relation)\"><sheets><sheet name=\"a\" r:id=\"r1\"/></sheets></workbook>"
    let relations =
      "<Relationships><Relationship Id=\"r1\" Type=\"/worksheet\" Target=\"a.xml\"/>"
      + "<Relationship Id=\"r2\" Type=\"/sharedStrings\" Target=\"s.xml\"/>"
      + "<Relationship Id=\"r3\" Type=\"/styles\" Target=\"f.xml\"/></Relationships>"
    var entries = [
      ("xl/workbook.xml", Array(book.utf8)), ("xl/_rels/workbook.xml.rels", Array(relations.utf8)),
      ("xl/a.xml", Array(parts[0])),
    ]
    if parts.count > 1 { entries.append(("xl/s.xml", Array(parts[1]))) }
    if parts.count > 2 { entries.append(("xl/f.xml", Array(parts[2]))) }
    return archive(entries)
  }

  /// A Word document: its body, and after 0xFF the footnotes.
  static func document(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0x50, 0x4B]) { return bytes }
    let parts = bytes.split(separator: 0xFF, maxSplits: 1, omittingEmptySubsequences: false)
    var entries = [("word/document.xml", Array(parts[0]))]
    if parts.count > 1 { entries.append(("word/footnotes.xml", Array(parts[1]))) }
    return archive(entries)
  }

  /// Slides: one, and after 0xFF its notes.
  static func slides(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0x50, 0x4B]) { return bytes }
    let parts = bytes.split(separator: 0xFF, maxSplits: 1, omittingEmptySubsequences: false)
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let book = "<p xmlns:r=\"\(relation)\"><sldId r:id=\"a\"/></p>"
    let slide =
      "<Relationships><Relationship Id=\"a\" Type=\"/slide\" Target=\"s.xml\"/></Relationships>"
    let notes =
      "<Relationships><Relationship Id=\"a\" Type=\"/notesSlide\" Target=\"n.xml\"/></Relationships>"
    var entries = [
      ("ppt/presentation.xml", Array(book.utf8)),
      ("ppt/_rels/presentation.xml.rels", Array(slide.utf8)), ("ppt/s.xml", Array(parts[0])),
    ]
    if parts.count > 1 {
      entries += [("ppt/_rels/s.xml.rels", Array(notes.utf8)), ("ppt/n.xml", Array(parts[1]))]
    }
    return archive(entries)
  }

  /// An OpenDocument file: its text, and after 0xFF its styles.
  static func openDocument(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0x50, 0x4B]) { return bytes }
    let parts = bytes.split(separator: 0xFF, maxSplits: 1, omittingEmptySubsequences: false)
    var entries = [("content.xml", Array(parts[0]))]
    if parts.count > 1 { entries.append(("styles.xml", Array(parts[1]))) }
    return archive(entries)
  }

  /// A book: a page, and after 0xFF the list of its parts.
  static func book(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0x50, 0x4B]) { return bytes }
    let parts = bytes.split(separator: 0xFF, maxSplits: 1, omittingEmptySubsequences: false)
    let container = "<container><rootfile full-path=\"p.opf\"/></container>"
    let package =
      "<package><item id=\"a\" href=\"a.xhtml\" media-type=\"application/xhtml+xml\"/>"
      + "<itemref idref=\"a\"/></package>"
    return archive([
      ("META-INF/container.xml", Array(container.utf8)),
      ("p.opf", parts.count > 1 ? Array(parts[1]) : Array(package.utf8)),
      ("a.xhtml", Array(parts[0])),
    ])
  }

  private static func archive(_ entries: [(name: String, content: [UInt8])]) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in entries {
      let common =
        little(0, 8) + little(checksum(content), 4) + little(UInt64(content.count), 4)
        + little(UInt64(content.count), 4) + little(UInt64(name.utf8.count), 4)
      directory += little(0x0201_4B50, 4) + little(20, 2) + little(20, 2) + common
      directory += little(0, 10) + little(UInt64(bytes.count), 4) + Array(name.utf8)
      bytes += little(0x0403_4B50, 4) + little(20, 2) + common + Array(name.utf8) + content
    }
    let count = UInt64(entries.count)
    return bytes + directory + little(0x0605_4B50, 4) + little(0, 4) + little(count, 2)
      + little(count, 2) + little(UInt64(directory.count), 4) + little(UInt64(bytes.count), 4)
      + little(0, 2)
  }

  private static func little(_ number: UInt64, _ width: Int) -> [UInt8] {
    (0..<width).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> ($0 * 8)) : 0 }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt64 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 0 ? sum >> 1 : sum >> 1 ^ 0xEDB8_8320 }
    }
    return UInt64(~sum)
  }
}
