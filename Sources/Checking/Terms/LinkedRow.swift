internal import Bitext
internal import Text

/// The tokens of one pair of segments with the links between them.
struct LinkedRow {
  private let sources: [Range<Int>]
  private let targets: [Range<Int>]
  /// The links by source token.
  private let links: [(source: Int, target: Int, probability: Float)]
  /// The probability of the best link of each target token.
  private var best: [Float]

  /// - Parameters:
  ///   - links: The links, whose own direction is `linked`.
  ///   - direction: That of the pair.
  init(
    _ tokens: Sides<[Range<Int>]>, _ links: [WordLink], _ linked: Direction, _ direction: Direction
  ) {
    sources = tokens.source(direction)
    targets = tokens.target(direction)
    let count = targets.count
    self.links = links.compactMap { link in
      let places = link.sides(linked)
      let (source, target) = (Int(places.source(direction)), Int(places.target(direction)))
      return target < count ? (source, target, link.probability) : nil
    }.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
    best = Array(repeating: 0, count: count)
    for link in self.links { best[link.target] = max(best[link.target], link.probability) }
  }

  /// Where a stretch of the source went; nil where nothing is linked to it.
  ///
  /// - Complexity: logarithmic in the tokens, linear in those of the stretch.
  func place(of range: Range<Int>) -> TermLocator.Place? {
    let first = sources.partitioningIndex { $0.upperBound > range.lowerBound }
    let asked = first..<max(first, sources.partitioningIndex { $0.lowerBound >= range.upperBound })
    if asked.isEmpty { return nil }
    var linked: Set<Int> = []
    var sum = 0.0
    var place = links.partitioningIndex { $0.source >= asked.lowerBound }
    for source in asked {
      var best: Float = 0
      while place < links.count, links[place].source == source {
        best = max(best, links[place].probability)
        // A word that something else explains better is not the term's.
        if links[place].probability >= self.best[links[place].target] {
          linked.insert(links[place].target)
        }
        place += 1
      }
      sum += Double(best)
    }
    guard let run = Self.longestRun(of: linked.sorted()) else { return nil }
    return TermLocator.Place(
      target: targets[run.lowerBound].lowerBound..<targets[run.upperBound - 1].upperBound,
      probability: min(1, sum / Double(asked.count)))
  }

  /// The longest run of numbers that follow each other with at most one left out.
  private static func longestRun(of numbers: [Int]) -> Range<Int>? {
    var longest: Range<Int>?
    var first = 0
    for index in numbers.indices {
      if index > 0, numbers[index] - numbers[index - 1] > 2 { first = index }
      let run = numbers[first]..<(numbers[index] + 1)
      if run.count > longest?.count ?? 0 { longest = run }
    }
    return longest
  }
}
