/// Copies files as they are.
package enum FileCopy {
  /// Appends the bytes of a file to an output, or what is compressed in it.
  ///
  /// - Throws: `InputError` where it cannot be read, `OutputError` where it cannot be written.
  package static func append(_ path: String, to sink: OutputSink) throws {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    do {
      let file = try ByteInput(path: path)
      while true {
        let count = try file.read(into: &buffer, at: 0)
        if count == 0 { return }
        try sink.append(buffer[..<count])
      }
    } catch let failure as ByteInput.Failure {
      throw InputError(file: path, message: failure.message)
    }
  }
}
