internal import Synchronization

/// Counts what work has read so far, for whoever shows how far it is or reports what it did.
///
/// Work is watched by ``current``; readers take it when they are opened, and whoever looks does so from
/// another thread.
package final class WorkWatch: Sendable {
  /// What watches the work that is called within.
  @TaskLocal package static var current: WorkWatch?

  /// What is known at a time.
  package struct Numbers: Sendable {
    /// How many bytes of inputs were read.
    package var bytes = 0
    /// How many units were read, those that could not be among them.
    package var units = 0
    /// How many of them could not be read.
    package var errors = 0
    /// What is done, where it is not reading.
    package var phase: String?
    /// What an output could not hold; nil where nobody looked.
    package var losses: [Loss]?
    /// The digest of standard input so far.
    package var input: SHA256?
  }

  /// Something that an output could not hold.
  package struct Loss: Sendable, Hashable {
    /// Its short name.
    package var kind: String
    /// How often.
    package var count: Int
    /// In plain words.
    package var explanation: String

    package init(kind: String, count: Int, explanation: String) {
      (self.kind, self.count, self.explanation) = (kind, count, explanation)
    }
  }

  private let state = Mutex(Numbers())

  /// Whether the digest of standard input is wanted.
  private let hashesInput: Bool

  /// Watches nothing yet.
  package init(hashesInput: Bool = false) { self.hashesInput = hashesInput }

  /// What is known now.
  package var numbers: Numbers { state.withLock { $0 } }

  /// Counts bytes of an input.
  package func readBytes(_ bytes: UnsafeRawBufferPointer, isStandardInput: Bool) {
    state.withLock {
      $0.bytes += bytes.count
      guard isStandardInput, hashesInput else { return }
      if $0.input == nil { $0.input = SHA256() }
      $0.input?.add(bytes)
    }
  }

  /// Counts a unit.
  package func readUnit() { readUnits(1) }

  /// Counts units.
  package func readUnits(_ count: Int) { state.withLock { $0.units += count } }

  /// Counts the lines of a text, or of a piece of one, as units.
  ///
  /// - Parameter isInsideLine: Whether the piece goes on with a line that was counted.
  /// - Returns: Whether its last line has no end.
  @discardableResult
  package func readLines(of text: [UInt8], isInsideLine: Bool = false) -> Bool {
    guard let last = text.last else { return isInsideLine }
    let count = text.count { $0 == 0x0A } + (last == 0x0A ? 0 : 1) - (isInsideLine ? 1 : 0)
    state.withLock { $0.units += count }
    return last != 0x0A
  }

  /// Counts a unit that cannot be read.
  package func failUnit() {
    state.withLock {
      $0.units += 1
      $0.errors += 1
    }
  }

  /// Tells what an output could not hold.
  package func lose(_ losses: [Loss]) { state.withLock { $0.losses = ($0.losses ?? []) + losses } }

  /// Tells what is done now.
  package func begin(_ phase: String) { state.withLock { $0.phase = phase } }
}
