internal import Quantities

extension NumberReport {
  /// Whether both say how often something is done: 三次, "twice".
  func areOccasions(_ pair: (Int, Int)) -> Bool {
    sides.0.isOccasion(pair.0) && sides.1.isOccasion(pair.1)
  }

  /// Whether a side says of something that it is done several times in a while, and the other that it is
  /// done once in one: 每三年三次, "once every three years". "Twice a year" and 每半年一次 are the same.
  func isOftenerThanOnce(_ index: Int, _ own: NumberSide, _ other: NumberSide) -> Bool {
    own.isOccasion(index) && own.quantities[index].value != .number(.one)
      && other.saysOnceInAWhile && !own.saysOnceInAWhile
      && own.hasLongWhile == other.hasLongWhile
  }
}

extension NumberSide {
  fileprivate func isOccasion(_ index: Int) -> Bool {
    let said = text[quantities[index].start..<quantities[index].end]
    return Self.occasions.contains { said.suffix($0.count).elementsEqual($0) }
      || said.prefix(5).map { $0 | 0x20 } == Self.twice
  }

  private static let occasions = ["次", "遍", "趟", "times"].map { Array($0.utf8) }
  private static let twice = Array("twice".utf8)

  /// Whether something is said to be done once in a stretch of time: 每三年一次, "once a week". Linear time.
  fileprivate var saysOnceInAWhile: Bool {
    let said = String(decoding: text, as: UTF8.self)
    if isChinese { return said.contains(/每[^，。；、]{0,12}[^第下上]一次(?!性)/) }
    return said.contains(/\b[Oo]nce (?:a|an|every|per|each|daily|weekly|monthly|yearly|annually)\b/)
  }

  /// Whether a stretch of several days, months or years is met again and again, or half of one.
  fileprivate var hasLongWhile: Bool {
    let said = String(decoding: text, as: UTF8.self)
    if isChinese { return said.contains(/每(?:[0-9]|[两兩二三四五六七八九十半几幾隔])/) }
    return said.contains(
      /[Ee]very (?:[0-9]|other|few|half|two|three|four|five|six|seven|eight|nine|ten|twelve)/)
  }
}
