internal import Bitext
internal import TextIO

extension XLIFFUnitParts {
  mutating func closeSegment(endingAt place: Range<Int>) {
    guard let last = segments.indices.last else { return }
    swap(&segments[last].unit.source, &source)
    swap(&segments[last].unit.target, &target)
    segments[last].place.source = sourcePlace
    segments[last].place.target = targetPlace
  }

  mutating func close(
    endingAt place: Range<Int>, into queue: inout UnitQueue, _ losses: inout ConversionLosses
  ) {
    guard isOpen else { return }
    isOpen = false
    places.unit = places.unit.lowerBound..<place.upperBound
    if !isVersion2 {
      losses.add(.deletions, deletions)
      guard divide() else { return closeWhole(into: &queue) }
      losses.add(.looseText, looseTexts)
    }
    for index in segments.indices {
      Self.finish(&segments[index].unit, in: around, isVersion2: isVersion2)
      append(index, to: &queue)
    }
    segments.removeAll(keepingCapacity: true)
  }

  /// Ends a unit that is one segment.
  private mutating func closeWhole(into queue: inout UnitQueue) {
    swap(&unit.source, &source)
    swap(&unit.target, &target)
    let marks = toolMarks.count == 1 ? toolMarks.values.first : unitMarks
    marks?.apply(to: &unit)
    if !notesAround.isEmpty { unit.notes += notesAround }
    Self.finish(&unit, in: around, isVersion2: isVersion2)
    guard keepsPlaces else { return queue.append(&unit, line: line) }
    places.source = sourcePlace
    places.target = targetPlace
    queue.append(&unit, line: line, place: places)
  }

  private mutating func append(_ index: Int, to queue: inout UnitQueue) {
    segments[index].unit.notes = index == 0 ? unit.notes + notesAround : unit.notes
    if isVersion2 { segments[index].unit.properties = unit.properties }
    segments[index].unit.context = unit.context
    guard keepsPlaces else {
      return queue.append(&segments[index].unit, line: segments[index].line)
    }
    var place = places
    place.source = segments[index].place.source
    place.target = segments[index].place.target
    (place.segment, place.segmentCount) = (index, segments.count)
    queue.append(&segments[index].unit, line: segments[index].line, place: place)
  }

  /// Makes the segments of a unit of version 1; false where it is one segment.
  private mutating func divide() -> Bool {
    let isDivided = !targetSegments.isEmpty
    guard !sourceSegments.isEmpty, isDivided || target.isEmpty || sourceSegments.count == 1 else {
      return false
    }
    // Several of one name go by their order.
    var rest: [String: [Int]] = [:]
    for index in targetSegments.indices.reversed() {
      rest[targetSegments[index].id, default: []].append(index)
    }
    var isTaken = [Bool](repeating: false, count: targetSegments.count)
    for source in sourceSegments {
      var segment = unit
      var place = UnitPlaces()
      place.source = source.place
      segment.source = source.text
      if let found = rest[source.id]?.popLast() {
        segment.target = targetSegments[found].text
        place.target = targetSegments[found].place
        isTaken[found] = true
      } else if !isDivided {
        segment.target = target
        place.target = targetPlace
      }
      if sourceSegments.count > 1 { segment.id += "#\(source.id)" }
      (toolMarks[source.id] ?? unitMarks)?.apply(to: &segment)
      segments.append((segment, line, place))
    }
    // A translation without its source is lost to no one.
    for index in targetSegments.indices where !isTaken[index] {
      var segment = unit
      segment.id += "#\(targetSegments[index].id)"
      segment.target = targetSegments[index].text
      var place = UnitPlaces()
      place.target = targetSegments[index].place
      segments.append((segment, line, place))
    }
    return true
  }

  /// Gives a unit its languages. It is static, as a method that is handed a part of its value copies
  /// the whole.
  private static func finish(
    _ unit: inout TranslationUnit, in around: UnitSurroundings, isVersion2: Bool
  ) {
    unit.source.language = around.source
    unit.target.language = around.target
    // The state says that it is approved.
    if unit.state == .final || unit.state == .reviewed, !isVersion2 {
      unit.properties.removeAll { $0.name == "xliff.approved" && $0.value == "yes" }
    }
  }
}
