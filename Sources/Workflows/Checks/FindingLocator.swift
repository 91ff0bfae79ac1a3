internal import AlignmentFormats
internal import Bitext
internal import BitextFormats
public import CheckFormats
internal import Checking
internal import DocumentFormats
public import TextIO

extension BitextCheck {
  /// Where each finding of the report stands, in the file of the translation and in that of the
  /// source; empty where the files cannot be read again.
  ///
  /// - Throws: `InputError` where a file cannot be read any more.
  /// - Complexity: linear in the files.
  public func places() throws(InputError) -> [FindingPlaces] {
    if report.findings.isEmpty { return [] }
    if let documents = bitext.documents {
      return report.findings.map { finding in
        FindingPlaces(
          source: Self.place(
            documents.source, documents.beads[finding.segment].source,
            finding.sourceSpan?.lowerBound ?? 0, bitext.units[finding.segment].source.utf8),
          target: Self.place(
            documents.target, documents.beads[finding.segment].target,
            finding.targetSpan?.lowerBound ?? 0, bitext.units[finding.segment].target.utf8))
      }
    }
    guard let origin = bitext.rereadable else { return [] }
    var queries: [Int: [UnitLocator.Query]] = [:]
    let numbers = report.findings.map { finding in
      queries[finding.segment, default: []].append(
        UnitLocator.Query(
          source: finding.sourceSpan?.lowerBound ?? 0, target: finding.targetSpan?.lowerBound ?? 0))
      return (queries[finding.segment]?.count ?? 1) - 1
    }
    let answers = try UnitLocator.locate(origin, bitext.units, queries)
    let (source, target) = (origin.files[0].name, origin.files[origin.files.count - 1].name)
    return zip(report.findings, numbers).map { finding, number in
      let answer = answers[finding.segment]?[number]
      return FindingPlaces(
        source: answer?.source.map { Self.place($0, in: source) },
        target: answer?.target.map { Self.place($0, in: target) })
    }
  }

  private static func place(_ place: UnitLocator.Place, in file: String) -> FindingPlace {
    FindingPlace(file: file, line: place.line, column: place.column, cell: place.cell)
  }

  /// Where an offset of the line of some sentences stands in their document; the file alone where its
  /// text is not the file's own.
  private static func place(
    _ document: BitextDocument, _ sentences: Range<Int>, _ offset: Int, _ line: [UInt8]
  ) -> FindingPlace {
    let text = document.text
    guard [.text, .markdown].contains(DocumentLayout(path: text.name)) else {
      return FindingPlace(file: text.name)
    }
    let range = document.range(of: sentences)
    // The line has white space of its own and no marks.
    var (place, taken) = (range.lowerBound, 0)
    while taken < min(offset, line.count), place < range.upperBound {
      if text.bytes[place] == line[taken] {
        (place, taken) = (place + 1, taken + 1)
      } else if line[taken] == 0x20, text.bytes[place] > 0x20 {
        taken += 1
      } else {
        place += 1
      }
    }
    while place < range.upperBound, taken < line.count, text.bytes[place] != line[taken],
      text.bytes[place] <= 0x20
    {
      place += 1
    }
    let found = text.position(of: min(place, text.bytes.count))
    return FindingPlace(file: text.name, line: found.line, column: found.column)
  }
}
