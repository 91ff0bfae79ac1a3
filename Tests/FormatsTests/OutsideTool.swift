import Foundation

/// Programs of others that read what we write, where they are installed.
enum OutsideTool {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  /// Python with translate-toolkit, pandas and openpyxl.
  static let python: String? = {
    let path = ProcessInfo.processInfo.environment["DUIYI_PYTHON"] ?? "/usr/bin/python3"
    let result = try? run(path, ["-c", "import translate, pandas, openpyxl"])
    return result?.status == 0 ? path : nil
  }()

  /// OmegaT's program file, with `omegat` and a `groovy` that finds Java to run it.
  static let omegat: String? = {
    let path = "/usr/share/omegat/OmegaT.jar"
    let needed = [path, "/usr/bin/omegat", "/usr/bin/groovy"]
    guard needed.allSatisfy({ FileManager.default.isReadableFile(atPath: $0) }) else { return nil }
    let version = try? run("/usr/bin/groovy", ["-version"])
    return version?.status == 0 ? path : nil
  }()

  /// LibreOffice with its spreadsheets, without a window.
  static let office: String? = {
    let programs = ["/usr/bin/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"]
    let calc = "/usr/lib/libreoffice/program/libsclo.so"
    return programs.first {
      FileManager.default.isExecutableFile(atPath: $0)
        && (!$0.hasPrefix("/usr") || FileManager.default.fileExists(atPath: calc))
    }
  }()

  /// Runs a program to its end.
  static func run(
    _ program: String, _ arguments: [String], home: String? = nil
  ) throws -> (status: Int32, output: String, errors: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    if let home {
      var environment = ProcessInfo.processInfo.environment
      environment["HOME"] = home
      environment["JAVA_OPTS"] = "-Duser.home=\(home)"
      process.environment = environment
    }
    // Files rather than pipes, which would have to be emptied side by side.
    let files = try ["out", "err"].map { name in
      let url = FileManager.default.temporaryDirectory
        .appendingPathComponent("duiyi-\(UUID().uuidString).\(name)")
      try Data().write(to: url)
      return url
    }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return (process.terminationStatus, texts[0], texts[1])
  }
}
