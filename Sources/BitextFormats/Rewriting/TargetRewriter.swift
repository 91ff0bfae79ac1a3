package import Bitext
package import TextIO

/// Writes a file of units again, byte for byte but for some parts of targets.
///
/// - Complexity: linear time; documents in XML need the memory of their longest stretch without a
///   unit, other files that of the file.
package enum TargetRewriter {
  /// What is to stand for a part of a unit's target, in bytes of its UTF-8.
  package struct Change: Sendable, Hashable {
    package var part: Range<Int>
    package var text: String

    package init(part: Range<Int>, text: String) {
      self.part = part
      self.text = text
    }
  }

  /// A file and how it is read.
  package struct Input: Sendable, Hashable {
    /// The file; of Moses, both.
    package var files: [TextInput]
    package var format: SegmentPairFormat
    package var sourceLanguage: String?
    package var targetLanguage: String?
    package var table: TableOptions
    /// The 1-based line at which each unit begins, where there are lines, and where the sides stand.
    package var lines: [Int?] = []
    package var cells: UnitCells?

    package init(
      _ files: [TextInput], format: SegmentPairFormat, sourceLanguage: String? = nil,
      targetLanguage: String? = nil, table: TableOptions = TableOptions()
    ) {
      (self.files, self.format, self.table) = (files, format, table)
      (self.sourceLanguage, self.targetLanguage) = (sourceLanguage, targetLanguage)
    }
  }

  /// Whether files of a format can be written so.
  package static func canWrite(_ format: SegmentPairFormat) -> Bool { format != .xlsx }

  /// Writes the file that holds the targets.
  ///
  /// - Parameters:
  ///   - units: The units as they were read.
  ///   - changes: What is to change in a unit, by its place, in order.
  /// - Returns: The changes that could not be made, by unit: in CDATA, over a tag and the like.
  /// - Throws: `InputError` where the file cannot be read, or is not what it was; `OutputError` where
  ///   it cannot be written.
  package static func write(
    _ input: Input, _ units: [TranslationUnit], _ changes: [Int: [Change]], to sink: OutputSink
  ) throws -> [(unit: Int, change: Int)] {
    switch input.format {
    case .tmx, .xliff, .xliff2: try writeXML(input, units, changes, to: sink)
    default: try TargetLines(input).write(units, changes, to: sink)
    }
  }

  /// That a file is not the one that was read before.
  static func changed(_ name: String) -> InputError {
    InputError(file: name, message: "the file changed while it was checked")
  }

  private static func writeXML(
    _ input: Input, _ units: [TranslationUnit], _ changes: [Int: [Change]], to sink: OutputSink
  ) throws -> [(unit: Int, change: Int)] {
    let reader = try TranslationUnitReader(
      changing: input.files[0], format: input.format, sourceLanguage: input.sourceLanguage,
      targetLanguage: input.targetLanguage)
    let rewriter = try UnitRewriter(reader, to: sink)
    var omitted: [(unit: Int, change: Int)] = []
    var unit = TranslationUnit()
    var index = 0
    while try reader.next(into: &unit) {
      var wanted = UnitRewriter.Changes()
      if let changes = changes[index] {
        guard units.indices.contains(index), units[index].target.utf8 == unit.target.utf8 else {
          throw changed(input.files[0].name)
        }
        wanted.target = changes
        wanted.oldTarget = unit.target.utf8
      }
      omitted += try rewriter.pass(reader.place, wanted).map { (index, $0) }
      index += 1
    }
    try rewriter.finish()
    if index != units.count { throw changed(input.files[0].name) }
    return omitted
  }
}
