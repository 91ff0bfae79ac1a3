import Foundation

/// What the first lines of a file say that a tool wrote: by what it was written, from what data, when
/// and at which commit, and how good it is.
public struct FittedHeader: Sendable {
  /// The tool, from the root of the project.
  public var tool: String
  /// What the numbers were fitted to.
  public var data: String
  /// How good they are, and by what measure.
  public var figure: String

  /// The header of what a tool writes now.
  public init(tool: String, data: String, figure: String) {
    self.tool = tool
    self.data = data
    self.figure = figure
  }

  /// The header as comments of Swift, without an end of line.
  public func comment() -> String {
    let date = Date().formatted(.iso8601.year().month().day())
    let lines = [
      "Written by \(tool). Nobody edits this file: run the tool.", "Data: \(data)",
      "Date: \(date). Commit: \(Self.commit()).", "Figure: \(figure)",
    ]
    return lines.flatMap { Self.wrapped($0) }.map { "// \($0)" }.joined(separator: "\n")
  }

  /// Lines of at most 96 columns.
  private static func wrapped(_ text: String) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ") {
      if let last = lines.last, last.isEmpty || last.count + word.count < 96 {
        lines[lines.count - 1] += (last.isEmpty ? "" : " ") + word
      } else {
        lines.append("  " + word)
      }
    }
    return lines
  }

  /// The commit that is checked out, with `-dirty` where files were changed since.
  private static func commit() -> String {
    let git = Process()
    let pipe = Pipe()
    git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    git.arguments = ["git", "-C", root, "describe", "--always", "--dirty"]
    git.standardOutput = pipe
    guard (try? git.run()) != nil else { return "unknown" }
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    git.waitUntilExit()
    let name = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first
    return name.map(String.init) ?? "unknown"
  }

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../..").standardized.path
}
