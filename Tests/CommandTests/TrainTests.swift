import Foundation
import TestSupport
import Testing

/// `train`, and `align words` with what it made.
@Suite struct TrainTests {
  private static let chinese = ["我 喜欢 面条", "你 喜欢 茶", "我 喜欢 茶", "茶 很 好", "老板 卖 面条", "你 卖 茶"]
  private static let english = [
    "I like noodles", "you like tea", "I like tea", "tea is good", "the owner sells noodles",
    "you sell tea",
  ]

  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(Self.chinese.joined(separator: "\n") + "\n", to: "a.zh")
    try scratch.write(Self.english.joined(separator: "\n") + "\n", to: "a.en")
    return scratch
  }

  private func train(_ scratch: Scratch, _ arguments: String...) throws -> Program.Outcome {
    try scratch.duiyi(["train", "a.zh", "a.en", "--tokenized"] + arguments)
  }

  private func align(_ scratch: Scratch, _ arguments: String...) throws -> Program.Outcome {
    try scratch.duiyi(["align", "words", "--tokenized", "--quiet"] + arguments)
  }

  @Test func `a saved model links as training on the same text does`() throws {
    let scratch = try scratch()
    let trained = try train(scratch, "-o", "a.model")
    #expect(trained.status == 0, "\(trained.errors)")
    #expect(trained.errors.contains("learned from 6 pairs"))
    let saved = try align(scratch, "a.zh", "a.en", "--model", "a.model")
    #expect(saved.status == 0, "\(saved.errors)")
    let direct = try align(scratch, "a.zh", "a.en")
    #expect(saved.text == direct.text)
    #expect(saved.text.contains("2-2"))
  }

  @Test(arguments: ["", "--memory 300M"])
  func `a training that is interrupted leaves the former model and nothing else`(option: String)
    throws
  {
    let scratch = try scratch()
    // Tests run on threads that block signals, and what they start would, too.
    var (none, before) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let outcome = try scratch.shell(
      """
      mkfifo in.tsv; mkdir t; echo former > a.model; sleep 10 > in.tsv & other=$!
      TMPDIR=$PWD/t timeout -s TERM 2 $DUIYI train in.tsv -o a.model \(option); echo $?
      kill $other; cat a.model; ls -A t; ls -A
      """)
    #expect(outcome.lines == ["124", "former", "a.en", "a.model", "a.zh", "in.tsv", "t"])
  }

  @Test func `the same input gives the same model`() throws {
    let scratch = try scratch()
    for name in ["a.model", "b.model"] { #expect(try train(scratch, "-o", name).status == 0) }
    let files = try ["a.model", "b.model"].map {
      try Data(contentsOf: URL(fileURLWithPath: scratch.path($0)))
    }
    #expect(files[0] == files[1])
  }

  @Test func `a model aligns pairs in either order and words that it never saw`() throws {
    let scratch = try scratch()
    #expect(try train(scratch, "-o", "a.model").status == 0)
    try scratch.write("我 喜欢 SpaceX 。\n\n面条 2019\n", to: "b.zh")
    try scratch.write("I like SpaceX .\n\n2019 noodles\n", to: "b.en")
    let forward = try align(
      scratch, "b.zh", "b.en", "--model", "a.model", "--symmetrization", "grow-diag-final-and")
    #expect(forward.lines.count == 3)
    #expect(forward.lines[0].contains("2-2") && forward.lines[1] == "")
    #expect(forward.lines[2].contains("0-1") && forward.lines[2].contains("1-0"))
    let backward = try align(
      scratch, "b.en", "b.zh", "--model", "a.model", "--symmetrization", "grow-diag-final-and")
    #expect(backward.lines[2].contains("0-1") && backward.lines[2].contains("1-0"))
  }

  @Test func `a bound of memory changes nothing where all fits`() throws {
    let scratch = try scratch()
    #expect(try train(scratch, "-o", "a.model").status == 0)
    let bounded = try train(scratch, "--memory", "1G", "-o", "b.model")
    #expect(bounded.status == 0, "\(bounded.errors)")
    #expect(bounded.errors.contains("learned from 6 pairs"))
    let links = try ["a.model", "b.model"].map {
      try align(scratch, "a.zh", "a.en", "--model", $0).text
    }
    #expect(links[0] == links[1])
  }

  @Test func `a folder without room for temporary files is an error`() throws {
    let scratch = try scratch()
    let outcome = try scratch.shell(
      "TMPDIR=\"$PWD/absent\" $DUIYI train a.zh a.en --tokenized --memory 1G -o a.model")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("absent"))
    #expect(try scratch.files == ["a.en", "a.zh"])
  }

  @Test func `a lexicon lists word pairs and can be learned from again`() throws {
    let scratch = try scratch()
    let outcome = try train(scratch, "--dump-lexicon", "lexicon.tsv", "--least", "0.1", "--quiet")
    #expect(outcome.status == 0 && outcome.errors == "", "\(outcome.errors)")
    let lexicon = try String(contentsOfFile: scratch.path("lexicon.tsv"), encoding: .utf8)
    let lines = lexicon.split(separator: "\n")
    #expect(lines.first == "chinese\tenglish\tto-english\tto-chinese")
    #expect(lines.contains { $0.wholeMatch(of: /茶\ttea\t[01]\.\d{4}\t[01]\.\d{4}/) != nil })
    let again = try train(scratch, "--priors", "lexicon.tsv", "-o", "b.model")
    #expect(again.status == 0, "\(again.errors)")
  }

  @Test func `what is known beforehand decides where the text does not`() throws {
    let scratch = try Scratch()
    try scratch.write("甲 乙\n", to: "a.zh")
    try scratch.write("first second\n", to: "a.en")
    try scratch.write("甲\tsecond\n乙\tfirst\n", to: "terms.tsv")
    let outcome = try align(
      scratch, "a.zh", "a.en", "--no-dictionary", "--priors", "terms.tsv", "--unsupervised")
    #expect(outcome.text == "0-1 1-0\n", "\(outcome.errors)")
  }

  @Test func `damaged, foreign and missing models are told by name`() throws {
    let scratch = try scratch()
    #expect(try train(scratch, "-o", "a.model").status == 0)
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: scratch.path("a.model"))))
    try scratch.write(Array(bytes.dropLast(9)), to: "short.model")
    var altered = bytes
    altered[bytes.count / 2] ^= 1
    try scratch.write(altered, to: "altered.model")
    var old = bytes
    old[8] = 1
    try scratch.write(old, to: "old.model")
    for (name, reason) in [
      ("short.model", "bytes long and should be"), ("altered.model", "damaged"),
      ("old.model", "format version 1"), ("a.zh", "not a word-alignment model"),
      ("absent.model", "cannot be opened"),
    ] {
      let outcome = try align(scratch, "a.zh", "a.en", "--model", name, "-o", "out")
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains(name) && outcome.errors.contains(reason), "\(outcome.errors)")
      #expect(!FileManager.default.fileExists(atPath: scratch.path("out")))
    }
  }

  @Test(arguments: [
    ["a.zh", "a.en"], ["a.zh", "a.en", "-o", "m", "--dump-lexicon", "m"],
    ["a.zh", "a.en", "-o", "m", "--least", "2"], ["a.zh", "-o", "m"],
    ["a.zh", "a.en", "-o", "m", "--memory", "10M"],
    ["a.zh", "a.en", "-o", "m", "--memory", "much"],
  ])
  func `a command line that is wrong has status 64`(arguments: [String]) throws {
    #expect(try scratch().duiyi(["train"] + arguments).status == 64)
  }

  @Test func `nothing is left where one output cannot be written`() throws {
    let scratch = try scratch()
    let outcome = try train(scratch, "-o", "a.model", "--dump-lexicon", "absent/lexicon.tsv")
    #expect(outcome.status == 2)
    #expect(try scratch.files == ["a.en", "a.zh"])
  }

  @Test(arguments: ["m.model.gz", "m.zst"])
  func `a model is not compressed`(name: String) throws {
    let scratch = try Scratch()
    try scratch.write("资本\tcapital\n", to: "a.tsv")
    let outcome = try scratch.duiyi("train", "a.tsv", "-o", name)
    #expect(outcome.status == 64 && outcome.errors.contains("a model is mapped as it is"))
    #expect(try scratch.files == ["a.tsv"])
  }
}
