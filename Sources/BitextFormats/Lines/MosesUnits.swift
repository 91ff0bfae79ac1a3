internal import Bitext
internal import TextIO

/// Units from two texts whose lines correspond.
struct MosesUnits: UnitSource {
  private let source: LineReader
  private let target: LineReader
  /// The first line that is empty in one of the files only.
  private var oddLine: Int?

  init(source: TextInput, target: TextInput) throws(InputError) {
    self.source = try LineReader(source)
    self.target = try LineReader(target)
  }

  var line: Int? { target.count }

  func isWaiting() throws(InputError) -> Bool {
    if try source.isWaiting() { return true }
    return try target.isWaiting()
  }

  mutating func next(into unit: inout TranslationUnit) throws(InputError) -> Bool {
    // What cannot be read of one text is passed over in the other one too.
    let (first, second): (LineReader.Line, LineReader.Line)
    switch (read(source), read(target)) {
    case (.success(let one?), .success(let other?)): (first, second) = (one, other)
    case (.success(nil), .success(nil)): return false
    case (.failure(let error), _) where error.record == nil,
      (_, .failure(let error)) where error.record == nil:
      throw error
    case (.success(nil), _), (_, .success(nil)): throw try unequal()
    case (.failure(let error), _), (_, .failure(let error)): throw error
    }
    if oddLine == nil && first.bytes.trimmed.isEmpty != second.bytes.trimmed.isEmpty {
      oddLine = first.number
    }
    unit.removeAll()
    unit.source.utf8 += first.bytes
    unit.target.utf8 += second.bytes
    return true
  }

  private func read(_ lines: LineReader) -> Result<LineReader.Line?, InputError> {
    Result { () throws(InputError) in try lines.next() }
  }

  /// Counts the lines that are left and says where the files may have gone apart.
  private func unequal() throws(InputError) -> InputError {
    try passRest(of: source)
    try passRest(of: target)
    let shorter = min(source.count, target.count)
    let odd =
      oddLine.map { "line \($0) is the first that is empty in one of them only" }
      ?? "up to there no line is empty in one of them only"
    return InputError(
      file: target.name, line: shorter + 1,
      message: "\(source.name) has \(Self.lines(source.count)) and \(target.name) "
        + "\(Self.lines(target.count))",
      hint: odd)
  }

  private func passRest(of lines: LineReader) throws(InputError) {
    while true {
      switch read(lines) {
      case .success(nil): return
      case .failure(let error) where error.record == nil: throw error
      case .success, .failure: continue
      }
    }
  }

  private static func lines(_ count: Int) -> String { count == 1 ? "1 line" : "\(count) lines" }
}
