internal import Quantities
internal import Text

extension NumberPairing {
  /// The numerals of telephone numbers and the like that both sides have, whatever parts their digits:
  /// 23456789 and "2345 6789", (010)12345678 and "+86 10 1234 5678". Linear time.
  func telephones() -> [(source: Range<Int>, target: Range<Int>)] {
    guard source.side.hasLongNumeral || target.side.hasLongNumeral else { return [] }
    var found: [(source: Range<Int>, target: Range<Int>)] = []
    var waiting: [[UInt8]: [Range<Int>]] = [:]
    for (digits, numerals) in target.side.telephones.reversed() {
      waiting[digits, default: []].append(numerals)
    }
    for (digits, numerals) in source.side.telephones {
      guard let other = waiting[digits]?.popLast() else { continue }
      found.append((numerals, other))
    }
    return found
  }
}

extension NumberSide {
  private static var fewestDigits: Int { 7 }
  /// What may stand between the parts: `) -` and the like.
  private static let gaps = Array(" ()+-".utf8)
  private static var longestGap: Int { 3 }

  /// Whether a numeral has as many digits as a telephone number.
  fileprivate var hasLongNumeral: Bool {
    numerals.contains { $0.digits.utf8.count >= Self.fewestDigits }
  }

  /// The runs of digits with no more than marks between them, without the code of their country.
  fileprivate var telephones: [(digits: [UInt8], numerals: Range<Int>)] {
    var found: [(digits: [UInt8], numerals: Range<Int>)] = []
    var run: [UInt8] = []
    var first = 0
    for index in numerals.indices {
      let written = text[numerals[index].range]
      guard written.allSatisfy(ASCII.isDigit) else {
        (run, first) = ([], index + 1)
        continue
      }
      run += written
      let end = numerals[index].range.upperBound
      if index + 1 < numerals.count {
        let gap = text[end..<numerals[index + 1].range.lowerBound]
        if gap.count <= Self.longestGap, gap.allSatisfy(Self.gaps.contains) { continue }
      }
      if run.count >= Self.fewestDigits { found.append((Self.local(run), first..<index + 1)) }
      (run, first) = ([], index + 1)
    }
    return found
  }

  private static func local(_ digits: [UInt8]) -> [UInt8] {
    let bare = Array(digits.drop { $0 == 0x30 })
    let code = countries.first { bare.starts(with: $0.utf8) }
    guard let code, bare.count - code.utf8.count >= fewestDigits else { return bare }
    return Array(bare.dropFirst(code.utf8.count).drop { $0 == 0x30 })
  }

  private static let countries = ["852", "853", "886", "86"]
}
