/// A part of a ``TermIndex`` on its way there.
struct TermIndexSection: Sendable {
  /// Its size in bytes.
  let count: Int
  private let copy: @Sendable (UnsafeMutableRawBufferPointer) -> Void

  /// A section of records.
  init<Record: BitwiseCopyable & Sendable>(_ records: [Record]) {
    count = records.count * MemoryLayout<Record>.stride
    copy = { memory in records.withUnsafeBytes { memory.copyMemory(from: $0) } }
  }

  /// Copies the bytes to memory of at least as many.
  func write(to memory: UnsafeMutableRawBufferPointer) { copy(memory) }
}
