/// A trie of words over small integer codes, in one flat array.
///
/// From a node with base *b*, the child for code *c* sits at *b + c* and names
/// its parent in `check` (Aoe 1989, "An efficient digital search algorithm by
/// using a double-array structure"). A step costs one memory access, and all
/// words that begin at a place in the text are found in one walk.
///
/// The first character is looked up in a table of its own, because half of all
/// words would otherwise compete for places near the root.
package struct DoubleArray: Sendable {
  /// A node while the array is built.
  package struct Node: Sendable, BitwiseCopyable {
    package var base: Int32
    /// The parent; −1 where the node is free, −2 for a first character.
    package var check: Int32
    /// The number of the key that ends here plus one; 0 where none ends.
    package var value: UInt32

    static let free = Node(base: 0, check: -1, value: 0)
  }

  /// The nodes; indexes below `codeCount` are the first characters by code.
  package var nodes: [Node]
  /// The number of codes; code 0 stands for no character and has no child.
  package let codeCount: Int

  /// Builds the trie.
  ///
  /// - Parameters:
  ///   - keys: all keys, end to end, sorted by their codes and without repeats.
  ///   - starts: where each key begins, with one more for the end of the last.
  ///   - mostSteps: how many places are looked at for each node before its children
  ///     go to the end: fewer are faster and leave more places free.
  /// - Complexity: near O(*n*) in practice for frequent codes numbered first, and at
  ///   most O(*n* · `mostSteps`).
  package init(keys: [UInt16], starts: [Int32], codeCount: Int, mostSteps: Int = .max) {
    self.codeCount = codeCount
    nodes = Array(repeating: .free, count: codeCount + 4 * max(1, starts.count))
    var builder = Builder(
      keys: keys, starts: starts, codeCount: codeCount, mostSteps: mostSteps)
    builder.fill(&nodes)
    nodes.removeLast(nodes.count - builder.usedCount)
  }

  private struct Builder {
    let keys: [UInt16]
    let starts: [Int32]
    let codeCount: Int
    let mostSteps: Int
    var firstFree: Int
    var usedCount: Int
    private var children: [(code: Int, range: Range<Int>)] = []

    init(keys: [UInt16], starts: [Int32], codeCount: Int, mostSteps: Int) {
      self.keys = keys
      self.starts = starts
      self.codeCount = codeCount
      self.mostSteps = mostSteps
      firstFree = codeCount
      usedCount = codeCount
    }

    mutating func fill(_ nodes: inout [Node]) {
      for code in 0..<codeCount { nodes[code].check = -2 }
      // Breadth-first, so that nodes visited together lie together.
      var queue: [(node: Int, depth: Int, range: Range<Int>)] = []
      for (code, range) in split(0..<(starts.count - 1), at: 0) {
        queue.append((code, 1, range))
      }
      var head = 0
      while head < queue.count {
        let (node, depth, range) = queue[head]
        head += 1
        var rest = range
        if length(range.lowerBound) == depth {
          let key = range.lowerBound
          nodes[node].value = UInt32(key + 1)
          rest = (range.lowerBound + 1)..<range.upperBound
        }
        if rest.isEmpty { continue }
        let groups = split(rest, at: depth)
        let base = findBase(for: groups, in: &nodes)
        nodes[node].base = Int32(base)
        for (code, group) in groups {
          nodes[base + code].check = Int32(node)
          usedCount = max(usedCount, base + code + 1)
          queue.append((base + code, depth + 1, group))
        }
      }
    }

    private func length(_ key: Int) -> Int { Int(starts[key + 1] - starts[key]) }

    private func code(_ key: Int, _ depth: Int) -> Int { Int(keys[Int(starts[key]) + depth]) }

    private func split(_ range: Range<Int>, at depth: Int) -> [(code: Int, range: Range<Int>)] {
      var groups: [(code: Int, range: Range<Int>)] = []
      var key = range.lowerBound
      while key < range.upperBound {
        let first = code(key, depth)
        var end = key + 1
        while end < range.upperBound && code(end, depth) == first { end += 1 }
        groups.append((first, key..<end))
        key = end
      }
      return groups
    }

    private mutating func findBase(
      for groups: [(code: Int, range: Range<Int>)], in nodes: inout [Node]
    ) -> Int {
      let lowest = groups[0].code
      let highest = groups[groups.count - 1].code
      while firstFree < nodes.count && nodes[firstFree].check != -1 { firstFree += 1 }
      var candidate = firstFree
      var tried = 0
      let lastCandidate = candidate.addingReportingOverflow(mostSteps)
      let end = lastCandidate.overflow ? Int.max : lastCandidate.partialValue
      while true {
        if candidate >= end { candidate = max(candidate, usedCount) }
        if candidate + highest - lowest + 1 >= nodes.count {
          nodes.append(
            contentsOf: repeatElement(.free, count: max(nodes.count / 2, codeCount + 1)))
        }
        if nodes[candidate].check == -1 {
          let base = candidate - lowest
          if base >= 0 && groups.allSatisfy({ nodes[base + $0.code].check == -1 }) {
            // Leave a crowded stretch behind for good, as later searches would
            // only try it in vain.
            if tried > 256 { firstFree = max(firstFree, candidate - 64) }
            return base
          }
          tried += 1
        }
        candidate += 1
      }
    }
  }
}
