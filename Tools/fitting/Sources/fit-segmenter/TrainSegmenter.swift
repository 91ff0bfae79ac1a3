import FittingSupport
import Foundation
import ICU
@_spi(Training) import Segmentation

/// Fits the segmenter's boundary model and reports its word F1 on held-out text.
///
///     fit-segmenter SUPPLEMENT CLUSTERS TRAIN.raw TRAIN.gold DEV.raw DEV.gold MODEL-OUT HEADER-OUT
///     fit-segmenter --dump-dictionary
///
/// The second form prints the words of ICU's dictionary with their costs.
/// `train-segmenter` beside this package runs everything.
///
/// Logistic regression by AdaGrad (Duchi, Hazan and Singer 2011) with dropout
/// over features and weights averaged over rounds and over several seeds, then
/// pruned to the strongest weights and fitted again on those alone.
@main
struct TrainSegmenter {
  static let keptWeights = 100_000
  static let rounds = 10
  static let learningRate: Float = 0.2
  static let decay: Float = 1e-3
  static let dropout = 0.25

  static func main() throws {
    let arguments = CommandLine.arguments
    if arguments.dropFirst() == ["--dump-dictionary"] {
      try dumpDictionary()
      return
    }
    guard arguments.count == 9 else {
      print("usage: fit-segmenter SUPPLEMENT CLUSTERS TRAIN.{raw,gold} DEV.{raw,gold} OUT HEADER")
      exit(2)
    }
    let supplement = [UInt8](try Data(contentsOf: URL(fileURLWithPath: arguments[1])))
    let clusters = try readClusters(arguments[2])
    let training = try readSentences(raw: arguments[3], gold: arguments[4])
    let development = try readSentences(raw: arguments[5], gold: arguments[6])
    let empty = BoundaryModel(clusters: clusters)

    let model = try supplement.withUnsafeBufferPointer {
      try SegmentationModel(boundaryModel: empty, supplement: $0)
    }
    var segmenter = Segmenter(model: model)
    let space = BoundaryFeatureSpace()
    var examples: [BoundaryExample] = []
    for sentence in training {
      examples += space.examples(
        in: sentence.raw, boundaries: sentence.boundaries, segmenter: &segmenter)
    }
    print("\(examples.count) boundaries, \(space.count) features")

    let first = fit(examples, count: space.count, allowed: nil)
    let kept = strongest(first, examples)
    let weights = fit(examples, count: space.count, allowed: kept)
    let cut = first.indices.map { kept[$0] ? first[$0] : 0 }
    var figure = ""
    for (name, weights) in [("all features", first), ("cut", cut), ("pruned", weights)] {
      let fitted = space.model(weights: weights, clusters: clusters)
      let fittedModel = try supplement.withUnsafeBufferPointer {
        try SegmentationModel(boundaryModel: fitted, supplement: $0)
      }
      figure = f1(fittedModel, development)
      print("\(name): \(fitted.weightCount) weights, held-out \(figure)")
    }
    let fitted = space.model(weights: weights, clusters: clusters)
    try Data(fitted.encoded()).write(to: URL(fileURLWithPath: arguments[7]))
    let header = FittedHeader(
      tool: "Tools/fitting/train-segmenter",
      data: "udc-train of DUIYI_DATA, \(training.count) sentences, over ICU's dictionary and the "
        + "words of jieba 0.42.1. boundary-model.bin and supplement.txt were made of them.",
      figure: "words of gsdsimp-dev, \(development.count) sentences held out: \(figure).")
    try (header.comment() + "\n").write(toFile: arguments[8], atomically: true, encoding: .utf8)
  }

  static func dumpDictionary() throws {
    var output = Data()
    try ICUDictionary.forEachWord { utf16, cost in
      output.append(contentsOf: Array(String(decoding: utf16, as: UTF16.self).utf8))
      output.append(contentsOf: Array("\t\(cost)\n".utf8))
    }
    try FileHandle.standardOutput.write(contentsOf: output)
  }

  /// Marks the features to keep: those that move the most boundaries the furthest.
  /// A weight alone would favour features met once.
  static func strongest(_ weights: [Float], _ examples: [BoundaryExample]) -> [Bool] {
    var counts = Array(repeating: Float(0), count: weights.count)
    for example in examples {
      for feature in example.features { counts[Int(feature)] += 1 }
    }

    let influence = weights.indices.map { abs(weights[$0]) * counts[$0] }
    let order = weights.indices.sorted { (influence[$1], $0) < (influence[$0], $1) }
    var kept = Array(repeating: false, count: weights.count)
    for index in order.prefix(keptWeights) { kept[index] = true }
    return kept
  }

