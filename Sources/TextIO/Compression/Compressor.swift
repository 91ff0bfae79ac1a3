internal import CZlib
internal import CZstd

/// Compresses what is written, in pieces. The same bytes come out the same, without time or name.
final class Compressor {
  private enum State {
    case gzip(UnsafeMutablePointer<z_stream>)
    case zstandard(OpaquePointer)
  }

  private let state: State

  /// Begins a stream; nil where the library cannot.
  init?(_ form: CompressedForm) {
    switch form {
    case .gzip:
      let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
      stream.initialize(to: z_stream())
      let size = Int32(MemoryLayout<z_stream>.size)
      let status = deflateInit2_(
        stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 16 + 15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        size)
      guard status == Z_OK else {
        stream.deallocate()
        return nil
      }
      state = .gzip(stream)
    case .zstandard:
      guard let context = ZSTD_createCCtx() else { return nil }
      ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
      state = .zstandard(context)
    }
  }

  deinit {
    switch state {
    case .gzip(let stream):
      deflateEnd(stream)
      stream.deallocate()
    case .zstandard(let context): ZSTD_freeCCtx(context)
    }
  }

  /// Takes bytes and gives what of the stream is ready, or nil where the library fails.
  ///
  /// - Parameter isLast: Whether the stream ends with them.
  func compress(_ input: UnsafeRawBufferPointer, isLast: Bool) -> [UInt8]? {
    switch state {
    case .gzip(let stream): deflate(stream, input, isLast)
    case .zstandard(let context): compress(context, input, isLast)
    }
  }

  private func deflate(
    _ stream: UnsafeMutablePointer<z_stream>, _ input: UnsafeRawBufferPointer, _ isLast: Bool
  ) -> [UInt8]? {
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var rest = input
    repeat {
      let part = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 30))
      let endsHere = isLast && part.count == rest.count
      // zlib does not write to its input.
      stream.pointee.next_in = UnsafeMutablePointer(
        mutating: part.baseAddress?.assumingMemoryBound(to: UInt8.self))
      stream.pointee.avail_in = UInt32(part.count)
      var status = Z_OK
      repeat {
        let made = chunk.withUnsafeMutableBufferPointer { chunk in
          stream.pointee.next_out = chunk.baseAddress
          stream.pointee.avail_out = UInt32(chunk.count)
          status = CZlib.deflate(stream, endsHere ? Z_FINISH : Z_NO_FLUSH)
          return chunk.count - Int(stream.pointee.avail_out)
        }
        if status == Z_STREAM_ERROR { return nil }
        output += chunk[..<made]
      } while stream.pointee.avail_out == 0 && status != Z_STREAM_END
      rest = UnsafeRawBufferPointer(rebasing: rest[part.count...])
    } while !rest.isEmpty
    return output
  }

  private func compress(
    _ context: OpaquePointer, _ input: UnsafeRawBufferPointer, _ isLast: Bool
  ) -> [UInt8]? {
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var source = ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
    while true {
      let (left, made) = chunk.withUnsafeMutableBytes { chunk in
        var target = ZSTD_outBuffer(dst: chunk.baseAddress, size: chunk.count, pos: 0)
        let left = ZSTD_compressStream2(
          context, &target, &source, isLast ? ZSTD_e_end : ZSTD_e_continue)
        return (left, target.pos)
      }
      if ZSTD_isError(left) != 0 { return nil }
      output += chunk[..<made]
      if isLast ? left == 0 : source.pos == source.size { return output }
    }
  }
}
