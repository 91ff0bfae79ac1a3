import Foundation
import TestSupport
import Testing

/// `align words`.
@Suite struct AlignWordsTests {
  private static let chinese = ["我 喜欢 面条", "", "我 喜欢 茶", "茶 很 好", "老板 卖 面条", "他 走 了"]
  private static let english = [
    "I like noodles", "", "I like tea", "tea is good", "the owner sells noodles", "",
  ]

  /// A folder with the pair `a.zh` and `a.en`, of tokens.
  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(Self.chinese.joined(separator: "\n") + "\n", to: "a.zh")
    try scratch.write(Self.english.joined(separator: "\n") + "\n", to: "a.en")
    return scratch
  }

  private func run(
    _ scratch: Scratch, _ arguments: String..., input: String = ""
  ) throws -> Program.Outcome {
    try scratch.duiyi(["align", "words"] + arguments, input: Array(input.utf8))
  }

  /// The pairs as lines of one file.
  private func joined(_ line: (String, String) -> String) -> String {
    zip(Self.chinese, Self.english).map { line($0, $1) + "\n" }.joined()
  }

  // MARK: What is written

  @Test func `each line of links belongs to a line of the input`() throws {
    let outcome = try run(
      try scratch(), "--source", "a.zh", "--target", "a.en", "--tokenized")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.lines.count == Self.chinese.count)
    #expect(outcome.lines[1] == "" && outcome.lines[5] == "")
    #expect(outcome.lines[0].contains("0-0") && outcome.lines[0].contains("2-2"))
    for (line, pair) in zip(outcome.lines, zip(Self.chinese, Self.english)) {
      for link in line.split(separator: " ") {
        let numbers = link.split(separator: "-").compactMap { Int($0) }
        #expect(numbers.count == 2)
        #expect(numbers[0] < pair.0.split(separator: " ").count)
        #expect(numbers[1] < pair.1.split(separator: " ").count)
      }
    }
    #expect(outcome.errors.contains("6 pairs"))
    #expect(outcome.errors.contains("no dictionary"))
  }

  @Test func `every form of input gives the same links`() throws {
    let scratch = try scratch()
    let expected = try run(scratch, "a.zh", "a.en", "--tokenized", "--quiet")
    #expect(expected.status == 0)
    #expect(expected.errors == "")
    try scratch.write(joined { "\($0)\t\($1)" }, to: "a.tsv")
    try scratch.write(joined { "{\"source\":\"\($0)\",\"target\":\"\($1)\"}" }, to: "a.jsonl")
    try scratch.write(joined { "\($0) ||| \($1)" }, to: "a.bars")
    let units = joined {
      "<tu><tuv xml:lang='zh'><seg>\($0)</seg></tuv><tuv xml:lang='en'><seg>\($1)</seg></tuv></tu>"
    }
    try scratch.write("<tmx version='1.4'><body>\(units)</body></tmx>", to: "a.tmx")
    for file in ["a.tsv", "a.jsonl", "a.bars", "a.tmx"] {
      let outcome = try run(scratch, file, "--tokenized", "--quiet")
      #expect(outcome.text == expected.text, "\(file): \(outcome.errors)")
    }
    let piped = try run(
      scratch, "-", "--from", "bars", "--tokenized", "--quiet",
      input: joined { "\($0) ||| \($1)" })
    #expect(piped.text == expected.text)
  }

  @Test func `the first side is the source, whatever its language`() throws {
    let scratch = try scratch()
    let one = try run(scratch, "a.zh", "a.en", "--tokenized", "--quiet")
    let other = try run(scratch, "a.en", "a.zh", "--tokenized", "--quiet")
    let turned = other.lines.map { line in
      line.split(separator: " ").map { $0.split(separator: "-").compactMap { Int($0) } }
        .map { [$0[1], $0[0]] }.sorted { $0.lexicographicallyPrecedes($1) }
        .map { "\($0[0])-\($0[1])" }.joined(separator: " ")
    }
    #expect(one.lines.map { String($0) } == turned)
  }

  @Test func `raw text is cut into words`() throws {
    let scratch = try Scratch()
    try scratch.write("2019年，林老板卖面条。\n", to: "a.zh")
    try scratch.write("In 2019, Lin sold noodles.\n", to: "a.en")
    let outcome = try run(scratch, "a.zh", "a.en", "--to", "jsonl", "--quiet")
    #expect(outcome.status == 0)
    let record = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
    for (side, text) in [("source", "2019年，林老板卖面条。"), ("target", "In 2019, Lin sold noodles.")] {
      let object = try #require(record[side] as? [String: Any])
      #expect(object["text"] as? String == text)
      let tokens = try #require(object["tokens"] as? [[String: Int]])
      let words = tokens.map { token in
        String(
          decoding: Array(text.utf8)[(token["start"] ?? 0)..<(token["end"] ?? 0)], as: UTF8.self)
      }
      #expect(words.joined() == text.replacing(" ", with: ""))
      #expect(words.contains("2019"))
      let scalars = Array(text.unicodeScalars)
      for (token, word) in zip(tokens, words) {
        let range = (token["scalarStart"] ?? 0)..<(token["scalarEnd"] ?? 0)
        #expect(scalars[range].map { String($0) }.joined() == word)
      }
    }
    let links = try #require(record["links"] as? [[String: Any]])
    #expect(!links.isEmpty)
    #expect(links.allSatisfy { (0...1).contains($0["probability"] as? Double ?? -1) })
  }

  @Test(arguments: [
    "fitted", "posterior", "intersect", "union", "grow-diag", "grow-diag-final",
    "grow-diag-final-and",
  ])
  func `all symmetrizations give probabilities on request`(name: String) throws {
    let outcome = try run(
      try scratch(), "a.zh", "a.en", "--tokenized", "--symmetrization", name, "--probabilities",
      "--quiet")
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == Self.chinese.count)
    #expect(
      outcome.lines.allSatisfy {
        $0.split(separator: " ").allSatisfy { $0.wholeMatch(of: /\d+-\d+:[01]\.\d\d\d/) != nil }
      })
  }

  @Test func `a threshold leaves links out`() throws {
    let scratch = try scratch()
    for name in ["fitted", "posterior"] {
      let counts = try ["0", "0.6", "1"].map { threshold in
        try run(
          scratch, "a.zh", "a.en", "--tokenized", "--symmetrization", name, "--threshold",
          threshold, "--quiet"
        ).text.count { $0 == "-" }
      }
      #expect(counts[0] > counts[1] && counts[1] >= counts[2])
    }
  }

  @Test func `empty input gives empty output`() throws {
    let scratch = try Scratch()
    try scratch.write("", to: "empty")
    let none = try run(scratch, "empty", "empty", "--quiet")
    #expect(none.status == 0)
    #expect(none.output == [])
    let lines = try run(scratch, "-", "--from", "tsv", "--quiet", input: "\n\n\t\n")
    #expect(lines.status == 0)
    #expect(lines.text == "\n\n\n")
  }

  @Test func `a line of 600 tokens is aligned`() throws {
    let scratch = try scratch()
    let long = (0..<600).map { "t\($0 % 50)" }.joined(separator: " ")
    let outcome = try run(
      scratch, "-", "--from", "tsv", "--tokenized", "--quiet", "--source-language", "zh",
      input: "\(long)\t\(long)\n")
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 1)
  }

  @Test func `joined tokens are linked as those that were given, or shown as one`() throws {
    let scratch = try Scratch()
    var pairs: [String] = []
    for (verb, english) in [
      ("买", "buy"), ("卖", "sell"), ("有", "have"), ("要", "want"), ("看", "see"),
    ] {
      for (noun, other) in [
        ("半 导体", "semiconductors"), ("书", "books"), ("茶", "tea"), ("花", "flowers"),
      ] {
        pairs.append("\(verb) \(noun) ||| \(english) \(other)\n")
      }
    }
    try scratch.write(pairs.joined(), to: "a.bars")
    let plain = try run(
      scratch, "a.bars", "--tokenized", "--join-tokens", "--no-dictionary", "--unsupervised")
    #expect(plain.status == 0, "\(plain.errors)")
    #expect(plain.lines[0] == "0-0 1-1 2-1" && plain.lines[1] == "0-0 1-1")
    #expect(plain.errors.contains("1 word joined"))
    let shown = try run(
      scratch, "a.bars", "--tokenized", "--join-tokens", "--no-dictionary", "--unsupervised",
      "--to", "jsonl", "--quiet")
    let record = try #require(
      try JSONSerialization.jsonObject(with: Data(shown.lines[0].utf8)) as? [String: Any])
    let source = try #require(record["source"] as? [String: Any])
    #expect((source["tokens"] as? [[String: Int]])?.count == 2)
  }

  // MARK: What goes wrong

  @Test func `unequal files leave nothing behind`() throws {
    let scratch = try scratch()
    try scratch.write("I like noodles\nI like tea\n", to: "b.en")
    let outcome = try run(scratch, "a.zh", "b.en", "--tokenized", "-o", "out.links")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("a.zh has 6 lines and b.en 2 lines"))
    #expect(outcome.errors.contains("line 2 is the first"))
    #expect(try scratch.files == ["a.en", "a.zh", "b.en"])
  }

  @Test func `what is no pair is told with its place`() throws {
    let scratch = try Scratch()
    try scratch.write("茶 ||| tea\n茶 tea\n", to: "a.bars")
    let outcome = try run(scratch, "a.bars", "-o", "out")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("a.bars:2:6: there is no |||"))
    #expect(try scratch.files == ["a.bars"])
  }

  @Test func `two sides in one language are refused`() throws {
    let outcome = try run(try scratch(), "a.zh", "a.zh", "--tokenized")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("looks Chinese"))
    #expect(outcome.output == [])
  }

  @Test(arguments: [
    [], ["a.zh"], ["a.zh", "a.en", "a.zh"], ["--source", "a.zh"], ["a.tsv", "--source", "a.zh"],
    ["-", "-"], ["a.zh", "--from", "moses"], ["a.tsv", "--from", "moses"],
    ["a.tsv", "--threshold", "2"], ["a.tsv", "--threshold", "nan"],
    ["a.tsv", "--threshold", "0.5", "--symmetrization", "union"],
    ["a.tsv", "--symmetrization", "fitted", "--unsupervised"],
    ["a.tsv", "--threshold", "0.5", "--unsupervised"],
    ["a.tsv", "--model", "m", "--priors", "p"], ["a.tsv", "--symmetrization", "best"],
    ["a.tsv", "--to", "xml"],
    ["a.tsv", "--to", "jsonl", "--probabilities"],
    ["a.zh", "a.en", "--source", "a.zh", "--target", "a.en"],
  ])
  func `a command line that is wrong has status 64`(arguments: [String]) throws {
    let outcome = try scratch().duiyi(["align", "words"] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output == [])
  }

  @Test func `an output that cannot be written has status 2`() throws {
    let scratch = try scratch()
    let outcome = try run(scratch, "a.zh", "a.en", "--tokenized", "-o", "absent/out")
    #expect(outcome.status == 2)
    #expect(try scratch.files == ["a.en", "a.zh"])
  }

  @Test func `files that are not there or not text are input errors`() throws {
    let scratch = try scratch()
    #expect(try run(scratch, "a.zh", "absent").status == 1)
    #expect(try run(scratch, ".", "a.en").status == 1)
    try scratch.write(Array("一\n二".utf8) + [0xFF], to: "bad.zh")
    let outcome = try run(scratch, "bad.zh", "a.en")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("bad.zh:2:2"))
    try scratch.write(Array("茶\ttea\n".utf8) + [0], to: "nul.tsv")
    #expect(try run(scratch, "nul.tsv").errors.contains("nul.tsv:2:1"))
  }
}
