/// Reads a Chinese or mixed numeral lexeme by lexeme: 两亿五千万, 3160万, 十几, 数十亿, 三点五.
struct ChineseNumeralReader {
  private struct Bounds {
    var low: ExactDecimal
    var high: ExactDecimal

    static let zero = Bounds(low: .zero, high: .zero)
    static let one = Bounds(low: .one, high: .one)

    init(low: ExactDecimal, high: ExactDecimal) {
      self.low = low
      self.high = high
    }

    init?(_ low: Int64, _ high: Int64) {
      guard let low = ExactDecimal(low), let high = ExactDecimal(high) else { return nil }
      self.init(low: low, high: high)
    }

    func scaled(by power: Int) -> Bounds? {
      guard let low = low.scaled(by: power), let high = high.scaled(by: power) else { return nil }
      return Bounds(low: low, high: high)
    }

    func adding(_ other: Bounds) -> Bounds? {
      guard let low = low.adding(other.low), let high = high.adding(other.high) else { return nil }
      return Bounds(low: low, high: high)
    }

    var isZero: Bool { high == .zero }
  }

  private var total = Bounds.zero
  private var section = Bounds.zero
  private var current: Bounds?
  private var isValid = true
  private var count = 0
  private var places: Int?
  private var positional: [Int] = []
  private var lastScale = 0
  private var bigScale = 99
  private var trailing = 0
  private var written = false
  private var groups = 0
  private var digits = 0
  /// How many digits the last group has.
  private var lastDigits = 0
  private var isMagnitude = false
  private var standsAlone = true
  private var isVague = false
  private var hasSurplus = false
  private var hasZero = false
  private var hasScale = false
  private var hasHead = false
  private var scales = 0
  private var beginsWithScale = false

  var hasStarted: Bool { count > 0 }
  /// 2亿5千万, 7千3百: digits may follow a scale, a small one only one at a time; no numeral has more
  /// than a few such groups.
  func canTake(digits: Int) -> Bool {
    if !hasStarted { return true }
    if hasZero && current == nil { return groups < 5 }
    return lastScale >= 4 && groups < 3 || lastScale >= 2 && digits == 1 && groups < 5
  }
  var canTakePoint: Bool { places == nil && current != nil && !written }

  /// 3 亿 and 400 多万 may be spaced; other numerals are written together.
  func mayFollowSpace(_ kind: Lexeme.Kind) -> Bool {
    switch kind {
    case .chineseScale, .surplus: return true
    default: return false
    }
  }

  mutating func written(_ value: ExactDecimal, digits: Int) {
    current = Bounds(low: value, high: value)
    written = true
    groups += 1
    lastDigits = digits
    self.digits = count == 0 ? digits : 0
    advance(scale: 0)
    hasHead = true
  }

  mutating func digit(_ digit: Int) {
    hasHead = true
    guard places == nil else {
      let place = (places ?? 0) - 1
      places = place
      if let part = Bounds(Int64(digit), Int64(digit))?.scaled(by: max(place, -18)) {
        current = current?.adding(part)
      }
      if place < -15 { isValid = false }
      return
    }
    if digit == 0, current == nil, hasScale {
      hasZero = true
      advance(scale: 0)
      return
    }
    positional.append(digit)
    guard positional.count <= 12, !written || current == nil else {
      isValid = false
      return
    }
    current = positionalBounds()
    advance(scale: 0)
  }

  /// One digit, two neighbours as a range (两三), or digits by place (二〇二五).
  private mutating func positionalBounds() -> Bounds? {
    if positional.count == 2, positional[0] > 0, positional[1] == positional[0] + 1 {
      return Bounds(Int64(positional[0]), Int64(positional[1]))
    }
    // 三五天 are three to five days.
    if positional == [3, 5], !hasScale { return Bounds(3, 5) }
    var value: Int64 = 0
    for digit in positional { value = value * 10 + Int64(digit) }
    return Bounds(value, value)
  }

