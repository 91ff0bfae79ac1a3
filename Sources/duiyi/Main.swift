import ArgumentParser
import ICU
import Lexicon
import Platform
import Synchronization
import TextIO
import WordAlignment
import Workflows

/// Runs a command and turns what goes wrong into a plain message and a status.
@main
enum Main {
  static func main() {
    OutputSink.ignoreBrokenPipes()
    OutputSink.removeTemporaryFilesOnSignals()
    let arguments = Array((ThisProcess.arguments ?? CommandLine.arguments).dropFirst())
    if let fault = CommandWords.fault(in: arguments) {
      stop(fault, status: 64)
    }
    do {
      var command = try Duiyi.parseAsRoot(arguments)
      try WorkRun(arguments: arguments).run(&command)
    } catch let error as InputError {
      stop(error.description, status: 1)
    } catch let error as LexiconError {
      stop(error.description, status: 1)
    } catch let error as WordAlignmentError {
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

  /// What the parser of the command line says names arguments, and so files.
  private static func stop(_ error: any Error) -> Never {
    let code = Duiyi.exitCode(for: error)
    if !code.isSuccess, !(error is ExitCode) {
      StandardError.writeLines(Duiyi.fullMessage(for: error))
      Duiyi.exit(withError: code)
    }
    Duiyi.exit(withError: error)
  }

  private static func stop(_ message: String, status: Int32) -> Never {
    StandardError.write("duiyi: \(message)")
    exit(status)
  }
}

/// Messages to the person at the terminal.
enum StandardError {
  /// Writes a line to standard error; nobody is told when that fails. What is in it of inputs and
  /// names of files does not command the terminal.
  static func write(_ line: String) { put(TerminalText.visible(line)) }

  /// Writes several lines.
  static func writeLines(_ lines: String) { put(TerminalText.visibleLines(lines)) }

  /// Shows a line in the place of the one before, on a terminal.
  static func writeOver(_ line: String) {
    put(TerminalText.visible(line), end: "", goesOver: true)
  }

  /// Whether the last line waits to be written over.
  private static let waits = Mutex(false)

  private static func put(_ text: String, end: String = "\n", goesOver: Bool = false) {
    let start = waits.withLock { waits in
      defer { waits = goesOver && !text.isEmpty }
      return waits || goesOver ? "\r\u{1B}[K" : ""
    }
    var bytes = Array((start + text + end).utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glue.write($0) }
      if written <= 0 { return }
      bytes = bytes.dropFirst(written)
    }
  }

  private enum Glue {
    static func write(_ bytes: UnsafeRawBufferPointer) -> Int {
      Platform.write(2, bytes.baseAddress, bytes.count)
    }
  }
}
