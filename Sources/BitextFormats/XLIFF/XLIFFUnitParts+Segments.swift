internal import Bitext
internal import TextIO

extension XLIFFUnitParts {
  mutating func openSegment(_ start: XMLElementStart, _ losses: inout ConversionLosses) {
    guard isOpen else { return }
    forgetSides()
    if segments.isEmpty { noteBefore(start.place.lowerBound) }
    var segment = unit
    let id = start["id"]
    segment.part = TranslationUnit.Part(unit: unit.id, id: id ?? "", index: segments.count)
    if !segments.isEmpty || id != nil && id != "s1" {
      segment.id += "#\(id ?? "\(segments.count + 1)")"
    }
    segment.state = start["state"].flatMap { SegmentState(xliff2: $0) }
    segment.stateDetail = start["subState"]
    if let state = segment.stateDetail.flatMap({ SegmentState(substate: $0) }) {
      segment.state = state
      segment.stateDetail = nil
    }
    losses.add(.attributes, start.countAttributes(beside: ["id", "state", "subState"]))
    segments.append((segment, start.line, places))
  }

  mutating func closeSegment(endingAt place: Range<Int>) {
    guard isOpen, let last = segments.indices.last else { return }
    swap(&segments[last].unit.source, &source)
    swap(&segments[last].unit.target, &target)
    segments[last].place.source = sourcePlace
    segments[last].place.target = targetPlace
    order.addSegment(order: targetOrder)
  }

  /// Begins what stands between segments of version 2.
  mutating func openIgnorable(_ start: XMLElementStart, _ losses: inout ConversionLosses) {
    guard isOpen else { return }
    forgetSides()
    if segments.isEmpty { noteBefore(start.place.lowerBound) }
    ignorable.id = start["id"] ?? ""
    losses.add(.attributes, start.countAttributes(beside: ["id"]))
  }

  mutating func closeIgnorable() {
    guard isOpen else { return }
    swap(&ignorable.source, &source)
    ignorable.target = targetPlace == nil ? nil : target
    order.add(ignorable, order: targetOrder)
    ignorable = TranslationUnit.Part.Outside()
  }

  mutating func close(
    endingAt place: Range<Int>, into queue: inout UnitQueue, _ losses: inout ConversionLosses
  ) {
    guard isOpen else { return }
    isOpen = false
    places.unit = places.unit.lowerBound..<place.upperBound
    if isVersion2 {
      if segments.isEmpty { losses.add(.looseText, order.looseTexts) }
      completeParts()
    } else {
      losses.add(.deletions, deletions)
      if !divide() { return closeWhole(into: &queue) }
    }
    for index in segments.indices {
      Self.finish(&segments[index].unit, in: around, languages, isVersion2: isVersion2)
      giveUnit(to: index)
    }
    applySegmentProperties()
    for index in segments.indices { append(index, to: &queue) }
    segments.removeAll(keepingCapacity: true)
  }

  /// Ends a unit that is the header of a catalogue; nil of any other.
  mutating func takeHeader() -> TranslationUnit? {
    guard unit[property: "xliff.restype"] == XLIFFCollector.headerUnit else { return nil }
    isOpen = false
    var header = TranslationUnit()
    // What was not translated is as it was.
    header.target.utf8 = target.utf8.isEmpty ? source.utf8 : target.utf8
    header.notes = unit.notes
    return header
  }

  /// Ends a unit that is one segment.
  private mutating func closeWhole(into queue: inout UnitQueue) {
    swap(&unit.source, &source)
    swap(&unit.target, &target)
    let marks = toolMarks.count == 1 ? toolMarks.values.first : unitMarks
    marks?.apply(to: &unit)
    for (property, value) in segmentProperties {
      UnitProperties.apply(property.name, value, to: &unit)
    }
    if !notesAround.isEmpty { unit.notes += notesAround }
    Self.finish(&unit, in: around, languages, isVersion2: isVersion2)
    guard keepsPlaces else { return queue.append(&unit, line: line) }
    places.source = sourcePlace
    places.target = targetPlace
    queue.append(&unit, line: line, place: places)
  }

  /// Gives a segment what all of its unit have.
  private mutating func giveUnit(to index: Int) {
    segments[index].unit.notes = index == 0 ? unit.notes + notesAround : unit.notes
    if isVersion2 { segments[index].unit.properties = unit.properties }
    segments[index].unit.context = unit.context
  }

  private mutating func append(_ index: Int, to queue: inout UnitQueue) {
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
    /// Which segment each translation belongs to.
    var owners = [Int?](repeating: nil, count: targetSegments.count)
    for source in sourceSegments {
      var segment = unit
      var place = UnitPlaces()
      place.source = source.place
      segment.source = source.text
      if let found = rest[source.id]?.popLast() {
        segment.target = targetSegments[found].text
        place.target = targetSegments[found].place
        owners[found] = segments.count
      } else if !isDivided {
        segment.target = target
        place.target = targetPlace
      }
      if sourceSegments.count > 1 { segment.id += "#\(source.id)" }
      segment.part = TranslationUnit.Part(unit: unit.id, id: source.id, index: segments.count)
      (toolMarks[source.id] ?? unitMarks)?.apply(to: &segment)
      segments.append((segment, line, place))
    }
    // A translation without its source is lost to no one.
    for index in targetSegments.indices where owners[index] == nil {
      owners[index] = segments.count
      var segment = unit
      segment.id += "#\(targetSegments[index].id)"
      segment.target = targetSegments[index].text
      segment.part = TranslationUnit.Part(
        unit: unit.id, id: targetSegments[index].id, index: segments.count)
      var place = UnitPlaces()
      place.target = targetSegments[index].place
      segments.append((segment, line, place))
    }
    completeParts(owners.compactMap(\.self))
    return true
  }

  /// Gives a unit its languages. It is static, as a method that is handed a part of its value copies
  /// the whole.
  private static func finish(
    _ unit: inout TranslationUnit, in around: UnitSurroundings,
    _ own: (source: String?, target: String?), isVersion2: Bool
  ) {
    unit.source.language = own.source ?? around.source
    unit.target.language = own.target ?? around.target
    // The state says that it is approved.
    if unit.state == .final || unit.state == .reviewed, !isVersion2 {
      unit.properties.removeAll { $0.name == "xliff.approved" && $0.value == "yes" }
    }
  }
}
