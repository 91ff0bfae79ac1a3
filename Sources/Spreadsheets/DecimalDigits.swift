/// A number by its decimal digits, of which spreadsheets keep fifteen: 2.675 is that, and rounds
/// to 2.68, although no binary number is.
struct DecimalDigits {
  private(set) var isNegative: Bool
  /// The digits without zeros at either end; empty for zero.
  private var digits: [UInt8]
  /// How many digits stand before the decimal point; negative where zeros follow it.
  private var point: Int

  /// The digits of a finite number.
  init?(_ number: Double) {
    guard number.isFinite else { return nil }
    isNegative = number < 0
    digits = []
    point = 0
    var exponent = 0
    var hasPoint = false
    let text = "\(abs(number))".utf8
    var rest = text[...]
    if let mark = text.firstIndex(of: UInt8(ascii: "e")) {
      exponent = Int(String(Substring(text[text.index(after: mark)...]))) ?? 0
      rest = text[..<mark]
    }
    for byte in rest {
      if byte == UInt8(ascii: ".") {
        hasPoint = true
      } else {
        digits.append(byte - 0x30)
        if !hasPoint { point += 1 }
      }
    }
    point += exponent
    trim()
    if digits.count > 15 { round(to: 15) }
    if digits.isEmpty { isNegative = false }
  }

  var isZero: Bool { digits.isEmpty }

  /// How many digits stand before the point of the number; 0 for 0.5, and fewer for 0.05.
  var magnitude: Int { isZero ? 1 : point }

  /// The number times a power of ten.
  func shifted(by places: Int) -> DecimalDigits {
    var shifted = self
    if !isZero { shifted.point += places }
    return shifted
  }

  /// The digits before and after the point, rounded to so many places; no zeros in front.
  func rounded(places: Int) -> (whole: [UInt8], fraction: [UInt8]) {
    var number = self
    number.round(to: number.point + places)
    var whole: [UInt8] = []
    var fraction: [UInt8] = []
    for place in 0..<max(number.point, 0) {
      whole.append(place < number.digits.count ? number.digits[place] : 0)
    }
    for place in 0..<places {
      let index = number.point + place
      fraction.append(number.digits.indices.contains(index) ? number.digits[index] : 0)
    }
    return (whole, fraction)
  }

  /// The number as it is shown where nothing is said of its form.
  var general: String {
    if isZero { return "0" }
    let sign = isNegative ? "-" : ""
    if point > 20 || point < -8 {
      let rest = digits.dropFirst().map { String($0) }.joined()
      let exponent = point - 1
      return "\(sign)\(digits[0])\(rest.isEmpty ? "" : ".\(rest)")E"
        + (exponent < 0 ? "-" : "+") + (abs(exponent) < 10 ? "0" : "") + "\(abs(exponent))"
    }
    let (whole, fraction) = rounded(places: max(0, digits.count - point))
    let front = whole.isEmpty ? "0" : whole.map { String($0) }.joined()
    return sign + front + (fraction.isEmpty ? "" : "." + fraction.map { String($0) }.joined())
  }

  /// Keeps so many digits from the first, half up.
  private mutating func round(to count: Int) {
    if count >= digits.count { return }
    if count < 0 {
      digits = []
      point = 0
      return
    }
    let isUp = digits[count] >= 5
    digits.removeSubrange(count...)
    if isUp {
      var place = count - 1
      while place >= 0, digits[place] == 9 {
        digits[place] = 0
        place -= 1
      }
      if place >= 0 {
        digits[place] += 1
      } else {
        digits.insert(1, at: 0)
        point += 1
      }
    }
    trim()
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    var leading = 0
    while leading < digits.count, digits[leading] == 0 { leading += 1 }
    digits.removeFirst(leading)
    point -= leading
    if digits.isEmpty { point = 0 }
  }
}
