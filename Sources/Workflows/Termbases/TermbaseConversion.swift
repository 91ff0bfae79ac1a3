public import TermFormats
internal import Terminology
public import TextIO

/// Puts a list of terms into another format.
///
/// ```swift
/// let losses = try TermbaseConversion("terms.csv", to: "terms.tbx").run()
/// for line in losses.lines { print(line) }
/// ```
public struct TermbaseConversion: Sendable {
  /// The list; `-` is standard input.
  public var input: String
  /// The file to write; `-` is standard output.
  public var output: String
  /// The format of the list; told by its name or its beginning without it.
  public var from: TermbaseFormat?
  /// The format to write; told by the name of the file without it.
  public var to: TermbaseFormat?
  /// How bytes become text.
  public var text = TextOptions()
  /// What is said of the list where it is a table.
  public var table = TableOptions()
  /// The choices that the format leaves.
  public var options = TermbaseWriter.Options()
  /// Where it goes, as JSON, what was lost.
  public var report: String?

  /// A conversion.
  public init(_ input: String, to output: String) {
    self.input = input
    self.output = output
  }

  /// Converts. The file and the report come to be, or neither. TBX goes into TBX as it is, unless a
  /// format or style is asked for.
  ///
  /// - Returns: What the format could not hold.
  /// - Throws: `InputError` for a list that cannot be read, `OutputError` for what cannot be
  ///   written.
  /// - Complexity: linear in the size of the list, which is held in memory.
  public func run() throws -> LossReport {
    let format = try to ?? TermbaseFormat(writtenTo: output)
    var remarks: [InputRemark] = []
    let termbase = try TermListReader.read(
      input, format: from, options: text, table: table
    ) { remarks.append($0) }
    return try OutputFiles.write([output] + [report].compactMap { $0 }) { sinks in
      if keepsFile {
        try FileCopy.append(input, to: sinks[0])
        var losses = LossReport(format: format, kept: termbase.concepts.count)
        losses.remarks = remarks
        if report != nil { try sinks[1].append(losses.json) }
        return losses
      }
      var losses = try TermbaseWriter.write(termbase, as: format, to: sinks[0], options: options)
      losses.remarks = remarks
      if report != nil { try sinks[1].append(losses.json) }
      return losses
    }
  }

  /// Whether the file is kept byte for byte, as TBX is that goes into TBX and of which nothing else
  /// is asked. What comes through a pipe cannot be read twice.
  package var keepsFile: Bool {
    to == nil && TermbaseFormat(path: output)?.isTBX == true
      && (from ?? TermbaseFormat(path: input))?.isTBX == true
      && options == TermbaseWriter.Options() && text.encoding == nil && !text.isLossy
      && TextInput(input).isRereadable
  }
}

extension TermbaseFormat {
  /// The format that the name of an output tells.
  init(writtenTo path: String) throws(OutputError) {
    guard let format = TermbaseFormat(path: path) else {
      throw OutputError.failed(path: path, message: "its suffix names no format of terms")
    }
    self = format
  }
}
