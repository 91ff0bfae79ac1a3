/// Calls C functions that write at most `capacity` bytes and return the length
/// of the whole result: once with a guess and, when that was short, once more.
enum SizedOutput {
  static func bytes(
    guess: Int = 256,
    _ call: (UnsafeMutablePointer<UInt8>, Int32) throws(ICUError) -> Int32
  ) throws(ICUError) -> [UInt8] {
    var capacity = guess
    while true {
      let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
      defer { buffer.deallocate() }
      let length = Int(try call(buffer, Int32(clamping: capacity)))
      if length <= capacity {
        return Array(UnsafeBufferPointer(start: buffer, count: length))
      }
      capacity = length
    }
  }

  static func string(
    guess: Int = 256,
    _ call: (UnsafeMutablePointer<CChar>, Int32) throws(ICUError) -> Int32
  ) throws(ICUError) -> String {
    let bytes = try bytes(guess: guess) { out, capacity throws(ICUError) in
      try call(
        UnsafeMutableRawPointer(out).assumingMemoryBound(to: CChar.self), capacity)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// Calls with the UTF-8 of this string and its length.
  func withUTF8Chars<Result>(
    _ body: (UnsafePointer<CChar>, Int32) throws(ICUError) -> Result
  ) throws(ICUError) -> Result {
    var copy = self
    // `withUTF8` cannot carry a typed error, so the outcome is carried as a value.
    let outcome = copy.withUTF8 { utf8 -> Swift.Result<Result, ICUError> in
      guard let base = utf8.baseAddress else {
        return .failure(ICUError(code: 1, operation: "reading a string"))
      }
      do throws(ICUError) {
        let chars = UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self)
        return .success(try body(chars, Int32(clamping: utf8.count)))
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }
}
