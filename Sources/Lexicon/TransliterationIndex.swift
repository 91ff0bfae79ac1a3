internal import Text

/// All places of a document where a name may be rendered by sound, found once so that many names
/// can be looked for.
///
/// Only runs of characters that names are commonly rendered with count, as in
/// `TransliterationScorer`, and few different sequences of them stand in any document: they are
/// kept as a tree, and each name is held against each sequence once, however often it stands there.
///
/// - Complexity: building takes time and memory linear in the document.
package struct TransliterationIndex: Sendable {
  /// A sequence of characters: that of its parent and one more.
  private struct Node {
    var character: TransliterationModel.Character
    /// How many times commoner all its characters together are in renderings.
    var typicality: Float
    /// The number of its characters.
    var count = 1
    var parent: Int32 = -1
    /// The greatest mean typicality of this sequence and those that go on from it.
    var bestMean: Float
    var firstChild: Int32 = -1
    var nextSibling: Int32 = -1
    /// Its places in `starts`.
    var places: Range<Int32> = 0..<0
  }

  private var nodes: [Node] = []
  private var firstRoot: Int32 = -1
  /// Byte offsets of sequences of two characters and more, by node.
  private var starts: [Int32] = []

  /// As in `TransliterationScorer`, to whose candidates these are equal.
  private static let priorLogOdds: Float = -6
  private static let typicalityWeight: Float = 1.2
  private static let longest = 10

  /// Finds the sequences of a document.
  ///
  /// - Parameter utf8: The document, less than 2 GiB. Malformed bytes end a run.
  package init(_ utf8: UnsafeBufferPointer<UInt8>) {
    var builder = Builder()
    var run: [(start: Int, scalar: UInt32, character: TransliterationModel.Character)] = []
    var place = 0
    while place < utf8.count {
      let end = UTF8Scalar.end(in: utf8, from: place)
      if let scalar = UTF8Scalar.scalar(utf8, at: place),
        let character = TransliterationModel.character(scalar.value)
      {
        run.append((place, scalar.value, character))
      } else if !run.isEmpty {
        builder.add(run)
        run.removeAll(keepingCapacity: true)
      }
      place = end
    }
    builder.add(run)
    builder.findBestMeans()
    starts = builder.groupedStarts()
    nodes = builder.nodes
    firstRoot = builder.firstRoot
  }

  private struct Builder {
    var nodes: [Node] = []
    var firstRoot: Int32 = -1
    private var children: [UInt64: Int32] = [:]
    private var places: [(node: Int32, start: Int32)] = []

    mutating func add(
      _ run: [(start: Int, scalar: UInt32, character: TransliterationModel.Character)]
    ) {
      // A character by itself renders nothing.
      if run.count < 2 { return }
      for first in run.indices {
        var node: Int32 = -1
        var unusual = 0
        for last in first..<min(run.count, first + TransliterationIndex.longest) {
          if run[last].character.isUnusual { unusual += 1 }
          // Of an unusual character the others must make a name.
          if unusual > 1 { break }
          node = child(of: node, run[last].scalar, run[last].character)
          if last > first + unusual {
            places.append((node, Int32(truncatingIfNeeded: run[first].start)))
          }
        }
      }
    }

    private mutating func child(
      of parent: Int32, _ scalar: UInt32, _ character: TransliterationModel.Character
    ) -> Int32 {
      let key = UInt64(UInt32(bitPattern: parent)) << 32 | UInt64(scalar)
      if let known = children[key] { return known }
      let number = Int32(nodes.count)
      children[key] = number
      var node = Node(
        character: character, typicality: character.typicality, parent: parent,
        bestMean: character.typicality)
      if parent < 0 {
        node.nextSibling = firstRoot
        firstRoot = number
      } else {
        node.count = nodes[Int(parent)].count + 1
        node.typicality = nodes[Int(parent)].typicality + character.typicality
        node.bestMean = node.typicality / Float(node.count)
        node.nextSibling = nodes[Int(parent)].firstChild
        nodes[Int(parent)].firstChild = number
      }
      nodes.append(node)
      return number
    }

    /// Lifts what can be reached from children to their parents, which come before them.
    mutating func findBestMeans() {
      for index in nodes.indices.reversed() where nodes[index].parent >= 0 {
        let parent = Int(nodes[index].parent)
        nodes[parent].bestMean = max(nodes[parent].bestMean, nodes[index].bestMean)
      }
    }

    mutating func groupedStarts() -> [Int32] {
      var counts = [Int32](repeating: 0, count: nodes.count + 1)
      for place in places { counts[Int(place.node) + 1] += 1 }
      for node in nodes.indices {
        counts[node + 1] += counts[node]
        nodes[node].places = counts[node]..<counts[node + 1]
      }
      var starts = [Int32](repeating: 0, count: places.count)
      for place in places {
        starts[Int(counts[Int(place.node)])] = place.start
        counts[Int(place.node)] += 1
      }
      return starts
    }
  }

  /// The spans that render a name with a probability of at least `threshold`, best first, none
  /// overlapping another: those candidates of a `TransliterationScorer` with that threshold.
  ///
  /// - Parameter name: A name in Latin letters; of several words, all are taken together.
  package func candidates(for name: String, atLeast threshold: Float) -> [TransliterationCandidate]
  {
    guard firstRoot >= 0, let target = NameLetters(name) else { return [] }
    var found: [TransliterationCandidate] = []
    let size = target.columnSize
    withUnsafeTemporaryAllocation(of: Float.self, capacity: size * (2 * Self.longest + 1)) {
      columns in
      columns.initialize(repeating: 0)
      columns[0] = 1
      let goal = Goal(target: target, bounds: target.suffixBounds(), threshold: threshold)
      search(firstRoot, depth: 0, goal, columns, &found)
    }
    return Self.withoutOverlaps(found)
  }

  /// What is searched for.
  private struct Goal {
    var target: NameLetters
    var bounds: [Float]
    var threshold: Float
  }

  /// Goes through the sequences that begin with the one whose column lies at `depth`.
  private func search(
    _ first: Int32, depth: Int, _ goal: Goal,
    _ columns: UnsafeMutableBufferPointer<Float>, _ found: inout [TransliterationCandidate]
  ) {
    let target = goal.target
    let size = target.columnSize
    let before = columns[(2 * depth * size)..<((2 * depth + 1) * size)]
    let middle = UnsafeMutableBufferPointer(
      rebasing: columns[((2 * depth + 1) * size)..<((2 * depth + 2) * size)])
    let after = UnsafeMutableBufferPointer(
      rebasing: columns[((2 * depth + 2) * size)..<((2 * depth + 3) * size)])
    let count = depth + 1
    var next = first
    while next >= 0 {
      let node = nodes[Int(next)]
      next = node.nextSibling
      target.advance(
        UnsafeBufferPointer(rebasing: before), by: node.character.syllable.initial, into: middle)
      target.advance(
        UnsafeBufferPointer(middle), by: node.character.syllable.final, into: after)
      // No rendering begins with a syllable that renders nothing.
      after[0] = 0
      // Nothing good enough can be reached any more.
      let bound = target.bound(
        UnsafeBufferPointer(after), goal.bounds, syllables: count,
        logOdds: Self.priorLogOdds + Self.typicalityWeight * node.bestMean)
      if bound < goal.threshold || !after.contains(where: { $0 > 1e-30 }) { continue }
      if count > 1 {
        let probability = target.probability(
          ofWhole: after[size - 1], syllables: count,
          logOdds: Self.priorLogOdds + Self.typicalityWeight * node.typicality / Float(count))
        if probability >= goal.threshold { add(node, count, probability, &found) }
      }
      if node.firstChild >= 0 && count < min(Self.longest, target.maximumSyllables) {
        search(node.firstChild, depth: count, goal, columns, &found)
      }
    }
  }

  private func add(
    _ node: Node, _ count: Int, _ probability: Float, _ found: inout [TransliterationCandidate]
  ) {
    for place in node.places {
      let start = Int(starts[Int(place)])
      // Each of these characters takes three bytes.
      found.append(TransliterationCandidate(range: start..<(start + 3 * count), score: probability))
    }
  }

  private static func withoutOverlaps(
    _ found: [TransliterationCandidate]
  ) -> [TransliterationCandidate] {
    let ordered = found.sorted {
      ($1.score, $0.range.lowerBound, $0.range.upperBound)
        < ($0.score, $1.range.lowerBound, $1.range.upperBound)
    }
    var covered: Set<Int> = []
    var kept: [TransliterationCandidate] = []
    for candidate in ordered {
      let characters = stride(
        from: candidate.range.lowerBound, to: candidate.range.upperBound, by: 3)
      if characters.contains(where: { covered.contains($0) }) { continue }
      covered.formUnion(characters)
      kept.append(candidate)
    }
    return kept
  }
}
