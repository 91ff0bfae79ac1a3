internal import TextIO

/// The relations of a part of an Office file (OPC, ISO 29500-2): which other parts belong to it.
struct OfficeRelations {
  struct Relation {
    var id: String
    /// The last word of its type, such as `footnotes`.
    var kind: String
    /// The name of the part in the archive.
    var part: String
  }

  private(set) var all: [Relation] = []

  /// The relations of a part; of the whole file for an empty name.
  init(of part: String, in archive: ZipArchive) throws(InputError) {
    let cut = part.lastIndex(of: "/")
    let folder = cut.map { part[..<$0] } ?? ""
    let name = cut.map { part[part.index(after: $0)...] } ?? part[...]
    let list = (folder.isEmpty ? "" : "\(folder)/") + "_rels/\(name).rels"
    guard let entry = try archive.entry(list) else { return }
    var found: [Relation] = []
    let parser = try XMLPushParser(name: entry.name) { event throws(InputError) in
      guard case .start(let start) = event, start.name == "Relationship",
        start["TargetMode"] != "External", let target = start["Target"], let type = start["Type"]
      else { return }
      let kind = type.split(separator: "/").last.map(String.init) ?? ""
      found.append(
        Relation(
          id: start["Id"] ?? "", kind: kind, part: ArchivePath.resolve(target, in: folder)))
    }
    try entry.parse(with: parser)
    all = found
  }

  /// The parts of a kind, in order.
  func parts(_ kind: String) -> [String] { all.filter { $0.kind == kind }.map(\.part) }

  /// The part that an identifier names.
  func part(id: String) -> String? { all.first { $0.id == id }?.part }

  /// The main part of a file: where its relations say, or where it usually is.
  static func mainPart(of archive: ZipArchive, usually: String) throws(InputError) -> String? {
    let named = try OfficeRelations(of: "", in: archive).parts("officeDocument")
    return (named + [usually]).first { archive.has($0) }
  }
}

/// Names of parts that are told from where another part is.
enum ArchivePath {
  /// The name of an entry that is named from a folder.
  static func resolve(_ target: String, in folder: Substring) -> String {
    var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for part in target.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// A name in which percent signs are resolved; as it is where they are wrong.
  static func decoded(_ name: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(name.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 0x25, let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16),
        rest.count >= 2
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? name
  }
}
