public import Checking
internal import TextIO

/// What is to be said of decisions themselves, beside the findings: those that mean nothing any
/// more, and words that are no rules.
public enum ReviewText {
  /// A line for each, for people.
  ///
  /// - Parameters:
  ///   - report: The report that was reviewed, for the identifiers of its units.
  ///   - ignoreFile: The file of decisions, as it was named.
  ///   - baselineFile: The file of the baseline, as it was named.
  public static func lines(
    of review: FindingReview, _ report: CheckReport, ignoreFile: String, baselineFile: String
  ) -> [String] {
    var lines: [String] = []
    for entry in review.staleEntries {
      let place = entry.line.map { ":\($0)" } ?? ""
      lines.append(
        "\(ignoreFile)\(place): no finding fits this any more: "
          + "\(TerminalText.visible(entry.subject)) (take the entry out)")
    }
    let names = CheckRule.known(beside: report.rules).map(\.name)
    for (segment, word) in review.unknownRules {
      lines.append(
        "\(TerminalText.visible(report.name)): segment \(segment + 1): “\(InlineIgnore.mark)” "
          + "names “\(TerminalText.visible(word))”, which is no rule "
          + "(\(NearestWord.hint(for: word, among: names)))")
    }
    if !review.mendedEntries.isEmpty {
      let count = review.mendedEntries.count
      lines.append(
        "\(baselineFile): \(count == 1 ? "1 finding is" : "\(count) findings are") there no more "
          + "(--write-baseline leaves them out)")
    }
    return lines
  }
}
