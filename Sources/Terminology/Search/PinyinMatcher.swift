/// Finds pinyin, as somebody typed it, in the readings of a term's characters.
///
/// All ways to read the term are followed at once: a bit for each number of letters of
/// the query that are used up. So a term costs its characters times their readings,
/// however many readings multiply.
struct PinyinMatcher {
  /// How a query was found.
  enum Way {
    /// As syllables.
    case syllables
    /// As the first letters of syllables.
    case initials
  }

  /// How much of a term was found.
  enum Extent {
    /// The whole term.
    case whole
    /// Its beginning.
    case beginning
    /// A part that begins with a later character.
    case middle
  }

  private let query: [TermQuery.Letter]

  init(_ query: [TermQuery.Letter]) { self.query = query }

  /// How the query is in a term of Han characters with some readings, or nil.
  func match(
    _ characters: ArraySlice<UInt32>, in table: [UInt32: [PinyinTable.Reading]], way: Way
  ) -> Extent? {
    if query.isEmpty { return nil }
    for start in characters.indices {
      // Most terms are told by the first letter.
      guard let readings = table[characters[start]],
        readings.contains(where: { $0.letters.first == query[0].letter })
      else { continue }
      guard let end = run(characters[start...], in: table, way: way) else { continue }
      if start > characters.startIndex { return .middle }
      return end ? .whole : .beginning
    }
    return nil
  }

  /// Whether the query is used up at the end of the characters (true) or before (false);
  /// nil when it never is.
  private func run(
    _ characters: ArraySlice<UInt32>, in table: [UInt32: [PinyinTable.Reading]], way: Way
  ) -> Bool? {
    let full = UInt64(1) << UInt64(query.count)
    var states: UInt64 = 1
    for (offset, character) in characters.enumerated() {
      guard let readings = table[character] else { return nil }
      var next: UInt64 = 0
      var isUsedUpInside = false
      for reading in readings {
        var rest = states
        while rest != 0 {
          let place = rest.trailingZeroBitCount
          rest &= rest &- 1
          switch advance(from: place, over: reading, way) {
          case .after(let end): next |= UInt64(1) << UInt64(end)
          case .inside: isUsedUpInside = true
          case .no: break
          }
        }
      }
      if next & full != 0 { return offset + 1 == characters.count }
      if isUsedUpInside { return false }
      if next == 0 { return nil }
      states = next
    }
    return nil
  }

  private enum Step {
    /// The reading was matched up to this many letters of the query.
    case after(Int)
    /// The query ends inside of the reading.
    case inside
    case no
  }

  private func advance(from place: Int, over reading: PinyinTable.Reading, _ way: Way) -> Step {
    if place >= query.count { return .no }
    if way == .initials {
      guard query[place].letter == reading.letters.first else { return .no }
      return .after(place + 1)
    }
    for (offset, letter) in reading.letters.enumerated() {
      let index = place + offset
      if index >= query.count { return .inside }
      let own = query[index]
      let isSame =
        own.letter == letter
        || letter == UInt8(ascii: "v") && own.letter == UInt8(ascii: "u")
      guard isSame, own.mark == 0 || own.mark == reading.tone else { return .no }
      if own.digit > 0 && offset + 1 < reading.letters.count { return .no }
    }
    let end = place + reading.letters.count
    let digit = query[end - 1].digit
    return digit == 0 || digit == reading.tone ? .after(end) : .no
  }
}
