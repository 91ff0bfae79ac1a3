internal import Bitext
internal import BitextFormats
internal import DocumentFormats
internal import TextIO

/// Writes a bitext as a page with both texts side by side, a bead a row. It has neither scripts nor
/// anything from elsewhere.
enum HTMLBitext {
  /// Less probable beads are marked.
  private static let sure = 0.5

  static func write(_ bitext: AlignedBitext, to sink: OutputSink) throws(OutputError) {
    var page: [UInt8] = []
    page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
    page.append(escaping: "\(bitext.source.text.name) – \(bitext.target.text.name)")
    page.append(
      "</title>\n<style>\n\(style)</style>\n</head>\n<body>\n<table>\n<thead><tr><th>#</th>")
    for document in [bitext.source, bitext.target] {
      page.append("<th>")
      page.append(escaping: document.text.name)
      page.append("</th>")
    }
    page.append("<th>confidence</th></tr></thead>\n<tbody>\n")
    try sink.append(page)
    for (number, bead) in bitext.beads.enumerated() {
      page.removeAll(keepingCapacity: true)
      page.append(opening(bead))
      page.append(decimal: number + 1)
      page.append("</td>")
      append(bead.source, of: bitext.source, to: &page)
      append(bead.target, of: bitext.target, to: &page)
      page.append("<td>")
      page.append(bead.confidence, places: 2)
      page.append("</td></tr>\n")
      try sink.append(page)
    }
    try sink.append("</tbody>\n</table>\n</body>\n</html>\n")
  }

  private static func opening(_ bead: Bead) -> String {
    if bead.isOmission { return "<tr class=\"alone\"><td>" }
    return bead.confidence < sure ? "<tr class=\"unsure\"><td>" : "<tr><td>"
  }

  /// A side with its sentences, each with the number that other forms give it.
  private static func append(
    _ sentences: Range<Int>, of document: BitextDocument, to page: inout [UInt8]
  ) {
    page.append("<td lang=\"\(document.language.rawValue)\">")
    for sentence in sentences {
      page.append("<p title=\"")
      page.append(decimal: sentence)
      page.append("\">")
      page.append(escaping: document.line(of: sentence..<sentence + 1))
      page.append("</p>")
    }
    page.append("</td>")
  }

  private static let style = """
    body { font: 16px/1.5 system-ui, sans-serif; margin: 1rem; color: #1b1b1b; background: #fff; }
    table { border-collapse: collapse; width: 100%; table-layout: fixed; }
    th, td { border: 1px solid #c8c8c8; padding: .4rem .6rem; vertical-align: top; text-align: left; }
    th { position: sticky; top: 0; background: #f0f0f0; overflow-wrap: anywhere; }
    th:first-child, td:first-child { width: 3.5rem; }
    th:last-child, td:last-child { width: 6.5rem; }
    td p { margin: 0 0 .3rem; overflow-wrap: anywhere; }
    tr.unsure td { background: #fff6d6; }
    tr.alone td { background: #fde8e6; }

    """
}
