import Bitext
import TestSupport
import Testing

@testable import AlignmentFormats
@testable import BitextFormats
@testable import TextIO

@Suite struct BeadReaderTests {
  private func read(_ text: String, _ source: Int = 6, _ target: Int = 6) throws -> [Bead] {
    try BeadReader.beads(
      in: TextFile(name: "a.beads", text: text), sourceCount: source, targetCount: target)
  }

  @Test func `all beads of a file are fixed`() throws {
    let beads = try read("# mine\n\n[0, 1]:[0]:0.98\r\n [2] : [1,2,3]\n[3]:[4]:-1e3")
    #expect(beads.map(\.source) == [0..<2, 2..<3, 3..<4])
    #expect(beads.map(\.target) == [0..<1, 1..<4, 4..<5])
    #expect(beads.allSatisfy { $0.isFixed && $0.confidence == 1 })
    #expect(try read("").isEmpty)
  }

  @Test func `the table with the texts is read as the numbers alone`() throws {
    let table = """
      source_ids\ttarget_ids\tconfidence\tsource\ttarget
      0,1\t0\t0.9800\t公司增长。支出增长。\tThe company grew.
      "2"\t"1,2"\t\t[x]\r
      \t3\t1.0\t\tAlone.

      3\t
      """
    let beads = try read(table)
    #expect(beads.map(\.source) == [0..<2, 2..<3, 3..<3, 3..<4])
    #expect(beads.map(\.target) == [0..<1, 1..<3, 3..<4, 4..<4])
  }

