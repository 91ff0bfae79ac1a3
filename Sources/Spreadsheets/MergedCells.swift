internal import TextIO

/// The cells of a sheet that are one with cells above them.
///
/// Sheets name them after their rows, so that the part is looked through before it is read.
struct MergedCells {
  /// A column of cells that are one.
  struct Run {
    var column: Int
    var first: Int
    var last: Int
  }

  /// The most runs of a sheet.
  private static let most = 200_000

  /// The runs, by their first row.
  private(set) var runs: [Run] = []

  /// Looks through a sheet.
  init(_ archive: ZipArchive, sheet: String) throws(InputError) {
    guard let entry = try archive.entry(sheet), Self.speaksOfMerging(entry),
      let again = try archive.entry(sheet)
    else { return }
    var found: [Run] = []
    let name = again.name
    let parser = try XMLPushParser(name: name) { event throws(InputError) in
      guard case .start(let element) = event, element.name == "mergeCell",
        let run = element["ref"].flatMap(Self.run)
      else { return }
      if found.count == Self.most {
        throw InputError(file: name, message: "more than \(Self.most) ranges of cells are merged")
      }
      found.append(run)
    }
    try again.parse(with: parser)
    runs = found.sorted { ($0.first, $0.column) < ($1.first, $1.column) }
  }

  /// The first column of a range such as `A2:B5`, where it has several rows.
  private static func run(_ range: String) -> Run? {
    let corners = range.split(separator: ":").map { $0.filter { $0 != "$" } }
    guard corners.count == 2, let first = SheetCollector.place(corners[0]),
      let last = SheetCollector.place(corners[1]), first.row < last.row
    else { return nil }
    return Run(column: first.column, first: first.row, last: last.row)
  }

  /// Whether the name of the element occurs, which costs a fraction of reading the part. What is
  /// wrong with the part is told when it is read.
  private static func speaksOfMerging(_ entry: ZipEntry) -> Bool {
    let word = Array("mergeCell ".utf8)
    var matched = 0
    while let piece = try? entry.next() {
      var index = piece.startIndex
      while index < piece.endIndex {
        if matched == 0 {
          guard let start = piece[index...].firstIndex(of: word[0]) else { break }
          index = start + 1
          matched = 1
          continue
        }
        if piece[index] == word[matched] {
          matched += 1
          index += 1
          if matched == word.count { return true }
        } else {
          matched = 0
        }
      }
    }
    return false
  }
}
