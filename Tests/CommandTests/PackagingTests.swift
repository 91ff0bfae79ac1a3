import Foundation
import TestSupport
import Testing

/// What packages hold beside the program: manual pages and completions, made from its commands.
@Suite struct PackagingTests {
  private static let python: String? = OutsideTool.python(importing: "json")
  private static let man: String? = ["/usr/bin/man"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// The manual pages in a folder of a scratch folder.
  private static func pages(in scratch: Scratch) throws -> [String] {
    let script = TestData.packageRoot.appending(path: "Tools/packaging/manual.py").path
    let outcome = try scratch.shell(
      "\"$DUIYI\" --experimental-dump-help | \(python ?? "") \(script) man 1.2.3 2026-01-02")
    #expect(outcome.status == 0 && outcome.errors == "")
    return try FileManager.default.contentsOfDirectory(atPath: scratch.path("man")).sorted()
  }

  @Test(.enabled(if: python != nil, "needs Python"))
  func `every command has a manual page with each of its options`() throws {
    let scratch = try Scratch()
    let names = try Self.pages(in: scratch)
    #expect(names.contains("duiyi.1") && names.contains("duiyi-lexicon-fetch.1"))
    for name in names {
      let words = try #require(
        HelpTests.commands.first { (["duiyi"] + $0).joined(separator: "-") + ".1" == name })
      let help = try scratch.duiyi(words + ["--help"]).text
      let page = String(decoding: try scratch.read("man/\(name)"), as: UTF8.self)
      #expect(page.hasPrefix(".TH ") && page.contains("\"duiyi 1.2.3\""))
      let options = help.matches(of: /(?m)^  (?:-\w, )?(--[a-z-]+)/).map { String($0.output.1) }
      #expect(options.contains("--help"))
      for option in options {
        let typed = option.replacing("-", with: "\\-")
        #expect(page.contains(typed), "\(name) has no \(option)")
      }
      // A line of text that begins with a dot would be a request that nobody knows.
      let requests = page.matches(of: /(?m)^[.'](\w*)/).map { String($0.output.1) }
      #expect(Set(requests).isSubset(of: ["TH", "SH", "PP", "TP", "IP", "B", "nf", "fi", "ad"]))
    }
  }

  @Test(.enabled(if: python != nil && man != nil, "needs Python and man"))
  func `groff has nothing to say of a manual page`() throws {
    let scratch = try Scratch()
    for name in try Self.pages(in: scratch) {
      let outcome = try scratch.shell(
        "LC_ALL=C.UTF-8 MANWIDTH=100 man --warnings -E UTF-8 -l man/\(name) > /dev/null")
      #expect(outcome.status == 0 && outcome.errors == "", "\(name)")
    }
  }

  @Test(arguments: [
    ("duiyi help ''", "glossary", "build"), ("duiyi help gl", "glossary", "segment"),
    ("duiyi help glossary ''", "merge-counts", "glossary"),
    ("duiyi help align wo", "words", "terms"),
    ("duiyi store ''", "recover", "build"), ("duiyi store re", "recover", "import"),
    ("duiyi store import p", "project.duiyi-store", "import"),
    ("duiyi serve p", "project.duiyi-store", "recover"),
  ])
  func `bash completes what help and stores are asked for`(
    line: String, word: String, other: String
  ) throws {
    let scratch = try Scratch()
    try scratch.write("", to: "project.duiyi-store")
    let outcome = try scratch.shell(
      """
      source <("$DUIYI" --generate-completion-script bash)
      COMP_WORDS=(\(line)); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMP_LINE="${COMP_WORDS[*]}"
      COMP_POINT=${#COMP_LINE}
      _duiyi duiyi "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """)
    let offered = outcome.text.split(separator: "\n").map(String.init)
    #expect(offered.contains(word), "\(offered) \(outcome.errors)")
    #expect(!offered.contains(other), "\(offered)")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `a shell takes what completes a command`(shell: String) throws {
    let scratch = try Scratch()
    let script = try scratch.duiyi("--generate-completion-script", shell)
    #expect(script.status == 0)
    #expect(script.text.contains("lexicon") && script.text.contains("sentences"))
    // What names a file is completed by the names of files.
    let files =
      ["bash": "__duiyi_add_completions -f", "zsh": ":file:_files'", "fish": "-l 'model' -d "][
        shell] ?? ""
    let lines = script.lines.filter { $0.contains(files) }
    #expect(lines.count > 3 && (shell != "fish" || lines.allSatisfy { $0.hasSuffix("-rF") }))
    #expect(!script.lines.contains { $0.hasSuffix(":file:'") })
    try scratch.write(script.output, to: "script")
    // Where the shell is not installed, its script is only written.
    let outcome = try scratch.shell("! command -v \(shell) || \(shell) -n script")
    #expect(outcome.status == 0 && outcome.errors == "")
  }
}
