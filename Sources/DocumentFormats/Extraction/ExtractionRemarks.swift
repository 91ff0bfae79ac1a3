/// What a person should know of how the text of a document was read.
struct ExtractionRemarks {
  /// Headers and footers with text that was not read.
  var unreadHeaders = 0
  /// Comments that were not read.
  var unreadComments = 0
  /// Charts, of which nothing is read.
  var unreadCharts = 0
  /// Texts that are embedded in a form that is not read.
  var unreadTexts = 0
  /// Signs of symbol fonts for which no character is known.
  var unknownSymbols = 0
  /// Other things, in sentences without an end mark.
  var others: [String] = []

  /// A line for each.
  var lines: [String] {
    var lines = others
    var unread: [String] = []
    if unreadHeaders > 0 {
      unread.append(
        unreadHeaders == 1 ? "1 header or footer" : "\(unreadHeaders) headers and footers")
    }
    if unreadComments > 0 {
      unread.append(unreadComments == 1 ? "1 comment" : "\(unreadComments) comments")
    }
    if unreadCharts > 0 { unread.append(unreadCharts == 1 ? "1 chart" : "\(unreadCharts) charts") }
    if unreadTexts > 0 {
      unread.append(
        unreadTexts == 1 ? "1 embedded document" : "\(unreadTexts) embedded documents")
    }
    if !unread.isEmpty { lines.append("not read: " + unread.joined(separator: ", ")) }
    if unknownSymbols > 0 {
      lines.append("\(unknownSymbols) of its symbols are known to their font alone and became □")
    }
    return lines
  }
}
