internal import Bitext

/// Compares the inline codes of both sides of a unit.
///
/// Codes are the same when kind and content are; where a format keeps no content, element and
/// identifier stand for it.
struct InlineCodeComparison {
  private struct Key: Hashable {
    var kind: InlineCode.Kind
    var content: String
  }

  private let unit: CheckedUnit

  init(_ unit: CheckedUnit) { self.unit = unit }

  /// One finding for each code that one side lacks.
  func findings() -> [Finding] {
    let (source, target) = (unit.unit.source.codes, unit.unit.target.codes)
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

  private func counts(_ codes: [InlineCode]) -> [Key: Int] {
    var counts: [Key: Int] = [:]
    for code in codes { counts[key(of: code), default: 0] += 1 }
    return counts
  }

  private func key(of code: InlineCode) -> Key {
    if !code.data.isEmpty { return Key(kind: code.kind, content: code.data) }
    let content = code.id.isEmpty ? code.element : "\(code.element) \(code.id)"
    return Key(kind: code.kind, content: content)
  }
}
