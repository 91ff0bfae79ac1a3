internal import Bitext
public import Checking
internal import TextIO

/// What was mended in a copy, for people.
public enum FixText {
  /// A line for each change and for each that was not made, and how many there are.
  ///
  /// - Parameter path: The copy.
  public static func lines(
    of plan: FixPlan, _ report: CheckReport, options: FindingWritingOptions, path: String
  ) -> [String] {
    var lines: [String] = []
    for unit in plan.changes.keys.sorted() {
      for change in plan.changes[unit] ?? [] {
        let old = text(report, unit, change.target)
        lines.append(
          "fixed \(place(unit, options)): \(report.findings[change.finding].rule.name): "
            + "“\(old)” → “\(change.text)”")
      }
    }
    for omission in plan.omissions {
      let finding = report.findings[omission.finding]
      lines.append(
        "not fixed, \(place(finding.segment, options)): \(finding.rule.name): \(omission.reason)")
    }
    let count = plan.count == 1 ? "1 change" : "\(plan.count) changes"
    let segments =
      plan.changes.count == 1 ? "1 segment" : "\(plan.changes.count) segments"
    return lines + ["wrote \(path): \(count) in \(segments)"]
  }

  private static func place(_ unit: Int, _ options: FindingWritingOptions) -> String {
    "segment \(unit + 1)" + (options.line(of: unit).map { ", line \($0)" } ?? "")
  }

  static func text(_ report: CheckReport, _ unit: Int, _ span: Range<Int>) -> String {
    let utf8 = report.units.indices.contains(unit) ? report.units[unit].target.utf8 : []
    return String(decoding: utf8[span.clamped(to: 0..<utf8.count)], as: UTF8.self)
  }
}
