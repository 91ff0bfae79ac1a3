import ArgumentParser
import Foundation
import Platform
import ReviewServer
import TextIO

/// What the page's own process starts for long work. Nobody types it.
struct Work: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: ReviewWork.command, abstract: "Do long work for the review page.",
    shouldDisplay: false)

  @Argument var store: String
  @Option var kind: String
  @Option var document: Int64

  func run() throws {
    // Who started it holds the other end of its input; where that is gone, nobody wants the work.
    Thread.detachNewThread {
      var byte: UInt8 = 0
      while read(0, &byte, 1) > 0 {}
      Foundation.exit(1)
    }
    let outcome = try ReviewWork.outcome(of: kind, on: document, of: store)
    let output = try OutputSink(path: "-")
    try output.append(outcome)
    try output.commit()
  }
}
