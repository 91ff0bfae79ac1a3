internal import CProcess

/// Runs another program to its end and keeps what it says.
package enum ChildProcess {
  /// What came of a run.
  package struct Outcome: Sendable {
    /// The exit status; nil where a signal ended the program.
    package let status: Int32?
    /// What it wrote to standard output.
    package let output: [UInt8]
    /// The first 64 KB of what it wrote to standard error.
    package let complaints: String
  }

  /// Why there is no outcome.
  package enum Failure: Error {
    /// There is no such program.
    case notFound
    /// The program cannot be started.
    case cannotStart
    /// It wrote more than was wanted, and was stopped.
    case tooMuch
  }

  /// Runs a program without anything to read.
  ///
  /// - Parameters:
  ///   - program: Its path, or its name where it is looked up in `PATH`.
  ///   - most: The most bytes it may write.
  package static func run(
    _ program: String, _ arguments: [String], most: Int
  ) throws(Failure) -> Outcome {
    var output = try Pipe()
    var errors: Pipe
    do { errors = try Pipe() } catch {
      output.close()
      throw error
    }
    defer {
      output.close()
      errors.close()
    }
    let child = try start(program, arguments, output.writing, errors.writing)
    output.closeWriting()
    errors.closeWriting()
    let said = read(&output, &errors, most: most)
    if said == nil { kill(child, SIGTERM) }
    // What still writes finds nobody who reads.
    output.close()
    errors.close()
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    guard let said else { throw .tooMuch }
    return Outcome(
      status: status & 0x7F == 0 ? (status >> 8) & 0xFF : nil, output: said.output,
      complaints: String(decoding: said.complaints, as: UTF8.self))
  }

  private static func start(
    _ program: String, _ arguments: [String], _ output: Int32, _ errors: Int32
  ) throws(Failure) -> pid_t {
    var values = ([program] + arguments).map { strdup($0) }
    defer { for value in values { free(value) } }
    values.append(nil)
    var child = pid_t()
    let error = cprocess_start(program, values, output, errors, &child)
    if error == ENOENT { throw .notFound }
    if error != 0 { throw .cannotStart }
    return child
  }

  /// Reads both pipes until both are closed; nil where too much is in the first.
  private static func read(
    _ output: inout Pipe, _ errors: inout Pipe, most: Int
  ) -> (output: [UInt8], complaints: [UInt8])? {
    var texts: [[UInt8]] = [[], []]
    var waits = [output.reading, errors.reading].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    while waits.contains(where: { $0.fd >= 0 }) {
      if poll(&waits, nfds_t(waits.count), -1) < 0 {
        if errno == EINTR { continue }
        break
      }
      for index in waits.indices where waits[index].fd >= 0 && waits[index].revents != 0 {
        guard let piece = Pipe.piece(waits[index].fd) else {
          waits[index].fd = -1
          continue
        }
        texts[index] += index == 0 ? piece[...] : piece.prefix((64 << 10) - texts[1].count)
        if texts[0].count > most { return nil }
      }
    }
    return (texts[0], texts[1])
  }
}

/// A pipe whose ends are not handed on to other processes.
private struct Pipe {
  private(set) var reading: Int32
  private(set) var writing: Int32

  init() throws(ChildProcess.Failure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .cannotStart }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (reading, writing) = (ends[0], ends[1])
  }

  mutating func closeWriting() {
    if writing >= 0 { Glue.close(writing) }
    writing = -1
  }

  mutating func close() {
    closeWriting()
    if reading >= 0 { Glue.close(reading) }
    reading = -1
  }

  /// What there is to read; nil at the end.
  static func piece(_ descriptor: Int32) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = bytes.withUnsafeMutableBytes { Glue.read(descriptor, $0) }
      if count > 0 { return Array(bytes.prefix(count)) }
      if count == 0 || errno != EINTR { return nil }
    }
  }

  private enum Glue {
    static func close(_ descriptor: Int32) { _ = Platform.close(descriptor) }
    static func read(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
      Platform.read(descriptor, buffer.baseAddress, buffer.count)
    }
  }
}
