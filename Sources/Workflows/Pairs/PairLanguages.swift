internal import Bitext
internal import BitextFormats
internal import TextIO

/// Tells which side of a corpus of segment pairs is Chinese, from its beginning.
struct PairLanguages {
  private var samples: (source: [UInt8], target: [UInt8]) = ([], [])
  private var ways = PairWays()
  /// The most bytes of a side that are looked at, but for the last segment.
  private static let sampleSize = 1 << 20

  /// Takes pairs, until there is enough text.
  mutating func add(_ pairs: [SegmentPair]) {
    for pair in pairs {
      if samples.source.count < Self.sampleSize { samples.source += pair.source.utf8 }
      if samples.target.count < Self.sampleSize { samples.target += pair.target.utf8 }
    }
    ways.add(pairs)
  }

  /// The language of the source where the characters of both sides tell it.
  var clearSourceLanguage: BitextLanguage? {
    let (source, target) = BitextLanguage.detect(in: samples)
    guard let source, let target, source != target else { return nil }
    return source
  }

  /// The language of the source by the characters of both sides; Chinese where neither has any
  /// letters.
  ///
  /// - Parameter names: What the files are called.
  /// - Throws: `InputError` where both sides look the same, or many pairs are turned.
  func sourceLanguage(of names: [String]) throws(InputError) -> BitextLanguage {
    let (source, target) = BitextLanguage.detect(in: samples)
    if let error = ways.error(in: names) { throw error }
    if let source, source == target {
      throw InputError(
        file: names.last ?? "",
        message: names.count > 1
          ? "looks \(source.name) like \(names[0])" : "both sides look \(source.name)",
        hint: "one side must be Chinese and the other English; --source-language decides")
    }
    return source ?? target?.other ?? .chinese
  }
}

/// Which way segment pairs go, each by its own text.
struct PairWays {
  private var tally = DirectionTally()
  private var count = 0

  /// Takes pairs, in linear time.
  mutating func add(_ pairs: [SegmentPair]) {
    for pair in pairs {
      count += 1
      tally.add(Array(pair.source.utf8), Array(pair.target.utf8), at: count)
    }
  }

  /// What is so of pairs of which some go the other way than most; nil where there are none.
  var remark: String? { tally.remark("pair") }

  /// Why it cannot be told what the sides are; nil where it can.
  func error(in names: [String]) -> InputError? {
    tally.error(in: names.joined(separator: " "), places: "pair")
  }
}
