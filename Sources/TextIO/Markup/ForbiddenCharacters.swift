internal import Text

/// Puts U+FFFD in place of the characters that XML 1.0 forbids, whether they stand as themselves or
/// as references, piece by piece (XML 1.0, 2.2).
struct ForbiddenCharacters {
  /// How many were replaced.
  private(set) var count = 0
  /// Where the first of them stood.
  private(set) var first: TextPosition?

  private var position = TextPosition()
  /// The end of the last piece that could be the beginning of one.
  private var carried: [UInt8] = []
  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
  /// `&#x10FFFF;` with some zeros.
  private static let longestReference = 24

  /// Replaces them in a piece of well-formed UTF-8, of which the end may be kept for the next one.
  mutating func replace(in piece: inout [UInt8], isLast: Bool) {
    if !carried.isEmpty {
      piece.insert(contentsOf: carried, at: 0)
      carried.removeAll()
    }
    if !isLast {
      let kept = Self.unfinished(piece)
      carried = Array(piece.suffix(kept))
      piece.removeLast(kept)
    }
    var result: [UInt8] = []
    var clean = 0
    var index = 0
    while index < piece.count {
      guard let length = Self.forbidden(in: piece, at: index) else {
        index += 1
        continue
      }
      count += 1
      result += piece[clean..<index]
      advance(over: piece[clean..<index])
      if first == nil { first = position }
      advance(over: piece[index..<index + length])
      result += Self.replacement
      index += length
      clean = index
    }
    advance(over: piece[clean...])
    guard clean > 0 else { return }
    result += piece[clean...]
    swap(&piece, &result)
  }

  private mutating func advance(over bytes: ArraySlice<UInt8>) {
    if first == nil { bytes.withUnsafeBytes { position.advance(over: $0) } }
  }

  /// How many bytes at the end may be the beginning of a forbidden character.
  private static func unfinished(_ piece: [UInt8]) -> Int {
    if piece.last == 0xEF { return 1 }
    if piece.suffix(2) == [0xEF, 0xBF] { return 2 }
    let tail = piece.suffix(longestReference)
    guard let start = tail.lastIndex(of: 0x26), !tail[start...].contains(0x3B) else { return 0 }
    return piece.count - start
  }

  /// The length of the forbidden character at an index, or nil where there is none.
  private static func forbidden(in bytes: [UInt8], at index: Int) -> Int? {
    switch bytes[index] {
    case 0x09, 0x0A, 0x0D: nil
    case 0..<0x20: 1
    case 0xEF:
      index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE ? 3 : nil
    case 0x26: reference(in: bytes[index...].prefix(longestReference))
    default: nil
    }
  }

  /// The length of a reference to a forbidden character that bytes begin with.
  private static func reference(in bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.dropFirst().first == 0x23, let end = bytes.firstIndex(of: 0x3B) else { return nil }
    let digits = String(decoding: bytes[(bytes.startIndex + 2)..<end], as: UTF8.self)
    let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, XMLText.isForbidden(value) else { return nil }
    return end + 1 - bytes.startIndex
  }
}