  @Test(arguments: [
    ("x\t0\n", 2, 1, "number"), ("0\n", 2, 2, "tab"), ("0\tx", 2, 3, "number"),
    ("\t\t1\n", 2, 1, "empty"), ("\"0\t1\n", 2, 3, "quotation"), ("0\t0 1\n", 2, 5, "tab"),
  ])
  func `what is no row of the table is told with its place`(
    row: String, line: Int, column: Int, message: String
  ) throws {
    let error = #expect(throws: InputError.self) {
      try read("source_ids\ttarget_ids\n" + row)
    }
    #expect(error?.line == line)
    #expect(error?.column == column, "\(error?.description ?? "")")
    #expect(error?.message.contains(message) == true, "\(error?.description ?? "")")
  }

  @Test(arguments: [
    ("[0]:[0]\n[1]:[]\n[2]:[1]\n", [1]),
    // The bead before has been taken out, the bead after tells.
    ("[0]:[0]\n[3]:[]\n[4]:[3]\n", [3]), ("[3]:[]\n[4]:[]\n[5]:[2]\n", [2, 2]),
    // Without neighbours: in proportion.
    ("[3]:[]\n", [4]), ("[0]:[]\n", [0]), ("[5]:[]\n", [6]),
    ("[0]:[0]\n[2]:[]\n[5]:[4]", [2]),
  ])
  func `the place of an empty side follows from the beads beside it`(
    text: String, places: [Int]
  ) throws {
    let gaps = try read(text).filter(\.target.isEmpty)
    #expect(gaps.map(\.target.lowerBound) == places)
  }

  @Test(arguments: [
    ("[0]:[0]\n[x]:[1]", 2, 2, "number"), ("[0]:[0", 1, 7, "comma"), ("0:0", 1, 1, "bracket"),
    ("[0][0]", 1, 4, "colon"), ("[0]:[0]:abc", 1, 9, "number"), ("[0]:[0]:", 1, 9, "number"),
    ("[0]:[0]:0.5:1", 1, 9, "number"), ("[0]:[0] [1]", 1, 9, "end of the line"),
    ("[0,2]:[0]", 1, 4, "does not follow"), ("[1,0]:[0]", 1, 4, "does not follow"),
    ("[1,1]:[0]", 1, 4, "does not follow"), ("[]:[]", 1, 1, "empty"),
    ("[6]:[0]", 1, 1, "no sentence 6"), ("[0]:[5,6]", 1, 5, "no sentence 6"),
    ("[0]:[0]\n[0]:[1]", 2, 1, "comes after"), ("[1]:[1]\n[2]:[0]", 2, 5, "comes after"),
    ("[99999999999999999999999]:[0]", 1, 1, "no sentence"), ("[-1]:[0]", 1, 2, "number"),
    ("[0]:[0]:nan", 1, 9, "number"), ("[0]:[0]:inf", 1, 9, "number"), ("[,]:[0]", 1, 2, "number"),
  ])
  func `what is no bead is told with its place`(
    text: String, line: Int, column: Int, message: String
  ) throws {
    let error = #expect(throws: InputError.self) { try read(text) }
    #expect(error?.line == line)
    #expect(error?.column == column, "\(error?.description ?? "")")
    #expect(error?.message.contains(message) == true, "\(error?.description ?? "")")
  }

  /// Beads that hold every sentence of both sides once.
  private func randomBeads(_ generator: inout SeededGenerator) -> (beads: [Bead], end: Bead) {
    var beads: [Bead] = []
    var (source, target) = (0, 0)
    for _ in 0..<Int.random(in: 1...30, using: &generator) {
      let first = Int.random(in: 0...3, using: &generator)
      let second = Int.random(in: first == 0 ? 1...3 : 0...3, using: &generator)
      beads.append(
        Bead(
          source: source..<source + first, target: target..<target + second,
          confidence: Double.random(in: 0...1, using: &generator)))
      (source, target) = (source + first, target + second)
    }
    return (beads, Bead(source: 0..<source, target: 0..<target))
  }

  private func lines(_ beads: [Bead]) throws -> String {
    let scratch = try Scratch()
    let sink = try OutputSink(path: scratch.path("a.beads"))
    var bitext = SampleBitext.make()
    bitext.beads = beads
    try BitextFormat.beads.write(bitext, to: [sink])
    try sink.commit()
    return String(decoding: try scratch.read("a.beads"), as: UTF8.self)
  }

  @Test func `what is written is read back`() throws {
    var generator = SeededGenerator(71)
    for _ in 0..<50 {
      let (beads, all) = randomBeads(&generator)
      let found = try read(try lines(beads), all.source.count, all.target.count)
      #expect(found.map(\.source) == beads.map(\.source))
      #expect(found.map(\.target) == beads.map(\.target))
    }
  }

  @Test func `whatever lines are taken out, the rest ascends within bounds`() throws {
    var generator = SeededGenerator(72)
    for _ in 0..<200 {
      let (beads, all) = randomBeads(&generator)
      let kept = beads.filter { _ in Bool.random(using: &generator) }
      let found = try read(try lines(kept), all.source.count, all.target.count)
      #expect(found.count == kept.count)
      var end = Bead(source: 0..<0, target: 0..<0)
      for (bead, original) in zip(found, kept) {
        #expect(bead.source.isEmpty || bead.source == original.source)
        #expect(bead.target.isEmpty || bead.target == original.target)
        #expect(bead.source.lowerBound >= end.source.upperBound)
        #expect(bead.target.lowerBound >= end.target.upperBound)
        end = bead
      }
      #expect(end.source.upperBound <= all.source.count)
      #expect(end.target.upperBound <= all.target.count)
    }
  }

  @Test func `no text makes the reader fail otherwise than by an error`() throws {
    var generator = SeededGenerator(73)
    let pieces = [
      "[", "]", ":", ",", "0", "1", "2", "99", " ", "\n", "\t", "#", "0.5", "x", "。", "\r\n",
      "[0]:[0]",
    ]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...12, using: &generator))
        .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      _ = try? read(text)
      _ = try? AnchorReader.pairs(
        in: TextFile(name: "a", text: text), sourceCount: 3, targetCount: 3)
    }
  }

  // MARK: Anchors

  private func anchors(_ text: String, fixed: [Bead] = []) throws -> [[Int]] {
    try AnchorReader.pairs(
      in: TextFile(name: "a.tsv", text: text), sourceCount: 6, targetCount: 6, fixedBeads: fixed
    ).map { [$0.source, $0.target] }
  }

  @Test func `anchors are pairs of numbers from 0`() throws {
    #expect(try anchors("# here\n\n3\t4\r\n0\t0\tthe title\n3\t4\n") == [[0, 0], [3, 4]])
  }

  @Test(arguments: [
    ("0 0", 1, 1), ("0\t", 1, 3), ("a\t0", 1, 1), ("0\t0\n0\t6", 2, 3), ("-1\t0", 1, 1),
    ("0\t3\n1\t2", 2, 1), ("99999999999999999999\t0", 1, 1), ("0\t1 2", 1, 3),
  ])
  func `what is no anchor is told with its place`(text: String, line: Int, column: Int) throws {
    let error = #expect(throws: InputError.self) { try anchors(text) }
    #expect(error?.line == line)
    #expect(error?.column == column, "\(error?.description ?? "")")
  }

  @Test func `anchors must agree with fixed beads`() throws {
    let fixed = try read("[1]:[1,2]\n[3]:[]\n[4]:[4]")
    #expect(try anchors("0\t0\n1\t2\n2\t3\n4\t4\n5\t5", fixed: fixed).count == 5)
    for text in ["0\t1", "1\t0", "2\t2", "3\t3", "5\t4", "0\t5"] {
      #expect(throws: InputError.self) { try anchors(text, fixed: fixed) }
    }
  }
}
