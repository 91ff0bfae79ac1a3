internal import Terminology
internal import TextIO

/// A termbase as a web page in one file, with one table, whose columns are those of
/// ``TermTableRows``. The page is well-formed XML too.
enum HTMLTermTable {
  static func write(
    _ rows: TermTableRows, title: String?, to sink: OutputSink
  ) throws(OutputError) {
    var bytes: [UInt8] = []
    let title = title ?? MarkdownTermTable.defaultTitle
    bytes.append("<!DOCTYPE html>\n<html lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\">\n")
    bytes.append("<head>\n<meta charset=\"utf-8\"/>\n")
    bytes.append(element: "title", text: title)
    bytes.append(
      "\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<style>\n")
    bytes.append(TermPageAssets.style)
    bytes.append("</style>\n</head>\n<body>\n<main>\n")
    bytes.append(element: "h1", text: title)
    bytes.append("\n<div class=\"scroll\">\n<table id=\"terms\">\n")
    var isHeader = true
    for row in rows {
      append(row, isHeader: isHeader, to: &bytes)
      isHeader = false
      try sink.append(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    try sink.append("</tbody>\n</table>\n</div>\n</main>\n</body>\n</html>\n")
  }

  private static func append(_ row: [String], isHeader: Bool, to bytes: inout [UInt8]) {
    bytes.append(isHeader ? "<thead>\n<tr>" : "<tr>")
    for cell in row {
      bytes.append(element: isHeader ? "th" : "td", isHeader ? " scope=\"col\"" : "", text: cell)
    }
    bytes.append(isHeader ? "</tr>\n</thead>\n<tbody>\n" : "</tr>\n")
  }
}
