package import BitextFormats
internal import Text

/// Counts what workflows read, for whoever shows how far they are.
///
/// ```swift
/// let meter = WorkMeter()
/// let documents = try meter.watch {
///   try LoadedDocuments(source: "call.zh.txt", target: "call.en.txt")
/// }
/// print(meter.byteCount)
/// ```
///
/// It may be asked from another thread while the work goes on.
public struct WorkMeter: Sendable {
  private let counts: WorkWatch

  /// A meter that has seen nothing.
  ///
  /// - Parameter hashesInput: Whether ``standardInput`` will be asked for.
  public init(hashesInput: Bool = false) { counts = WorkWatch(hashesInput: hashesInput) }

  private init(counts: WorkWatch) { self.counts = counts }

  /// What counts the work that is under way; nil where nothing does.
  public static var current: WorkMeter? { WorkWatch.current.map(WorkMeter.init(counts:)) }

  /// Counts what is read within a closure.
  public func watch<Result>(_ body: () throws -> Result) rethrows -> Result {
    try WorkWatch.$current.withValue(counts) { try body() }
  }

  /// How many bytes of inputs were read.
  public var byteCount: Int { counts.numbers.bytes }
  /// How many units were read, those that could not be among them.
  public var unitCount: Int { counts.numbers.units }
  /// How many of them could not be read.
  public var errorCount: Int { counts.numbers.errors }
  /// What the output could not hold, where that was looked at.
  package var losses: [WorkReport.Loss]? {
    counts.numbers.losses?.map {
      .init(kind: $0.kind, count: $0.count, explanation: $0.explanation)
    }
  }
  /// Tells what an output could not hold.
  package func lose(_ losses: ConversionLosses) {
    counts.lose(
      WorkReport.Loss.all(of: losses).map {
        .init(kind: $0.kind, count: $0.count, explanation: $0.explanation)
      })
  }
  /// What is done, where it is not reading.
  public var phase: String? { counts.numbers.phase }
  /// The SHA-256 of standard input, where this was read and its digest was wanted.
  public var standardInput: String? { counts.numbers.input?.text }
}