  // MARK: Fitting

  static func fit(_ examples: [BoundaryExample], count: Int, allowed: [Bool]?) -> [Float] {
    var sum = Array(repeating: Float(0), count: count)
    let seeds: [UInt64] = [1, 2, 3, 4]
    for seed in seeds {
      let weights = fit(examples, count: count, allowed: allowed, seed: seed)
      for index in 0..<count { sum[index] += weights[index] / Float(seeds.count) }
    }
    return sum
  }

  static func fit(
    _ examples: [BoundaryExample], count: Int, allowed: [Bool]?, seed: UInt64
  ) -> [Float] {
    var generator = SplitMix(state: seed)
    var weights = Array(repeating: Float(0), count: count)
    var squares = Array(repeating: Float(1e-8), count: count)
    var average = Array(repeating: Float(0), count: count)
    var order = Array(examples.indices)
    let threshold = UInt64(dropout * 1024)
    let scale = Float(1 / (1 - dropout))
    var active: [Int] = []
    for _ in 0..<rounds {
      order.shuffle(using: &generator)
      for index in order {
        active.removeAll(keepingCapacity: true)
        var score: Float = 0
        var bits: UInt64 = 0
        var bitsLeft = 0
        for feature in examples[index].features {
          if let allowed, !allowed[Int(feature)] { continue }
          if bitsLeft == 0 {
            bits = generator.next()
            bitsLeft = 6
          }
          let draw = bits & 1023
          bits >>= 10
          bitsLeft -= 1
          if draw < threshold { continue }
          active.append(Int(feature))
          score += weights[Int(feature)]
        }
        let probability = 1 / (1 + exp(-score * scale))
        let error = probability - (examples[index].isBoundary ? 1 : 0)
        for feature in active {
          let gradient = error + decay * weights[feature]
          squares[feature] += gradient * gradient
          weights[feature] -= learningRate * gradient / squares[feature].squareRoot()
        }
      }
      for index in 0..<count { average[index] += weights[index] / Float(rounds) }
    }
    return average
  }

  // MARK: Measuring

  static func f1(_ model: SegmentationModel, _ sentences: [Sentence]) -> String {
    var segmenter = Segmenter(model: model)
    var correct = 0
    var found = 0
    var wanted = 0
    for sentence in sentences {
      let words = Set(
        segmenter.tokens(in: sentence.raw).filter { $0.kind != .space }.map(\.range))
      correct += words.intersection(sentence.words).count
      found += words.count
      wanted += sentence.words.count
    }
    let precision = Double(correct) / Double(found)
    let recall = Double(correct) / Double(wanted)
    let f1 = 2 * precision * recall / (precision + recall)
    return String(format: "P %.4f R %.4f F1 %.4f", precision, recall, f1)
  }

  // MARK: Reading

  struct Sentence {
    var raw: String
    var words: Set<Range<Int>>
    var boundaries: Set<Int>
  }

  /// Sentences with their words as byte ranges in the raw text.
  static func readSentences(raw: String, gold: String) throws -> [Sentence] {
    let rawLines = try String(contentsOfFile: raw, encoding: .utf8).split(separator: "\n")
    let goldLines = try String(contentsOfFile: gold, encoding: .utf8).split(separator: "\n")
    return zip(rawLines, goldLines).map { rawLine, goldLine in
      let bytes = Array(rawLine.utf8)
      var words: Set<Range<Int>> = []
      var boundaries: Set<Int> = []
      var position = 0
      for word in goldLine.split(separator: "\u{1F}") {
        while position < bytes.count && bytes[position] == 0x20 { position += 1 }
        let start = position
        for byte in word.utf8 {
          while position < bytes.count && bytes[position] != byte { position += 1 }
          position += 1
        }
        words.insert(start..<max(start, position))
        boundaries.formUnion([start, position])
      }
      return Sentence(raw: String(rawLine), words: words, boundaries: boundaries)
    }
  }

  static func readClusters(_ path: String) throws -> [(character: UInt16, cluster: UInt8)] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t")
      guard fields.count == 2, let unit = fields[0].utf16.first, let cluster = UInt8(fields[1])
      else { return nil }
      return (unit, cluster)
    }
  }
}

/// A small seeded generator (Steele, Lea and Flood 2014), so that a run can be
/// repeated to the byte.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
