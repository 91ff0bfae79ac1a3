internal import Text

/// The bytes of a file, or what is compressed in it, which its first bytes tell.
final class ByteInput {
  /// Why bytes cannot be read, in plain words.
  struct Failure: Error {
    var message: String
  }

  private let file: SystemFile
  private let watch = WorkWatch.current
  private let isStandardInput: Bool
  private var decompressor: Decompressor?
  private var isDecided = false
  /// Compressed bytes that were read and not taken yet.
  private var packed: [UInt8] = []
  private var head = 0
  /// Whether more may come out of what was taken.
  private var mayHaveMore = false
  private var isAtEnd = false
  private static let packedSize = 1 << 17

  /// Opens a path; `-` is standard input.
  init(path: String) throws(Failure) {
    isStandardInput = path == "-"
    do {
      file = try SystemFile.forReading(path)
    } catch {
      throw Failure(message: error.message)
    }
  }

  /// The size that the file system gives, 0 for pipes.
  var size: Int { file.size }

  /// Whether a read would not wait: there is something, or the end.
  var isReady: Bool { mayHaveMore || head < packed.count || isAtEnd || file.isReady }

  /// Reads into the elements of `buffer` from an index on; 0 means the end.
  func read(into buffer: inout [UInt8], at index: Int) throws(Failure) -> Int {
    if decompressor != nil { return try unpack(into: &buffer, at: index) }
    let count = try readFile(into: &buffer, at: index)
    if isDecided { return count }
    return try decide(&buffer, at: index, count)
  }

  private func readFile(into buffer: inout [UInt8], at index: Int) throws(Failure) -> Int {
    do {
      let count = try file.read(into: &buffer, at: index)
      if let watch, count > 0 {
        buffer.withUnsafeBytes {
          watch.readBytes(
            UnsafeRawBufferPointer(rebasing: $0[index..<index + count]),
            isStandardInput: isStandardInput)
        }
      }
      return count
    } catch {
      throw Failure(message: error.message)
    }
  }

  /// Looks at the first bytes, and waits for more only while they may be those of something compressed.
  private func decide(
    _ buffer: inout [UInt8], at index: Int, _ first: Int
  ) throws(Failure) -> Int {
    var count = first
    isDecided = true
    var evidence = CompressedForm.evidence(buffer[index..<index + count])
    while evidence == .tooFew, count > 0, index + count < buffer.count {
      let more = try readFile(into: &buffer, at: index + count)
      if more == 0 { break }
      count += more
      evidence = CompressedForm.evidence(buffer[index..<index + count])
    }
    guard case .form(let form) = evidence else { return count }
    do {
      decompressor = try Decompressor(form)
    } catch {
      throw Failure(message: error.message)
    }
    packed = Array(buffer[index..<index + count])
    return try unpack(into: &buffer, at: index)
  }

  private func unpack(into buffer: inout [UInt8], at index: Int) throws(Failure) -> Int {
    guard let decompressor, index < buffer.count else { return 0 }
    while true {
      // What was taken may have more in it, of which nothing is told while nothing is taken.
      if head == packed.count && !mayHaveMore && !isAtEnd {
        packed = [UInt8](repeating: 0, count: Self.packedSize)
        head = 0
        let count = try readFile(into: &packed, at: 0)
        packed.removeSubrange(count...)
        isAtEnd = count == 0
      }
      let outcome = packed[head...].withUnsafeBytes { input in
        buffer.withUnsafeMutableBytes { output in
          Result { () throws(Decompressor.Failure) in
            try decompressor.step(
              from: input, into: UnsafeMutableRawBufferPointer(rebasing: output[index...]))
          }
        }
      }
      let step: Decompressor.Step
      do {
        step = try outcome.get()
      } catch {
        throw Failure(message: error.message)
      }
      head += step.taken
      mayHaveMore = step.made == buffer.count - index
      if step.made > 0 { return step.made }
      if isAtEnd && head == packed.count {
        if step.isWhole { return 0 }
        throw Failure(message: "the compressed data is cut off")
      }
    }
  }
}
