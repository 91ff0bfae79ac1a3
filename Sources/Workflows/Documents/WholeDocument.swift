internal import DocumentFormats
internal import Foundation
public import TextIO

/// Loads documents that are looked at as a whole.
public enum WholeDocument {
  /// The most bytes of such a text.
  public static let longest = 64 << 20

  /// Loads a document: text, Markdown, DOCX or HTML; `-` is standard input.
  ///
  /// - Throws: `InputError` for what cannot be read or is longer than ``longest``.
  /// - Complexity: linear in the size of the file, which is read once.
  public static func load(
    _ path: String, options: TextOptions = TextOptions()
  ) throws(InputError) -> TextFile {
    if path != "-", let size = try? FileManager.default.attributesOfItem(atPath: path)[.size],
      let bytes = size as? Int, bytes > longest
    {
      throw tooLong(path)
    }
    let text = try DocumentText.load(TextInput(path, options: options))
    if text.bytes.count > longest { throw tooLong(text.name) }
    return text
  }

  private static func tooLong(_ name: String) -> InputError {
    InputError(
      file: name, message: "longer than 64 MB, too long to be looked at as one document",
      hint: "split it; duiyi segment has no such limit")
  }
}
