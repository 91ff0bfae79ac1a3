package import Foundation

/// Programs of others that read what we write, where they are installed.
package enum OutsideTool {
  /// The folder of what they run.
  package static let folder = TestData.packageRoot.appending(path: "Tests/TestSupport/Scripts")

  /// The path of a script that a program of others runs.
  package static func script(_ name: String) -> String { folder.appending(path: name).path }

  /// The published schemas, where the data is.
  package static let schemas: String? = TestData.shared("schemas")?.path

  /// Python, where it can import modules.
  package static func python(importing modules: String) -> String? {
    let path = ProcessInfo.processInfo.environment["DUIYI_PYTHON"] ?? "/usr/bin/python3"
    guard FileManager.default.isExecutableFile(atPath: path) else { return nil }
    let result = try? run(path, ["-c", "import \(modules)"])
    return result?.status == 0 ? path : nil
  }

  /// Python with translate-toolkit, pandas and openpyxl.
  package static let python: String? = python(importing: "translate, pandas, openpyxl")

  /// OmegaT's program file, with `omegat` and a `groovy` that finds Java to run it.
  package static let omegat: String? = {
    let path = "/usr/share/omegat/OmegaT.jar"
    let needed = [path, "/usr/bin/omegat", "/usr/bin/groovy"]
    guard needed.allSatisfy({ FileManager.default.isReadableFile(atPath: $0) }) else { return nil }
    let version = try? run("/usr/bin/groovy", ["-version"])
    return version?.status == 0 ? path : nil
  }()

  /// LibreOffice with its spreadsheets, without a window.
  package static let office: String? = {
    let programs = ["/usr/bin/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"]
    let calc = "/usr/lib/libreoffice/program/libsclo.so"
    return programs.first {
      FileManager.default.isExecutableFile(atPath: $0)
        && (!$0.hasPrefix("/usr") || FileManager.default.fileExists(atPath: calc))
    }
  }()

  /// GNU gettext's compiler of catalogues, which says what a catalogue may be.
  package static let msgfmt: String? = ["/usr/bin/msgfmt", "/opt/homebrew/bin/msgfmt"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// Runs a program to its end.
  package static func run(
    _ program: String, _ arguments: [String], home: String? = nil
  ) throws -> (status: Int32, output: String, errors: String) {
    var tool = Program(program)
    if let home { tool.environment = ["HOME": home, "JAVA_OPTS": "-Duser.home=\(home)"] }
    let outcome = try tool.run(arguments)
    return (outcome.status, outcome.text, outcome.errors)
  }
}
