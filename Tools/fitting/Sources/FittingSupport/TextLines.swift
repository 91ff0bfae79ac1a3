import Foundation

/// Files of the data that numbers are fitted to.
public enum TextLines {
  /// The lines of a file, empty ones too, without what an end of line at the end would add.
  public static func of(_ path: String) throws -> [String] {
    var lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
