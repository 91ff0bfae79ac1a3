import ArgumentParser
import Platform
import TermStore
import TextIO
import Workflows

/// Runs a command about a store and turns what goes wrong into a plain message and a status.
@main
enum ReviewMain {
  static func main() async {
    ThisProcess.fillStandardDescriptors()
    OutputSink.ignoreBrokenPipes()
    OutputSink.removeTemporaryFilesOnSignals()
    let arguments = Array((ThisProcess.arguments ?? CommandLine.arguments).dropFirst())
    do {
      var command = try Review.parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let error as StoreError {
      stop(error.description, status: error.isOfOutput ? 2 : 1)
    } catch {
      if let fault = PlainFault(error) { stop(fault.message, status: fault.status) }
      stop(error)
    }
  }

  private static func stop(_ error: any Error) -> Never {
    let code = Review.exitCode(for: error)
    if !code.isSuccess, !(error is ExitCode) {
      StandardError.writeLines(Review.fullMessage(for: error))
      Review.exit(withError: code)
    }
    Review.exit(withError: error)
  }

  private static func stop(_ message: String?, status: Int32) -> Never {
    if let message { StandardError.write("duiyi: \(message)") }
    exit(status)
  }
}

extension StoreError {
  /// Whether it is about what is written rather than about what is read.
  var isOfOutput: Bool {
    switch kind {
    case .full, .readOnly, .busy: true
    default: false
    }
  }
}
