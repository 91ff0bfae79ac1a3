internal import TextIO

/// How the cells of a workbook show their numbers, by the number of their style.
struct SheetStyles: Sendable {
  /// The most styles that are looked at; spreadsheets allow 65,490.
  private static let mostStyles = 70_000

  private var formats: [NumberFormat] = []

  /// Cells that all look alike.
  init() {}

  /// Reads the part of the archive.
  init(_ entry: ZipEntry) throws(InputError) {
    var own: [Int: String] = [:]
    var numbers: [Int] = []
    var isInCells = false
    let name = entry.name
    let parser = try XMLPushParser(name: name) { event throws(InputError) in
      guard case .start(let element) = event else { return }
      switch element.name {
      case "numFmt":
        if let id = element["numFmtId"].flatMap({ Int($0) }), own.count < Self.mostStyles {
          own[id] = element["formatCode"] ?? ""
        }
      case "cellXfs": isInCells = true
      case "cellStyles", "cellStyleXfs", "dxfs": isInCells = false
      case "xf":
        if isInCells && numbers.count < Self.mostStyles {
          numbers.append(element["numFmtId"].flatMap { Int($0) } ?? 0)
        }
      default: break
      }
    }
    try entry.parse(with: parser)
    var known: [Int: NumberFormat] = [:]
    formats = numbers.map { number in
      if let format = known[number] { return format }
      let format = own[number].map { NumberFormat(code: $0) } ?? NumberFormat(builtIn: number)
      known[number] = format ?? .general
      return format ?? .general
    }
  }

  /// The format of a style.
  subscript(style: Int) -> NumberFormat {
    formats.indices.contains(style) ? formats[style] : .general
  }
}
