internal import CICU

/// Converts text of another encoding to UTF-8, or back, piece by piece.
///
/// An instance holds the state of one conversion and is not safe to share.
public final class EncodingConverter {
  private let handle: OpaquePointer
  private var bytesBefore = 0
  /// The encoding's name as given.
  public let encoding: String

  /// Where and why a conversion stopped.
  public struct Malformed: Error, Sendable, Hashable {
    /// Offset in the whole input, in bytes, at or just after the malformed sequence.
    public let offset: Int
  }

  /// Opens a converter from an encoding that ICU knows by any of its aliases.
  ///
  /// - Parameter lossy: replaces malformed sequences by U+FFFD; otherwise they
  ///   stop the conversion with ``Malformed``.
  public init(from encoding: String, lossy: Bool = false) throws(ICUError) {
    let operation = "encoding \"\(encoding)\""
    handle = try Self.open(encoding, "UTF-8", isLossy: lossy, operation)
    self.encoding = encoding
  }

  /// Opens a converter from UTF-8 to an encoding that ICU knows by any of its aliases.
  ///
  /// A character that the encoding does not have becomes a character reference of XML, as
  /// `&#38217;`.
  public init(to encoding: String) throws(ICUError) {
    handle = try Self.open("UTF-8", encoding, isLossy: false, "encoding \"\(encoding)\"")
    self.encoding = encoding
  }

  private static func open(
    _ from: String, _ to: String, isLossy: Bool, _ operation: String
  ) throws(ICUError) -> OpaquePointer {
    let opened = try ICUError.check(operation) {
      cicu_converter_open(from, to, isLossy ? 0 : 1, &$0)
    }
    guard let opened else { throw ICUError(code: 7, operation: operation) }
    return opened
  }

  deinit { cicu_converter_close(handle) }

  /// The canonical name of an encoding, or nil when ICU does not know it.
  public static func canonicalName(of encoding: String) -> String? {
    cicu_encoding_canonical_name(encoding).map { String(cString: $0) }
  }

  /// Appends the conversion of a piece to `output`.
  ///
  /// - Parameter isLast: says that no more input follows, so that an incomplete
  ///   sequence at the end is malformed.
  public func convert(
    _ input: UnsafeBufferPointer<UInt8>, isLast: Bool, into output: inout [UInt8]
  ) throws {
    let chunk = 65_536
    let overflow: Int32 = 15
    var position = 0
    try withUnsafeTemporaryAllocation(of: CChar.self, capacity: chunk) { storage in
      guard let out = storage.baseAddress else { return }
      var more = true
      while more {
        var consumed: Int64 = 0
        var written: Int64 = 0
        var status: Int32 = 0
        let start = input.baseAddress.map {
          UnsafeRawPointer($0 + position).assumingMemoryBound(to: CChar.self)
        }
        cicu_converter_convert(
          handle, start ?? UnsafePointer(out), Int64(input.count - position), &consumed, out,
          Int64(chunk), &written, isLast ? 1 : 0, &status)
        position += Int(consumed)
        output.append(
          contentsOf: UnsafeRawBufferPointer(start: out, count: Int(written)))
        more = status == overflow
        if status > 0 && status != overflow {
          if (10...12).contains(status) {
            drain(to: out, chunk, &output)
            throw Malformed(offset: bytesBefore + position)
          }
          throw ICUError(code: status, operation: "converting from \(encoding)")
        }
      }
    }
    bytesBefore += position
  }

  /// Appends what has been read before a malformed sequence and not been written.
  private func drain(
    to out: UnsafeMutablePointer<CChar>, _ capacity: Int, _ output: inout [UInt8]
  ) {
    var (consumed, written, status) = (Int64(0), Int64(0), Int32(0))
    cicu_converter_convert(
      handle, UnsafePointer(out), 0, &consumed, out, Int64(capacity), &written, 0, &status)
    output.append(contentsOf: UnsafeRawBufferPointer(start: out, count: Int(written)))
  }

  /// ICU's guess at the encoding of some bytes, with a confidence from 0 to 100.
  public static func detect(_ bytes: UnsafeBufferPointer<UInt8>) throws(ICUError)
    -> (name: String, confidence: Int)?
  {
    guard let base = bytes.baseAddress, bytes.count > 0 else { return nil }
    let chars = UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self)
    var confidence: Int32 = 0
    let name = try SizedOutput.string(guess: 64) { out, capacity throws(ICUError) in
      try ICUError.check("detecting an encoding") {
        cicu_detect_encoding(
          chars, Int32(clamping: bytes.count), out, capacity, &confidence, &$0)
      }
      var length: Int32 = 0
      while length < capacity && out[Int(length)] != 0 { length += 1 }
      return length
    }
    return name.isEmpty ? nil : (name, Int(confidence))
  }
}
