internal import ICU

/// Terms that the segmenter is to keep whole: a user's list, a termbase.
///
/// Matching folds case, width and Traditional characters. Of overlapping entries
/// the set with the greatest total weight wins, where a longer entry weighs more
/// than its parts. An entry that begins or ends with a letter or digit matches
/// only at the edge of a word; one between Han characters pulls strongly but
/// yields where the model is sure of the contrary.
public struct SegmentationLexicon: Sendable {
  /// In units of the model's weights: how far an entry moves a boundary.
  static let strong: Int32 = 12 * 256
  /// The same for an entry of one character.
  static let weak: Int32 = 2 * 256

  private var children: [UInt64: Int32] = [:]
  private var isEnd: [Bool] = [false]
  private var isStart: [Bool] = Array(repeating: false, count: 65_536)
  private let folding: [UInt16]

  /// The number of different entries after folding.
  public private(set) var count = 0

  /// Creates a lexicon of terms; empty ones are left out.
  public init(_ terms: some Sequence<String>, model: SegmentationModel) {
    folding = (0..<65_536).map { Self.fold(UInt16($0), model) }
    for term in terms { insert(term) }
  }

  private static func fold(_ unit: UInt16, _ model: SegmentationModel) -> UInt16 {
    if unit >= 0xFF01 && unit <= 0xFF5E { return fold(unit - 0xFEE0, model) }
    if unit == 0x3000 { return 0x20 }
    if unit == 0x2019 { return 0x27 }
    if let scalar = Unicode.Scalar(UInt32(unit)) {
      let folded = CharacterProperties.foldingCase(of: scalar).value
      if folded != scalar.value && folded < 65_536 { return UInt16(folded) }
    }
    return model.entries[Int(unit)].folded
  }

  private mutating func insert(_ term: String) {
    let units = term.utf16.map { folding[Int($0)] }
    let trimmed = units.drop { $0 == 0x20 }
    guard let first = trimmed.first, trimmed.last != 0x20 else { return }
    var node: Int32 = 0
    for unit in trimmed {
      let key = UInt64(UInt32(bitPattern: node)) << 16 | UInt64(unit)
      if let child = children[key] {
        node = child
      } else {
        node = Int32(isEnd.count)
        children[key] = node
        isEnd.append(false)
      }
    }
    isStart[Int(first)] = true
    if !isEnd[Int(node)] { count += 1 }
    isEnd[Int(node)] = true
  }

  /// Finds the best set of entries in a stretch of a line, in order.
  func findSpans(in line: TextLines, _ range: Range<Int>, into spans: inout [PreferredSpan]) {
    var found: [PreferredSpan] = []
    for start in range where isStart[Int(folding[Int(line.units[start])])] {
      if isInsideWord(line, start, range) { continue }
      var node: Int32 = 0
      var end = start
      var isHan = true
      while end < range.upperBound && line.units[end] != TextLines.beyond {
        let unit = folding[Int(line.units[end])]
        guard let child = children[UInt64(UInt32(bitPattern: node)) << 16 | UInt64(unit)]
        else { break }
        isHan = isHan && line.classes[end] == CharacterTable.Class.han.rawValue
        node = child
        end += 1
        if isEnd[Int(node)] && !isInsideWord(line, end, range) {
          found.append(PreferredSpan(start: start, end: end, isHan: isHan))
        }
      }
    }
    if !found.isEmpty { choose(found, into: &spans) }
  }

  /// Whether a place lies between two letters or digits.
  private func isInsideWord(_ line: TextLines, _ index: Int, _ range: Range<Int>) -> Bool {
    guard index > range.lowerBound && index < range.upperBound else { return false }
    return isWordClass(line.classes[index - 1]) && isWordClass(line.classes[index])
  }

  private func isWordClass(_ value: UInt8) -> Bool {
    value == CharacterTable.Class.letter.rawValue || value == CharacterTable.Class.digit.rawValue
      || value == CharacterTable.Class.mark.rawValue
  }

  /// Weighted interval scheduling over spans sorted by start.
  private func choose(_ found: [PreferredSpan], into spans: inout [PreferredSpan]) {
    // best[i]: the greatest weight of a set among found[i...].
    var best = Array(repeating: 0, count: found.count + 1)
    var takes = Array(repeating: false, count: found.count)
    var following = Array(repeating: found.count, count: found.count)
    for index in found.indices.reversed() {
      var low = index + 1
      var high = found.count
      while low < high {
        let middle = (low + high) / 2
        if found[middle].start < found[index].end { low = middle + 1 } else { high = middle }
      }
      following[index] = low
      let length = found[index].end - found[index].start
      let taken = length * length + best[low]
      takes[index] = taken > best[index + 1]
      best[index] = max(taken, best[index + 1])
    }
    var index = 0
    while index < found.count {
      if takes[index] {
        spans.append(found[index])
        index = following[index]
      } else {
        index += 1
      }
    }
  }
}

/// A place in a line where a lexicon entry stands, by scalar indexes.
struct PreferredSpan: Sendable {
  var start: Int
  var end: Int
  var isHan: Bool
}