  mutating func point() { places = 0 }

  /// 5亿半: half of the last great scale more.
  mutating func half() -> Bool {
    guard lastScale >= 4, hasHead, current == nil, !hasSurplus,
      let half = Bounds(5, 5)?.scaled(by: lastScale - 1), let sum = total.adding(half)
    else { return false }
    total = sum
    return true
  }

  mutating func vague(standsAlone: Bool) -> Bool {
    guard current == nil, !hasSurplus else { return false }
    if hasScale {
      guard standsAlone, lastScale == 1 else { return false }
      current = Bounds(1, 9)
      isVague = true
    } else {
      guard count == 0 else { return false }
      current = Bounds(2, 9)
      isMagnitude = true
      self.standsAlone = standsAlone
    }
    hasHead = true
    advance(scale: 0)
    return true
  }

  mutating func surplus() -> Bool {
    guard count > 0, !hasSurplus, !isMagnitude || hasScale else { return false }
    hasSurplus = true
    return true
  }

  mutating func scale(_ power: Int) {
    if positional.count > 1, !positional.contains(0), current?.low == current?.high, places == nil {
      isValid = false
    }
    scales += 1
    if count == 0 { beginsWithScale = true }
    if power < 4 { smallScale(power) } else { largeScale(power) }
    hasScale = true
    trailing = lastScale == 0 ? power : trailing + power
    places = nil
    positional = []
    current = nil
    hasZero = false
    digits = 0
    lastDigits = 0
    advance(scale: power)
  }

  private mutating func smallScale(_ power: Int) {
    if lastScale > 0, lastScale < 4, current == nil, power < 4, !section.isZero {
      // 百千 and 十百 are no numbers of themselves.
      isValid = false
      return
    }
    if power == 1, current == nil { hasHead = true }
    guard let part = (current ?? .one).scaled(by: power), let sum = section.adding(part) else {
      isValid = false
      return
    }
    section = sum
  }

  private mutating func largeScale(_ power: Int) {
    let pending = section.adding(current ?? .zero)
    guard let pending else {
      isValid = false
      return
    }
    let part: Bounds?
    if pending.isZero, count > 0, lastScale >= 4 || power > bigScale {
      part = total.scaled(by: power)
      total = .zero
    } else if power > bigScale {
      part = total.adding(pending)?.scaled(by: power)
      total = .zero
    } else {
      part = (pending.isZero && count == 0 ? .one : pending).scaled(by: power)
    }
    guard let part, let sum = total.adding(part) else {
      isValid = false
      return
    }
    total = sum
    section = .zero
    bigScale = power
  }

  private mutating func advance(scale: Int) {
    if scale == 0, lastScale > 0, !hasZero { tailScale = lastScale }
    lastScale = scale
    count += 1
  }

  private var tailScale = 0

  func finish() -> Numeral? {
    guard isValid, count > 0 else { return nil }
    var tail = current ?? .zero
    var isShortened = false
    // 三万五 and 2万5 leave out the scale of their last digit.
    if positional.count == 1 || count > 1 && lastDigits == 1, tailScale >= 2, !hasZero, !isVague,
      lastScale == 0,
      let scaled = tail.scaled(by: tailScale - 1)
    {
      tail = scaled
      isShortened = !beginsWithScale
    }
    guard let sum = total.adding(section)?.adding(tail), hasHead || hasScale else { return nil }
    var result = Numeral(low: sum.low, high: sum.high)
    let isShort = isMagnitude && !hasScale
    result.isMagnitude = isMagnitude && hasScale
    result.isVague = isVague || isShort
    result.isOpen = isMagnitude && sum.low.exponent == 12
    result.hasSurplus = hasSurplus
    result.trailing = lastScale == 0 ? 0 : trailing
    result.digits = digits
    result.isWritten = written
    result.isChinese = !written
    result.hasScale = hasScale
    result.hasHead = hasHead
    result.scales = scales
    result.isShort = isShortened
    return result
  }
}
