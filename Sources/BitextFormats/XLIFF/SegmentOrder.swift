internal import Bitext

/// In which order the segments of a unit of XLIFF 2, and what stands between them, come, and in which
/// order their targets do.
struct SegmentOrder {
  /// What a unit consists of: segments, and what is in none.
  private struct Element {
    /// Which segment it is, or which it stands before.
    var segment: Int
    /// What it holds, where it is no segment.
    var outside: TranslationUnit.Part.Outside?
    /// Where its target stands, where it says so.
    var order: Int?
  }

  private var elements: [Element] = []
  private var segmentCount = 0
  private var isReordered = false

  /// Whether it tells more than that there is one segment.
  var isNeeded: Bool { isReordered || elements.count > 1 }

  /// How many stretches in no segment have text.
  var looseTexts: Int { elements.count { $0.outside?.hasText == true } }

  mutating func removeAll() {
    if elements.isEmpty { return }
    self = SegmentOrder()
  }

  /// Takes a segment that is complete.
  mutating func addSegment(order: Int?) {
    add(Element(segment: segmentCount, order: order))
    segmentCount += 1
  }

  /// Takes what stands in no segment.
  mutating func add(_ outside: TranslationUnit.Part.Outside, order: Int?) {
    add(Element(segment: segmentCount, outside: outside, order: order))
  }

  private mutating func add(_ element: Element) {
    elements.append(element)
    if let order = element.order, order != elements.count { isReordered = true }
  }

  /// Tells the segments what stands around them.
  func complete(_ parts: inout [TranslationUnit.Part]) {
    guard !parts.isEmpty else { return }
    parts[parts.count - 1].isLast = true
    if isReordered { return reorder(&parts) }
    for element in elements {
      if let outside = element.outside { Self.put(outside, before: element.segment, in: &parts) }
    }
  }

  /// What has a target of another place than its source has is before another segment there.
  private func reorder(_ parts: inout [TranslationUnit.Part]) {
    for element in elements {
      guard var outside = element.outside else { continue }
      if outside.target != nil { outside.target = UnitText() }
      if !outside.source.isEmpty { Self.put(outside, before: element.segment, in: &parts) }
    }
    let places = elements.indices.sorted {
      (elements[$0].order ?? $0 + 1, $0) < (elements[$1].order ?? $1 + 1, $1)
    }
    var pending = UnitText()
    var rank = 0
    for element in places.map({ elements[$0] }) {
      if let outside = element.outside {
        if let target = outside.target { pending.append(target) }
      } else if parts.indices.contains(element.segment) {
        parts[element.segment].targetIndex = rank
        rank += 1
        Self.put(target: pending, to: &parts[element.segment].before)
        pending = UnitText()
      }
    }
    Self.put(target: pending, to: &parts[parts.count - 1].after)
  }

  private static func put(
    _ outside: TranslationUnit.Part.Outside, before segment: Int,
    in parts: inout [TranslationUnit.Part]
  ) {
    if segment < parts.count {
      parts[segment].before.append(outside)
    } else {
      parts[parts.count - 1].after.append(outside)
    }
  }

  private static func put(target: UnitText, to outside: inout [TranslationUnit.Part.Outside]) {
    if target.isEmpty { return }
    if outside.isEmpty {
      outside.append(TranslationUnit.Part.Outside(target: target))
    } else {
      outside[outside.count - 1].target = target
    }
  }
}

extension TranslationUnit.Part.Outside {
  /// Whether there is more in it than white space.
  var hasText: Bool { source.hasText || target?.hasText == true }
}

extension UnitText {
  /// Whether there is text in it other than white space.
  var hasText: Bool { utf8.contains { $0 > 0x20 } }

  /// Appends another text with its codes.
  mutating func append(_ other: UnitText) {
    let offset = utf8.count
    utf8 += other.utf8
    codes += other.codes.map { code in
      var code = code
      code.offset += offset
      return code
    }
  }
}
