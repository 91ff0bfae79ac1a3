import ArgumentParser
import Dispatch
import Platform
import Synchronization
import TextIO
import Workflows

/// How progress is shown.
enum ProgressForm: String, ExpressibleByArgument, CaseIterable { case auto, json, off }

/// Says on standard error how far work is: a line that is written over, on a terminal, or JSON lines.
final class ProgressDisplay: Sendable {
  private let meter: WorkMeter
  private let isJSON: Bool
  private let total: Int?
  private let start = ContinuousClock.now
  // A source of Dispatch may be used from any thread.
  nonisolated(unsafe) private let timer: any DispatchSourceTimer
  /// Whether something was shown, and whether all is over.
  private let state = Mutex((hasShown: false, isOver: false))

  /// Begins to show; nil where nothing is to be shown.
  ///
  /// - Parameters:
  ///   - writesOut: Whether the work writes to standard output.
  ///   - arguments: The command line, whose files tell how much there is.
  init?(
    _ meter: WorkMeter, _ form: ProgressForm, isQuiet: Bool,
    writesOut: @autoclosure () -> Bool, of arguments: [String]
  ) {
    // A terminal that shows the output is not written over.
    guard
      form == .json
        || form == .auto && !isQuiet && isatty(2) == 1 && !(isatty(1) == 1 && writesOut())
    else { return nil }
    self.meter = meter
    isJSON = form == .json
    let named = InputSize.inputs(in: arguments)
    total = named.contains("-") ? nil : named.map { InputSize.bytes(of: $0) }.reduce(0, +)
    let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "progress"))
    self.timer = timer
    let first: Double = isJSON ? 1 : 2
    timer.schedule(deadline: .now() + first, repeating: 1)
    timer.setEventHandler { [weak self] in self?.show() }
    timer.resume()
  }

  /// Shows the last numbers, or takes the line away.
  func end(status: Int32?) {
    timer.cancel()
    state.withLock { state in
      state.isOver = true
      if isJSON {
        StandardError.write(line("end", status))
      } else if state.hasShown {
        StandardError.writeOver("")
      }
    }
  }

  private func show() {
    state.withLock { state in
      if state.isOver { return }
      state.hasShown = true
      if isJSON {
        StandardError.write(line("progress", nil))
      } else {
        StandardError.writeOver(text)
      }
    }
  }

  private var seconds: Double {
    let (seconds, fraction) = (ContinuousClock.now - start).components
    return Double(seconds) + Double(fraction) / 1e18
  }

  /// The seconds that are left, by the bytes that were read.
  private var secondsLeft: Double? {
    let bytes = meter.byteCount
    guard let total, bytes > 0, total >= bytes, meter.phase == nil else { return nil }
    return seconds * Double(total - bytes) / Double(bytes)
  }

  private func line(_ event: String, _ status: Int32?) -> String {
    var json = JSONLine()
    json.beginObject()
    json.key("event")
    json.string(event)
    json.member("phase", meter.phase)
    for (name, number) in [
      ("bytes", meter.byteCount), ("units", meter.unitCount), ("errors", meter.errorCount),
    ] {
      json.key(name)
      json.integer(number)
    }
    json.key("total")
    if let total { json.integer(total) } else { json.null() }
    json.key("seconds")
    json.double(seconds, places: 3)
    json.key("bytesPerSecond")
    json.double(Double(meter.byteCount) / max(seconds, 0.001), places: 0)
    json.key("secondsLeft")
    if let left = secondsLeft { json.double(left, places: 1) } else { json.null() }
    if let status {
      json.key("status")
      json.integer(Int(status))
    }
    json.endObject()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private var text: String {
    if let phase = meter.phase { return "\(phase), \(Int(seconds)) s" }
    let bytes = meter.byteCount
    var parts = ["\(bytes >> 20) MB read"]
    if let total, total >= bytes, total > 0 { parts[0] += " of \(total >> 20)" }
    if meter.unitCount > 0 { parts.append("\(meter.unitCount) units") }
    parts.append("\((Int(Double(bytes) / max(seconds, 0.001)) >> 10)) KB/s")
    if let left = secondsLeft { parts.append("about \(Int(left)) s left") }
    return parts.joined(separator: ", ")
  }
}

/// The size of files of a command line.
enum InputSize {
  /// What of a command line may be read from its beginning to its end.
  static func inputs(in arguments: [String]) -> [String] {
    arguments.indices.filter { $0 == 0 || !others.contains(arguments[$0 - 1]) }.map {
      arguments[$0]
    }
  }

  /// Options whose files are written, or mapped into memory.
  private static let others: Set<String> = [
    "--model", "--dictionary", "--output", "-o", "--report", "--dump-lexicon", "--write-baseline",
  ]

  /// The bytes of an ordinary file; 0 for anything else.
  static func bytes(of path: String) -> Int {
    guard let file = FileIdentity(path: path), file.isRegularFile else { return 0 }
    return file.size
  }
}
