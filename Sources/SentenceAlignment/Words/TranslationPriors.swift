internal import English
internal import Lexicon
internal import Text

/// What is known of word translations before a text is looked at: t(English | Chinese) from the
/// dictionary and the termbases, identical strings, quantities, marks and sounds.
struct TranslationPriors {
  let parameters: AlignmentParameters
  let dictionary: BilingualDictionary?
  let domains: DomainWords

  /// A row for each Chinese word.
  func table(chinese: WordTypes, english: WordTypes) -> SparseTable {
    let families = Families(english)
    var table = SparseTable()
    var row: [Int32: Float] = [:]
    for word in 0..<Int32(chinese.count) {
      append(word, chinese, english, families, &row, to: &table)
      table.endRow()
    }
    return table
  }

  private func append(
    _ word: Int32, _ chinese: WordTypes, _ english: WordTypes, _ families: Families,
    _ row: inout [Int32: Float], to table: inout SparseTable
  ) {
    let utf8 = chinese.utf8(of: word)
    guard let first = utf8.first else { return }
    switch first {
    case UInt8(ascii: "#"), 48...57:
      if let same = english.number(of: chinese[word]) { table.append(same, 0.9) }
    case UInt8(ascii: "%"):
      if let same = english.number(of: chinese[word]) { table.append(same, 0.6) }
    case UInt8(ascii: "="), UInt8(ascii: "~"):
      if let same = english.number(of: String(decoding: utf8.dropFirst(), as: UTF8.self)) {
        table.append(same, 0.9)
      }
    default:
      row.removeAll(keepingCapacity: true)
      fill(&row, utf8, english, families)
      append(row, to: &table)
    }
  }

  /// Adds what the dictionary says of a word, as probabilities.
  private func append(_ row: [Int32: Float], to table: inout SparseTable) {
    // Summed by column: the order of hashing differs from run to run, and so would the sum.
    let entries = row.sorted { $0.key < $1.key }
    let sum = entries.reduce(0) { $0 + $1.value }
    let scale = sum > 0 ? 1 / (sum + Float(parameters.dictionaryDoubt)) : 1
    for (column, weight) in entries { table.append(column, weight * scale) }
  }

  private func fill(
    _ row: inout [Int32: Float], _ word: ArraySlice<UInt8>, _ english: WordTypes,
    _ families: Families
  ) {
    for (stem, share) in domains.stems(of: word) {
      if let column = english.number(of: stem) { row[column, default: 0] += share }
    }
    guard let dictionary else {
      for (stem, share) in EverydayWords.stems(of: word) {
        if let column = english.number(of: stem) { row[column, default: 0] += share }
      }
      return
    }
    word.withUnsafeBufferPointer { bytes in
      add(bytes, 1, dictionary, english, families, to: &row)
      if row.isEmpty, bytes.count > 3 {
        addParts(of: bytes, dictionary, english, families, to: &row)
      }
    }
  }

  private func add(
    _ bytes: UnsafeBufferPointer<UInt8>, _ weight: Float, _ dictionary: BilingualDictionary,
    _ english: WordTypes, _ families: Families, to row: inout [Int32: Float]
  ) {
    for gloss in dictionary.glossStems(of: bytes) {
      if let column = english.number(of: gloss.stem) {
        row[column, default: 0] += gloss.share * weight
      } else {
        let members = families.members(of: gloss.stem)
        for member in members {
          row[member, default: 0] +=
            gloss.share * weight * Float(parameters.familyShare) / Float(members.count)
        }
      }
    }
  }

  /// The parts of a word stand for it: the longest headwords within it, or its characters.
  private func addParts(
    of bytes: UnsafeBufferPointer<UInt8>, _ dictionary: BilingualDictionary,
    _ english: WordTypes, _ families: Families, to row: inout [Int32: Float]
  ) {
    var place = 0
    let share = Float(parameters.partShare)
    while place < bytes.count {
      let window = UnsafeBufferPointer(
        rebasing: bytes[place..<min(bytes.count, place + max(3, bytes.count - 3))])
      let length = max(
        dictionary.longestMatch(in: window, at: 0),
        min(UTF8Scalar.length(ofLead: bytes[place]), window.count))
      let part = UnsafeBufferPointer(rebasing: bytes[place..<place + length])
      add(part, share * Float(length) / Float(bytes.count), dictionary, english, families, to: &row)
      place += length
    }
  }

  /// English words by the root that their family shares.
  private struct Families {
    private var byRoot: [String: [Int32]] = [:]

    init(_ english: WordTypes) {
      for word in 0..<Int32(english.count) {
        let stem = english[word]
        guard stem.utf8.first.map(ASCII.isLetter) == true else { continue }
        byRoot[EnglishStemmer.root(stem), default: []].append(word)
      }
    }

    func members(of stem: String) -> [Int32] {
      byRoot[EnglishStemmer.root(stem)] ?? []
    }
  }
}
