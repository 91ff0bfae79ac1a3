/// Writes one JSON value into bytes, without intermediate objects.
///
/// Commas and colons are put by themselves; the caller's order is kept. The
/// caller balances ``beginObject()`` with ``endObject()`` and the like.
///
/// ```swift
/// var line = JSONLine()
/// line.beginObject()
/// line.key("term"); line.string("积压订单")
/// line.key("start"); line.integer(12)
/// line.endObject()
/// line.finish()
/// ```
public struct JSONLine: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []
  private let isIndented: Bool
  private var depth = 0
  private var needsComma = false
  private var followsKey = false

  /// Starts empty, on one line or, for people, with a line for each member.
  public init(indented: Bool = false) {
    isIndented = indented
  }

  /// Forgets what has been written but keeps the memory for the next value.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    depth = 0
    needsComma = false
    followsKey = false
  }

  /// Hands over what has been written so far and goes on with the same value, for one that is too
  /// large to be held whole.
  package mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Ends the line, ready for another value.
  public mutating func finish() {
    bytes.append(0x0A)
    depth = 0
    needsComma = false
    followsKey = false
  }

  /// Begins an object.
  public mutating func beginObject() { begin(0x7B) }
  /// Ends an object.
  public mutating func endObject() { end(0x7D) }
  /// Begins an array.
  public mutating func beginArray() { begin(0x5B) }
  /// Ends an array.
  public mutating func endArray() { end(0x5D) }

  /// Writes the name of the member whose value comes next.
  public mutating func key(_ name: String) {
    separate()
    appendName(name)
    if isIndented { bytes.append(0x20) }
    followsKey = true
  }

  /// Writes a string.
  public mutating func string(_ text: String) {
    separate()
    appendQuoted(text)
  }

  /// Writes a value by its text, which is known to be JSON on one line.
  package mutating func value(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes a string given as well-formed UTF-8.
  public mutating func string(utf8: UnsafeRawBufferPointer) {
    separate()
    bytes.append(0x22)
    appendEscaped(utf8)
    bytes.append(0x22)
  }

  /// Writes an integer.
  public mutating func integer(_ number: Int) {
    separate()
    bytes.append(decimal: number)
  }

  /// Writes `true` or `false`.
  public mutating func boolean(_ value: Bool) {
    separate()
    bytes.append(value ? "true" : "false")
  }

  /// Writes `null`.
  public mutating func null() {
    separate()
    bytes.append("null")
  }

  /// Writes a number by the shortest digits that read back as the same value, in
  /// Swift's fixed form; `null` for what JSON has no number for.
  public mutating func double(_ number: Double) {
    separate()
    bytes.append(number.isFinite ? number.description : "null")
  }

  /// Writes a number rounded to a fixed number of decimal places, 0 to 9.
  public mutating func double(_ number: Double, places: Int) {
    separate()
    if number.isFinite {
      bytes.append(number, places: places)
    } else {
      bytes.append("null")
    }
  }

  /// Writes an exact decimal number digit by digit as given, such as `16.50`, or as
  /// a string when it is not a number in JSON's grammar.
  public mutating func decimal(_ digits: String) {
    separate()
    if JSONLine.isNumber(digits) {
      bytes.append(digits)
    } else {
      appendQuoted(digits)
    }
  }

  // MARK: Structure

  private mutating func begin(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    depth += 1
    needsComma = false
  }

  private mutating func end(_ bracket: UInt8) {
    depth = max(depth - 1, 0)
    if isIndented && needsComma { breakLine() }
    bytes.append(bracket)
    needsComma = true
    followsKey = false
  }

  /// Puts what stands between the last value and the next.
  private mutating func separate() {
    if followsKey {
      followsKey = false
    } else {
      if needsComma { bytes.append(0x2C) }
      if isIndented && depth > 0 { breakLine() }
    }
    needsComma = true
  }

  private mutating func breakLine() {
    bytes.append(0x0A)
    for _ in 0..<depth { bytes.append(contentsOf: [0x20, 0x20]) }
  }

  // MARK: Strings and numbers

  /// Appends the name of a member with its colon.
  private mutating func appendName(_ name: String) {
    var name = name
    name.withUTF8 { utf8 in
      if appendShort(UnsafeRawBufferPointer(utf8), isName: true) { return }
      appendLong(UnsafeRawBufferPointer(utf8))
      bytes.append(0x3A)
    }
  }

  private mutating func appendQuoted(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      if appendShort(UnsafeRawBufferPointer(utf8), isName: false) { return }
      appendLong(UnsafeRawBufferPointer(utf8))
    }
  }

  private mutating func appendLong(_ utf8: UnsafeRawBufferPointer) {
    bytes.append(0x22)
    appendEscaped(utf8)
    bytes.append(0x22)
  }

  /// Appends a few bytes with their quotes, and the colon of a name, at once, as names and most values
  /// beside the texts are; false where they are not few, or one wants to be escaped.
  private mutating func appendShort(_ utf8: UnsafeRawBufferPointer, isName: Bool) -> Bool {
    guard let start = utf8.baseAddress, utf8.count <= 32 else { return false }
    return withUnsafeTemporaryAllocation(byteCount: 48, alignment: 8) { whole in
      guard let place = whole.baseAddress else { return false }
      let end = 8 &+ utf8.count
      // The last word is filled up with spaces.
      place.storeBytes(of: 0x2020_2020_2020_2020, toByteOffset: end, as: UInt64.self)
      place.advanced(by: 8).copyMemory(from: start, byteCount: utf8.count)
      var index = 8
      while index < end {
        if Self.hasEscaped(place.load(fromByteOffset: index, as: UInt64.self)) { return false }
        index &+= 8
      }
      place.storeBytes(of: 0x22, toByteOffset: 7, as: UInt8.self)
      place.storeBytes(of: 0x22, toByteOffset: end, as: UInt8.self)
      place.storeBytes(of: 0x3A, toByteOffset: end &+ 1, as: UInt8.self)
      let count = utf8.count &+ (isName ? 3 : 2)
      bytes.append(
        contentsOf: UnsafeRawBufferPointer(start: place.advanced(by: 7), count: count))
      return true
    }
  }

  /// Whether one of eight bytes wants to be escaped.
  @inline(__always)
  private static func hasEscaped(_ word: UInt64) -> Bool {
    let (ones, tops) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
    let (quotes, slashes) = (word ^ (ones &* 0x22), word ^ (ones &* 0x5C))
    // A byte's top bit is set where it is below the bound, and was not set before.
    let small = (word &- ones &* 0x20) & ~word
    let equal = (quotes &- ones) & ~quotes | (slashes &- ones) & ~slashes
    return (small | equal) & tops != 0
  }

  private mutating func appendEscaped(_ utf8: UnsafeRawBufferPointer) {
    var clean = 0
    while true {
      let index = JSONLine.firstEscaped(in: utf8, from: clean)
      if index > clean {
        bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: utf8[clean..<index]))
      }
      if index == utf8.count { return }
      appendEscape(utf8[index])
      clean = index + 1
    }
  }

  private mutating func appendEscape(_ byte: UInt8) {
    bytes.append(0x5C)
    switch byte {
    case 0x0A: bytes.append(0x6E)
    case 0x0D: bytes.append(0x72)
    case 0x09: bytes.append(0x74)
    case 0x22, 0x5C: bytes.append(byte)
    default:
      bytes.append("u00")
      bytes.append(byte >> 4 < 10 ? 0x30 + byte >> 4 : 0x57 + byte >> 4)
      bytes.append(byte & 15 < 10 ? 0x30 + byte & 15 : 0x57 + byte & 15)
    }
  }

  /// The place of the first byte from a place on that JSON wants escaped, else the end; eight bytes
  /// are looked at at once.
  private static func firstEscaped(in utf8: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index &+ 8 <= utf8.count {
      if hasEscaped(utf8.loadUnaligned(fromByteOffset: index, as: UInt64.self)) { break }
      index &+= 8
    }
    while index < utf8.count {
      let byte = utf8[index]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C { break }
      index &+= 1
    }
    return index
  }

  /// Whether a text is a number in the grammar of RFC 8259.
  package static func isNumber(_ text: String) -> Bool {
    var rest = text.utf8[...]
    func digits(_ rest: inout Substring.UTF8View) -> Int {
      let count = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == 0x2D { rest = rest.dropFirst() }
    let hasLeadingZero = rest.first == 0x30
    let integerDigits = digits(&rest)
    if integerDigits == 0 || hasLeadingZero && integerDigits > 1 { return false }
    if rest.first == 0x2E {
      rest = rest.dropFirst()
      if digits(&rest) == 0 { return false }
    }
    if rest.first == 0x65 || rest.first == 0x45 {
      rest = rest.dropFirst()
      if rest.first == 0x2D || rest.first == 0x2B { rest = rest.dropFirst() }
      if digits(&rest) == 0 { return false }
    }
    return rest.isEmpty
  }
}
