internal import BitextFormats
internal import Text
internal import TextIO

/// What was done of what, for whoever keeps account of pieces of a large work.
///
/// Two runs with the same ``key`` write the same output: it is the digest of version, command, options
/// and inputs.
public struct WorkReport: Sendable {
  /// A file as it was.
  public struct File: Sendable, Hashable {
    /// Its path as it was named.
    public var path: String
    /// Its size in bytes.
    public var size: Int
    /// Its SHA-256 in hexadecimal digits.
    public var digest: String

    /// Looks at an ordinary file; nil for anything else, and for one that cannot be read.
    ///
    /// - Complexity: linear in the size of the file, in bounded memory.
    public init?(path: String) {
      guard let read = FileDigest.read(path) else { return nil }
      (self.path, size, digest) = (path, read.size, read.digest)
    }
  }

  /// Something that the output could not hold.
  public struct Loss: Sendable, Hashable {
    /// Its short name.
    public var kind: String
    /// How often.
    public var count: Int
    /// In plain words.
    public var explanation: String
  }

  /// The command, in its words.
  public var command: String
  /// Options and files, as they were given, but for those that do not tell in the output.
  public var options: [String]
  /// The files that were read, those that options name among them.
  public var inputs: [File]
  /// The digest of standard input, where this was read, which is known afterwards.
  public var standardInput: String?
  /// The files that were written.
  public var outputs: [File] = []
  /// How many units there were, those that could not be read among them.
  public var unitCount = 0
  /// How many could not be read.
  public var errorCount = 0
  /// What the output could not hold; nil where that was not looked at.
  public var losses: [Loss]?
  /// The exit status.
  public var status = 0

  /// What reports are called.
  static let form = "duiyi-report"

  /// The version of the form of reports.
  static let version = 1

  /// A report on work that is to be done.
  public init(command: String, options: [String], inputs: [File]) {
    self.command = command
    self.options = options
    self.inputs = inputs
  }

  /// What stands for version, command, options and inputs.
  public var key: String {
    var bytes: [UInt8] = []
    for part in ["duiyi \(DuiyiVersion.number)", command] + options + inputs.map(\.digest) {
      bytes += part.utf8
      bytes.append(0)
    }
    return SHA256.digest(of: bytes)
  }

  /// The report as a JSON document.
  public var json: [UInt8] {
    var json = JSONLine(indented: true)
    json.beginObject()
    appendMembers(to: &json)
    for (name, number) in [("units", unitCount), ("errors", errorCount)] {
      json.key(name)
      json.integer(number)
    }
    if let losses { json.lost(losses) }
    json.endObject()
    json.finish()
    return json.bytes
  }

  /// Appends all members but the counts.
  func appendMembers(to json: inout JSONLine) {
    json.key("format")
    json.string(Self.form)
    json.key("version")
    json.integer(Self.version)
    json.key("toolVersion")
    json.string(DuiyiVersion.number)
    json.key("command")
    json.string(command)
    json.key("options")
    json.beginArray()
    for option in options { json.string(option) }
    json.endArray()
    json.key("inputs")
    Self.append(inputs, to: &json)
    json.key("key")
    json.string(key)
    json.member("standardInput", standardInput)
    json.key("outputs")
    Self.append(outputs, to: &json)
    json.key("status")
    json.integer(status)
  }

  private static func append(_ files: [File], to json: inout JSONLine) {
    json.objects(files) { file, json in
      json.key("path")
      json.string(file.path)
      json.key("size")
      json.integer(file.size)
      json.key("sha256")
      json.string(file.digest)
    }
  }

  /// Removes the report of former work, so that none stands there where new work fails. What is no
  /// report stays.
  public static func remove(_ path: String) {
    guard let file = FileIdentity(path: path), file.isRegularFile, file.size <= 16 << 20,
      let value = try? JSONParser.parse(TextInput(path).load()),
      value["format"]?.text == Self.form
    else { return }
    OutputPath.removeFile(path)
  }

  /// The status of work that a report says is done, where its outputs are as it says; nil where they are
  /// not, and where there is no report on this work.
  ///
  /// - Parameter paths: The outputs, which must all be there, with what the report says of them, whatever
  ///   they were called then.
  public func statusIfDone(in report: String, outputs paths: [String]) -> Int? {
    guard FileIdentity(path: report)?.isRegularFile == true,
      let value = try? JSONParser.parse(TextInput(report).load()),
      value["key"]?.text == key, paths.allSatisfy({ FileIdentity(path: $0)?.isRegularFile == true })
    else { return nil }
    let outputs = value["outputs"]?.elements ?? []
    let isWhole = outputs.count == paths.count
    for (index, output) in outputs.enumerated() {
      guard let path = isWhole ? paths[index] : output["path"]?.text,
        File(path: path)?.digest == output["sha256"]?.text
      else { return nil }
    }
    guard case .number(let digits)? = value["status"] else { return 0 }
    return Int(digits) ?? 0
  }
}

extension WorkReport.Loss {
  /// What a conversion lost, kind by kind.
  static func all(of losses: ConversionLosses) -> [Self] {
    losses.all.map {
      Self(kind: $0.kind.rawValue, count: $0.count, explanation: $0.kind.explanation)
    }
  }
}

extension JSONLine {
  /// What an output could not hold, as all reports tell it.
  mutating func lost(_ losses: [WorkReport.Loss]) {
    key("lost")
    objects(losses) { loss, json in
      json.key("kind")
      json.string(loss.kind)
      json.key("count")
      json.integer(loss.count)
      json.key("explanation")
      json.string(loss.explanation)
    }
  }
}
