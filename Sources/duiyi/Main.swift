import ArgumentParser
import Platform
import TextIO
import Workflows

/// Runs a command and turns what goes wrong into a plain message and a status.
@main
enum Main {
  /// What stands behind the program's name.
  static var arguments: [String] {
    Array((ThisProcess.arguments ?? CommandLine.arguments).dropFirst())
  }

  static func main() {
    ThisProcess.fillStandardDescriptors()
    OutputSink.ignoreBrokenPipes()
    OutputSink.removeTemporaryFilesOnSignals()
    let arguments = Self.arguments
    if let fault = CommandWords.fault(in: arguments) {
      stop(fault, status: 64)
    }
    do {
      var command = try Duiyi.parseAsRoot(arguments)
      try WorkRun(arguments: arguments).run(&command)
    } catch {
      if let fault = PlainFault(error) { stop(fault.message, status: fault.status) }
      stop(error)
    }
  }

  /// What the parser of the command line says names arguments, and so files.
  private static func stop(_ error: any Error) -> Never {
    let code = Duiyi.exitCode(for: error)
    if !code.isSuccess, !(error is ExitCode) {
      StandardError.writeLines(Duiyi.fullMessage(for: error))
      Duiyi.exit(withError: code)
    }
    if !(error is ExitCode) { show(CompletionScript(Duiyi.fullMessage(for: error)).text) }
    Duiyi.exit(withError: code)
  }

  /// Shows what was asked for, such as help.
  private static func show(_ message: String) {
    if message.isEmpty { return }
    do {
      try OutputFiles.write(["-"]) { try $0[0].append(message + "\n") }
    } catch {
      if let fault = PlainFault(error) { stop(fault.message, status: fault.status) }
    }
  }

  private static func stop(_ message: String?, status: Int32) -> Never {
    if let message { StandardError.write("duiyi: \(message)") }
    exit(status)
  }
}
