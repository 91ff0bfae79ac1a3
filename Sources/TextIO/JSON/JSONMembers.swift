/// The members of a JSON object in their order, as they stand in its text.
package enum JSONMembers {
  /// A member: its name, and the text of its value.
  package struct Member: Sendable {
    package var name: String
    package var value: ArraySlice<UInt8>

    /// The value, where it is a string.
    package var text: String? {
      value.first == 0x22 ? (try? JSONMembers.value(of: value))?.text : nil
    }
  }

  /// The members of an object, given as text that was parsed without an error.
  ///
  /// - Complexity: linear in the text.
  package static func members(of object: ArraySlice<UInt8>) -> [Member] {
    var scan = Scan(bytes: object, index: object.startIndex)
    scan.skipSpace()
    guard scan.take(0x7B) else { return [] }
    var members: [Member] = []
    while true {
      scan.skipSpace()
      guard let name = scan.value(), name.first == 0x22 else { return members }
      scan.skipSpace()
      guard scan.take(0x3A) else { return members }
      scan.skipSpace()
      guard let value = scan.value(), let text = (try? Self.value(of: name))?.text else {
        return members
      }
      members.append(Member(name: text, value: value))
      scan.skipSpace()
      guard scan.take(0x2C) else { return members }
    }
  }

  /// The value of a text.
  ///
  /// - Throws: ``InputError`` where it is no JSON.
  package static func value(of text: ArraySlice<UInt8>) throws(InputError) -> JSONValue {
    try JSONParser.parse(TextFile(name: "", validated: Array(text), baseOffset: 0))
  }

  private struct Scan {
    let bytes: ArraySlice<UInt8>
    var index: Int

    mutating func skipSpace() {
      while index < bytes.endIndex, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
    }

    mutating func take(_ byte: UInt8) -> Bool {
      guard index < bytes.endIndex, bytes[index] == byte else { return false }
      index += 1
      return true
    }

    /// Passes over a value.
    mutating func value() -> ArraySlice<UInt8>? {
      let start = index
      var depth = 0
      while index < bytes.endIndex {
        switch bytes[index] {
        case 0x22:
          passString()
          if depth == 0 { return bytes[start..<index] }
          continue
        case 0x7B, 0x5B: depth += 1
        case 0x7D, 0x5D:
          if depth == 0 { return index > start ? bytes[start..<index] : nil }
          depth -= 1
          if depth == 0 {
            index += 1
            return bytes[start..<index]
          }
        case 0x2C, 0x3A, 0x20, 0x09, 0x0D:
          if depth == 0 { return index > start ? bytes[start..<index] : nil }
        default: break
        }
        index += 1
      }
      return index > start ? bytes[start..<index] : nil
    }

    private mutating func passString() {
      index += 1
      while index < bytes.endIndex, bytes[index] != 0x22 {
        index += bytes[index] == 0x5C ? 2 : 1
      }
      index = min(index + 1, bytes.endIndex)
    }
  }
}
