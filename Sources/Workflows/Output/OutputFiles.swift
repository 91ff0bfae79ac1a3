public import TextIO

/// Writes files that belong together: all of them, or none.
///
/// ```swift
/// try OutputFiles.write(["call.tmx"]) { sinks in
///   let alignment = try DocumentAlignment.align(source: "call.zh.txt", target: "call.en.txt")
///   try BitextFormat.tmx.write(alignment.bitext, to: sinks)
/// }
/// ```
public enum OutputFiles {
  /// Opens outputs, has them written, and gives the files their names; where anything fails, none
  /// comes to be and each keeps its old content.
  ///
  /// - Parameters:
  ///   - paths: The files; `-` is standard output.
  ///   - body: Is given an output for each path, in order, and leaves them open.
  /// - Returns: What the body returns.
  /// - Throws: `OutputError` where a file cannot be written, and what the body throws.
  @discardableResult
  public static func write<Result>(
    _ paths: [String], _ body: ([OutputSink]) throws -> Result
  ) throws -> Result {
    var sinks: [OutputSink] = []
    do {
      for path in paths { sinks.append(try OutputSink(path: path)) }
      let result = try body(sinks)
      try OutputSink.commit(sinks)
      return result
    } catch {
      for sink in sinks { sink.cancel() }
      throw error
    }
  }

  /// Makes a folder, and those around it, where it is not there.
  ///
  /// - Throws: `OutputError` where it cannot be made.
  public static func makeFolder(_ path: String) throws(OutputError) {
    if !Folder.make(path) {
      throw OutputError.failed(path: path, message: "the folder cannot be made")
    }
  }

  /// Makes the folder that a file is to be in.
  ///
  /// - Throws: `OutputError` where it cannot be made.
  package static func makeFolder(of path: String) throws(OutputError) {
    if let folder = OutputPath.folder(of: path) { try makeFolder(folder) }
  }

  /// Makes sure that no input would be replaced by an output, whatever both are called.
  ///
  /// - Throws: `OutputError` with the first output that is an input.
  public static func check(_ outputs: [String], replaceNoneOf inputs: [String]) throws(OutputError)
  {
    let files = Set(inputs.compactMap(FileIdentity.init).filter(\.isRegularFile))
    for path in outputs where path != "-" {
      if let identity = FileIdentity(path: path), files.contains(identity) {
        throw OutputError.failed(path: path, message: "the output would replace an input")
      }
    }
  }
}
