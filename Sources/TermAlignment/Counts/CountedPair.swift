/// What is counted of a Chinese and an English phrase that stand linked in a bitext: whole numbers that
/// add up to the same whatever pieces the bitext was cut into.
package struct CountedPair: Sendable, Hashable {
  /// A place that shows the pair.
  package struct Example: Sendable, Hashable {
    /// The key of the unit.
    package var unit: UInt64
    /// Where the phrases stand in the UTF-8 of its two sides.
    package var chinese: Range<Int>
    package var english: Range<Int>

    package init(unit: UInt64, chinese: Range<Int>, english: Range<Int>) {
      self.unit = unit
      self.chinese = chinese
      self.english = english
    }

    private var order: (UInt64, Int, Int, Int, Int) {
      (unit, chinese.lowerBound, chinese.upperBound, english.lowerBound, english.upperBound)
    }

    static func < (left: Example, right: Example) -> Bool { left.order < right.order }
  }

  /// The numbers that add up, in the order in which a file has them.
  package enum Sum: Int, CaseIterable, Sendable {
    /// Places where the two stand linked.
    case linked
    /// Those without a token at an edge that nothing is linked to.
    case tight
    /// Those with a word of content right before or after the Chinese that nothing is linked to.
    case freeBefore, freeAfter
    /// Those where the Chinese begins or ends inside of a longer word.
    case cut
    /// The mean probabilities of the links, in 65,536ths.
    case links
    /// English words of content, and those that begin with a capital although they do not begin a segment.
    case content, capitals
  }

  /// The Chinese words; the same at all places.
  package var words: [String] = []
  /// The sums, by the number of ``Sum``.
  package var sums = [Int](repeating: 0, count: Sum.allCases.count)
  /// The fewest tokens of both that are hardly terms by themselves.
  package var weak = Int.max
  /// How often each is written in which way.
  package var chineseForms: [ExactText: Int] = [:]
  package var englishForms: [ExactText: Int] = [:]
  /// Places that show it, those of the least keys, in order.
  package private(set) var examples: [Example] = []

  /// How many places are kept.
  package static let mostExamples = 3

  /// Nothing counted.
  package init() {}

  package subscript(_ sum: Sum) -> Int {
    get { sums[sum.rawValue] }
    set { sums[sum.rawValue] = newValue }
  }

  /// Adds what was counted elsewhere.
  ///
  /// - Complexity: linear in the forms.
  package mutating func add(_ other: CountedPair) {
    if words.isEmpty { words = other.words }
    for index in sums.indices { sums[index] = Self.plus(sums[index], other.sums[index]) }
    weak = min(weak, other.weak)
    chineseForms.merge(other.chineseForms, uniquingKeysWith: Self.plus)
    englishForms.merge(other.englishForms, uniquingKeysWith: Self.plus)
    for example in other.examples { add(example) }
  }

  /// Keeps a place where it is among the first by their keys. Of one unit, one place is kept.
  package mutating func add(_ example: Example) {
    if let index = examples.firstIndex(where: { $0.unit == example.unit }) {
      if example < examples[index] { examples[index] = example }
      return
    }
    if examples.count == Self.mostExamples {
      guard let last = examples.last, example.unit < last.unit else { return }
      examples.removeLast()
    }
    let index = examples.firstIndex { example.unit < $0.unit } ?? examples.count
    examples.insert(example, at: index)
  }

  /// A sum that stays at the greatest number instead of passing it.
  package static func plus(_ left: Int, _ right: Int) -> Int {
    let (sum, isTooLarge) = left.addingReportingOverflow(right)
    return isTooLarge ? Int.max : sum
  }
}
