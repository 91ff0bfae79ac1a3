internal import Bitext
internal import TextIO

extension XLIFFUnitWriter {
  /// Appends both sides of a unit of several segments: the source as it is and by its segments, and the
  /// target by them.
  mutating func sides(of unit: SegmentedUnit) {
    var inline = InlineWriter(.xliff)
    let names = Self.names(of: unit.segments)
    let source = Side(unit.segments.indices, of: unit, names, text: \.source) { $0.source }
    let pieces = inline.pieces(source.texts, isSegment: source.names.map { $0 != nil })
    bytes.append("        <source>")
    for piece in pieces { bytes.append(contentsOf: piece) }
    bytes.append("</source>\n        <seg-source>")
    append(pieces, source)
    bytes.append("</seg-source>\n")
    if unit.hasTarget || unit.head.state != nil {
      beginTarget(of: unit.head)
      if unit.hasTarget {
        // What does not say what it is in the target is there what it is in the source.
        let target = Side(unit.targetOrder, of: unit, names, text: \.target) {
          $0.target ?? $0.source
        }
        append(inline.pieces(target.texts, isSegment: target.names.map { $0 != nil }), target)
      }
      bytes.append("</target>\n")
    }
    losses.add(.characters, inline.replaced)
    losses.add(.attributes, inline.lostAttributes)
  }

  /// One side of a unit: its segments in their order, with their names, and what stands between them.
  private struct Side {
    var texts: [UnitText] = []
    /// The names of the segments; nil for what is in none.
    var names: [String?] = []

    init(
      _ order: some Sequence<Int>, of unit: SegmentedUnit, _ names: [String],
      text: KeyPath<TranslationUnit, UnitText>,
      outside: (TranslationUnit.Part.Outside) -> UnitText
    ) {
      func append(_ parts: [TranslationUnit.Part.Outside]?) {
        for part in parts ?? [] {
          texts.append(outside(part))
          self.names.append(nil)
        }
      }
      for index in order {
        append(unit.segments[index].part?.before)
        texts.append(unit.segments[index][keyPath: text])
        self.names.append(names[index])
      }
      append(unit.segments.last?.part?.after)
    }
  }

  private mutating func append(_ pieces: [[UInt8]], _ side: Side) {
    for (piece, name) in zip(pieces, side.names) {
      guard let name else {
        bytes.append(contentsOf: piece)
        continue
      }
      bytes.append("<mrk mtype=\"seg\" mid=\"")
      append(name)
      bytes.append("\">")
      bytes.append(contentsOf: piece)
      bytes.append("</mrk>")
    }
  }

  /// A name for each segment, none of them twice: its own, or its number.
  private static func names(of segments: [TranslationUnit]) -> [String] {
    var taken: Set<String> = []
    var next = 1
    return segments.map { segment in
      if let id = segment.part?.id, !id.isEmpty, taken.insert(id).inserted { return id }
      while !taken.insert("\(next)").inserted { next += 1 }
      return "\(next)"
    }
  }
}
