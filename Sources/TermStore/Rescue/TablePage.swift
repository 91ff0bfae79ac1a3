/// A page of rows of a table, as it stands in the file. Whatever its bytes are, nothing outside of them is read.
struct TablePage {
  private let page: UnsafeRawBufferPointer
  /// How many rows it has.
  let count: Int

  /// Nil where the page is none of rows.
  init?(_ page: UnsafeRawBufferPointer) {
    guard page.count >= 8, page[0] == 13 else { return nil }
    self.page = page
    count = Int(page[3]) << 8 | Int(page[4])
    if count == 0 || 8 + 2 * count > page.count { return nil }
  }

  /// The numbers of the rows where all of them are of the list of tables; nil where they are of another table.
  var rowsOfTables: ClosedRange<Int64>? {
    var bounds: (Int64, Int64)?
    for cell in 0..<count {
      var place = Int(page[8 + 2 * cell]) << 8 | Int(page[9 + 2 * cell])
      guard number(at: &place) != nil, let row = number(at: &place), row >= 0, isOfTables(place)
      else { return nil }
      if let (_, last) = bounds, row <= last { return nil }
      bounds = (bounds?.0 ?? row, row)
    }
    return bounds.map { $0.0...$0.1 }
  }

  /// Whether a record has what the list of tables has: a kind, a name, the table's name, a page and SQL.
  private func isOfTables(_ start: Int) -> Bool {
    var place = start
    guard let length = number(at: &place), (6...32).contains(length) else { return false }
    let end = start + Int(length)
    var types: [Int64] = []
    while place < end {
      guard let type = number(at: &place) else { return false }
      types.append(type)
    }
    func isText(_ type: Int64) -> Bool { type >= 13 && type % 2 == 1 }
    guard types.count == 5, place == end, types[..<3].allSatisfy(isText),
      (0...9).contains(types[3]),
      types[4] == 0 || isText(types[4])
    else { return false }
    let kind = Int((types[0] - 13) / 2)
    return ["table", "index", "view", "trigger"].contains { name in
      name.utf8.count == kind && end + kind <= page.count
        && page[end..<end + kind].elementsEqual(name.utf8)
    }
  }

  /// The number at a place, which is moved behind it.
  private func number(at place: inout Int) -> Int64? {
    var value: UInt64 = 0
    for index in 0..<9 {
      guard place < page.count else { return nil }
      let byte = page[place]
      place += 1
      if index == 8 { return Int64(bitPattern: value << 8 | UInt64(byte)) }
      value = value << 7 | UInt64(byte & 0x7F)
      if byte < 0x80 { break }
    }
    return Int64(bitPattern: value)
  }
}
