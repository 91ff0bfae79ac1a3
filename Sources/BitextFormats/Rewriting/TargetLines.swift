internal import Bitext
internal import ICU
internal import TextIO

/// Changes targets in files that are read line by line.
struct TargetLines {
  private let input: TargetRewriter.Input
  private let raw: RawUnits
  private let file: TextFile
  private let encoding: String?
  private let hasMark: Bool

  /// Reads the file that holds the targets.
  ///
  /// - Throws: `InputError` where it cannot be read, and where it could not be written again as it is.
  init(_ input: TargetRewriter.Input) throws(InputError) {
    self.input = input
    guard let holder = input.files.last else { throw InputError(file: "", message: "no file") }
    raw = try RawUnits(input)
    (file, encoding, hasMark) = raw.loaded(.target)
    var stored: [UInt8] = []
    let bytes = try holder.storedBytes()
    do {
      stored = try encoded(file.bytes)
    } catch {
      throw InputError(file: file.name, message: "\(error)")
    }
    if stored != bytes {
      throw InputError(
        file: file.name, message: "the file cannot be written again as it is",
        hint:
          "its encoding has several ways to write the same, or it was repaired: convert it first")
    }
  }

  func write(
    _ units: [TranslationUnit], _ changes: [Int: [TargetRewriter.Change]], to sink: OutputSink
  ) throws -> [(unit: Int, change: Int)] {
    let reader = try TranslationUnitReader(
      input.files, format: input.format, sourceLanguage: input.sourceLanguage,
      targetLanguage: input.targetLanguage, table: input.table)
    var edits: [RawText.Edit] = []
    var omitted: [(unit: Int, change: Int)] = []
    var unit = TranslationUnit()
    var index = 0
    while try reader.next(into: &unit) {
      defer { index += 1 }
      guard let wanted = changes[index] else { continue }
      guard units.indices.contains(index), units[index].target.utf8 == unit.target.utf8 else {
        throw TargetRewriter.changed(file.name)
      }
      let target = raw.text(.target, reader).flatMap {
        $0.text.bytes == unit.target.utf8 ? $0 : nil
      }
      var made: [RawText.Edit] = []
      for (number, change) in wanted.enumerated() {
        if let target, let edits = self.edits(change, target) {
          made += edits
        } else {
          omitted.append((index, number))
        }
      }
      edits += target.map { quoted(made, $0) } ?? made
    }
    if index != units.count { throw TargetRewriter.changed(file.name) }
    try sink.append(try encoded(apply(edits)))
    return omitted
  }

  // MARK: Edits

  private func edits(_ change: TargetRewriter.Change, _ target: RawUnits.Found) -> [RawText.Edit]? {
    // A tab or a line end would make another cell or line of it.
    if change.text.utf8.contains(where: { $0 < 0x20 }) { return nil }
    let bytes: [UInt8]
    switch target.style {
    case .plain:
      if input.format == .bars, change.text.contains("|") { return nil }
      bytes = Array(change.text.utf8)
    case .quotedCell: bytes = change.text.utf8.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] }
    case .cell:
      if change.text.contains("\"") || target.text.bytes.contains(0x22) { return nil }
      bytes = Array(change.text.utf8)
    case .string: bytes = RawStrings.escaped(change.text)
    }
    return canEncode(change.text) ? target.text.edits(of: change.part, bytes) : nil
  }

  /// The edits of a cell with quotation marks around it, where it needs them afterwards.
  private func quoted(_ edits: [RawText.Edit], _ target: RawUnits.Found) -> [RawText.Edit] {
    let count = target.text.bytes.count
    guard target.style == .cell,
      edits.contains(where: { $0.bytes.contains { [0x2C, 0x3B, 0x7C].contains($0) } }),
      let start = target.text.edits(of: 0..<0, [0x22]),
      let end = target.text.edits(of: count..<count, [0x22])
    else { return edits }
    return start + edits + end
  }

  private func apply(_ edits: [RawText.Edit]) -> [UInt8] {
    let ordered = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.bytes.count)
    var place = 0
    for (_, edit) in ordered where edit.range.lowerBound >= place {
      bytes += file.bytes[place..<edit.range.lowerBound]
      bytes += edit.bytes
      place = edit.range.upperBound
    }
    return bytes + file.bytes[place...]
  }

  /// Whether the file's encoding has all characters of a text.
  private func canEncode(_ text: String) -> Bool {
    guard let encoding, let encoder = try? EncodingConverter(to: encoding) else { return true }
    var bytes: [UInt8] = []
    let isDone: Void? = try? Array(text.utf8).withUnsafeBufferPointer {
      try encoder.convert($0, isLast: true, into: &bytes)
    }
    // What it has not becomes a reference of XML, of ASCII characters.
    return isDone != nil && !(bytes.contains(0x26) && !text.contains("&"))
  }

  private func encoded(_ bytes: [UInt8]) throws -> [UInt8] {
    let bytes = hasMark ? [0xEF, 0xBB, 0xBF] + bytes : bytes
    guard let encoding else { return bytes }
    let encoder = try EncodingConverter(to: encoding)
    var result: [UInt8] = []
    try bytes.withUnsafeBufferPointer { try encoder.convert($0, isLast: true, into: &result) }
    return result
  }
}
