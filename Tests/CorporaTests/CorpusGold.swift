import Foundation
import TestSupport

/// The Chinese text of a document as its gold sees it, by bytes.
struct CorpusGold {
  /// A passage in round brackets: with its signs, and what is between them.
  struct Bracket {
    var range: Range<Int>
    var content: String
  }

  let bytes: [UInt8]
  /// In the order of their opening signs, without those of code and of addresses.
  let brackets: [Bracket]
  /// Code and addresses of Markdown.
  let code: [Range<Int>]

  init(_ document: CorpusDocument) throws {
    bytes = try document.document("zh")
    let text = String(decoding: bytes, as: UTF8.self)
    code = document.isMarkdown ? Self.code(in: text) : []
    var open: [(start: Int, content: Int)] = []
    var found: [Bracket] = []
    var place = 0
    for scalar in text.unicodeScalars {
      let start = place
      place += UTF8.width(scalar)
      if code.contains(where: { $0.contains(start) }) { continue }
      if "(（".unicodeScalars.contains(scalar) {
        open.append((start, place))
      } else if ")）".unicodeScalars.contains(scalar), let last = open.popLast() {
        let content = String(decoding: bytes[last.content..<start], as: UTF8.self)
        found.append(Bracket(range: last.start..<place, content: content))
      }
    }
    brackets = found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func code(in text: String) -> [Range<Int>] {
    text.matches(of: #/(?s)```.*?```|`[^`\n]*`|\]\([^)\n]*\)/#).map { match in
      let utf8 = text.utf8
      return utf8.distance(
        from: text.startIndex, to: match.range.lowerBound)..<utf8.distance(
          from: text.startIndex, to: match.range.upperBound)
    }
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The line of a byte, counted from 1.
  func line(of place: Int) -> Int { 1 + bytes[..<place].count { $0 == 0x0A } }

  /// The span of a row, or nil where it is none in the line that the row names.
  func span(of row: [String: String]) -> Range<Int>? {
    guard let start = row["start"].flatMap({ Int($0) }), let end = row["end"].flatMap({ Int($0) }),
      start < end, end <= bytes.count, "\(line(of: start))" == row["line"],
      line(of: end) == line(of: start), !code.contains(where: { $0.contains(start) })
    else { return nil }
    return start..<end
  }

  /// The bracket of a row of glosses.
  func bracket(of row: [String: String], at span: Range<Int>) -> Int? {
    let (label, target) = (row["label"] ?? "", row["target"] ?? "")
    switch label {
    case "gloss", "gloss-multi":
      // At most a localizer and closing marks stand between a term and its bracket.
      return brackets.firstIndex { bracket in
        (0...12).contains(bracket.range.lowerBound - span.upperBound)
          && names(in: bracket.content, isMulti: label == "gloss-multi").contains(target)
      }
    case "gloss-rev":
      return brackets.firstIndex { bracket in
        let before = text(0..<bracket.range.lowerBound).reversed().drop { "”》」* ".contains($0) }
        return bracket.range.contains(span.lowerBound) && bracket.range.contains(span.upperBound)
          && String(before.reversed()).hasSuffix(target)
      }
    default:
      return brackets.firstIndex { $0.range == span && $0.content == target }
    }
  }

  /// The names that a bracket gives: its content, divided at `/`, or without a marker.
  private func names(in content: String, isMulti: Bool) -> [String] {
    if isMulti { return content.split(separator: "/").map(String.init) }
    let bare = content.replacing(#/^英文缩写为|^英文縮寫為|，下称.*$/#, with: "")
    return [content, bare]
  }
}
