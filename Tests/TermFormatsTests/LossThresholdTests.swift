import Testing

@testable import TermFormats

/// How much is told of what a format does not hold.
@Suite struct LossThresholdTests {
  @Test func `five examples of each loss are kept`() {
    var report = LossReport(format: .csv)
    for number in 1...7 { report.add("notes", "note \(number)") }
    #expect(report.items.first?.count == 7)
    #expect(report.items.first?.examples.count == 5)
  }
}
