internal import CZlib
internal import CZstd

/// Makes of compressed bytes what they were, in pieces; several streams in a row are one.
final class Decompressor {
  /// What went on.
  struct Step {
    /// How many bytes of the input were taken.
    var taken = 0
    /// How many bytes were made.
    var made = 0
    /// Whether a stream is at its end, so that the input may be, too.
    var isWhole = false
  }

  /// Why it cannot go on.
  struct Failure: Error {
    var message: String
  }

  private enum State {
    case gzip(UnsafeMutablePointer<z_stream>)
    case zstandard(OpaquePointer)
  }

  private let state: State
  /// Whether a further stream of gzip must be begun before there is more.
  private var isBetweenStreams = false

  init(_ form: CompressedForm) throws(Failure) {
    switch form {
    case .gzip:
      let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
      stream.initialize(to: z_stream())
      let size = Int32(MemoryLayout<z_stream>.size)
      guard inflateInit2_(stream, 16 + 15, ZLIB_VERSION, size) == Z_OK else {
        stream.deallocate()
        throw Failure(message: "zlib cannot start")
      }
      state = .gzip(stream)
    case .zstandard:
      guard let context = ZSTD_createDCtx() else { throw Failure(message: "zstd cannot start") }
      state = .zstandard(context)
    }
  }

  deinit {
    switch state {
    case .gzip(let stream):
      inflateEnd(stream)
      stream.deallocate()
    case .zstandard(let context): ZSTD_freeDCtx(context)
    }
  }

  /// Takes some of an input and makes some output.
  func step(
    from input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) throws(Failure) -> Step {
    switch state {
    case .gzip(let stream): try inflate(stream, input, output)
    case .zstandard(let context): try decompress(context, input, output)
    }
  }

  private func inflate(
    _ stream: UnsafeMutablePointer<z_stream>, _ input: UnsafeRawBufferPointer,
    _ output: UnsafeMutableRawBufferPointer
  ) throws(Failure) -> Step {
    if isBetweenStreams {
      if input.isEmpty { return Step(isWhole: true) }
      guard inflateReset(stream) == Z_OK else { throw Failure(message: "zlib cannot go on") }
      isBetweenStreams = false
    }
    let (most, room) = (min(input.count, 1 << 30), min(output.count, 1 << 30))
    // zlib does not write to its input.
    stream.pointee.next_in = UnsafeMutablePointer(
      mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
    stream.pointee.avail_in = UInt32(most)
    stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = UInt32(room)
    let status = CZlib.inflate(stream, Z_NO_FLUSH)
    isBetweenStreams = status == Z_STREAM_END
    // Without input or room nothing goes on, which is no error.
    guard [Z_OK, Z_STREAM_END, Z_BUF_ERROR].contains(status) else {
      throw Failure(message: "the compressed data (gzip) is damaged")
    }
    return Step(
      taken: most - Int(stream.pointee.avail_in), made: room - Int(stream.pointee.avail_out),
      isWhole: isBetweenStreams)
  }

  private func decompress(
    _ context: OpaquePointer, _ input: UnsafeRawBufferPointer,
    _ output: UnsafeMutableRawBufferPointer
  ) throws(Failure) -> Step {
    if input.isEmpty && isBetweenStreams { return Step(isWhole: true) }
    var source = ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
    var target = ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
    let left = ZSTD_decompressStream(context, &target, &source)
    guard ZSTD_isError(left) == 0 else {
      throw Failure(message: "the compressed data (zstd) is damaged")
    }
    isBetweenStreams = left == 0
    return Step(taken: source.pos, made: target.pos, isWhole: isBetweenStreams)
  }
}
