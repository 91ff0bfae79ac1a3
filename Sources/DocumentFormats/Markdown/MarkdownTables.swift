/// Finds tables that GitHub knows and md4c does not: with fewer than three signs in a cell below the
/// header, as in `|-|-|`, and right behind a line of text.
struct MarkdownTables {
  /// Bytes to be put in before a place.
  struct Insertion {
    var place: Int
    var bytes: [UInt8]
  }

  /// What makes them tables, in order.
  private(set) var insertions: [Insertion] = []

  /// The lines since the last blank one, and the start of the last, where it may be a header.
  private var lines = 0
  private var header: Int?
  private var isOpen = false

  /// Takes the next line of text. Linear time.
  mutating func look(at line: MarkdownLine, _ start: Int) {
    if line.isBlank { return end() }
    lines += 1
    if !isOpen, let header, let missing = line.missingDashes {
      isOpen = true
      if lines > 2 { insertions.append(Insertion(place: header, bytes: [0x0A])) }
      for (place, count) in missing {
        let dashes = [UInt8](repeating: 0x2D, count: count)
        insertions.append(Insertion(place: place, bytes: dashes))
      }
    }
    header = line.hasBar ? start : nil
  }

  /// Ends what was open.
  mutating func end() {
    lines = 0
    header = nil
    isOpen = false
  }
}

extension MarkdownLine {
  /// Whether a bar stands in the line.
  var hasBar: Bool { utf8[range].contains(0x7C) }

  /// Where a line below the header of a table wants more dashes, and how many; nil for other lines.
  var missingDashes: [(place: Int, count: Int)]? {
    guard hasBar, utf8[range].contains(0x2D) else { return nil }
    var missing: [(place: Int, count: Int)] = []
    var cells = utf8[range].split(separator: 0x7C, omittingEmptySubsequences: false)[...]
    if cells.first?.isEmpty == true { cells = cells.dropFirst() }
    if cells.last?.isEmpty == true { cells = cells.dropLast() }
    for cell in cells {
      guard let first = cell.firstIndex(where: { !Self.isSpace($0) }),
        let last = cell.lastIndex(where: { !Self.isSpace($0) })
      else { return nil }
      var dashes = cell[first...last]
      if dashes.first == 0x3A { dashes = dashes.dropFirst() }
      if dashes.last == 0x3A { dashes = dashes.dropLast() }
      guard let dash = dashes.indices.first, dashes.allSatisfy({ $0 == 0x2D }) else { return nil }
      if last - first < 2 { missing.append((dash, 2 - (last - first))) }
    }
    return cells.isEmpty ? nil : missing
  }
}
