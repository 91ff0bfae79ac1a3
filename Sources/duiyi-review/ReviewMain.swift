import ArgumentParser
import ICU
import Lexicon
import Platform
import TermStore
import TextIO

/// Runs a command about a store and turns what goes wrong into a plain message and a status.
@main
enum ReviewMain {
  static func main() async {
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
    } catch let error as InputError {
      stop(error.description, status: 1)
    } catch let error as StoreError {
      stop(error.description, status: error.isOfOutput ? 2 : 1)
    } catch let error as LexiconError {
      stop(error.description, status: 1)
    } catch OutputError.closedPipe {
      exit(0)
    } catch let error as OutputError {
      stop(error.description, status: 2)
    } catch let error as ICUError {
      stop("ICU failed: \(error)", status: 70)
    } catch {
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

  private static func stop(_ message: String, status: Int32) -> Never {
    StandardError.write("duiyi: \(message)")
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

/// Messages to the person at the terminal.
enum StandardError {
  static func write(_ line: String) { put(TerminalText.visible(line)) }

  static func writeLines(_ lines: String) { put(TerminalText.visibleLines(lines)) }

  private static func put(_ text: String) {
    var bytes = Array((text + "\n").utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Platform.write(2, $0.baseAddress, $0.count) }
      if written <= 0 { return }
      bytes = bytes.dropFirst(written)
    }
  }
}
