package import Bitext
internal import Text
public import TextIO

/// What becomes of a record that cannot be read, such as a line that is no JSON.
public struct RecordHandling: Sendable, Hashable {
  /// Whether reading goes on behind it, and its error stands in its place; otherwise it ends the work.
  public var goesOn: Bool
  /// How many such records there may be; any number where it is nil.
  public var mostErrors: Int?

  /// Stops at the first, without anything said.
  public init(goesOn: Bool = false, mostErrors: Int? = nil) {
    self.goesOn = goesOn
    self.mostErrors = mostErrors
  }

  /// How a text is read so that what is ill-formed in a line is an error of that line.
  public func options(_ options: TextOptions) -> TextOptions {
    var options = options
    options.checksLines = goesOn
    return options
  }

  /// Takes an error, or throws it where it ends the work.
  ///
  /// - Parameter count: How many there were, of which this becomes one.
  package func take(_ error: InputError, _ count: inout Int) throws(InputError) {
    guard goesOn, error.record != nil else { throw error }
    count += 1
    WorkWatch.current?.failUnit()
    guard let mostErrors, count > mostErrors else { return }
    var error = error
    error.message += "; it is error \(count), and \(mostErrors) may be"
    throw error
  }
}

/// Units one after the other, with the errors of those that cannot be read in their places.
package final class UnitRecords {
  /// A unit, or why there is none.
  package typealias Record = Result<TranslationUnit, InputError>

  /// What reads them.
  package let reader: TranslationUnitReader
  /// How many could not be read so far.
  package private(set) var errorCount = 0
  private let handling: RecordHandling
  private var unit = TranslationUnit()

  /// Reads units.
  package init(_ reader: TranslationUnitReader, _ handling: RecordHandling) {
    self.reader = reader
    self.handling = handling
  }

  /// The next one, or nil at the end.
  package func next() throws(InputError) -> Record? {
    do {
      return try reader.next(into: &unit) ? .success(unit) : nil
    } catch {
      try handling.take(error, &errorCount)
      return .failure(error)
    }
  }

  /// What comes next.
  package enum Next {
    case unit, failure(InputError), end
  }

  /// Reads the next one into a unit whose memory is used again.
  package func next(into unit: inout TranslationUnit) throws(InputError) -> Next {
    do {
      return try reader.next(into: &unit) ? .unit : .end
    } catch {
      try handling.take(error, &errorCount)
      return .failure(error)
    }
  }

  /// The next ones: at most so many, or what has come; none at the end.
  package func next(atMost count: Int) throws(InputError) -> [Record] {
    var block: [Record] = []
    var size = 0
    while block.count < count && size < 1 << 20 {
      // What has come is given before more is waited for.
      if !block.isEmpty, try reader.isWaiting() { break }
      guard let record = try next() else { break }
      if case .success(let unit) = record {
        size += unit.source.utf8.count + unit.target.utf8.count
      }
      block.append(record)
    }
    return block
  }
}
