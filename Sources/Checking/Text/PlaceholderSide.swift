internal import Text

/// The placeholders of one side, counted.
///
/// Conversions are known by what they take and fields by what they are called; how they show it,
/// such as with two decimals, is the translator's.
struct PlaceholderSide {
  /// The text.
  let text: TextBytes
  private let placeholders: [Placeholder]
  private var keys: [[UInt8]] = []
  private var counts: [[UInt8]: Int] = [:]
  private var hosts: Set<ArraySlice<UInt8>> = []

  /// Finds the placeholders of a text.
  ///
  /// - Parameter plainSigns: Signs that begin none in it.
  init(_ text: TextBytes, plainSigns: Set<UInt8> = []) {
    self.text = text
    let all = PlaceholderScanner(text).placeholders()
    placeholders =
      plainSigns.isEmpty
      ? all : all.filter { !plainSigns.contains(text.byte($0.span.lowerBound)) }
  }

  var isEmpty: Bool { placeholders.isEmpty }

  /// Makes both sides ready to be compared: where one tells its arguments by number and the other
  /// by their order, both do by number.
  static func prepare(_ left: inout PlaceholderSide, _ right: inout PlaceholderSide) {
    let conversions = areNumbered(left, right) { one, _ in one.kind == .conversion }
    let fields = areNumbered(left, right) { one, text in
      one.kind == .variable && text.byte(one.span.lowerBound) == UInt8(ascii: "{")
    }
    left.makeKeys(conversions, fields)
    right.makeKeys(conversions, fields)
  }

  private static func areNumbered(
    _ left: PlaceholderSide, _ right: PlaceholderSide,
    _ isMeant: (Placeholder, TextBytes) -> Bool
  ) -> Bool {
    var hasNumbers = false
    for side in [left, right] {
      let some = side.placeholders.filter { isMeant($0, side.text) }
      let numbered = some.count { $0.number != nil }
      if numbered > 0 { hasNumbers = true }
      if numbered > 0 && some.contains(where: \.isSequential) { return false }
    }
    return hasNumbers
  }

  private mutating func makeKeys(_ areConversionsNumbered: Bool, _ areFieldsNumbered: Bool) {
    var (nextArgument, nextField) = (1, 0)
    for one in placeholders {
      var key: [UInt8]
      switch one.kind {
      case .conversion:
        let stars = text.utf8[one.span].count { $0 == UInt8(ascii: "*") }
        key = Array("%".utf8)
        if areConversionsNumbered {
          key += "\(one.number ?? nextArgument + stars)$".utf8
        }
        nextArgument += 1 + stars
        key += type(of: one)
      case .variable where one.isSequential:
        key = Array("{".utf8)
        if areFieldsNumbered { key += "\(nextField)".utf8 }
        nextField += 1
      case .tag: key = text.utf8[one.key].map(ASCII.lowercased)
      default: key = Array(text.utf8[one.key])
      }
      keys.append(key)
      counts[key, default: 0] += 1
      if one.kind == .address { hosts.insert(host(of: one)) }
    }
  }

  /// What a conversion takes: stars, size and a letter for all of its kind.
  private func type(of one: Placeholder) -> [UInt8] {
    var type = text.utf8[one.span].filter { $0 == UInt8(ascii: "*") }
    let size = text.utf8[one.span].dropLast().reversed().prefix { "hlLqjzt".utf8.contains($0) }
    type += size.reversed()
    switch text.byte(one.span.upperBound - 1) {
    case UInt8(ascii: "d"), UInt8(ascii: "i"): type.append(UInt8(ascii: "d"))
    case UInt8(ascii: "u"), UInt8(ascii: "o"), UInt8(ascii: "x"), UInt8(ascii: "X"):
      type.append(UInt8(ascii: "u"))
    case UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "f"), UInt8(ascii: "F"),
      UInt8(ascii: "g"), UInt8(ascii: "G"):
      type.append(UInt8(ascii: "f"))
    case let letter: type.append(letter)
    }
    return type
  }

  /// Whether another side has a placeholder of this one at all.
  func isKnown(_ place: Int, to other: PlaceholderSide) -> Bool { other.counts[keys[place]] != nil }

  /// A placeholder.
  subscript(place: Int) -> Placeholder { placeholders[place] }

  /// Those of which it has more than another side. What has a number may stand several times; pages
  /// of one host are taken for the same, as there may be one in each language.
  func surplus(over other: PlaceholderSide) -> [Int] {
    var left = other.counts
    return placeholders.indices.filter { index in
      let one = placeholders[index]
      if let count = left[keys[index]], count > 0 || one.kind == .conversion && isNumber(index) {
        left[keys[index]] = count - 1
        return false
      }
      return one.kind != .address || !other.hosts.contains(host(of: one))
    }
  }

  private func isNumber(_ index: Int) -> Bool { keys[index].contains(UInt8(ascii: "$")) }

  /// The first conversion without number that stands where another side has a different one,
  /// where both have the same.
  func firstOutOfOrder(against other: PlaceholderSide) -> Range<Int>? {
    let own = conversions
    let others = other.conversions
    guard own.count == others.count, own.count > 1 else { return nil }
    return zip(own, others).first { keys[$0] != other.keys[$1] }.map { placeholders[$0.0].span }
  }

  private var conversions: [Int] {
    placeholders.indices.filter {
      placeholders[$0].isSequential && placeholders[$0].kind == .conversion
    }
  }

  /// The part of an address from its slashes to the next one.
  private func host(of one: Placeholder) -> ArraySlice<UInt8> {
    let bytes = text.utf8[one.span]
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else { return bytes }
    return bytes[min(slash + 2, bytes.endIndex)...].prefix { $0 != UInt8(ascii: "/") }
  }
}
