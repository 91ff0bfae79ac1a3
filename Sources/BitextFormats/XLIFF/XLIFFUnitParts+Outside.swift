internal import Bitext

/// What stands around the segments of a unit.
extension XLIFFUnitParts {
  /// Tells the segments of a unit of version 2 what stands around them, and forgets where they stood
  /// where there is one alone.
  mutating func completeParts() {
    guard order.isNeeded else {
      for index in segments.indices { segments[index].unit.part = nil }
      return
    }
    var parts = segments.compactMap(\.unit.part)
    order.complete(&parts)
    put(parts)
  }

  /// Tells the segments of a unit of version 1 what stands around them.
  ///
  /// - Parameter owners: Which segment each translation belongs to, in their order.
  mutating func completeParts(_ owners: [Int]) {
    var parts = segments.compactMap(\.unit.part)
    guard let last = parts.indices.last else { return }
    parts[last].isLast = true
    var targets = [UnitText](repeating: UnitText(), count: parts.count + 1)
    for (place, owner) in owners.enumerated() { targets[owner] = targetOutside[place] }
    if let end = targetOutside.last { targets[parts.count] = end }
    // In no translation there is nothing between translations either, and it is not told.
    let isTold = !targetSegments.isEmpty || !target.isEmpty
    func outside(_ index: Int, _ source: UnitText) -> [TranslationUnit.Part.Outside] {
      if source.isEmpty && targets[index].isEmpty { return [] }
      return [.init(source: source, target: isTold ? targets[index] : nil)]
    }
    for index in parts.indices {
      let isInSource = index < sourceSegments.count
      parts[index].before = outside(index, isInSource ? sourceOutside[index] : UnitText())
    }
    parts[last].after = outside(parts.count, sourceOutside.last ?? UnitText())
    for (rank, index) in Self.targetOrder(of: parts.count, owners).enumerated() {
      parts[index].targetIndex = rank
    }
    if parts.count == 1 && parts[0].before.isEmpty && parts[0].after.isEmpty {
      segments[0].unit.part = nil
    } else {
      put(parts)
    }
  }

  /// The order of the targets of all segments: those without a translation come behind the segment
  /// that they follow in the source.
  private static func targetOrder(of count: Int, _ owners: [Int]) -> [Int] {
    let translated = Set(owners)
    /// What follows each of the translated ones; the first are what follows none.
    var followers = [[Int]](repeating: [], count: count + 1)
    var place = 0
    for index in 0..<count {
      if translated.contains(index) { place = index + 1 } else { followers[place].append(index) }
    }
    return followers[0] + owners.flatMap { [$0] + followers[$0 + 1] }
  }

  private mutating func put(_ parts: [TranslationUnit.Part]) {
    for index in segments.indices where index < parts.count {
      segments[index].unit.part = parts[index]
    }
  }

  /// Gives single segments what they alone have.
  mutating func applySegmentProperties() {
    for (property, value) in segmentProperties {
      guard segments.indices.contains(property.segment) else { continue }
      if property.name == XLIFFCollector.idName {
        segments[property.segment].unit.part?.id = value
      } else {
        UnitProperties.apply(property.name, value, to: &segments[property.segment].unit)
      }
    }
  }
}
