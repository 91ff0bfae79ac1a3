/// The checksum of files of sections, written anew, so that the fuzzer's own hand seals them.
enum SectionChecksum {
  static func of(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var value: UInt64 = 0x9E37_79B9_7F4A_7C15
    func word(_ place: Int) -> UInt64 {
      (0..<8).reduce(0) { $0 | UInt64(bytes[place + $1]) << UInt64(8 * $1) }
    }
    func mixed(_ value: UInt64, _ word: UInt64) -> UInt64 {
      let product = (value ^ word) &* 0xFF51_AFD7_ED55_8CCD
      return product ^ product >> 32
    }
    var place = bytes.startIndex
    var lanes = [value, ~value, value &+ 1, value &+ 2]
    while place + 32 <= bytes.endIndex {
      for lane in 0..<4 { lanes[lane] = mixed(lanes[lane], word(place + lane * 8)) }
      place += 32
    }
    for lane in lanes { value = mixed(value, lane) }
    while place + 8 <= bytes.endIndex {
      value = mixed(value, word(place))
      place += 8
    }
    let rest = bytes[place...].reduce(UInt64(bytes.count) << 56) { $0 << 8 | UInt64($1) }
    return mixed(value, rest)
  }
}
