internal import English
internal import Text

/// Gathers dictionary entries and writes them in `LexiconLayout`.
///
/// The bytes depend on the entries and their order alone. Memory grows with the dictionary:
/// about 160 MB at the peak for the 124,000 entries of CC-CEDICT.
struct LexiconBuilder {
  struct Entry {
    var simplified: Int
    var traditional: Int
    var pinyin: (offset: UInt32, length: Int)
    var senses: Range<Int>
  }

  struct Sense {
    var text: (offset: UInt32, length: Int)
    var flags: UInt32
    var entry: Int
    var stems: Range<Int>
  }

  private var text: [UInt8] = []
  private(set) var headwordIDs: [String: Int] = [:]
  private(set) var headwords: [(text: String, entries: [Int])] = []
  private var stemIDs: [String: Int] = [:]
  private var stems: [(text: String, root: Int, senses: Int)] = []
  private(set) var entries: [Entry] = []
  private(set) var senses: [Sense] = []
  private(set) var senseStems: [UInt32] = []
  private var postings: [(key: UInt64, posting: UInt32)] = []

  var entryCount: Int { entries.count }

  static let maximumSenses = 1 << 24
  private static let maximumStemsOfSense = 12

  // MARK: - Gathering

  mutating func add(_ entry: CEDICTEntry) {
    let isNamePinyin = entry.pinyin.utf8.first.map { $0 >= 65 && $0 <= 90 } ?? false
    let id = entries.count
    let firstSense = senses.count
    for definition in entry.definitions {
      for reading in GlossReading.read(definition: definition, pinyinIsName: isNamePinyin) {
        add(reading, of: id)
      }
    }
    guard senses.count > firstSense else { return }
    let simplified = headword(entry.simplified, entry: id)
    let traditional = headword(entry.traditional, entry: id)
    entries.append(
      Entry(
        simplified: simplified, traditional: traditional, pinyin: place(entry.pinyin),
        senses: firstSense..<senses.count))
  }

  private mutating func add(_ reading: GlossReading, of entry: Int) {
    guard senses.count < LexiconBuilder.maximumSenses, text.count < 1 << 30 else { return }
    let id = senses.count
    let firstStem = senseStems.count
    if let phrase = reading.phrases.first?.phrase {
      var previous = -1
      for place in phrase.contentPlaces.prefix(LexiconBuilder.maximumStemsOfSense) {
        // "agent or proxy" is two senses in one.
        if previous >= 0, phrase.words[previous + 1..<place].contains("or") {
          senseStems.append(LexiconLayout.alternative)
        }
        senseStems.append(UInt32(stemID(phrase.stems[place])))
        previous = place
      }
    }
    var flags: UInt32 = 0
    if reading.isName { flags |= LexiconLayout.senseIsName }
    if reading.isReference { flags |= LexiconLayout.senseIsReference }
    senses.append(
      Sense(
        text: place(reading.text), flags: flags, entry: entry,
        stems: firstStem..<senseStems.count))
    var seen: Set<String> = []
    for (phrase, quality) in reading.phrases {
      let key = phrase.key
      if !key.isEmpty, seen.insert(key).inserted { post(key, id, quality) }
    }
    if let (head, quality) = LexiconBuilder.head(of: reading), seen.insert(head).inserted {
      post(head, id, quality)
    }
  }

  /// The stem that a short noun phrase turns on: the last before a preposition.
  private static func head(of reading: GlossReading) -> (String, UInt8)? {
    guard let phrase = reading.phrases.first?.phrase else { return nil }
    let content = phrase.contentPlaces
    guard (2...3).contains(content.count), let first = content.first else { return nil }
    var head = first
    for place in content {
      if place > head + 1 { break }
      head = place
    }
    let quality = GlossReading.Quality.head - (content.count == 3 ? 40 : 0)
    return (phrase.stems[head], quality)
  }

  private mutating func post(_ key: String, _ sense: Int, _ quality: UInt8) {
    postings.append((LexiconLayout.hash(key.utf8), UInt32(sense) | UInt32(quality) << 24))
  }

  private mutating func headword(_ word: String, entry: Int) -> Int {
    let id: Int
    if let known = headwordIDs[word] {
      id = known
    } else {
      id = headwords.count
      headwordIDs[word] = id
      headwords.append((word, []))
    }
    if headwords[id].entries.last != entry { headwords[id].entries.append(entry) }
    return id
  }

  private mutating func stemID(_ stem: String) -> Int {
    if let known = stemIDs[stem] {
      stems[known].senses += 1
      return known
    }
    let id = stems.count
    stemIDs[stem] = id
    stems.append((stem, id, 1))
    let root = EnglishStemmer.root(stem)
    if root != stem {
      if let known = stemIDs[root] {
        stems[id].root = stems[known].root
      } else {
        stemIDs[root] = stems.count
        stems[id].root = stems.count
        stems.append((root, stems.count, 0))
      }
    }
    return id
  }

  private mutating func place(_ string: String) -> (offset: UInt32, length: Int) {
    let offset = UInt32(truncatingIfNeeded: text.count)
    let utf8 = string.utf8.prefix(0xFFFF)
    text.append(contentsOf: utf8)
    return (offset, utf8.count)
  }

  // MARK: - Writing

