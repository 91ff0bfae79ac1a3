import Foundation
import TestSupport
import Testing

/// Where the program writes, and what is left of it.
@Suite struct OutputTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func `standard output by its path is written on`() throws {
    try scratch.write("积压订单增长。\n", to: "z")
    let line = "( echo H; \"$DUIYI\" segment z -o /dev/stdout; echo F ) > g"
    #expect(try scratch.shell(line).status == 0)
    let lines = String(decoding: try scratch.read("g"), as: UTF8.self).split(separator: "\n")
    #expect(lines.first == "H" && lines.last == "F" && lines.count == 3)
    #expect(
      try scratch.shell("echo old > log; \"$DUIYI\" segment z -o /dev/stdout >> log").status == 0)
    #expect(String(decoding: try scratch.read("log"), as: UTF8.self).hasPrefix("old\n"))
    #expect(try scratch.shell("\"$DUIYI\" segment z -o /dev/fd/5 5> five").status == 0)
    #expect(try scratch.read("five").isEmpty == false)
    #expect(try scratch.files == ["five", "g", "log", "z"])
  }

  @Test func `paths of one character are paths like others`() throws {
    try scratch.write("積 积 [ji1] /to amass/\n", to: "d")
    try scratch.write("增长。\n", to: "z")
    try scratch.write("It grew.\n", to: "e")
    try scratch.write("z\te\n", to: "l")
    try scratch.write("甲\ta\n", to: "t")
    for line in [
      "lexicon import d -o a", "align sentences --pairs l -o k -q",
      "convert t c --from tsv --to csv", "segment z -o s", "convert t m --from tsv --to moses",
      "check t --from tsv --fail-on never --format json -o j",
      "glossary convert t g --from tsv --to json",
      "quantities z", "train t --from tsv -o o",
    ] {
      let outcome = try scratch.duiyi(line.split(separator: " ").map(String.init))
      #expect(!outcome.isKilled && outcome.status == 0, "\(line): \(outcome.errors)")
    }
    #expect(try scratch.duiyi("lexicon", "import", "d", "-o", "-").output.isEmpty == false)
  }

  /// Tests run on threads that block signals, which what they start inherits.
  private static let unblocked =
    "exec perl -MPOSIX -e 'sigprocmask(SIG_SETMASK, POSIX::SigSet->new); exec @ARGV' "

  @Test(arguments: [
    ("TERM", 143), ("HUP", 129), ("INT", 130), ("USR1", 138), ("USR2", 140), ("ALRM", 142),
  ])
  func `signals take temporary files along`(signal: String, status: Int) throws {
    try scratch.write(
      """
      set -m; mkfifo p; "$DUIYI" convert p out.tmx --from tsv & pid=$!
      exec 3>p; yes $'one\\tone' | head -n 90000 >&3
      for i in $(seq 100); do ls -A | grep -q tmp$ && break; sleep 0.05; done
      ls -A | grep -c tmp$; kill -\(signal) $pid; wait $pid; echo $?; ls -A
      """, to: "go")
    let outcome = try scratch.shell("\(Self.unblocked) bash go")
    #expect(outcome.text == "1\n\(status)\ngo\np\n", "\(outcome.errors)")
  }

  @Test func `a signal that is ignored stays so`() throws {
    try scratch.write(
      """
      trap '' HUP; mkfifo p; "$DUIYI" convert p out.tsv --from tsv -q & pid=$!
      exec 3>p; yes $'one\\tone' | head -n 90000 >&3
      for i in $(seq 100); do ls -A | grep -q tmp$ && break; sleep 0.05; done
      kill -HUP $pid; exec 3>&-; wait $pid; echo $?; ls -A
      """, to: "go")
    #expect(try scratch.shell("\(Self.unblocked) bash go").text == "0\ngo\nout.tsv\np\n")
  }

  /// A command that sets the colour of a terminal.
  private static let escape = "\u{1B}[31m"

  @Test func `nothing in an input commands the terminal`() throws {
    try scratch.write("en,zh\n\"green\(Self.escape)thing\",绿东西\n", to: "s.csv")
    try scratch.write("check:\n  \"k\\e[31m\": 1\n", to: "c.yml")
    let name = "n\(Self.escape)"
    try scratch.write("{\"source\":\n", to: name)
    try scratch.write("{\"source\":\"a\",\"target\":\"b\"}\n", to: "ok\(Self.escape).jsonl")
    for arguments in [
      ["glossary", "search", "s.csv", "绿"], ["glossary", "lint", "s.csv"],
      ["glossary", "convert", "s.csv", "o.tbx"],
      ["glossary", "search", "s.csv", "x\(Self.escape)"],
      ["check", "s.csv", "--config", "c.yml"], ["check", name], ["convert", name, "o.tsv"],
      ["convert", name, "-", "--from", "jsonl", "--to", "tsv"], ["segment", "none\(Self.escape)"],
      ["convert", "ok\(Self.escape).jsonl", "o\(Self.escape)"], ["--\(Self.escape)"],
      ["check", "ok\(Self.escape).jsonl"], ["glossary", "diff", "s.csv", name],
    ] {
      let outcome = try scratch.duiyi(arguments)
      #expect(!outcome.errors.contains("\u{1B}"), "\(arguments): \(outcome.errors)")
      #expect(!outcome.text.contains("\u{1B}"), "\(arguments): \(outcome.text)")
    }
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "needs script"))
  func `data on a terminal does not command it either`() throws {
    try scratch.write("a\(Self.escape)\t甲\n", to: "t.tsv")
    let line =
      "script -qec '\"$DUIYI\" convert t.tsv - --from tsv --to csv -q' /dev/null < /dev/null"
    let outcome = try scratch.shell(line)
    #expect(outcome.text.contains("a\\u{1B}[31m,甲"), "\(outcome.text)")
    #expect(!outcome.text.contains("\u{1B}"))
    // What goes elsewhere is never changed.
    let piped = try scratch.duiyi("convert", "t.tsv", "-", "--from", "tsv", "--to", "csv", "-q")
    #expect(piped.text.contains("\u{1B}[31m"))
  }

  @Test func `a configuration that was found writes in its folder alone`() throws {
    try FileManager.default.createDirectory(
      atPath: scratch.path("in"), withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("in/away"), withDestinationPath: "..")
    try scratch.write("5 apples\t6 个苹果\n", to: "in/t.tsv")
    func run(_ output: String, _ options: String = "") throws -> Program.Outcome {
      try scratch.write("check:\n  output: \(output)\n", to: "in/duiyi.yml")
      return try scratch.shell("cd in && \"$DUIYI\" check t.tsv \(options)")
    }
    for output in ["../f.json", "\(scratch.folder)/f.json", "away/f.json", "/dev/stderr"] {
      let outcome = try run(output)
      #expect(outcome.status == 2 && outcome.errors.contains("duiyi.yml:2:"), "\(outcome.errors)")
    }
    #expect(try scratch.files == ["in"])
    #expect(try run("f.json").status == 1)
    #expect(try run("../f.json", "--config duiyi.yml").status == 1)
    #expect(try scratch.files == ["f.json", "in"])
  }
}
