/// The relations of a part of an Office file (OPC, ISO 29500-2): which other parts belong to it.
package struct PackageRelations {
  /// A relation to a part.
  package struct Relation {
    package var id: String
    /// The last word of its type, such as `footnotes`.
    package var kind: String
    /// The name of the part in the archive; empty where the relation has none.
    package var part: String
  }

  /// All of them, in order.
  package private(set) var all: [Relation] = []

  /// The relations of a part; of the whole file for an empty name.
  ///
  /// - Throws: `InputError` for an archive or a list of relations that cannot be read.
  package init(of part: String, in archive: ZipArchive) throws(InputError) {
    let cut = part.lastIndex(of: "/")
    let folder = cut.map { part[..<$0] } ?? ""
    let name = cut.map { part[part.index(after: $0)...] } ?? part[...]
    let list = (folder.isEmpty ? "" : "\(folder)/") + "_rels/\(name).rels"
    guard let entry = try archive.entry(list) else { return }
    var found: [Relation] = []
    let parser = try XMLPushParser(name: entry.name) { event throws(InputError) in
      guard case .start(let start) = event, start.name == "Relationship",
        start["TargetMode"] != "External"
      else { return }
      let kind = start["Type"]?.split(separator: "/").last.map(String.init) ?? ""
      let part = start["Target"].map { ArchivePath.resolve($0, in: folder) } ?? ""
      found.append(Relation(id: start["Id"] ?? "", kind: kind, part: part))
    }
    try entry.parse(with: parser)
    all = found
  }

  /// The parts of a kind, in order.
  package func parts(_ kind: String) -> [String] {
    all.filter { $0.kind == kind && !$0.part.isEmpty }.map(\.part)
  }

  /// The part that an identifier names.
  package func part(id: String) -> String? {
    all.first { $0.id == id && !$0.part.isEmpty }?.part
  }

  /// The main part of a file: where its relations say, or where it usually is.
  package static func mainPart(
    of archive: ZipArchive, usually: String
  ) throws(InputError) -> String? {
    let named = try PackageRelations(of: "", in: archive).parts("officeDocument")
    return (named + [usually]).first { archive.has($0) }
  }
}

/// Names of parts that are told from where another part is.
package enum ArchivePath {
  /// The name of an entry that is named from a folder.
  package static func resolve(_ target: String, in folder: Substring) -> String {
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
  package static func decoded(_ name: String) -> String {
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
