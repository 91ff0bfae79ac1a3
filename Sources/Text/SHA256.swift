/// The digest SHA-256 of bytes (FIPS 180-4), by which files are told from each other.
package struct SHA256: Sendable {
  private var state: [UInt32] = [
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB,
    0x5BE0_CD19,
  ]
  private var waiting: [UInt8] = []
  private var count: UInt64 = 0
  private var schedule = [UInt32](repeating: 0, count: 64)

  /// The digest of nothing.
  package init() {}

  /// The digest of some bytes, in hexadecimal digits.
  package static func digest(of bytes: [UInt8]) -> String {
    var digest = SHA256()
    bytes.withUnsafeBytes { digest.add($0) }
    return digest.text
  }

  /// Adds bytes.
  ///
  /// - Complexity: linear, a few hundred megabytes a second.
  package mutating func add(_ bytes: UnsafeRawBufferPointer) {
    count += UInt64(bytes.count)
    var rest = bytes
    if !waiting.isEmpty {
      let length = min(64 - waiting.count, rest.count)
      waiting.append(contentsOf: rest[..<length])
      rest = UnsafeRawBufferPointer(rebasing: rest[length...])
      guard waiting.count == 64 else { return }
      let block = waiting
      waiting.removeAll(keepingCapacity: true)
      block.withUnsafeBytes { mix($0, at: 0) }
    }
    var place = 0
    while place + 64 <= rest.count {
      mix(rest, at: place)
      place += 64
    }
    waiting.append(contentsOf: rest[place...])
  }

  /// What was added so far, in 64 hexadecimal digits.
  package var text: String {
    var copy = self
    let bits = count &* 8
    var end: [UInt8] = [0x80]
    while (waiting.count + end.count) % 64 != 56 { end.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      end.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    end.withUnsafeBytes { copy.add($0) }
    return copy.state.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  private mutating func mix(_ bytes: UnsafeRawBufferPointer, at place: Int) {
    let start = state
    let mixed = schedule.withUnsafeMutableBufferPointer { words in
      Self.constants.withUnsafeBufferPointer { constants in
        for index in 0..<16 {
          words[index] = UInt32(
            bigEndian: bytes.loadUnaligned(fromByteOffset: place + index * 4, as: UInt32.self))
        }
        for index in 16..<64 {
          let (far, near) = (words[index - 15], words[index - 2])
          let first = Self.turned(far, 7) ^ Self.turned(far, 18) ^ (far >> 3)
          let second = Self.turned(near, 17) ^ Self.turned(near, 19) ^ (near >> 10)
          words[index] = words[index - 16] &+ first &+ words[index - 7] &+ second
        }
        var (a, b, c, d) = (start[0], start[1], start[2], start[3])
        var (e, f, g, h) = (start[4], start[5], start[6], start[7])
        for index in 0..<64 {
          let choice = (e & f) ^ (~e & g)
          let turnedE = Self.turned(e, 6) ^ Self.turned(e, 11) ^ Self.turned(e, 25)
          let sum = h &+ turnedE &+ choice &+ constants[index] &+ words[index]
          let majority = (a & b) ^ (a & c) ^ (b & c)
          let turnedA = Self.turned(a, 2) ^ Self.turned(a, 13) ^ Self.turned(a, 22)
          (h, g, f, e, d, c, b, a) = (g, f, e, d &+ sum, c, b, a, sum &+ turnedA &+ majority)
        }
        return [a, b, c, d, e, f, g, h]
      }
    }
    for index in 0..<8 { state[index] = start[index] &+ mixed[index] }
  }

  @inline(__always)
  private static func turned(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
