internal import Platform
internal import TextIO

/// Reads the text of a PDF through poppler's `pdftotext`, where that is installed.
///
/// A PDF says where letters stand, not what a paragraph is: ``PDFParagraphs`` rebuilds them as well as
/// it can, and that is told.
enum PDFText {
  private static let program = "pdftotext"

  static func read(_ path: String) throws(InputError) -> (FlowText, ExtractionRemarks) {
    guard access(path, R_OK) == 0 else {
      throw InputError(file: path, message: "no such file, or it must not be read")
    }
    let (text, complaints) = try output(for: path)
    if let pack = missingPack(complaints) {
      throw InputError(
        file: path, message: "pdftotext has no table of the characters of \(pack)",
        hint: "apt-get install poppler-data")
    }
    let paragraphs = PDFParagraphs(text)
    if paragraphs.text.bytes.isEmpty {
      throw InputError(
        file: path, message: "there is no text in it",
        hint: "are its pages pictures, as scans are?")
    }
    var remarks = ExtractionRemarks()
    let heads = paragraphs.runningHeads
    remarks.others.append(
      "read through pdftotext: paragraphs are rebuilt and approximate"
        + (heads > 0 ? "; \(heads) running heads and page numbers were left out" : ""))
    let count = complaints.split(separator: "\n").count
    if count > 0 {
      remarks.others.append("pdftotext found \(count) faults in it: is all of its text there?")
    }
    return (paragraphs.text, remarks)
  }

  /// The collection of characters of which pdftotext says that it has no table; it leaves their text
  /// out and ends as if all were well.
  private static func missingPack(_ complaints: String) -> Substring? {
    guard let start = complaints.firstRange(of: "Missing language pack for '") else { return nil }
    return complaints[start.upperBound...].prefix { $0 != "'" }
  }

  /// What the program writes, and what it says of it.
  private static func output(
    for path: String
  ) throws(InputError) -> (text: [UInt8], complaints: String) {
    // A name that begins with a dash would be an option.
    let name = path.hasPrefix("-") ? "./\(path)" : path
    let outcome: ChildProcess.Outcome
    do {
      outcome = try ChildProcess.run(
        program, ["-layout", "-enc", "UTF-8", name, "-"], most: FlowText.longest)
    } catch {
      throw inputError(error, path)
    }
    guard outcome.status == 0 else {
      let isLocked = outcome.status == 3
      throw InputError(
        file: path,
        message: isLocked
          ? "its owner forbids copying its text" : "pdftotext finds it damaged, locked or no PDF")
    }
    return (Array(String(decoding: outcome.output, as: UTF8.self).utf8), outcome.complaints)
  }

  private static func inputError(_ failure: ChildProcess.Failure, _ path: String) -> InputError {
    switch failure {
    case .notFound:
      InputError(
        file: path, message: "PDF is read through pdftotext, which is not installed",
        hint: "apt-get install poppler-utils poppler-data, or brew install poppler")
    case .cannotStart: InputError(file: path, message: "pdftotext cannot be run")
    case .tooMuch:
      InputError(
        file: path, message: "more than \(FlowText.longest >> 20) MB of text in it",
        hint: "split the document")
    }
  }
}
