import TestSupport
import Testing
import TextIO

@testable import DocumentFormats

/// From how many lines on a text is taken for wrapped.
@Suite struct WrappingThresholdTests {
  @Test(arguments: [(6, false), (7, true)])
  func `six lines that another follows show that a text is wrapped`(
    count: Int, isWrapped: Bool
  ) throws {
    let scratch = try Scratch()
    let line = "The keeper of the lighthouse wrote down the wind of the day and"
    let text = Array(repeating: line, count: count).joined(separator: "\n") + "\n"
    let file = try TextInput(try scratch.write(text, to: "a.txt")).load()
    #expect((WrappedLines.paragraphs(of: file) != nil) == isWrapped)
  }
}
