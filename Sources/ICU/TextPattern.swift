internal import CICU

/// A regular expression of ICU over UTF-8 text.
///
/// ICU goes back to earlier places where a pattern does not match on, which may take time that grows
/// as fast as any: what a search may take is limited in steps, so that it ends after the same ones on
/// any machine.
public final class TextPattern: @unchecked Sendable {
  /// Why a pattern is none.
  public struct Mistake: Error, Sendable, Hashable {
    /// What is wrong, in plain words.
    public let message: String
    /// How many scalars stand before the mistake.
    public let offset: Int
  }

  /// A search that was given up.
  public enum Surrender: Error, Sendable, Hashable {
    /// It takes too long, or too much memory.
    case tooCostly
    /// ICU's name for another failure.
    case failed(String)
  }

  private let handle: OpaquePointer
  private static let longest = 10_000
  private static let stackLimit: Int32 = 8_000_000

  /// Compiles a pattern.
  public init(_ text: String) throws(Mistake) {
    if text.utf8.count > Self.longest {
      throw Mistake(message: "the pattern is over \(Self.longest) bytes", offset: 0)
    }
    var (line, offset): (Int32, Int32) = (0, 0)
    var status: Int32 = 0
    let opened = Array(text.utf8).withUnsafeBufferPointer { utf8 in
      utf8.withMemoryRebound(to: CChar.self) {
        cicu_pattern_open($0.baseAddress, Int32($0.count), &line, &offset, &status)
      }
    }
    guard status <= 0, let opened else {
      throw Mistake(
        message: Self.message(of: status), offset: Self.place(Int(line), Int(offset), in: text))
    }
    handle = opened
  }

  deinit { cicu_pattern_close(handle) }

  /// The matches in a text, in order, as byte offsets.
  ///
  /// - Parameters:
  ///   - most: How many are looked for.
  ///   - steps: What the search may take, in ten thousands of places to come back to; those of a text
  ///     of one page that no pattern of a careful person needs, without it.
  public func matches(
    in utf8: [UInt8], most: Int, steps: Int? = nil
  ) throws(Surrender) -> [Range<Int>] {
    let steps = Int32(clamping: steps ?? 20 + utf8.count / 100)
    var bounds = [Int64](repeating: 0, count: 2 * max(most, 1))
    var status: Int32 = 0
    // An empty array may have no address, which ICU takes for no text.
    let text = utf8.isEmpty ? [0] : utf8
    let count = text.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cicu_pattern_find(
          handle, $0.baseAddress, Int64(utf8.count), steps, Self.stackLimit, &bounds,
          Int32(clamping: most), &status)
      }
    }
    switch status {
    case ...0: break
    case Self.stackOverflow, Self.timeOut: throw .tooCostly
    default: throw .failed(ICUError(code: status, operation: "pattern").name)
    }
    return (0..<Int(count)).map { Int(bounds[2 * $0])..<Int(bounds[2 * $0 + 1]) }
  }

  // MARK: Mistakes

  private static let stackOverflow: Int32 = 0x10311
  private static let timeOut: Int32 = 0x10312

  private static func message(of status: Int32) -> String {
    switch status {
    case 0x10303: "a backslash before a letter that means nothing with it"
    case 0x10304: "no such property: \\p{…}"
    case 0x10305: "what ICU does not have in patterns"
    case 0x10306: "a bracket ( without its counterpart"
    case 0x10307: "a number that is too large"
    case 0x10308: "braces {} that are no count: {2,5} is one"
    case 0x10309: "a count whose least is more than its most"
    case 0x1030A: "a reference to a group that is not there"
    case 0x1030B: "a flag that is none, such as (?i)"
    case 0x1030C: "what looks back without an end: (?<=…) takes no * and no +"
    case 0x1030F: "a bracket [ without its counterpart"
    case 0x10310: "a range whose end is before its beginning"
    case 0x10314: "too large a pattern"
    case 0x10315: "a name that no group can have"
    case 0x10301: "what is no regular expression"
    default: ICUError(code: status, operation: "pattern").name
    }
  }

  /// How many scalars stand before a place that ICU tells in UTF-16 units of a line.
  private static func place(_ line: Int, _ offset: Int, in text: String) -> Int {
    var (lineNumber, unit, scalars) = (1, 0, 0)
    for scalar in text.unicodeScalars {
      if lineNumber >= line && unit >= offset { break }
      scalars += 1
      unit += UTF16.width(scalar)
      if scalar == "\n" { (lineNumber, unit) = (lineNumber + 1, 0) }
    }
    return scalars
  }
}
