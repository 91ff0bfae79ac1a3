import Foundation
import TestSupport
import Testing

/// `glossary count`, `glossary merge-counts` and `glossary build --from-counts`.
@Suite struct GlossaryCountTests {
  /// A folder with a corpus in three pieces and its model.
  private static func scratch() throws -> Scratch {
    let scratch = try Scratch()
    let nouns = [("云服务", "cloud service"), ("数据库", "database"), ("毛利率", "gross margin")]
    let frames = [
      ("我们喜欢%。", "We like the %."), ("他们需要%。", "They need the %."), ("这是%。", "This is the %."),
      ("%很重要。", "The % is important."),
    ]
    let lines = (0..<48).map { number in
      let (noun, frame) = (nouns[number % 3], frames[number % 4])
      return #"{"id":\#(number),"source":"\#(frame.0.replacing("%", with: noun.0))","#
        + #""target":"\#(frame.1.replacing("%", with: noun.1))"}"# + "\n"
    }
    try scratch.write(lines.joined(), to: "all.jsonl")
    for (name, range) in [("a", 0..<7), ("b", 7..<7), ("c", 7..<48)] {
      try scratch.write(lines[range].joined(), to: "\(name).jsonl")
    }
    let trained = try scratch.duiyi(
      "train", "all.jsonl", "--source-language", "zh", "-o", "m.model", "--no-dictionary")
    try #require(trained.status == 0, "\(trained.errors)")
    return scratch
  }

  private static let count =
    "$DUIYI glossary count --model m.model --source-language zh --no-dictionary"

  @Test func `a glossary of pieces has the bytes of the whole one's, in every format`() throws {
    let scratch = try Self.scratch()
    let outcome = try scratch.shell(
      """
      for piece in a b c; do \(Self.count) $piece.jsonl -o $piece.counts.zst || exit 9; done
      \(Self.count) all.jsonl -o all.counts || exit 9
      $DUIYI glossary merge-counts c.counts.zst a.counts.zst b.counts.zst -o sum.counts || exit 9
      cmp sum.counts all.counts
      """)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("duiyi: counted 0 pairs: 0 pairs of phrases"))
    #expect(outcome.errors.contains("duiyi: 3 files of counts, 48 pairs"))
    for format in ["tsv", "json", "tbx", "md", "html"] {
      func build(_ input: String) throws -> Program.Outcome {
        try scratch.shell("$DUIYI glossary build \(input) --no-dictionary --to \(format)")
      }
      let whole = try build("--from-counts all.counts")
      #expect(whole.status == 0 && whole.text.contains("毛利率"), "\(whole.errors)")
      for input in [
        "--from-counts a.counts.zst b.counts.zst c.counts.zst",
        "--from-counts c.counts.zst --from-counts a.counts.zst",
        "all.jsonl --model m.model --source-language zh",
      ] {
        #expect(try build(input).output == whole.output, "\(format) \(input)")
      }
    }
  }

  @Test func `a bound of memory has a corpus read twice, for its model and its counts`() throws {
    let scratch = try Self.scratch()
    let source = "--source-language zh --no-dictionary"
    let outcome = try scratch.shell(
      """
      $DUIYI train all.jsonl \(source) --memory 512M -o b.model || exit 9
      $DUIYI glossary build all.jsonl --model b.model \(source) > model.tsv || exit 9
      $DUIYI glossary build all.jsonl --memory 512M \(source) > memory.tsv || exit 9
      cmp model.tsv memory.tsv && grep -c 毛利率 memory.tsv
      """)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let pipe = try scratch.shell(
      "cat all.jsonl | $DUIYI glossary build - --from jsonl --memory 512M \(source)")
    #expect(pipe.status != 0 && pipe.errors.contains("can be read only once"), "\(pipe.errors)")
  }

  @Test func `every run counts the same bytes and builds the same glossary`() throws {
    let scratch = try Self.scratch()
    // Swift draws a seed of hashing for each process.
    let outcome = try scratch.shell(
      """
      for threads in 1 2 1 2 2; do
        \(Self.count) all.jsonl --threads $threads --quiet -o $threads.counts || exit 9
        $DUIYI glossary build --from-counts $threads.counts --no-dictionary --to json \
          --threads $threads > $threads.json || exit 9
        cat $threads.counts $threads.json | cksum
      done
      """)
    #expect(outcome.status == 0 && outcome.lines.count == 5, "\(outcome.errors)")
    #expect(Set(outcome.lines).count == 1)
  }

  @Test func `counts pass through pipes`() throws {
    let scratch = try Self.scratch()
    let outcome = try scratch.shell(
      """
      cat all.jsonl | \(Self.count) - --from jsonl --quiet -o - \
        | $DUIYI glossary merge-counts - -o - --quiet \
        | $DUIYI glossary build --from-counts - --no-dictionary
      """)
    #expect(outcome.status == 0 && outcome.errors == "", "\(outcome.errors)")
    #expect(outcome.lines.contains { $0.contains("\t数据库\t") && $0.contains("\tdatabase\t") })
  }

  @Test func `records that cannot be read are counted apart, or stop`() throws {
    let scratch = try Self.scratch()
    _ = try scratch.shell(
      "(head -3 all.jsonl; echo '{\"source\":'; tail -n +4 all.jsonl) > odd.jsonl")
    let stopped = try scratch.shell("\(Self.count) odd.jsonl -o odd.counts")
    #expect(stopped.status == 1 && stopped.errors.contains("odd.jsonl:4:"))
    #expect(try !scratch.files.contains("odd.counts"))
    let outcome = try scratch.shell(
      "\(Self.count) odd.jsonl --on-error record -o odd.counts; echo $?; "
        + "$DUIYI glossary build --from-counts odd.counts --no-dictionary > odd.tsv; "
        + "$DUIYI glossary build all.jsonl --model m.model --source-language zh --no-dictionary "
        + "| cmp - odd.tsv")
    #expect(outcome.lines.first == "4" && outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("1 record could not be read"))
  }

  @Test(arguments: [
    ("glossary merge-counts a.counts all.jsonl -o x", 1, "all.jsonl: these are no counts of terms"),
    ("glossary merge-counts a.counts b.counts -o x", 1, "linked by another model"),
    ("glossary merge-counts a.counts a.counts -o a.counts", 2, "would replace an input"),
    ("glossary build --from-counts a.counts --dictionary d.u8", 1, "counted without a dictionary"),
    ("glossary build --from-counts nowhere", 1, "nowhere: "),
    ("glossary build all.jsonl --from-counts a.counts", 64, "takes the place of files of pairs"),
    ("glossary build --from-counts a.counts --terms t.csv", 64, "--terms is for texts"),
    ("glossary build all.jsonl --memory 10M", 64, "--memory takes 224M at least"),
    ("glossary count all.jsonl -o x", 64, "--model"),
  ])
  func `what does not go together is said`(
    command: String, status: Int32, message: String
  ) throws {
    let scratch = try Self.scratch()
    try scratch.write("資本 资本 [zi1 ben3] /capital/\n", to: "d.u8")
    let made = try scratch.shell(
      """
      \(Self.count) a.jsonl -o a.counts --quiet || exit 9
      $DUIYI train c.jsonl --source-language zh -o o.model --no-dictionary --quiet || exit 9
      $DUIYI glossary count --model o.model a.jsonl -o b.counts --no-dictionary --quiet
      """)
    try #require(made.status == 0, "\(made.errors)")
    let outcome = try scratch.shell("$DUIYI \(command)")
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(try !scratch.files.contains("x"))
  }
}
