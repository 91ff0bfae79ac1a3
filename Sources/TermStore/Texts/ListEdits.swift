/// The parts in which a list differs from another one.
///
/// - Complexity: linear in the lists and in how much of them was changed; what was changed throughout
///   counts as one part.
package enum ListEdits {
  /// A part of the old list, and what stands there in the new one.
  package struct Edit: Sendable, Hashable {
    package var old: Range<Int>
    package var new: Range<Int>
  }

  /// Longer stretches are not compared one element after the other.
  private static let longest = 2000

  /// The parts in order, and apart from each other.
  package static func edits<Element: Equatable>(
    from before: [Element], to after: [Element]
  ) -> [Edit] {
    var start = 0
    while start < min(before.count, after.count), before[start] == after[start] { start += 1 }
    var (oldEnd, newEnd) = (before.count, after.count)
    while oldEnd > start, newEnd > start, before[oldEnd - 1] == after[newEnd - 1] {
      (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1)
    }
    if start == oldEnd && start == newEnd { return [] }
    if oldEnd - start > longest || newEnd - start > longest {
      return [Edit(old: start..<oldEnd, new: start..<newEnd)]
    }
    let difference = Array(after[start..<newEnd]).difference(from: Array(before[start..<oldEnd]))
    var (removed, inserted): (Set<Int>, Set<Int>) = ([], [])
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(start + offset)
      case .insert(let offset, _, _): inserted.insert(start + offset)
      }
    }
    var edits: [Edit] = []
    var (one, other) = (start, start)
    while one < oldEnd || other < newEnd {
      let (first, second) = (one, other)
      while removed.contains(one) { one += 1 }
      while inserted.contains(other) { other += 1 }
      if one > first || other > second {
        edits.append(Edit(old: first..<one, new: second..<other))
      } else {
        (one, other) = (one + 1, other + 1)
      }
    }
    return edits
  }
}
