/// Watches whether a text holds more than the older Chinese encoding that it says it is in.
///
/// Much that calls itself GB 2312 is GBK or GB 18030, which are the same but for more characters.
struct NarrowerEncoding {
  /// The name that the text gives.
  let name: String
  /// Whether there was anything beyond the encoding of that name.
  private(set) var isExceeded = false
  private let isGBK: Bool
  private var lead: UInt8 = 0

  init(_ name: String) {
    self.name = name
    isGBK = !name.lowercased().contains("2312") && !name.lowercased().contains("cn")
  }

  /// Whether an encoding is a part of GB 18030, so that text in it is read as that.
  static func isPartOfGB18030(_ name: String) -> Bool {
    [
      "gb2312", "gb_2312-80", "gb2312-80", "csgb2312", "csgb231280", "euc-cn", "euccn", "x-euc-cn",
      "gbk", "x-gbk", "csgbk", "cp936", "ms936", "windows-936",
    ].contains(name.lowercased())
  }

  /// Takes the next bytes of the text.
  mutating func take(_ bytes: UnsafeRawBufferPointer) {
    if isExceeded { return }
    for byte in bytes {
      if lead == 0 {
        if byte >= 0x80 { lead = byte }
        continue
      }
      let isOfGBK = byte >= 0x40
      let isOfGB2312 = (0xA1...0xF7).contains(lead) && byte >= 0xA1
      lead = 0
      if isGBK ? isOfGBK : isOfGB2312 { continue }
      isExceeded = true
      return
    }
  }

  /// What a person should know, or nil.
  var remark: String? {
    isExceeded ? "it says that it is in \(name), and was read as GB18030, which holds more" : nil
  }
}
