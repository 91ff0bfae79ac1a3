internal import Bitext
internal import TextIO

extension XLIFFUnitParts {
  mutating func closeSegment(endingAt place: Range<Int>) {
    guard var segment = segments.popLast() else { return }
    fill(&segment.unit, source?.text, target?.text)
    segment.place.source = source?.place
    segment.place.target = target?.place
    segments.append(segment)
  }

  mutating func close(endingAt place: Range<Int>, into queue: inout UnitQueue) {
    guard isOpen else { return }
    isOpen = false
    places.unit = places.unit.lowerBound..<place.upperBound
    if !isVersion2 { divide() }
    for (index, segment) in segments.enumerated() {
      var unit = segment.unit
      unit.notes = self.unit.notes
      if isVersion2 { unit.properties = self.unit.properties }
      unit.context = self.unit.context
      var place = segment.place
      place.unit = places.unit
      place.notes = places.notes
      place.nextNote = places.nextNote
      place.noteStandsBefore = places.noteStandsBefore
      place.sibling = places.sibling
      place.notesElement = places.notesElement
      (place.segment, place.segmentCount) = (index, segments.count)
      queue.append(&unit, line: segment.line, place: place)
    }
    segments.removeAll()
  }

  /// Makes the segments of a unit of version 1.
  private mutating func divide() {
    let names = segmentedSource?.segments ?? []
    let isDivided = !(target?.segments ?? []).isEmpty
    let isTargetEmpty = target?.text.isEmpty ?? true
    guard let segmented = segmentedSource, !names.isEmpty,
      isDivided || isTargetEmpty || names.count == 1
    else { return append(whole()) }
    var rest = Array((target?.segments ?? []).indices)
    for (index, name) in names.enumerated() {
      var segment = unit
      var place = places
      place.source = name.place
      let found = rest.first { target?.segments[$0].id == name.id }
      var text: UnitText?
      if let found, let target {
        text = target.parts[found]
        place.target = target.segments[found].place
        rest.removeAll { $0 == found }
      } else if !isDivided {
        text = target?.text
        place.target = target?.place
      }
      if names.count > 1 { segment.id += "#\(name.id)" }
      fill(&segment, segmented.parts[index], text)
      (toolMarks[name.id] ?? unitMarks)?.apply(to: &segment)
      segments.append((segment, line, place))
    }
    // A translation without its source is lost to no one.
    for index in rest {
      guard let target else { break }
      var segment = unit
      segment.id += "#\(target.segments[index].id)"
      fill(&segment, nil, target.parts[index])
      segments.append((segment, line, places))
    }
  }

  private func whole() -> (unit: TranslationUnit, line: Int, place: UnitPlaces) {
    var whole = unit
    var place = places
    place.source = source?.place
    place.target = target?.place
    fill(&whole, source?.text ?? segmentedSource?.text, target?.text)
    let marks = toolMarks.count == 1 ? toolMarks.values.first : unitMarks
    marks?.apply(to: &whole)
    return (whole, line, place)
  }

  private mutating func append(_ segment: (unit: TranslationUnit, line: Int, place: UnitPlaces)) {
    segments.append(segment)
  }

  private func fill(_ unit: inout TranslationUnit, _ source: UnitText?, _ target: UnitText?) {
    let languages = (self.unit.source.language, self.unit.target.language)
    unit.source = source ?? UnitText()
    unit.target = target ?? UnitText()
    (unit.source.language, unit.target.language) = languages
    // The state says that it is approved.
    if unit.state == .final || unit.state == .reviewed, !isVersion2 {
      unit.properties.removeAll { $0.name == "xliff.approved" && $0.value == "yes" }
    }
  }
}
