internal import TextIO

/// What holds the text of a document.
enum DocumentContainer: Equatable {
  case plain, word, web, xhtml, slides, openDocument, book, pdf
  /// What cannot be read, with its name for messages and the suffix of what it can be made.
  case refused(String, target: String)

  /// By the suffix of a path.
  init(path: String) {
    let name = CompressedForm.innerName(path).lowercased()
    let suffix = name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) } ?? ""
    self = Self.suffixes[suffix] ?? .plain
  }

  private static let suffixes: [String: DocumentContainer] = [
    "docx": .word, "docm": .word, "dotx": .word, "dotm": .word,
    "html": .web, "htm": .web, "xhtml": .xhtml, "xht": .xhtml,
    "pptx": .slides, "pptm": .slides, "ppsx": .slides, "ppsm": .slides, "potx": .slides,
    "odt": .openDocument, "ott": .openDocument, "odp": .openDocument, "otp": .openDocument,
    "epub": .book, "pdf": .pdf,
    "doc": .refused("a Word document of the old kind", target: "docx"),
    "dot": .refused("a Word document of the old kind", target: "docx"),
    "wps": .refused("a WPS document", target: "docx"),
    "rtf": .refused("an RTF document", target: "docx"),
    "ppt": .refused("a presentation of the old kind", target: "pptx"),
    "xls": .refused("a workbook of the old kind", target: "xlsx"),
  ]
}
