internal import Bitext

/// Compares the inline codes of both sides of a unit.
///
/// Codes are the same when kind and content are; where a format keeps no content, element and
/// identifier stand for it. Annotations, such as comments and marks of terms, belong to one side, and text
/// within a code that is to be translated (`sub`) may differ.
struct InlineCodeComparison {
  private struct Key: Hashable {
    var kind: InlineCode.Kind
    var content: String
  }

  private let unit: CheckedUnit

  init(_ unit: CheckedUnit) { self.unit = unit }

  /// One finding for each code that one side lacks.
  func findings() -> [Finding] {
    let source = unit.unit.source.codes.filter { !Self.isAnnotation($0) }
    let target = unit.unit.target.codes.filter { !Self.isAnnotation($0) }
    var (left, right) = (counts(source), counts(target))
    return missing(source, &right, isSource: true) + missing(target, &left, isSource: false)
  }

  private func missing(
    _ codes: [InlineCode], _ others: inout [Key: Int], isSource: Bool
  ) -> [Finding] {
    var findings: [Finding] = []
    for code in codes {
      let key = key(of: code)
      if let count = others[key], count > 0 {
        others[key] = count - 1
        continue
      }
      let length = (isSource ? unit.unit.source : unit.unit.target).utf8.count
      let place = min(max(code.offset, 0), length)
      let name = key.content.isEmpty ? "a code" : key.content
      let isRepeated = others[key] != nil
      findings.append(
        Finding(
          .placeholder, detail: isSource ? "code-missing" : "code-added",
          confidence: isRepeated ? 0.6 : 0.85, segment: unit.index,
          sourceSpan: isSource ? place..<place : nil, targetSpan: isSource ? nil : place..<place,
          message: isSource
            ? "The code \(name) of the source is not in the target: put it where it belongs"
            : "The code \(name) of the target is not in the source: remove it, or correct it",
          cause: "code \(isSource ? "missing" : "added") \(name)"))
    }
    return findings
  }

  /// Whether a code only says something of the text.
  private static func isAnnotation(_ code: InlineCode) -> Bool {
    (code.dialect == .xliff || code.dialect == .xliff2)
      && ["mrk", "sm", "em"].contains(code.element)
  }

  /// The data of a code, without the text in it that is to be translated.
  private static func content(of code: InlineCode) -> String {
    if code.texts.isEmpty { return code.data }
    var bytes: [UInt8] = []
    let data = Array(code.data.utf8)
    var place = 0
    for text in code.texts where place <= text.lowerBound && text.upperBound <= data.count {
      bytes += data[place..<text.lowerBound]
      bytes += "…".utf8
      place = text.upperBound
    }
    return String(decoding: bytes + data[place...], as: UTF8.self)
  }

  private func counts(_ codes: [InlineCode]) -> [Key: Int] {
    var counts: [Key: Int] = [:]
    for code in codes { counts[key(of: code), default: 0] += 1 }
    return counts
  }

  private func key(of code: InlineCode) -> Key {
    if !code.data.isEmpty { return Key(kind: code.kind, content: Self.content(of: code)) }
    let content = code.id.isEmpty ? code.element : "\(code.element) \(code.id)"
    return Key(kind: code.kind, content: content)
  }
}
