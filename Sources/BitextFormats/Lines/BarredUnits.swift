internal import Bitext
internal import TextIO

/// Units from lines `source ||| target`.
struct BarredUnits: UnitSource {
  private let lines: LineReader
  private static let bars = Array("|||".utf8)

  init(_ input: TextInput) throws(InputError) { lines = try LineReader(input) }

  var line: Int? { lines.count }

  func isWaiting() throws(InputError) -> Bool { try lines.isWaiting() }

  mutating func next(into unit: inout TranslationUnit) throws(InputError) -> Bool {
    guard let line = try lines.next() else { return false }
    unit.removeAll()
    if line.bytes.trimmed.isEmpty { return true }
    guard let place = Self.bars(in: line.bytes) else {
      throw lines.error(
        "there is no ||| between source and target", in: line, at: line.bytes.endIndex,
        hint: "an empty line is an empty pair; other lines need it"
      ).ofRecord()
    }
    let target = line.bytes[(place + 3)...]
    if let further = Self.bars(in: target) {
      throw lines.error("there is a second |||", in: line, at: further).ofRecord()
    }
    unit.source.utf8 += line.bytes[..<place].trimmed
    unit.target.utf8 += target.trimmed
    return true
  }

  private static func bars(in bytes: ArraySlice<UInt8>) -> Int? {
    var start = bytes.startIndex
    while let place = bytes[start...].firstIndex(of: 0x7C) {
      if bytes[place...].starts(with: bars) { return place }
      start = place + 1
    }
    return nil
  }
}
