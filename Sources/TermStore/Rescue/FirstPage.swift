internal import Platform
internal import Text

/// The first page of a store, made anew from what stands in the others.
///
/// The first page of a SQLite file says how the file is to be read, and where the list of its tables is. The
/// tables of a store are more than fit there, so that the list itself stands in pages of its own. Their rows
/// tell them from all others: a kind, two names, the number of a page, and SQL. Nothing but the first page is
/// needed, then, to find every row again.
///
/// The format is that of <https://www.sqlite.org/fileformat2.html>.
///
/// - Complexity: linear in the number of pages.
struct FirstPage {
  /// The bytes of a page; SQLite's own choice, which no store has changed.
  static let size = 4096

  /// The page.
  let bytes: [UInt8]

  /// Makes the page for a file; nil where no other page of it has a list of tables.
  ///
  /// - Throws: `StoreError` where the file cannot be read.
  init?(for path: String) throws(StoreError) {
    let file: MappedBytes
    do { file = try MappedBytes(path: path) } catch {
      throw StoreError(.readOnly, "\(path): \(error.message)")
    }
    let lists = withExtendedLifetime(file) { Self.lists(of: file.bytes) }
    if lists.isEmpty { return nil }
    bytes = Self.page(above: lists)
  }

  /// Writes the page over the first one of a file.
  ///
  /// - Throws: `StoreError` where the file cannot be written.
  func write(to path: String) throws(StoreError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    let written =
      descriptor < 0
      ? -1 : bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    if written != bytes.count { throw StoreError(.failed, "\(path): \(SystemError.last)") }
  }

  /// A page that has a part of the list of tables.
  private struct List {
    /// Its number, from 1.
    var page: Int
    /// The numbers of its rows, from the first to the last.
    var rows: ClosedRange<Int64>
    /// How many rows it has.
    var count: Int
  }

  /// The pages with the list of tables, in its order. Where an old copy of one was left in the file, the one
  /// with more rows stands.
  private static func lists(of file: UnsafeRawBufferPointer) -> [List] {
    var found: [List] = []
    for start in stride(from: size, through: file.count - size, by: size) {
      let page = UnsafeRawBufferPointer(rebasing: file[start..<start + size])
      guard let page = TablePage(page), let rows = page.rowsOfTables else { continue }
      found.append(List(page: start / size + 1, rows: rows, count: page.count))
    }
    found.sort { ($0.rows.lowerBound, $0.page) < ($1.rows.lowerBound, $1.page) }
    var lists: [List] = []
    for list in found {
      guard let last = lists.last, last.rows.overlaps(list.rows) else {
        lists.append(list)
        continue
      }
      if list.count > last.count { lists[lists.count - 1] = list }
    }
    return lists
  }

  private static func page(above lists: [List]) -> [UInt8] {
    var page = [UInt8](repeating: 0, count: size)
    func put(_ value: Int, _ width: Int, at place: Int) {
      for byte in 0..<width {
        page[place + byte] = UInt8(truncatingIfNeeded: value >> (8 * (width - 1 - byte)))
      }
    }
    page.replaceSubrange(0..<16, with: "SQLite format 3\0".utf8)
    put(size, 2, at: 16)
    // Written and read with a log beside the file; a 64th, a 32nd, a 32nd, as the format has it.
    page.replaceSubrange(18..<24, with: [2, 2, 0, 64, 32, 32])
    // The schema's format, and UTF-8. How many pages there are is told by the size of the file, as this
    // page names another count of changes than the last to be sure of it.
    put(1, 4, at: 24)
    put(4, 4, at: 44)
    put(1, 4, at: 56)
    put(Int(StoreHeader.applicationIdentifier), 4, at: 68)
    // The page itself: one above those that have the list.
    page[100] = 5
    var content = size
    let most = (size - 112) / 15
    let above = lists.dropLast().prefix(most)
    for (number, list) in above.enumerated() {
      let key = variable(list.rows.upperBound)
      content -= 4 + key.count
      put(list.page, 4, at: content)
      page.replaceSubrange(content + 4..<content + 4 + key.count, with: key)
      put(content, 2, at: 112 + 2 * number)
    }
    put(above.count, 2, at: 103)
    put(content, 2, at: 105)
    put(lists[min(above.count, lists.count - 1)].page, 4, at: 108)
    return page
  }

  /// A number as SQLite writes it: seven bits a byte, the first ones first. Rows of the list are few.
  private static func variable(_ number: Int64) -> [UInt8] {
    var rest = UInt64(max(0, number)) & ((1 << 56) - 1)
    var bytes = [UInt8(rest & 0x7F)]
    while rest >= 0x80 {
      rest >>= 7
      bytes.append(UInt8(rest & 0x7F) | 0x80)
    }
    return bytes.reversed()
  }
}
