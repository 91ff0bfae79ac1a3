internal import ICU
internal import Text

/// The two ways to write Chinese.
enum ChineseScript {
  case simplified, traditional

  /// The way that prevails in a text: of the characters that only one of the two uses, whose are
  /// more. Simplified where there is none. Linear time.
  static func prevailing(in utf8: [UInt8]) -> ChineseScript {
    var counts: [Unicode.Scalar: Int] = [:]
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars
    where Han.contains(scalar) {
      counts[scalar, default: 0] += 1
    }
    let scalars = counts.keys.sorted { $0.value < $1.value }
    let listed = scalars.map { String($0) }.joined(separator: "\n")
    guard let simplified = try? Transliterator.traditionalToSimplified().convert(listed),
      let traditional = try? Transliterator.simplifiedToTraditional().convert(listed)
    else { return .simplified }
    let forms = zip(lines(simplified), lines(traditional))
    var balance = 0
    for (scalar, form) in zip(scalars, forms) {
      let isItsSimplified = form.0 == String(scalar)
      let isItsTraditional = form.1 == String(scalar)
      if isItsSimplified == isItsTraditional { continue }
      balance += isItsTraditional ? counts[scalar, default: 0] : -counts[scalar, default: 0]
    }
    return balance > 0 ? .traditional : .simplified
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
