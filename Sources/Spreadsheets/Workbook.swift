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
    let roots = try Self.relationships(of: "", in: archive)
    let book = roots.first { $0.type == "officeDocument" }?.target ?? "xl/workbook.xml"
    guard let entry = try archive.entry(book) else {
      throw InputError(
        file: archive.name, message: "this archive is no XLSX workbook",
        hint: "save it as .xlsx in the spreadsheet program")
    }
    let named = try readSheets(entry)
    let relationships = try Self.relationships(of: book, in: archive)
    sharedStrings = relationships.first { $0.type == "sharedStrings" }?.target
    styles = relationships.first { $0.type == "styles" }?.target
    sheets = named.compactMap { sheet in
      relationships.first { $0.id == sheet.id && $0.type != "chartsheet" }.map {
        Sheet(name: sheet.name, isHidden: sheet.isHidden, part: $0.target)
      }
    }
    if sheets.isEmpty {
      throw InputError(file: archive.name, message: "the workbook has no sheet")
    }
  }

  private struct Relationship {
    var id: String
    /// The last part of its type's address.
    var type: String
    var target: String
  }

  /// What a part of the archive leads to; `""` is the archive itself.
  private static func relationships(
    of part: String, in archive: ZipArchive
  ) throws(InputError) -> [Relationship] {
    let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    let path = "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
    guard let entry = try archive.entry(path) else { return [] }
    var found: [Relationship] = []
    let parser = try XMLPushParser(name: entry.name) {
      event throws(InputError) in
      guard case .start(let element) = event, element.name == "Relationship",
        element["TargetMode"] != "External"
      else { return }
      let type = element["Type"] ?? ""
      found.append(
        Relationship(
          id: element["Id"] ?? "",
          type: type.split(separator: "/").last.map(String.init) ?? "",
          target: resolved(element["Target"] ?? "", in: folder)))
    }
    try entry.parse(with: parser)
    return found
  }

  /// A target as a name in the archive.
  private static func resolved(_ target: String, in folder: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var parts: [Substring] = []
    for part in (folder + target).split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
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
