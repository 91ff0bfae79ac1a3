import TestSupport
import Testing

@testable @_spi(Training) import Segmentation

/// Adds the model's weights up feature by feature, as the trainer sees them.
private struct PlainSum: BoundaryFeatureVisitor {
  let model: BoundaryModel
  let path: UnsafeMutablePointer<UInt8>
  let words: [Int: [Int16]]
  var pairs: [UInt64: [Int16]] = [:]
  var triples: [UInt64: [Int16]] = [:]
  var sums: [Int: Int32] = [:]

  init(_ model: BoundaryModel, _ runs: HanRunSegmenter) {
    self.model = model
    path = runs.workspace.path
    var words: [Int: [Int16]] = [:]
    for index in model.words.ends.indices {
      var node: Int? = -1
      for unit in model.words.word(index) {
        let code = runs.model.entries[Int(unit)].code
        node = node.flatMap { runs.model.child(of: $0, code: code) }
      }
      if let node { words[node] = model.words.row(index) }
    }
    self.words = words
    for (index, key) in model.pairs.keys.enumerated() { pairs[key] = model.pairs.row(index) }
    for (index, key) in model.triples.keys.enumerated() {
      triples[key] = model.triples.row(index)
    }
  }

  private mutating func add(_ weight: Int16, at boundary: Int) {
    sums[boundary, default: 0] += Int32(weight)
  }

  mutating func dense(_ index: Int, at boundary: Int) { add(model.dense[index], at: boundary) }

  mutating func character(_ unit: UInt16, at position: Int, isInside: Bool) {
    let row = model.characters[(Int(unit) * 8)..<(Int(unit) * 8 + 8)].map { $0 }
    for slot in 0..<4 { add(row[slot], at: position + 2 - slot) }
    if isInside {
      add(row[4 + Int(path[position + 1])], at: position + 1)
      add(row[6 + Int(path[position])], at: position)
    }
  }

  mutating func pair(_ key: UInt64, at position: Int, isInside: Bool) {
    guard let row = pairs[key] else { return }
    for slot in 0..<3 { add(row[slot], at: position + 2 - slot) }
    if isInside { add(row[3 + Int(path[position + 1])], at: position + 1) }
  }

  mutating func triple(_ key: UInt64, at position: Int) {
    guard let row = triples[key] else { return }
    add(row[0], at: position + 2)
    add(row[1], at: position + 1)
  }

  mutating func word(_ node: Int, slot: Int, at boundary: Int) {
    if let row = words[node] { add(row[slot], at: boundary) }
  }
}

@Suite struct BoundaryScoreTests {
  private static let texts = [
    "我们继续投资", "第二季度营业收入同比增长", "中华人民共和国全国人民代表大会常务委员会", "一二三四五六七八九十",
    "的了是在和有不这", "苧麻与苎麻", "資本支出與營業利潤", "一衣带水前，后", "在 2026 年的 Q3 里面",
  ]

  /// Text of common characters, words and now and then another character.
  private func text(_ seed: UInt64) -> String {
    var generator = SeededGenerator(seed)
    var text = ""
    for _ in 0..<60 {
      if let piece = Self.texts.randomElement(using: &generator) {
        let start = Int.random(in: 0..<piece.count, using: &generator)
        text += piece.dropFirst(start).prefix(Int.random(in: 1...9, using: &generator))
      }
      if let scalar = Unicode.Scalar(UInt32.random(in: 0x3400...0x9FFF, using: &generator)),
        Int.random(in: 0..<4, using: &generator) == 0
      {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  @Test(arguments: 0..<40)
  func `a score is the sum of the weights of the features`(seed: UInt64) throws {
    let model = try BoundaryModel(decoding: SegmentationData.boundaryModel)
    var segmenter = Segmenter(model: try SharedModel.model.get())
    var runs = 0
    segmenter.onRun = { run, _ in
      run.score()
      let scores = (0..<run.workspace.count).map { run.workspace.scores[$0] }
      run.findPath()
      var sum = PlainSum(model, run)
      BoundaryFeatures.visit(run, &sum)
      for place in 1..<run.workspace.count {
        #expect(scores[place] == sum.sums[place], "\(place) of \(run.workspace.count)")
      }
      runs += 1
    }
    let text = Int(seed) < Self.texts.count ? Self.texts[Int(seed)] : text(seed)
    _ = segmenter.tokens(in: text)
    #expect(runs > 0)
  }

  @Test func `no weight of the model is cut off`() throws {
    let model = try BoundaryModel(decoding: SegmentationData.boundaryModel)
    for table in [
      model.dense, model.characters, model.pairs.weights, model.triples.weights,
      model.words.weights,
    ] {
      #expect(table.allSatisfy { limited($0) == $0 })
    }
  }
}
