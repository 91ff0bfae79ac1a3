internal import Bitext
internal import TextIO

extension XLIFF2UnitWriter {
  /// The names of the segments of a unit in it.
  typealias SegmentNames = [String]

  /// Names the segments of a unit: as they were named where XLIFF 2 accepts that, else by numbers, and
  /// then what they were named is kept in a note.
  func segmentNames(of unit: inout SegmentedUnit) -> SegmentNames {
    var names = UnitIdentifiers("s")
    // Codes and segments of a unit must not have one name.
    let segments = unit.segments
    let codes = segments.flatMap { segment in
      let outside = segment.part.map { $0.before + $0.after } ?? []
      return segment.source.codes + segment.target.codes
        + outside.flatMap { $0.source.codes + ($0.target?.codes ?? []) }
    }
    var taken = Set(codes.map(\.id))
    for code in codes {
      taken.formUnion(code.attributes.lazy.filter { $0.name == "id" }.map(\.value))
    }
    for name in taken.sorted() { _ = names.unique(name) }
    return segments.indices.map { index in
      let wanted = segments[index].part?.id ?? ""
      let isNumber = !codes.isEmpty && Int(wanted.drop { $0 == "p" }) != nil
      let name = names.unique(isNumber ? "" : wanted)
      if !wanted.isEmpty && name != wanted { unit.note(XLIFFCollector.idName, wanted, of: index) }
      return name
    }
  }

  /// A segment of a unit, or what is in none.
  private struct Element {
    var segment: Int?
    var source: UnitText
    var target: UnitText?
    /// Where its target stands among those of the unit, from 1.
    var place = 0
  }

  /// Appends the segments of a unit with what stands between them.
  mutating func append(
    _ unit: SegmentedUnit, _ names: SegmentNames, _ inline: inout InlineWriter
  ) {
    let elements = Self.elements(of: unit)
    let sources = inline.pieces(elements.map(\.source))
    let targets = inline.pieces(elements.map { $0.target ?? UnitText() })
    for (index, element) in elements.enumerated() {
      if let place = element.segment {
        beginSegment(unit.segments[place], id: names[place])
      } else {
        segment.append("      <ignorable>\n")
      }
      segment.append("        <source>")
      segment.append(contentsOf: sources[index])
      segment.append("</source>\n")
      if element.target != nil {
        segment.append("        <target")
        if element.place != index + 1 { segment.append(" order=\"\(element.place)\"") }
        segment.append(">")
        segment.append(contentsOf: targets[index])
        segment.append("</target>\n")
      }
      segment.append(element.segment == nil ? "      </ignorable>\n" : "      </segment>\n")
    }
  }

  private static func elements(of unit: SegmentedUnit) -> [Element] {
    var elements: [Element] = []
    /// Where each segment, and what stands before it, begins and ends among the elements.
    var ranges: [Range<Int>] = []
    for (index, segment) in unit.segments.enumerated() {
      let start = elements.count
      for outside in segment.part?.before ?? [] {
        elements.append(Element(source: outside.source, target: outside.target))
      }
      elements.append(
        Element(
          segment: index, source: segment.source,
          target: segment.target.isEmpty ? nil : segment.target))
      ranges.append(start..<elements.count)
    }
    for outside in unit.segments.last?.part?.after ?? [] {
      elements.append(Element(source: outside.source, target: outside.target))
    }
    var place = 0
    for index in unit.targetOrder.flatMap({ ranges[$0] }) {
      place += 1
      elements[index].place = place
    }
    for index in (ranges.last?.upperBound ?? 0)..<elements.count {
      place += 1
      elements[index].place = place
    }
    return elements
  }
}
