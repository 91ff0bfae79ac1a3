internal import Text

/// Tells how single terms meet a query.
struct TermMatcher {
  private let query: TermQuery
  private let pinyin: PinyinMatcher
  private var distance = EditDistance()

  init(_ query: TermQuery) {
    self.query = query
    pinyin = PinyinMatcher(query.pinyin)
  }

  /// The best way in which a term of folded characters meets the query, and how many
  /// letters are wrong; nil when it does not.
  mutating func match(
    _ text: ArraySlice<UInt32>, isHan: Bool, readings: [UInt32: [PinyinTable.Reading]]
  ) -> (way: SearchHit.Way, errors: Int)? {
    if let way = literal(text) { return (way, 0) }
    if isHan && !query.pinyin.isEmpty {
      let han = text.allSatisfy { Han.contains($0) } ? text : text.filter { Han.contains($0) }[...]
      if let way = sound(han, readings) {
        // Where a term has more than Han characters, they are not the whole of it.
        let isWhole = han.count == text.count
        let beginning: SearchHit.Way =
          way == .pinyin ? .pinyinPrefix : way == .initials ? .initialsPrefix : way
        return (isWhole ? way : beginning, 0)
      }
    }
    // In Han characters one looks for Han characters, in letters for letters.
    if isHan != query.hasHan { return nil }
    return (query.hasHan ? wrongCharacters(in: text) : wrongLetters(in: text)).map { (.fuzzy, $0) }
  }

  // MARK: As written

  private func literal(_ text: ArraySlice<UInt32>) -> SearchHit.Way? {
    let wanted = query.scalars
    guard let first = wanted.first else { return nil }
    if text.starts(with: wanted) { return text.count == wanted.count ? .exact : .prefix }
    if !query.hasHan && beginsWords(of: text) { return .words }
    // Letters inside of words are no use to anybody; Han characters are words.
    guard query.hasHan, text.count > wanted.count else { return nil }
    for start in text.indices.dropLast(wanted.count - 1) where text[start] == first {
      if text[start...].starts(with: wanted) { return .part }
    }
    return nil
  }

  /// Whether each word of the query begins a word of the term, in any order.
  private func beginsWords(of text: ArraySlice<UInt32>) -> Bool {
    query.words.allSatisfy { word in
      var isStart = true
      for index in text.indices {
        if isStart && text[index] == word[0] && text[index...].starts(with: word) { return true }
        isStart = text[index] == 0x20 || text[index] >= 0x3400
      }
      return false
    }
  }

  // MARK: As it sounds

  private func sound(
    _ text: ArraySlice<UInt32>, _ readings: [UInt32: [PinyinTable.Reading]]
  ) -> SearchHit.Way? {
    switch pinyin.match(text, in: readings, way: .syllables) {
    case .whole: return .pinyin
    case .beginning: return .pinyinPrefix
    // A letter or two are in every third term.
    case .middle where query.pinyin.count >= 3: return .pinyinPart
    case .middle, nil: break
    }
    if query.hasTones || query.pinyin.count < 2 || query.pinyin.count > text.count { return nil }
    switch pinyin.match(text, in: readings, way: .initials) {
    case .whole: return .initials
    case .beginning: return .initialsPrefix
    case .middle, nil: return nil
    }
  }

  // MARK: With mistakes

  private mutating func wrongCharacters(in text: ArraySlice<UInt32>) -> Int? {
    let length = query.scalars.count
    if length < 2 { return nil }
    guard let errors = distance.distance(query.scalars[...], text, atMost: length > 5 ? 2 : 1)
    else { return nil }
    // Two characters of which one is wrong have one in common, as thousands do; an added
    // one makes 资本 of 资本金.
    return length == 2 && text.count <= 2 ? nil : errors
  }

  private mutating func wrongLetters(in text: ArraySlice<UInt32>) -> Int? {
    if let errors = distance.distance(query.scalars[...], text, atMost: bound(query.scalars.count))
    {
      return errors
    }
    let words = text.split(separator: 0x20)
    var total = 0
    for wanted in query.words {
      let bound = bound(wanted.count)
      var least: Int?
      for word in words {
        let errors =
          word.starts(with: wanted) ? 0 : distance.distance(wanted[...], word, atMost: bound)
        if let errors, errors < least ?? .max { least = errors }
      }
      guard let least else { return nil }
      total += least
    }
    return total
  }

  private func bound(_ letters: Int) -> Int { letters < 4 ? 0 : letters < 8 ? 1 : 2 }
}
