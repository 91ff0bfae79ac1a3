import Bitext
import Checking
import Foundation
import Segmentation
import Terminology

/// Counts what the rules for text flag in a bitext of tab-separated lines, in a given direction.
///
/// Usage: `count-flags SOURCE-LANGUAGE TARGET-LANGUAGE FILE [reversed] [list [RULE]]`. `reversed`
/// takes the second column for the source; `list` prints each finding with both texts.
@main struct Flags {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 3 else {
      print("usage: count-flags SOURCE TARGET FILE.tsv [reversed] [list [RULE]]")
      return
    }
    let (source, target) = (Language(rawValue: arguments[1]), Language(rawValue: arguments[2]))
    let columns = arguments.contains("reversed") ? (source: 1, target: 0) : (source: 0, target: 1)
    let units = try units(of: arguments[3], columns)
    let checker = Checker(
      terms: nil, source: source, target: target, dictionary: nil, model: try SegmentationModel(),
      rules: Set(CheckRule.builtIn).subtracting([.number, .consistency]))
    let clock = ContinuousClock()
    let start = clock.now
    let findings = try checker.report(on: units, name: arguments[3]).findings
    let end = clock.now
    if let place = arguments.firstIndex(of: "list") {
      list(findings, of: units, only: arguments.dropFirst(place + 1).first)
    }
    print("\(units.count) units in \(end - start)")
    var counts: [String: [Int]] = [:]
    for finding in findings {
      let key = "\(finding.rule.name) \(finding.detail ?? "-")"
      counts[key, default: [0, 0]][0] += 1
      if finding.confidence >= 0.5 { counts[key, default: [0, 0]][1] += 1 }
    }
    for (key, value) in counts.sorted(by: { $0.key < $1.key }) {
      print("  \(key): \(value[0]), \(value[1]) at 0.5 or more")
    }
  }

  static func units(
    of path: String, _ columns: (source: Int, target: Int)
  ) throws -> [TranslationUnit] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return text.utf8.split(separator: UInt8(ascii: "\n")).map { line in
      let cells = line.split(
        separator: UInt8(ascii: "\t"), maxSplits: 2, omittingEmptySubsequences: false)
      func text(_ column: Int) -> UnitText {
        column < cells.count ? UnitText(utf8: Array(cells[column])) : UnitText()
      }
      return TranslationUnit(source: text(columns.source), target: text(columns.target))
    }
  }

  static func list(_ findings: [Finding], of units: [TranslationUnit], only rule: String?) {
    for finding in findings where rule == nil || finding.rule.name == rule {
      let unit = units[finding.segment]
      func marked(_ text: UnitText, _ span: Range<Int>?) -> String {
        guard let span else { return text.text }
        let parts = [0..<span.lowerBound, span, span.upperBound..<text.utf8.count].map {
          String(decoding: text.utf8[$0], as: UTF8.self)
        }
        return "\(parts[0])⟦\(parts[1])⟧\(parts[2])"
      }
      print(
        "\(finding.rule.name) \(finding.detail ?? "-")", finding.confidence, finding.segment,
        finding.cause, finding.message, finding.suggestion ?? "", separator: " | ")
      print("   ", marked(unit.source, finding.sourceSpan))
      print("   ", marked(unit.target, finding.targetSpan))
    }
  }
}
