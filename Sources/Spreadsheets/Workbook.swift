internal import TextIO

/// Where in the archive of an XLSX file its parts are.
struct Workbook {
  /// A sheet.
  struct Sheet {
    var name: String
    var isHidden: Bool
    /// Its part of the archive.
    var part: String
  }

  /// The sheets in the order of their tabs.
  private(set) var sheets: [Sheet] = []
  private(set) var sharedStrings: String?
  private(set) var styles: String?
  /// Whether days are counted from 1904.
  private(set) var isFrom1904 = false

  init(_ archive: ZipArchive) throws(InputError) {
    let book =
      try PackageRelations(of: "", in: archive).parts("officeDocument").first ?? "xl/workbook.xml"
    guard let entry = try archive.entry(book) else {
      throw InputError(
        file: archive.name, message: "this archive is no XLSX workbook",
        hint: "save it as .xlsx in the spreadsheet program")
    }
    let named = try readSheets(entry)
    let relations = try PackageRelations(of: book, in: archive)
    sharedStrings = relations.parts("sharedStrings").first
    styles = relations.parts("styles").first
    sheets = named.compactMap { sheet in
      relations.all.first { $0.id == sheet.id && $0.kind != "chartsheet" }.map {
        Sheet(name: sheet.name, isHidden: sheet.isHidden, part: $0.part)
      }
    }
    if sheets.isEmpty {
      throw InputError(file: archive.name, message: "the workbook has no sheet")
    }
  }

  private mutating func readSheets(
    _ entry: ZipEntry
  ) throws(InputError) -> [(id: String, name: String, isHidden: Bool)] {
    var sheets: [(id: String, name: String, isHidden: Bool)] = []
    var isFrom1904 = false
    let parser = try XMLPushParser(name: entry.name) {
      event throws(InputError) in
      guard case .start(let element) = event else { return }
      if element.name == "workbookPr" {
        isFrom1904 = ["1", "true"].contains(element["date1904"] ?? "")
      }
      guard element.name == "sheet" else { return }
      let state = element["state"] ?? "visible"
      let id = element["id", inNamespace: { $0.hasSuffix("/relationships") }]
      sheets.append((id ?? "", element["name"] ?? "", state != "visible"))
    }
    try entry.parse(with: parser)
    self.isFrom1904 = isFrom1904
    return sheets
  }
}
