internal import Segmentation

/// Tokens with one space between them and the line ends of the text.
enum SpacedText {
  /// Bytes that are copied at once; most tokens have fewer.
  private typealias Piece = SIMD16<UInt8>

  /// The tokens of a block of text.
  ///
  /// - Parameters:
  ///   - tokens: tokens that tile `text`.
  ///   - isInsideLine: whether the block goes on with a line that has begun.
  /// - Complexity: O(*n*), at some gigabytes a second.
  static func bytes(
    of tokens: [Token], in text: UnsafeBufferPointer<UInt8>, isInsideLine: Bool
  ) -> [UInt8] {
    let pieceSize = MemoryLayout<Piece>.size
    let capacity = text.count + tokens.count + pieceSize
    return Array(unsafeUninitializedCapacity: capacity) { output, count in
      guard let source = text.baseAddress.map({ UnsafeRawPointer($0) }),
        let target = output.baseAddress.map({ UnsafeMutableRawPointer($0) })
      else { return }
      var needsSpace = isInsideLine
      for token in tokens {
        if token.kind == .space {
          for index in token.start..<token.end where text[index] == 0x0A {
            target.storeBytes(of: 0x0A, toByteOffset: count, as: UInt8.self)
            count += 1
            needsSpace = false
          }
          continue
        }
        target.storeBytes(of: 0x20, toByteOffset: count, as: UInt8.self)
        count += needsSpace ? 1 : 0
        needsSpace = true
        let length = token.end - token.start
        if length <= pieceSize && token.start + pieceSize <= text.count {
          // What is copied too much is overwritten by the next token, and there
          // is room for it after the last.
          let piece = source.loadUnaligned(fromByteOffset: token.start, as: Piece.self)
          target.storeBytes(of: piece, toByteOffset: count, as: Piece.self)
        } else {
          (target + count).copyMemory(from: source + token.start, byteCount: length)
        }
        count += length
      }
    }
  }
}