  mutating func build(name: String, sourceVersion: String) -> [UInt8] {
    var sections: [[UInt8]] = LexiconLayout.Section.allCases.map { _ in [] }
    func set(_ section: LexiconLayout.Section, _ bytes: [UInt8]) {
      sections[section.rawValue] = bytes
    }
    let order = headwords.indices.sorted {
      headwords[$0].text.utf8.lexicographicallyPrecedes(headwords[$1].text.utf8)
    }
    var rank = [Int](repeating: 0, count: order.count)
    for (place, id) in order.enumerated() { rank[id] = place }
    set(.headwordSlots, slots(order.map { headwords[$0].text }))
    set(.firstScalars, firstScalars(order))
    setHeadwords(order, &sections)
    set(.entries, entryRecords(rank))
    set(.senses, senseRecords())
    set(.senseStems, bytes(of: senseStems))
    set(.stemSlots, slots(stems.map(\.text)))
    var stemWords: [UInt32] = []
    for stem in stems {
      let text = place(stem.text)
      stemWords += [
        text.offset, UInt32(text.length), UInt32(stem.root), UInt32(clamping: stem.senses),
      ]
    }
    set(.stems, bytes(of: stemWords))
    setKeys(&sections)
    let learned = learnedTranslations().map { (UInt32(rank[$0.headword]), $0.stem, $0.strength) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    set(.learned, bytes(of: learned.flatMap { [$0.0, $0.1 & 0xFF_FFFF | UInt32($0.2) << 24] }))
    set(.text, text)
    set(.name, Array(name.utf8.prefix(1024)))
    set(.sourceVersion, Array(sourceVersion.utf8.prefix(1024)))
    return LexiconBuilder.file(sections)
  }

  private mutating func setHeadwords(_ order: [Int], _ sections: inout [[UInt8]]) {
    var records: [UInt32] = []
    var slots: [UInt32] = []
    for id in order {
      let text = place(headwords[id].text)
      let count = min(headwords[id].entries.count, 0xFFFF)
      records += [text.offset, UInt32(text.length) | UInt32(count) << 16, UInt32(slots.count)]
      slots += headwords[id].entries.prefix(count).map { UInt32($0) }
    }
    sections[LexiconLayout.Section.headwords.rawValue] = bytes(of: records)
    sections[LexiconLayout.Section.headwordEntries.rawValue] = bytes(of: slots)
  }

  private func firstScalars(_ order: [Int]) -> [UInt8] {
    var lengths: [UInt32: UInt64] = [:]
    for id in order {
      let scalars = headwords[id].text.unicodeScalars
      guard let first = scalars.first else { continue }
      lengths[first.value, default: 0] |= 1 << UInt64(min(scalars.count, 64) - 1)
    }
    var words: [UInt32] = []
    for (scalar, mask) in lengths.sorted(by: { $0.key < $1.key }) {
      words += [
        scalar, UInt32(truncatingIfNeeded: mask), UInt32(truncatingIfNeeded: mask >> 32),
      ]
    }
    return bytes(of: words)
  }

  private func entryRecords(_ rank: [Int]) -> [UInt8] {
    var words: [UInt32] = []
    words.reserveCapacity(entries.count * 5)
    for entry in entries {
      words += [
        UInt32(rank[entry.simplified]), UInt32(rank[entry.traditional]), entry.pinyin.offset,
        UInt32(entry.pinyin.length) | UInt32(min(entry.senses.count, 0xFFFF)) << 16,
        UInt32(entry.senses.lowerBound),
      ]
    }
    return bytes(of: words)
  }

  private func senseRecords() -> [UInt8] {
    var words: [UInt32] = []
    words.reserveCapacity(senses.count * 5)
    for sense in senses {
      words += [
        sense.text.offset, UInt32(sense.text.length) | sense.flags, UInt32(sense.entry),
        UInt32(sense.stems.lowerBound), UInt32(sense.stems.count),
      ]
    }
    return bytes(of: words)
  }

  private mutating func setKeys(_ sections: inout [[UInt8]]) {
    postings.sort {
      if $0.key != $1.key { return $0.key < $1.key }
      let (left, right) = ($0.posting >> 24, $1.posting >> 24)
      return left != right ? left > right : $0.posting < $1.posting
    }
    var keys: [UInt32] = []
    for (place, posting) in postings.enumerated()
    where place == 0 || postings[place - 1].key != posting.key {
      keys += [
        UInt32(truncatingIfNeeded: posting.key), UInt32(truncatingIfNeeded: posting.key >> 32),
        UInt32(place),
      ]
    }
    sections[LexiconLayout.Section.keys.rawValue] = bytes(of: keys)
    sections[LexiconLayout.Section.postings.rawValue] = bytes(of: postings.map(\.posting))
  }

  private func slots(_ keys: [String]) -> [UInt8] {
    var count = 16
    while count < keys.count * 2 { count *= 2 }
    var slots = [UInt32](repeating: 0, count: count)
    for (id, key) in keys.enumerated() {
      var slot = LexiconLayout.slot(of: LexiconLayout.hash(key.utf8), in: count)
      while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
      slots[slot] = UInt32(id + 1)
    }
    return bytes(of: slots)
  }

  private func bytes(of words: [UInt32]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(words.count * 4)
    for word in words {
      for shift in [0, 8, 16, 24] as [UInt32] {
        bytes.append(UInt8(truncatingIfNeeded: word >> shift))
      }
    }
    return bytes
  }

  private static func file(_ sections: [[UInt8]]) -> [UInt8] {
    let contents = LexiconLayout.Section.allCases.map {
      SectionContent(bytes: sections[$0.rawValue], stride: $0.stride)
    }
    return SectionFile.make(LexiconLayout.kind, contents).copy()
  }
}
