internal import CXLSXWriter
internal import Platform
internal import Text
package import TextIO

/// Writes rows of texts into the one sheet of an XLSX file.
///
/// Cells are texts or numbers, never formulas, whatever they begin with. The same rows give the
/// same bytes. The first row is a bold header that stays in view. Rows go to a
/// temporary file as they come; ``finish(to:)`` appends the workbook to an output.
package final class SpreadsheetWriter {
  /// The most characters, in UTF-16, that a cell of a spreadsheet holds.
  package static let longestCell = 32_767
  /// What stands at the end of a cell that could not hold all of its text.
  package static let cut = "…"
  /// The most rows that a sheet holds.
  static let mostRows = 1_048_576

  /// What stands in a cell.
  package enum Cell: Sendable {
    case text(String)
    /// A number, shown with so many decimal places.
    case number(Double, places: Int)

    /// A text, or its beginning with ``SpreadsheetWriter/cut`` where it is longer than a cell.
    package static func fitting(_ text: String) -> Cell {
      guard text.utf8.count > longestCell, text.utf16.count > longestCell else {
        return .text(text)
      }
      var result = ""
      var room = longestCell - 1
      for scalar in text.unicodeScalars {
        room -= scalar.utf16.count
        if room < 0 { break }
        result.unicodeScalars.append(scalar)
      }
      return .text(result + cut)
    }
  }

  private let path: String
  private let note: TemporaryFiles.Note
  private let name: String
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private let sheet: UnsafeMutablePointer<lxw_worksheet>?
  private let header: UnsafeMutablePointer<lxw_format>?
  /// The format of texts below the header; none where they stand on one line.
  private var wrapped: UnsafeMutablePointer<lxw_format>?
  /// The formats of numbers, by their decimal places.
  private var numbers: [Int: UnsafeMutablePointer<lxw_format>] = [:]
  private var count = 0

  /// Begins a workbook whose sheet has a title of up to 31 characters.
  ///
  /// - Parameter output: the name of the output, for messages.
  package init(title: String, output: String) throws(OutputError) {
    name = output
    var template = Array("\(Self.temporaryFolder)/duiyi-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw OutputError.failed(path: output, message: "no temporary file can be made")
    }
    close(descriptor)
    path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    note = TemporaryFiles.add(path)
    var options = lxw_workbook_options()
    options.constant_memory = 1
    workbook = workbook_new_opt(path, &options)
    sheet = workbook.flatMap { workbook_add_worksheet($0, title) }
    header = workbook.flatMap { workbook_add_format($0) }
    guard let workbook, let sheet, let header else {
      unlink(path)
      TemporaryFiles.remove(note)
      throw OutputError.failed(path: output, message: "no workbook can be made")
    }
    format_set_bold(header)
    worksheet_freeze_panes(sheet, 1, 0)
    worksheet_set_column(sheet, 0, 0, 8, nil)
    worksheet_set_column(sheet, 1, 63, 24, nil)
    var properties = lxw_doc_properties()
    // A fixed time, so that the same rows give the same file: 2000-01-01.
    properties.created = 946_684_800
    workbook_set_properties(workbook, &properties)
  }

  deinit {
    if let workbook { _ = workbook_close(workbook) }
    unlink(path)
    TemporaryFiles.remove(note)
  }

  /// Sets how wide the first columns are, in characters, before any row is appended; texts are then
  /// shown on as many lines as they need.
  package func setWidths(_ widths: [Double]) {
    for (column, width) in widths.enumerated() {
      let column = UInt16(clamping: column)
      worksheet_set_column(sheet, column, column, width, nil)
    }
    wrapped = workbook.flatMap { workbook_add_format($0) }
    guard let wrapped else { return }
    format_set_text_wrap(wrapped)
    format_set_align(wrapped, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
  }

  /// Appends a row of texts.
  ///
  /// - Throws: `OutputError` when the sheet is full or a cell too long.
  package func append(_ cells: [String]) throws(OutputError) {
    try append(cells.map { .text($0) })
  }

  /// Appends a row.
  ///
  /// - Throws: `OutputError` when the sheet is full or a cell too long.
  package func append(_ cells: [Cell]) throws(OutputError) {
    if count == Self.mostRows {
      throw OutputError.failed(
        path: name, message: "a sheet holds \(Self.mostRows) rows, and there are more")
    }
    for (column, cell) in cells.enumerated() {
      let code =
        switch cell {
        case .text(let text): try write(text, column)
        case .number(let number, let places):
          worksheet_write_number(
            sheet, UInt32(count), UInt16(clamping: column), number, format(places))
        }
      if code != LXW_NO_ERROR { throw failure(code) }
    }
    count += 1
  }

  private func write(_ text: String, _ column: Int) throws(OutputError) -> lxw_error {
    if text.isEmpty { return LXW_NO_ERROR }
    if text.utf16.count > Self.longestCell {
      throw OutputError.failed(
        path: name,
        message: "row \(count + 1) has a cell of more than \(Self.longestCell) characters, "
          + "which no spreadsheet holds")
    }
    return worksheet_write_string(
      sheet, UInt32(count), UInt16(clamping: column), Self.escaped(text),
      count == 0 ? header : wrapped)
  }

  /// The format of numbers with some decimal places; none for whole numbers.
  private func format(_ places: Int) -> UnsafeMutablePointer<lxw_format>? {
    if places == 0 { return nil }
    if let known = numbers[places] { return known }
    guard let workbook, let format = workbook_add_format(workbook) else { return nil }
    format_set_num_format(format, "0." + String(repeating: "0", count: places))
    numbers[places] = format
    return format
  }

  /// Ends the workbook and appends it to an output, which stays open. Nothing may be
  /// appended afterwards.
  package func finish(to sink: OutputSink) throws(OutputError) {
    guard let workbook else { return }
    self.workbook = nil
    let code = workbook_close(workbook)
    if code != LXW_NO_ERROR { throw failure(code) }
    do {
      let file = try SystemFile.forReading(path)
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = try file.read(into: &buffer, at: 0)
        if count == 0 { return }
        try sink.append(buffer[..<count])
      }
    } catch let error as OutputError {
      throw error
    } catch {
      throw OutputError.failed(path: name, message: "the temporary file cannot be read")
    }
  }

  /// A text that looks like the code of a character, `_x0041_`, is written so that it is
  /// not taken for one; libxlsxwriter does this only for texts that it shares.
  private static func escaped(_ cell: String) -> String {
    guard cell.utf8.contains(0x5F), cell.contains("_x") else { return cell }
    return cell.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
  }

  private func failure(_ code: lxw_error) -> OutputError {
    let message = lxw_strerror(code).map { String(cString: $0) } ?? "error \(code.rawValue)"
    return OutputError.failed(path: name, message: "the workbook cannot be written: \(message)")
  }

  private static var temporaryFolder: String {
    getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
  }
}
