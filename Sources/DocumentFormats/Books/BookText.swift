internal import TextIO

/// Reads the text of a book (EPUB 2 and 3): its pages in the order of the spine, each by the rules of
/// XHTML. Titles of pages, which are seldom shown, and pages of navigation are left out.
struct BookText {
  private let archive: ZipArchive
  private let options: ExtractionOptions

  /// The text, a block a line.
  static func read(_ path: String, _ options: ExtractionOptions) throws(InputError) -> FlowText {
    try BookText(archive: try ZipArchive(path: path), options: options).read()
  }

  private func read() throws(InputError) -> FlowText {
    if archive.has("META-INF/encryption.xml"), archive.has("META-INF/rights.xml") {
      throw InputError(file: archive.name, message: "the book is protected against copying")
    }
    guard let package = try packageName(), let entry = try archive.entry(package) else {
      throw InputError(
        file: archive.name, message: "no META-INF/container.xml in it that names its contents",
        hint: "an EPUB file is wanted")
    }
    let folder = package.lastIndex(of: "/").map { package[..<$0] } ?? ""
    var text = FlowText()
    for page in try pages(of: entry) {
      let name = ArchivePath.decoded(String(page.prefix { $0 != "#" }))
      guard let entry = try archive.entry(ArchivePath.resolve(name, in: folder)) else {
        throw InputError(
          file: archive.name, message: "the page \(name.prefix(80)) is named and not there")
      }
      text = try HTMLText.read(try self.page(entry), options, kind: .pageOfBook, into: text)
    }
    return text
  }

  private func packageName() throws(InputError) -> String? {
    guard let entry = try archive.entry("META-INF/container.xml") else { return nil }
    var name: String?
    let parser = try XMLPushParser(name: entry.name) { event throws(InputError) in
      guard case .start(let start) = event, start.name == "rootfile", name == nil else { return }
      name = start["full-path"]
    }
    try entry.parse(with: parser)
    return name
  }

  /// The names of the pages in the order in which they are read.
  private func pages(of entry: ZipEntry) throws(InputError) -> [String] {
    var manifest: [String: String] = [:]
    var navigation: Set<String> = []
    var spine: [String] = []
    let parser = try XMLPushParser(name: entry.name) { event throws(InputError) in
      guard case .start(let start) = event else { return }
      switch start.name {
      case "item":
        guard let id = start.id, let page = start["href"],
          start["media-type"]?.contains("html") != false
        else { return }
        manifest[id] = page
        let properties = (start["properties"] ?? "").split(separator: " ")
        if properties.contains("nav") { navigation.insert(id) }
      case "itemref":
        if let id = start["idref"], !navigation.contains(id) { spine.append(id) }
      default: return
      }
    }
    try entry.parse(with: parser)
    return spine.compactMap { manifest[$0] }
  }

  /// A page as UTF-8.
  private func page(_ entry: ZipEntry) throws(InputError) -> TextFile {
    var bytes: [UInt8] = []
    while let piece = try entry.next() {
      bytes += piece
      if bytes.count > FlowText.longest {
        throw InputError(
          file: entry.name, message: "a page of more than \(FlowText.longest >> 20) MB")
      }
    }
    return try TextFile.decoded(
      bytes, name: entry.name, declaredEncoding: HTMLText.declaredEncoding)
  }
}
