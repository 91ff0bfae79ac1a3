import TestSupport
import Testing

/// Whether no file of a run takes the place of standard input, output or error that is closed.
@Suite struct ClosedFileTests {
  private static let pairs = """
    {"source":"收入为5亿美元。","target":"Revenue was $6 billion."}
    {"source":"增长3%","target":"Growth of 4%"}

    """

  private func folder() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(Self.pairs, to: "a.jsonl")
    try scratch.write("资本 增长\tcapital growth\n一 个\nb\n资本\tcapital\n", to: "a.tsv")
    return scratch
  }

  @Test(arguments: [
    "check a.jsonl --by-unit --source-language zh --target-language en --fail-on never",
    "align words a.tsv --header-row 0 --tokenized --source-language zh --on-error record",
    "segment a.tsv --on-error record", "convert a.tsv --to tsv --on-error record",
    "quantities a.tsv",
  ])
  func `messages go nowhere where standard error is closed`(command: String) throws {
    let scratch = try folder()
    let outcome = try scratch.shell(
      """
      $DUIYI \(command) -o open 2> errors; a=$?
      $DUIYI \(command) -o closed 2>&-; b=$?
      cmp open closed && echo $a $b
      """)
    #expect(["0 0\n", "4 4\n"].contains(outcome.text), "\(outcome.text) \(outcome.errors)")
  }

  @Test(arguments: ["-", "/dev/stdout", "/dev/fd/1"])
  func `a closed standard output is no output`(path: String) throws {
    let scratch = try folder()
    let outcome = try scratch.shell(
      """
      $DUIYI train a.jsonl --source-language zh -o \(path) --dump-lexicon lexicon 2> errors >&-
      echo $? >&2; ls >&2; cat errors >&2
      """)
    #expect(outcome.errors.hasPrefix("2\na.jsonl\na.tsv\nerrors\n"))
    #expect(outcome.errors.contains("duiyi: Bad file descriptor"), "\(outcome.errors)")
  }

  @Test func `a descriptor that nobody handed over is no output`() throws {
    let scratch = try folder()
    let outcome = try scratch.shell(
      """
      for n in 3 4 5 6 7 8; do
        $DUIYI train a.jsonl --source-language zh -q -o model --dump-lexicon /dev/fd/$n 2> errors
        echo $?
      done; ls
      """)
    #expect(outcome.lines.prefix(6) == ["2", "2", "2", "2", "2", "2"], "\(outcome.errors)")
    #expect(!outcome.lines.contains("model"))
  }

  @Test func `a closed standard input cannot be read`() throws {
    let scratch = try folder()
    let outcome = try scratch.shell("$DUIYI segment - -o out <&-; echo $?; ls")
    #expect(outcome.text == "1\na.jsonl\na.tsv\n")
  }

  @Test(arguments: ["--version", "--help", "segment --help", "--generate-completion-script bash"])
  func `what was asked for and cannot be written is an error`(command: String) throws {
    let scratch = try folder()
    let outcome = try scratch.shell(
      "$DUIYI \(command) > /dev/full; echo $?; $DUIYI \(command) | head -c 1 | wc -c; $DUIYI \(command) | wc -l"
    )
    #expect(outcome.lines.prefix(2) == ["2", "1"])
    #expect(outcome.lines.last != "0")
  }
}
