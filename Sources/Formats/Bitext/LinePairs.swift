internal import Bitext

/// Pairs from lines of two columns.
struct TabbedPairs: SegmentPairs {
  private let lines: LineReader

  init(_ input: TextInput) throws(InputError) { lines = try LineReader(input) }

  mutating func next() throws(InputError) -> SegmentPair? {
    guard let line = try lines.next() else { return nil }
    if line.bytes.trimmed.isEmpty { return SegmentPair() }
    guard let tab = line.bytes.firstIndex(of: 0x09) else {
      throw lines.error(
        "there is no tab between source and target", in: line, at: line.bytes.endIndex,
        hint: "two columns are wanted, with a tab between")
    }
    let target = line.bytes[(tab + 1)...]
    if let further = target.firstIndex(of: 0x09) {
      throw lines.error(
        "there are more than two columns", in: line, at: further,
        hint: "source and target alone are wanted: cut -f takes columns out")
    }
    return SegmentPair(
      source: String(decoding: line.bytes[..<tab], as: UTF8.self),
      target: String(decoding: target, as: UTF8.self))
  }
}

/// Pairs from lines `source ||| target`.
struct BarredPairs: SegmentPairs {
  private let lines: LineReader
  private static let bars = Array("|||".utf8)

  init(_ input: TextInput) throws(InputError) { lines = try LineReader(input) }

  mutating func next() throws(InputError) -> SegmentPair? {
    guard let line = try lines.next() else { return nil }
    if line.bytes.trimmed.isEmpty { return SegmentPair() }
    guard let place = Self.bars(in: line.bytes) else {
      throw lines.error(
        "there is no ||| between source and target", in: line, at: line.bytes.endIndex,
        hint: "an empty line is an empty pair; other lines need it")
    }
    let target = line.bytes[(place + 3)...]
    if let further = Self.bars(in: target) {
      throw lines.error("there is a second |||", in: line, at: further)
    }
    return SegmentPair(
      source: String(decoding: line.bytes[..<place].trimmed, as: UTF8.self),
      target: String(decoding: target.trimmed, as: UTF8.self))
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

/// Pairs from JSON objects, one a line.
struct JSONPairs: SegmentPairs {
  private let lines: LineReader

  init(_ input: TextInput) throws(InputError) { lines = try LineReader(input) }

  mutating func next() throws(InputError) -> SegmentPair? {
    guard let line = try lines.next() else { return nil }
    if line.bytes.trimmed.isEmpty { return SegmentPair() }
    let value: JSONValue
    do {
      value = try JSONParser.parse(
        TextFile(name: lines.name, validated: Array(line.bytes), baseOffset: line.offset))
    } catch var error {
      error.line = line.number
      throw error
    }
    return SegmentPair(
      source: try text("source", of: value, in: line),
      target: try text("target", of: value, in: line))
  }

  private func text(
    _ member: String, of value: JSONValue, in line: LineReader.Line
  ) throws(InputError) -> String {
    if let text = value[member]?.text { return text }
    throw lines.error(
      "there is no string \"\(member)\"", in: line, at: line.bytes.startIndex,
      hint: "lines such as {\"source\": \"…\", \"target\": \"…\"} are wanted")
  }
}
