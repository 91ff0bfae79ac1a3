internal import Bitext

/// Gives the codes of a unit numbers, the same for codes of both sides that belong together.
struct NumberedCodes {
  /// A code with what XML formats want to know about it.
  struct Code {
    var code: InlineCode
    var number: Int
    /// Whether it begins or ends a span whose other end is not there.
    var isIsolated: Bool
  }

  private struct Key: Hashable {
    var id: String
    var isStandalone: Bool
    var occurrence: Int
  }

  private var numbers: [Key: Int] = [:]
  private var taken: Set<Int> = []

  /// The codes of one side, in order.
  mutating func codes(of text: UnitText) -> [Code] {
    var result: [Code] = []
    var seen: [Key: Int] = [:]
    /// The openings that have not been closed, as indices of `result`.
    var open: [Int] = []
    for code in text.codes {
      if code.kind == .closing,
        let place = open.lastIndex(where: { result[$0].code.id == code.id })
      {
        let opening = open.remove(at: place)
        result[opening].isIsolated = false
        result.append(Code(code: code, number: result[opening].number, isIsolated: false))
        continue
      }
      var key = Key(id: code.id, isStandalone: code.kind == .standalone, occurrence: 0)
      let occurrence = seen[key, default: 0]
      seen[key] = occurrence + 1
      key.occurrence = occurrence
      if code.kind == .opening { open.append(result.count) }
      result.append(
        Code(code: code, number: number(key), isIsolated: code.kind != .standalone))
    }
    return result
  }

  private mutating func number(_ key: Key) -> Int {
    if let number = numbers[key] { return number }
    var number = key.id.utf8.count <= 6 ? Int(key.id) ?? 0 : 0
    if number < 1 || taken.contains(number) {
      number = 1
      while taken.contains(number) { number += 1 }
    }
    taken.insert(number)
    numbers[key] = number
    return number
  }
}
