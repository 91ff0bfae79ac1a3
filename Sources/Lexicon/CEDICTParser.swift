/// One line of a dictionary in CC-CEDICT's format, its parts as written.
struct CEDICTEntry: Equatable {
  var traditional: String
  var simplified: String
  var pinyin: String
  /// The parts between slashes, still holding semicolons and notes.
  var definitions: [String]
}

/// Why a line of a dictionary was passed over.
public struct SkippedLine: Sendable, Hashable {
  /// The line's number, from 1.
  public let line: Int
  /// What is wrong with it.
  public let reason: String
}

/// Reads lines of the form `傳統 传统 [chuan2 tong3] /tradition/traditional/`.
///
/// The format is described at <https://cc-cedict.org/wiki/format:syntax>. Pinyin may also stand
/// in double brackets, as CC-CEDICT's second format has it.
enum CEDICTParser {
  enum Line {
    case entry(CEDICTEntry)
    case comment(String)
    case blank
    case malformed(String)
  }

  static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Line {
    var end = bytes.count
    while end > 0, bytes[end - 1] == 0x0D || bytes[end - 1] == 0x20 { end -= 1 }
    guard end > 0 else { return .blank }
    let line = UnsafeBufferPointer(rebasing: bytes[..<end])
    guard let text = String(validating: line, as: UTF8.self) else {
      return .malformed("is not UTF-8")
    }
    if line[0] == UInt8(ascii: "#") { return .comment(text) }
    return parse(text.utf8[...])
  }

  private static func parse(_ line: Substring.UTF8View) -> Line {
    guard let firstSpace = line.firstIndex(of: 0x20) else {
      return .malformed("has no space after the Traditional form")
    }
    let afterFirst = line[line.index(after: firstSpace)...]
    guard let bracket = afterFirst.firstIndex(of: UInt8(ascii: "[")) else {
      return .malformed("has no pinyin in brackets")
    }
    guard let slash = afterFirst[bracket...].firstIndex(of: UInt8(ascii: "/")),
      let closing = afterFirst[bracket..<slash].lastIndex(of: UInt8(ascii: "]"))
    else { return .malformed("has no definition between slashes") }
    let traditional = trimmed(line[..<firstSpace])
    let simplified = trimmed(afterFirst[..<bracket])
    guard !traditional.isEmpty, !simplified.isEmpty else { return .malformed("has no headword") }
    guard traditional.utf8.count <= maximumHeadwordBytes,
      simplified.utf8.count <= maximumHeadwordBytes
    else { return .malformed("has a headword longer than \(maximumHeadwordBytes) bytes") }
    let pinyin = trimmed(afterFirst[bracket..<closing], alsoBrackets: true)
    let definitions = afterFirst[slash...].split(separator: UInt8(ascii: "/"))
      .map { trimmed($0) }.filter { !$0.isEmpty }
    guard !definitions.isEmpty else { return .malformed("has no definition between slashes") }
    return .entry(
      CEDICTEntry(
        traditional: traditional, simplified: simplified, pinyin: pinyin,
        definitions: definitions))
  }

  static let maximumHeadwordBytes = 1024

  private static func trimmed(
    _ slice: Substring.UTF8View, alsoBrackets: Bool = false
  ) -> String {
    func isTrimmed(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0x09
        || (alsoBrackets && (byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")))
    }
    var slice = slice
    while let first = slice.first, isTrimmed(first) { slice = slice.dropFirst() }
    while let last = slice.last, isTrimmed(last) { slice = slice.dropLast() }
    return String(Substring(slice))
  }
}
