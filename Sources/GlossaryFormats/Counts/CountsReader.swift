internal import Bitext
internal import TermAlignment
package import TextIO

/// Reads a file of counts record by record, and believes nothing that cannot be so.
///
/// - Complexity: memory of one record.
package struct CountsReader {
  /// What the file says of itself.
  package let header: CountsHeader
  private var input: PackedInput
  private var tag: UInt8 = 0
  private var key: UInt64 = 0
  private var phrase: UInt64?
  private var last: CountsRecord.Place?
  private var isAtEnd = false
  /// The most bytes of a form, and of a side of a unit.
  private static let longestForm = 1 << 20
  private static let longestUnit = 1 << 28

  /// Opens a file; `-` is standard input.
  package init(path: String) throws(InputError) {
    input = try PackedInput(path: path)
    header = try CountsHeader(&input)
  }

  /// The next record, or nil at the end.
  package mutating func next() throws(InputError) -> CountsRecord? {
    if isAtEnd { return nil }
    guard let record = try record() else {
      guard try input.checksum() else { throw damaged("its checksum is wrong") }
      if try input.hasMore() { throw damaged("bytes follow its end") }
      isAtEnd = true
      return nil
    }
    let place = record.place
    if let last, !(last < place) { throw damaged("records are not in order") }
    last = place
    return record
  }

  private func damaged(_ why: String) -> InputError {
    input.fault("the file is damaged: \(why)", hint: "count anew with duiyi glossary count")
  }

  private mutating func record() throws(InputError) -> CountsRecord? {
    let tag = try input.byte()
    if tag == 0 { return nil }
    guard tag <= 6 else { throw damaged("a record of no kind") }
    switch tag {
    case 1:
      let key = try nextKey(tag)
      phrase = key
      return .chinese(key, try count())
    case 2: return try pair()
    case 3: return .english(try nextKey(tag), try count())
    case 4: return .small(try nextKey(tag))
    case 5:
      let name = TermCounts.Name(
        chinese: try input.text(atMost: Self.longestForm),
        english: try input.text(atMost: Self.longestForm))
      return .name(name, try count())
    default:
      let key = try nextKey(tag)
      let chinese = try input.text(atMost: Self.longestUnit)
      return .unit(
        key, Sides(chinese: chinese, english: try input.text(atMost: Self.longestUnit)))
    }
  }

  private mutating func nextKey(_ tag: UInt8) throws(InputError) -> UInt64 {
    if tag != self.tag { (self.tag, key) = (tag, 0) }
    let half = UInt64(try input.number())
    let (sum, isTooLarge) = key.addingReportingOverflow(half << 1 | UInt64(try input.byte() & 1))
    if isTooLarge { throw damaged("records are not in order") }
    key = sum
    return sum
  }

  private mutating func count() throws(InputError) -> Int {
    let count = try input.number()
    if count == 0 { throw damaged("what is there nowhere is counted") }
    return count
  }

  private mutating func pair() throws(InputError) -> CountsRecord {
    guard let phrase else { throw damaged("a pair without its Chinese") }
    let key = TermCounts.PairKey(chinese: phrase, english: try input.long())
    var pair = CountedPair()
    let words = try input.number()
    guard (1...64).contains(words) else { throw damaged("a phrase without words") }
    for _ in 0..<words { pair.words.append(try input.text(atMost: Self.longestForm)) }
    for sum in CountedPair.Sum.allCases { pair[sum] = try input.number() }
    pair.weak = try input.number()
    let linked = pair[.linked]
    guard linked > 0, pair[.capitals] <= pair[.content],
      [CountedPair.Sum.tight, .freeBefore, .freeAfter, .cut].allSatisfy({ pair[$0] <= linked })
    else { throw damaged("parts are more than the whole") }
    pair.chineseForms = try forms()
    pair.englishForms = try forms()
    let examples = try input.number()
    guard examples <= CountedPair.mostExamples else { throw damaged("too many contexts") }
    for _ in 0..<examples {
      let unit = try input.long()
      let chinese = try range()
      pair.add(CountedPair.Example(unit: unit, chinese: chinese, english: try range()))
    }
    return .pair(key, pair)
  }

  private mutating func forms() throws(InputError) -> [ExactText: Int] {
    let count = try input.number()
    var forms: [ExactText: Int] = [:]
    for _ in 0..<count {
      let form = ExactText(try input.text(atMost: Self.longestForm))
      forms[form] = CountedPair.plus(forms[form] ?? 0, try self.count())
    }
    if forms.isEmpty { throw damaged("a phrase without a form") }
    return forms
  }

  private mutating func range() throws(InputError) -> Range<Int> {
    let (start, count) = (try input.number(), try input.number())
    guard start <= Self.longestUnit, count <= Self.longestUnit else {
      throw damaged("a place outside of its unit")
    }
    return start..<start + count
  }
}
