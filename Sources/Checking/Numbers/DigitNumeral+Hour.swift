internal import Quantities

extension DigitNumeral {
  /// The hour that a number is where minutes, 点 or p.m. follow it, or 下午 stands before it.
  static func hour(_ digits: String, _ range: Range<Int>, _ text: [UInt8]) -> Int? {
    guard digits.utf8.count <= 2, let number = Int(digits), (0...24).contains(number) else {
      return nil
    }
    let following = text[range.upperBound...].prefix(16)
    let minutes = following.prefix { $0 == UInt8(ascii: ":") || (0x30...0x39).contains($0) }
    let rest = following.dropFirst(minutes.count).drop { $0 == 0x20 }
    let half = String(decoding: rest.prefix(4).filter { $0 != UInt8(ascii: ".") }, as: UTF8.self)
      .lowercased().prefix(2)
    let before = text[..<range.lowerBound].suffix(8)
    let said = before.last == 0x20 ? before.dropLast() : before
    let isEvening = half == "pm" || evenings.contains { said.suffix($0.count).elementsEqual($0) }
    let isMorning = half == "am"
    guard isEvening || isMorning || minutes.count > 1 || signs.contains(where: rest.starts) else {
      return nil
    }
    if number == 12 { return isMorning ? 0 : 12 }
    return isEvening && number < 12 ? number + 12 : number % 24
  }

  private static let evenings = forms(of: ["下午", "晚", "晚上", "晚间"])
  private static let signs = forms(of: ["点", "时"])

  private static func forms(of words: [String]) -> [[UInt8]] {
    HanVariants.forms(of: words).map { Array($0.utf8) }
  }
}
