internal import ICU

/// All words of the segmenter and the pairs and triples of characters that its
/// model knows, as sorted keys over codes.
///
/// Words are folded to Simplified characters, so that a Traditional text meets
/// the same words; where two fall together, the cheaper cost stands.
struct WordList {
  /// Codes of the characters, the frequent ones first, from 1.
  private(set) var codes: [UInt16: UInt16] = [:]
  /// Keys, end to end.
  private(set) var keys: [UInt16] = []
  /// Where each key begins, with one more for the end of the last.
  private(set) var starts: [Int32] = [0]
  /// The cost of each word, 0–255; ``noWord`` for a key that is none.
  private(set) var costs: [UInt16] = []

  static let noWord: UInt16 = 256

  private struct Bound {
    var start: Int32
    var length: UInt8
    var cost: UInt16
  }

  /// Gathers the keys.
  ///
  /// - Parameters:
  ///   - characters: characters that are to have codes whether or not they stand
  ///     in a word.
  ///   - sequences: keys besides the words; their characters have codes too.
  init(
    table: CharacterTable, supplement: UnsafeBufferPointer<UInt8>, characters: [UInt16],
    sequences: [[UInt16]]
  ) throws {
    var texts: [UInt16] = []
    var bounds: [Bound] = []
    func add(_ cost: Int, _ units: some Sequence<UInt16>) {
      let start = texts.count
      for unit in units {
        let entry = table.entries[Int(unit)]
        guard entry.characterClass == CharacterTable.Class.han.rawValue else {
          texts.removeLast(texts.count - start)
          return
        }
        texts.append(entry.folded)
      }
      let length = texts.count - start
      if length == 0 || length > Self.longestWord {
        texts.removeLast(length)
      } else {
        bounds.append(
          Bound(
            start: Int32(start), length: UInt8(length), cost: UInt16(UInt8(clamping: cost))))
      }
    }
    do {
      try ICUDictionary.forEachWord { utf16, cost in add(cost, utf16) }
      Self.forEachWord(in: supplement) { units, cost in add(cost, units) }
    } catch {
      // No dictionary in this ICU: the break iterator takes its place.
      bounds.removeAll()
    }
    number(texts, characters + sequences.joined())
    for sequence in sequences where (1...Self.longestWord).contains(sequence.count) {
      if sequence.contains(where: { codes[$0] == nil }) { continue }
      bounds.append(
        Bound(start: Int32(texts.count), length: UInt8(sequence.count), cost: Self.noWord))
      texts.append(contentsOf: sequence)
    }
    sort(texts, bounds)
  }

  /// ICU does not look for longer words either.
  static let longestWord = 20

  private mutating func number(_ texts: [UInt16], _ others: [UInt16]) {
    var counts = Array(repeating: 0, count: 65_536)
    for unit in texts { counts[Int(unit)] += 1 }
    let order = counts.indices.filter { counts[$0] > 0 }
      .sorted { (counts[$1], $0) < (counts[$0], $1) }
    for (index, unit) in order.enumerated() { codes[UInt16(unit)] = UInt16(index + 1) }
    for unit in others where codes[unit] == nil && codes.count < 65_535 {
      codes[unit] = UInt16(codes.count + 1)
    }
  }

  private mutating func sort(
    _ texts: [UInt16], _ bounds: [Bound]
  ) {
    var codeOf = Array(repeating: UInt16(0), count: 65_536)
    for (unit, code) in codes { codeOf[Int(unit)] = code }
    let coded = texts.map { codeOf[Int($0)] }
    // The first four codes decide most comparisons, in one number.
    var order = bounds.map {
      bound -> (head: UInt64, bound: Bound) in
      var head: UInt64 = 0
      for offset in 0..<4 {
        let code = offset < Int(bound.length) ? coded[Int(bound.start) + offset] : 0
        head = head << 16 | UInt64(code)
      }
      return (head, bound)
    }
    func tail(_ bound: Bound) -> ArraySlice<UInt16> {
      let start = Int(bound.start)
      return coded[(start + min(4, Int(bound.length)))..<(start + Int(bound.length))]
    }
    order.sort { left, right in
      if left.head != right.head { return left.head < right.head }
      if left.bound.length > 4 || right.bound.length > 4 {
        let leftTail = tail(left.bound)
        let rightTail = tail(right.bound)
        if leftTail != rightTail { return leftTail.lexicographicallyPrecedes(rightTail) }
      }
      return left.bound.cost < right.bound.cost
    }
    var previous: ArraySlice<UInt16> = []
    for (_, bound) in order {
      let word = coded[Int(bound.start)..<(Int(bound.start) + Int(bound.length))]
      if word == previous { continue }
      previous = word
      keys.append(contentsOf: word)
      starts.append(Int32(keys.count))
      costs.append(bound.cost)
    }
  }

  /// Reads the supplement: a word, a tab and its cost on each line.
  private static func forEachWord(
    in supplement: UnsafeBufferPointer<UInt8>, _ body: ([UInt16], Int) -> Void
  ) {
    for line in supplement.split(separator: 0x0A) {
      guard let tab = line.lastIndex(of: 0x09) else { continue }
      var cost = 0
      for digit in line[(tab + 1)...] { cost = min(cost * 10 + Int(digit & 15), 255) }
      body(Array(String(decoding: line[..<tab], as: UTF8.self).utf16), cost)
    }
  }
}
