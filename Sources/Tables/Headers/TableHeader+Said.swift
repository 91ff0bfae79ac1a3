internal import TextIO

extension TableHeader {
  /// The columns of a header as a person says them.
  static func said(
    _ options: TableOptions, over head: TableHead?, _ rows: [TableRow], _ file: String
  ) throws(InputError) -> TableHead {
    let width = max(
      rows.map(\.cells.count).max() ?? 0, (options.columns.map(\.index).max() ?? 0) + 1)
    var head = head ?? TableHead(columns: [], names: [], length: 0, row: nil)
    while head.columns.count < width {
      head.columns.append(nil)
      head.names.append("")
    }
    // Terms and segments stand where it was said, and nowhere else.
    for index in head.columns.indices where head.columns[index]?.holdsTerms == true {
      head.columns[index] = nil
    }
    for column in options.columns {
      guard let meaning = TableColumn(header: column.name) else {
        throw InputError(
          file: file, message: "nothing is known as \(column.name), of which --columns speaks",
          hint: "such as zh=2,en=3, source=1,target=2, forbidden=D, id, note, status or context")
      }
      head.columns[column.index] = meaning == .ignored ? nil : meaning
      head.names[column.index] = column.name
    }
    head.columns = head.columns.map { column in
      guard case .about(let home, _)? = column, !head.columns.contains(home) else { return column }
      return nil
    }
    return head
  }
}
