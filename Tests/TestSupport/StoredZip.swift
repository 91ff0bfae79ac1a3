/// Makes ZIP archives whose entries are stored as they are.
package enum StoredZip {
  package static func archive(_ entries: [(name: String, text: String)]) -> [UInt8] {
    archive(ofBytes: entries.map { ($0.name, Array($0.text.utf8)) })
  }

  package static func archive(ofBytes entries: [(name: String, data: [UInt8])]) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, data) in entries {
      let common =
        number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(checksum(data), 4)
        + number(UInt32(data.count), 4) + number(UInt32(data.count), 4)
        + number(UInt32(name.utf8.count), 2) + number(0, 2)
      directory +=
        number(0x0201_4B50, 4) + number(20, 2) + common + number(0, 2) + number(0, 2)
        + number(0, 2) + number(0, 4) + number(UInt32(bytes.count), 4) + Array(name.utf8)
      bytes += number(0x0403_4B50, 4) + common + Array(name.utf8) + data
    }
    let start = UInt32(bytes.count)
    bytes += directory
    bytes += number(0x0605_4B50, 4) + number(0, 4) + number(UInt32(entries.count), 2)
    bytes += number(UInt32(entries.count), 2) + number(UInt32(directory.count), 4)
    return bytes + number(start, 4) + number(0, 2)
  }

  private static func number(_ value: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 0 ? sum >> 1 : sum >> 1 ^ 0xEDB8_8320 }
    }
    return ~sum
  }
}
