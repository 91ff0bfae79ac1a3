internal import Platform
internal import Synchronization

/// Messages to the person at the terminal.
package enum StandardError {
  /// Writes a line to standard error; nobody is told when that fails. What is in it of inputs and
  /// names of files does not command the terminal.
  package static func write(_ line: String) { put(TerminalText.visible(line)) }

  /// Writes several lines.
  package static func writeLines(_ lines: String) { put(TerminalText.visibleLines(lines)) }

  /// Shows a line in the place of the one before, on a terminal.
  package static func writeOver(_ line: String) {
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
