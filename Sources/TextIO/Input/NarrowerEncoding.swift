/// Watches whether a text holds more than the older Chinese encoding that it says it is in.
///
/// Much that calls itself GB 2312 is GBK or GB 18030, which are the same but for more characters, and much
/// that calls itself Big5 has the characters of Hong Kong, as browsers read it (WHATWG Encoding).
struct NarrowerEncoding {
  /// The name that the text gives.
  let name: String
  /// The encoding that holds it and more, in which it is read.
  let wider: String
  /// Whether there was anything beyond the encoding of that name.
  private(set) var isExceeded = false
  private let kind: Kind
  private var lead: UInt8 = 0

  private enum Kind { case gb2312, gbk, big5 }

  /// Nil for an encoding that is no part of a wider one.
  init?(_ name: String) {
    self.name = name
    let lowercased = name.lowercased()
    if Self.namesOfBig5.contains(lowercased) {
      (kind, wider) = (.big5, "Big5-HKSCS")
    } else if Self.namesOfGB2312.contains(lowercased) {
      (kind, wider) = (.gb2312, "GB18030")
    } else if Self.namesOfGBK.contains(lowercased) {
      (kind, wider) = (.gbk, "GB18030")
    } else {
      return nil
    }
  }

  private static let namesOfGB2312: Set<String> = [
    "gb2312", "gb_2312-80", "gb2312-80", "csgb2312", "csgb231280", "euc-cn", "euccn", "x-euc-cn",
  ]
  private static let namesOfGBK: Set<String> = [
    "gbk", "x-gbk", "csgbk", "cp936", "ms936", "windows-936",
  ]
  private static let namesOfBig5: Set<String> = [
    "big5", "big-5", "big5-tw", "csbig5", "cn-big5", "x-x-big5", "cp950", "ms950", "windows-950",
    "x-windows-950", "windows-950-2000",
  ]

  /// Takes the next bytes of the text.
  mutating func take(_ bytes: UnsafeRawBufferPointer) {
    if isExceeded { return }
    for byte in bytes {
      if lead == 0 {
        if byte >= 0x80 { lead = byte }
        continue
      }
      let isWithin =
        switch kind {
        case .gbk: byte >= 0x40
        case .gb2312: (0xA1...0xF7).contains(lead) && byte >= 0xA1
        case .big5: (0xA1...0xC5).contains(lead) || (0xC9...0xF9).contains(lead)
        }
      lead = 0
      if isWithin { continue }
      isExceeded = true
      return
    }
  }

  /// What a person should know, or nil.
  var remark: String? {
    isExceeded ? "it says that it is in \(name), and was read as \(wider), which holds more" : nil
  }
}
