internal import Quantities

extension NumberPairing {
  /// Lists of paired quantities that a word such as "respectively" gives to others in their order, and
  /// that the other side has in another order; as the quantities of both. Linear time.
  func turnedLists() -> [(source: ClosedRange<Int>, target: ClosedRange<Int>)] {
    let partners = source.partners
    func isTurned(_ place: Int) -> Bool {
      guard let one = partners[place - 1], let two = partners[place] else { return false }
      return two >= 0 && two < one
    }
    if !partners.indices.dropFirst().contains(where: isTurned) { return [] }
    let turned = source.side.lists.filter { $0.dropFirst().contains(where: isTurned) }
    if turned.isEmpty || !(source.side.givesInOrder || target.side.givesInOrder) { return [] }
    return turned.compactMap { list in
      let there = list.map { partners[$0] ?? -1 }
      guard let low = there.min(), let high = there.max(), low >= 0, high - low == list.count - 1,
        Set(there).count == list.count,
        target.side.lists.contains(where: { $0.contains(low) && $0.contains(high) })
      else { return nil }
      return (list, low...high)
    }
  }
}

extension NumberSide {
  /// The quantities of one unit that stand in a list: 31%、54%及15%.
  fileprivate var lists: [ClosedRange<Int>] {
    var found: [ClosedRange<Int>] = []
    var first = 0
    for index in quantities.indices.dropFirst() {
      guard quantities[index].unit == quantities[index - 1].unit, !isPeriod(index),
        isListed(quantities[index - 1].end..<quantities[index].start)
      else {
        first = index
        continue
      }
      if found.last?.lowerBound == first { found.removeLast() }
      found.append(first...index)
    }
    return found
  }

  private func isPeriod(_ index: Int) -> Bool {
    if case .period = quantities[index].value { true } else { false }
  }

  private func isListed(_ between: Range<Int>) -> Bool {
    guard (1...9).contains(between.count) else { return false }
    let said = String(decoding: text[between], as: UTF8.self)
    return Self.connectors.contains(said.filter { $0 != " " })
  }

  private static let connectors: Set<String> =
    Set(HanVariants.forms(of: ["、", "及", "和", "与", "以及", "，", "、及"]) + [",", "and", ",and"])

  /// Whether a word gives what is listed to others one by one.
  fileprivate var givesInOrder: Bool { Self.orders.contains { text.contains($0.utf8) } }

  private static let orders = HanVariants.forms(of: ["分别", "依次"]) + ["respectively"]
}
