internal import TextIO

/// Where in the archive of an XLSX file its parts are.
struct Workbook {
  /// The first sheet that is not hidden, or the first.
  private(set) var sheet = ""
  private(set) var sharedStrings: String?

  init(_ archive: ZipArchive) throws(InputError) {
    let roots = try Self.relationships(of: "", in: archive)
    let book = roots.first { $0.type == "officeDocument" }?.target ?? "xl/workbook.xml"
    guard let entry = try archive.entry(book) else {
      throw InputError(
        file: archive.name, message: "this archive is no XLSX workbook",
        hint: "save it as .xlsx in the spreadsheet program")
    }
    let sheets = try Self.sheets(entry)
    let relationships = try Self.relationships(of: book, in: archive)
    sharedStrings = relationships.first { $0.type == "sharedStrings" }?.target
    guard let first = sheets.first(where: { !$0.isHidden }) ?? sheets.first,
      let target = relationships.first(where: { $0.id == first.id })?.target
    else { throw InputError(file: archive.name, message: "the workbook has no sheet") }
    sheet = target
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

  private static func sheets(
    _ entry: ZipEntry
  ) throws(InputError) -> [(id: String, isHidden: Bool)] {
    var sheets: [(id: String, isHidden: Bool)] = []
    let parser = try XMLPushParser(name: entry.name) {
      event throws(InputError) in
      guard case .start(let element) = event, element.name == "sheet" else { return }
      let state = element["state"] ?? "visible"
      let id = element["id", inNamespace: { $0.hasSuffix("/relationships") }]
      sheets.append((id ?? "", state != "visible"))
    }
    try entry.parse(with: parser)
    return sheets
  }
}
