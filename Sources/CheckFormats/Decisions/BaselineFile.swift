public import Checking
public import TextIO
internal import TermFormats

/// The file of a baseline: JSON lines of which the fingerprint counts and the rest is for people.
///
/// ```
/// {"fingerprint":"8a5c…","rule":"term","source":"…","target":"…","message":"…"}
/// ```
///
/// A line may also be a fingerprint alone, with or without words behind it. Empty lines and lines
/// that begin with `#` are passed over.
public enum BaselineFile {
  /// Reads a file.
  ///
  /// - Throws: `InputError` with the line that is none of these.
  public static func read(_ input: TextInput) throws(InputError) -> Baseline {
    let lines = try LineReader(input)
    var baseline = Baseline()
    while let line = try lines.next() {
      let text = line.bytes.trimmed
      if text.isEmpty || text.first == 0x23 { continue }
      guard let entry = text.first == 0x7B ? try object(text, line, lines) : plain(text.text) else {
        throw lines.error(
          "this is no fingerprint", in: line, at: line.bytes.startIndex,
          hint: "make the baseline anew with --write-baseline")
      }
      baseline.entries.append(entry)
    }
    return baseline
  }

  /// Writes a baseline to an output, which stays open.
  public static func write(_ baseline: Baseline, to sink: OutputSink) throws(OutputError) {
    try sink.append("# Findings that were there before; duiyi check --baseline reads this file.\n")
    var json = JSONLine()
    for entry in baseline.entries {
      json.removeAll()
      json.beginObject()
      json.member("fingerprint", entry.fingerprint.description)
      json.member("rule", entry.rule)
      json.member("source", entry.source)
      json.member("target", entry.target)
      json.member("message", entry.message)
      json.endObject()
      json.finish()
      try sink.append(json.bytes)
    }
  }

  private static func plain(_ text: String) -> Baseline.Entry? {
    let word = text.prefix { !$0.isWhitespace }
    guard let fingerprint = Fingerprint(word) else { return nil }
    let rest = text.dropFirst(word.count).drop(while: \.isWhitespace)
    return Baseline.Entry(fingerprint: fingerprint, message: String(rest))
  }

  private static func object(
    _ text: ArraySlice<UInt8>, _ line: LineReader.Line, _ lines: LineReader
  ) throws(InputError) -> Baseline.Entry? {
    let value: JSONValue
    do {
      value = try JSONParser.parse(
        TextFile(name: lines.name, validated: Array(text), baseOffset: 0))
    } catch {
      throw lines.error(error.message, in: line, at: text.startIndex + (error.offset ?? 0))
    }
    guard let fingerprint = value["fingerprint"]?.text.flatMap({ Fingerprint($0) }) else {
      return nil
    }
    return Baseline.Entry(
      fingerprint: fingerprint, rule: value["rule"]?.text ?? "",
      source: value["source"]?.text ?? "", target: value["target"]?.text ?? "",
      message: value["message"]?.text ?? "")
  }
}
