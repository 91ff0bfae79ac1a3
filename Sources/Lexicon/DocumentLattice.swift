internal import Text

/// All dictionary words of a document, found once, so that many English terms can be looked for.
///
/// Every headword at every place is kept, overlapping ones too: a boundary is a cost, never a
/// gate. Words in Latin letters and numbers count as words that mean themselves.
///
/// - Complexity: building takes time and memory linear in the document, about half a millisecond
///   for a kilobyte of Chinese.
package struct DocumentLattice: Sendable {
  /// A place where a word stands.
  struct Occurrence: Sendable {
    var start: Int32
    var end: Int32
    var word: Int32
  }

  /// A word of the document, wherever it stands.
  struct Word: Sendable {
    /// Its headword's number, or -1 for a Latin word or a number.
    var headword: Int32
    /// Its length in scalars.
    var scalarCount: Int32
    /// Whether it ends in a character for a doer or a tool, as 广告商 and 处理器 do.
    var endsInAgent = false
    /// Its characters' places in `scalars`; none for a Latin word.
    var scalars: Range<Int32> = 0..<0
    /// Its senses' places in `senses`.
    var senses: Range<Int32>
    /// Its places in `occurrencesByWord`.
    var occurrences: Range<Int32> = 0..<0
  }

  struct Sense: Sendable {
    var stems: Range<Int32>
    var trust: Float
  }

  let dictionary: BilingualDictionary
  /// The document's bytes.
  let utf8: [UInt8]
  private(set) var words: [Word] = []
  private(set) var senses: [Sense] = []
  /// Stems of senses, and beside each its family's root.
  private(set) var stems: [UInt32] = []
  private(set) var roots: [UInt32] = []
  /// The characters of headwords.
  private(set) var scalars: [UInt32] = []
  /// By start, then by end.
  private(set) var occurrences: [Occurrence] = []
  /// Places in `occurrences`, by word.
  private(set) var occurrencesByWord: [Int32] = []
  /// For each root, the words one of whose senses has a stem of it.
  private(set) var wordsByRoot = NumberIndex([])
  /// For each Han character, the words that hold it.
  private(set) var wordsByScalar = NumberIndex([])
  private(set) var wordByHeadword = NumberTable()
  /// For each byte, where the word of the likeliest segmentation that holds it starts.
  private(set) var segmentStarts: [Int32] = []
  /// Stems that only this document has, numbered after the dictionary's.
  private(set) var ownStems: [String: UInt32] = [:]
  /// Parts of words that the dictionary lacks.
  private var parts = PartTranslations()
  /// The words that are such parts alone.
  private var wordByPart: [[UInt8]: Int32] = [:]
  /// Words of documents that were read before, and their places by headword; nil where none are
  /// kept.
  private var known: (words: [Word], places: NumberTable)?

  /// Finds the words of a document.
  ///
  /// - Parameters:
  ///   - utf8: The document, at most `maximumSize` bytes of it. Malformed bytes are passed over.
  ///   - dictionary: The dictionary whose headwords are looked for.
  ///   - parts: What is known of words and parts of words beside it.
  package init(
    utf8: UnsafeBufferPointer<UInt8>, dictionary: BilingualDictionary,
    parts: PartTranslations = PartTranslations()
  ) {
    self.dictionary = dictionary
    self.parts = parts
    let text = UnsafeBufferPointer(rebasing: utf8.prefix(DocumentLattice.maximumSize))
    self.utf8 = Array(text)
    findWords(text)
    groupOccurrences()
    indexWords()
    findBoundaries()
  }

  /// Finds the words of a text.
  package init(_ text: String, dictionary: BilingualDictionary) {
    var text = text
    self = text.withUTF8 { DocumentLattice(utf8: $0, dictionary: dictionary) }
  }

  /// Finds the words of a text, with the help of what was looked up for another one.
  ///
  /// Saves most of the time where many short texts follow each other.
  package init(_ text: String, reusing other: consuming DocumentLattice) {
    dictionary = other.dictionary
    if other.stems.count < DocumentLattice.mostKept {
      (senses, stems, roots, scalars) = (other.senses, other.stems, other.roots, other.scalars)
      known = other.known ?? ([], NumberTable())
    } else {
      known = ([], NumberTable())
    }
    _ = consume other
    var text = text
    utf8 = text.withUTF8 { Array($0.prefix(DocumentLattice.maximumSize)) }
    let bytes = utf8
    bytes.withUnsafeBufferPointer { findWords($0) }
    groupOccurrences()
    indexWords()
    findBoundaries()
  }

  /// As many stems are kept for the next text, some megabytes.
  private static let mostKept = 1 << 19

  /// The most bytes of a document that are looked at, which keeps places within 32 bits.
  package static let maximumSize = 1 << 28

  /// From this size on, reading all headwords first saves time.
  private static let long = 200_000

  // MARK: - Building

  private mutating func findWords(_ utf8: UnsafeBufferPointer<UInt8>) {
    var latin: [String: Int32] = [:]
    let prefixes =
      utf8.count >= DocumentLattice.long ? HeadwordPrefixes(dictionary) : nil
    var found: [(end: Int, headword: Int)] = []
    var place = 0
    while place < utf8.count {
      if ASCII.isAlphanumeric(utf8[place]) {
        place = addLatinWord(utf8, at: place, &latin)
        continue
      }
      if let scalar = UTF8Scalar.scalar(utf8, at: place), Han.contains(scalar) {
        found.removeAll(keepingCapacity: true)
        if let prefixes {
          prefixes.forEachHeadword(startingAt: place, in: utf8) { found.append(($0, $1)) }
        } else {
          dictionary.forEachHeadword(startingAt: place, in: utf8) { found.append(($0, $1)) }
        }
        for (end, headword) in found { addHeadword(headword, place, end, utf8) }
        if !parts.isEmpty { addParts(at: place, besides: found.map(\.end), utf8) }
      }
      place = UTF8Scalar.end(in: utf8, from: place)
    }
  }

  private mutating func addHeadword(
    _ headword: Int, _ start: Int, _ end: Int, _ utf8: UnsafeBufferPointer<UInt8>
  ) {
    let word: Int32
    let number = Int32(truncatingIfNeeded: headword)
    if let known = wordByHeadword[number] {
      word = known
    } else if let known, let place = known.places[number] {
      word = Int32(words.count)
      wordByHeadword.set(number, to: word)
      words.append(known.words[Int(place)])
    } else {
      word = Int32(words.count)
      wordByHeadword.set(number, to: word)
      let firstSense = Int32(senses.count)
      for (rank, id) in dictionary.senseIDs(ofHeadword: headword).enumerated() {
        let trust = BilingualDictionary.trust(inRank: rank)
        dictionary.forEachStem(ofSense: id) { stem in
          if let stem { addStem(stem) } else { endSense(trust) }
        }
        endSense(trust)
      }
      for (stem, strength) in dictionary.learnedStems(ofHeadword: headword) {
        addStem(stem)
        endSense(strength)
      }
      addSenses(parts.senses[Array(utf8[start..<end])] ?? [])
      let firstScalar = Int32(scalars.count)
      scalars += dictionary.headwordText(headword).unicodeScalars.map(\.value)
      words.append(
        Word(
          headword: number, scalarCount: Int32(utf8[start..<end].count { $0 & 0xC0 != 0x80 }),
          endsInAgent: end - start >= 3
            && UTF8Scalar.scalar(utf8, at: end - 3).map(DocumentLattice.agents.contains) ?? false,
          scalars: firstScalar..<Int32(scalars.count), senses: firstSense..<Int32(senses.count)))
      if let last = words.last, let count = known?.words.count {
        known?.words.append(last)
        known?.places.set(number, to: Int32(count))
      }
    }
    occurrences.append(Occurrence(start: Int32(start), end: Int32(end), word: word))
  }

  private mutating func addSenses(_ senses: [PartTranslations.Sense]) {
    for sense in senses {
      for stem in sense.stems { addStem(stemID(stem)) }
      endSense(sense.trust)
    }
  }

  /// Adds the parts at a place that are no headwords.
  private mutating func addParts(
    at place: Int, besides ends: [Int], _ utf8: UnsafeBufferPointer<UInt8>
  ) {
    let isSorted = occurrences.count
    parts.forEachPart(startingAt: place, in: utf8) { part, senses in
      let end = place + part.count
      if ends.contains(end) { return }
      let word: Int32
      if let known = wordByPart[part] {
        word = known
      } else {
        word = Int32(words.count)
        wordByPart[part] = word
        let firstSense = Int32(self.senses.count)
        addSenses(senses)
        words.append(
          Word(
            headword: -1, scalarCount: Int32(part.count { $0 & 0xC0 != 0x80 }),
            endsInAgent: UTF8Scalar.scalar(utf8, at: end - 3).map(DocumentLattice.agents.contains)
              ?? false,
            senses: firstSense..<Int32(self.senses.count)))
      }
      occurrences.append(Occurrence(start: Int32(place), end: Int32(end), word: word))
    }
    if occurrences.count > isSorted {
      let first = isSorted - ends.count
      occurrences[first...].sort { $0.end < $1.end }
    }
  }

  private static let agents = Set("者商员員家人器机機师師手方剂劑队隊".unicodeScalars)

  private mutating func addLatinWord(
    _ utf8: UnsafeBufferPointer<UInt8>, at start: Int, _ latin: inout [String: Int32]
  ) -> Int {
    var end = start
    while end < utf8.count, ASCII.isAlphanumeric(utf8[end]) { end += 1 }
    let phrase = EnglishPhrase(String(decoding: utf8[start..<end], as: UTF8.self))
    guard let stem = phrase.stems.first else { return end }
    let word: Int32
    if let known = latin[stem] {
      word = known
    } else {
      word = Int32(words.count)
      latin[stem] = word
      let firstSense = Int32(senses.count)
      addStem(stemID(stem))
      endSense(1)
      words.append(
        Word(
          headword: -1, scalarCount: Int32(end - start),
          senses: firstSense..<Int32(senses.count)))
    }
    occurrences.append(Occurrence(start: Int32(start), end: Int32(end), word: word))
    return end
  }

  private mutating func stemID(_ stem: String) -> UInt32 {
    if let id = dictionary.stemID(stem) ?? ownStems[stem] { return id }
    let id = UInt32(dictionary.storage.count(.stems) + ownStems.count)
    ownStems[stem] = id
    return id
  }

  private func rootID(ofStem stem: UInt32) -> UInt32 {
    stem < dictionary.storage.count(.stems) ? dictionary.rootID(ofStem: stem) : stem
  }

  private mutating func addStem(_ stem: UInt32) {
    stems.append(stem)
    roots.append(rootID(ofStem: stem))
  }

  /// Makes a sense of the stems added since the last one; none where there are none.
  private mutating func endSense(_ trust: Float) {
    let (first, end) = (senses.last?.stems.upperBound ?? 0, Int32(stems.count))
    if first < end { senses.append(Sense(stems: first..<end, trust: trust)) }
  }

  private mutating func groupOccurrences() {
    var counts = [Int32](repeating: 0, count: words.count + 1)
    for occurrence in occurrences { counts[Int(occurrence.word) + 1] += 1 }
    for word in words.indices {
      counts[word + 1] += counts[word]
      words[word].occurrences = counts[word]..<counts[word + 1]
    }
    occurrencesByWord = [Int32](repeating: 0, count: occurrences.count)
    for (place, occurrence) in occurrences.enumerated() {
      let word = Int(occurrence.word)
      occurrencesByWord[Int(counts[word])] = Int32(place)
      counts[word] += 1
    }
  }

  private mutating func indexWords() {
    var (byRoot, byScalar): ([UInt64], [UInt64]) = ([], [])
    for (id, word) in words.enumerated() {
      for sense in word.senses {
        for stem in senses[Int(sense)].stems {
          byRoot.append(NumberIndex.pair(roots[Int(stem)], id))
        }
      }
      for place in word.scalars {
        byScalar.append(NumberIndex.pair(scalars[Int(place)], id))
      }
    }
    wordsByRoot = NumberIndex(byRoot)
    wordsByScalar = NumberIndex(byScalar)
  }

  /// The segmentation of fewest words, found from the end backwards; a character outside the
  /// dictionary counts as a word and a half.
  private mutating func findBoundaries() {
    segmentStarts = [Int32](repeating: Int32(utf8.count), count: utf8.count + 1)
    var cost = [Float](repeating: 0, count: utf8.count + 1)
    var next = [Int32](repeating: 0, count: utf8.count + 1)
    var last = occurrences.count - 1
    for place in stride(from: utf8.count - 1, through: 0, by: -1) {
      if utf8[place] & 0xC0 == 0x80 {
        cost[place] = cost[place + 1]
        next[place] = Int32(place + 1)
        continue
      }
      cost[place] = cost[place + 1] + 1.5
      next[place] = Int32(place + 1)
      while last >= 0, Int(occurrences[last].start) > place { last -= 1 }
      while last >= 0, Int(occurrences[last].start) == place {
        let end = Int(occurrences[last].end)
        // Of equal segmentations, take the one whose longer words come later, as Chinese
        // segmenters that match backwards do.
        let through = cost[end] + (words[Int(occurrences[last].word)].scalarCount == 1 ? 1.2 : 1)
        if through < cost[place] {
          cost[place] = through
          next[place] = Int32(end)
        }
        last -= 1
      }
    }
    var place = 0
    while place < utf8.count {
      let end = min(max(Int(next[place]), place + 1), utf8.count)
      for inside in place..<end { segmentStarts[inside] = Int32(place) }
      place = end
    }
  }

  /// Whether a word of the likeliest segmentation starts or ends at a byte.
  func isBoundary(_ place: Int) -> Bool {
    !segmentStarts.indices.contains(place) || Int(segmentStarts[place]) == place
  }

  /// Whether a span is part of one longer word of the likeliest segmentation.
  func isNested(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.upperBound < segmentStarts.count else { return false }
    let start = segmentStarts[range.lowerBound]
    return segmentStarts[range.upperBound - 1] == start
      && (Int(start) < range.lowerBound || segmentStarts[range.upperBound] == start)
  }

  /// Endings that cannot stand alone, so that a span is cut short where one follows it.
  private static let boundSuffixes: Set<Unicode.Scalar> = [
    "率", "性", "化", "者", "商", "费", "費", "员", "員", "器", "额", "額", "们", "們", "症", "剂", "劑",
  ]

  /// Whether a bound ending follows a span that ends here.
  func isCutShort(at end: Int) -> Bool {
    utf8.withUnsafeBufferPointer { utf8 in
      guard end < utf8.count, let scalar = UTF8Scalar.scalar(utf8, at: end) else { return false }
      return DocumentLattice.boundSuffixes.contains(scalar)
        && segmentEnd(from: end) == UTF8Scalar.end(in: utf8, from: end)
    }
  }

  /// How a span stands in the likeliest segmentation, 0…15: spans that stand alike and are made
  /// up alike score alike.
  func standing(of range: Range<Int>) -> Int {
    (isNested(range) ? 1 : 0) | (isBoundary(range.lowerBound) ? 2 : 0)
      | (isBoundary(range.upperBound) ? 4 : 0) | (isCutShort(at: range.upperBound) ? 8 : 0)
  }

  /// The end of the word of the likeliest segmentation that starts at a byte.
  func segmentEnd(from start: Int) -> Int {
    var end = start + 1
    while end < utf8.count, Int(segmentStarts[end]) == start { end += 1 }
    return end
  }
}
