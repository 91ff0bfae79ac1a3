internal import Foundation
internal import TextIO

/// Reads the text of a PDF through poppler's `pdftotext`, where that is installed.
///
/// A PDF says where letters stand, not what a paragraph is: ``PDFParagraphs`` rebuilds them as well as
/// it can, and that is told.
enum PDFText {
  private static let program = "pdftotext"

  static func read(_ path: String) throws(InputError) -> (FlowText, ExtractionRemarks) {
    guard FileManager.default.isReadableFile(atPath: path) else {
      throw InputError(file: path, message: "no such file, or it must not be read")
    }
    guard let program = location else {
      throw InputError(
        file: path, message: "PDF is read through pdftotext, which is not installed",
        hint: "apt-get install poppler-utils poppler-data, or brew install poppler")
    }
    let (text, complaints) = try output(of: program, for: path)
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

  private static var location: URL? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.lazy.map { URL(filePath: "\($0)/\(program)") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  /// What the program writes, and what it says of it.
  private static func output(
    of program: URL, for path: String
  ) throws(InputError) -> (text: [UInt8], complaints: String) {
    let complaints = FileManager.default.temporaryDirectory
      .appending(path: "duiyi-pdf-\(UUID().uuidString)")
    _ = FileManager.default.createFile(
      atPath: complaints.path, contents: nil, attributes: [.posixPermissions: 0o600])
    defer { try? FileManager.default.removeItem(at: complaints) }
    guard let errors = try? FileHandle(forUpdating: complaints) else {
      throw InputError(file: path, message: "no file can be made in \(complaints.path)")
    }
    let text = try output(of: program, for: path, errors: errors)
    try? errors.seek(toOffset: 0)
    let said = (try? errors.read(upToCount: 1 << 16)) ?? Data()
    return (text, String(decoding: said, as: UTF8.self))
  }

  private static func output(
    of program: URL, for path: String, errors: FileHandle
  ) throws(InputError) -> [UInt8] {
    let process = Process()
    process.executableURL = program
    // A name that begins with a dash would be an option.
    let name = path.hasPrefix("-") ? "./\(path)" : path
    process.arguments = ["-layout", "-enc", "UTF-8", name, "-"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    do { try process.run() } catch {
      throw InputError(file: path, message: "pdftotext cannot be run")
    }
    var bytes: [UInt8] = []
    while true {
      let piece = pipe.fileHandleForReading.availableData
      if piece.isEmpty { break }
      bytes += piece
      if bytes.count > FlowText.longest {
        process.terminate()
        throw InputError(
          file: path, message: "more than \(FlowText.longest >> 20) MB of text in it",
          hint: "split the document")
      }
    }
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let isLocked = process.terminationStatus == 3
      throw InputError(
        file: path,
        message: isLocked
          ? "its owner forbids copying its text" : "pdftotext finds it damaged, locked or no PDF")
    }
    return Array(String(decoding: bytes, as: UTF8.self).utf8)
  }
}
