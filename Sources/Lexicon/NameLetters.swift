/// A name as letters, with what every unit of pinyin gives at every place of it.
struct NameLetters {
  private let count: Int
  private let backgroundBits: Float
  /// By unit, then place, then length of part: 0…3 letters.
  private let probabilities: [Float]

  /// Columns are scaled up at each unit so that long names stay within `Float`.
  private static let scale: Float = 8

  /// Nil where the text has fewer than three or more than forty letters.
  init?(_ name: String) {
    let letters = EnglishPhrase.split(name).joined().utf8.filter { $0 >= 97 && $0 <= 122 }
    guard (3...40).contains(letters.count) else { return nil }
    count = letters.count
    backgroundBits = letters.reduce(0) { $0 + TransliterationModel.letterBits($1) }
    var table: [Float] = []
    table.reserveCapacity(TransliterationModel.unitCount * (count + 1) * 4)
    for unit in 0..<TransliterationModel.unitCount {
      for place in 0...count {
        var part: UInt32 = 0
        for length in 0..<4 {
          let end = place + length
          if length > 0 && end <= count { part = part << 8 | UInt32(letters[end - 1]) }
          table.append(
            end > count
              ? 0 : TransliterationModel.probability(of: part, length: length, unit: unit))
        }
      }
    }
    probabilities = table
  }

  /// No more syllables can render the name than it has letters, and one for a pause.
  var maximumSyllables: Int { min(10, count + 1) }

  var start: [Float] {
    var column = [Float](repeating: 0, count: count + 1)
    column[0] = 1
    return column
  }

  func advance(_ column: [Float], by syllable: TransliterationModel.Syllable) -> [Float] {
    var next = advance(advance(column, by: syllable.initial), by: syllable.final)
    // No rendering begins with a syllable that renders nothing.
    next[0] = 0
    return next
  }

  private func advance(_ column: [Float], by unit: Int) -> [Float] {
    var next = [Float](repeating: 0, count: count + 1)
    let base = unit * (count + 1) * 4
    for place in 0...count where column[place] > 0 {
      let mass = column[place] * NameLetters.scale
      for length in 0...min(3, count - place) {
        next[place + length] += mass * probabilities[base + place * 4 + length]
      }
    }
    return next
  }

  /// The number of places in a column, the last for the whole name.
  var columnSize: Int { count + 1 }

  /// As `advance(_:by:)`, for a unit and without allocating.
  func advance(
    _ column: UnsafeBufferPointer<Float>, by unit: Int,
    into next: UnsafeMutableBufferPointer<Float>
  ) {
    next.update(repeating: 0)
    probabilities.withUnsafeBufferPointer { probabilities in
      let base = unit * (count + 1) * 4
      for place in 0...count where column[place] > 0 {
        let mass = column[place] * NameLetters.scale
        for length in 0...min(3, count - place) {
          next[place + length] += mass * probabilities[base + place * 4 + length]
        }
      }
    }
  }

  /// For each place, no less than the probability of the letters from there on under any units.
  func suffixBounds() -> [Float] {
    var bounds = [Float](repeating: 1, count: count + 1)
    for place in stride(from: count - 1, through: 0, by: -1) {
      var best: Float = 0
      for unit in 0..<TransliterationModel.unitCount {
        let base = (unit * (count + 1) + place) * 4
        var sum: Float = 0
        for length in 1...3 where place + length <= count {
          sum += probabilities[base + length] * bounds[place + length]
        }
        // A unit may also give nothing, and another come after it.
        best = max(best, sum / max(1e-6, 1 - probabilities[base]))
      }
      bounds[place] = best
    }
    return bounds
  }

  /// No less than the probability that the units so far and any others render the whole name.
  ///
  /// - Parameter bounds: `suffixBounds()`.
  func bound(
    _ column: UnsafeBufferPointer<Float>, _ bounds: [Float], syllables: Int, logOdds: Float
  ) -> Float {
    var reachable: Float = 0
    for place in 0...count { reachable += column[place] * bounds[place] }
    return probability(ofWhole: reachable, syllables: syllables, logOdds: logOdds + 0.01)
  }

  /// The probability by the logistic curve that the units so far render the whole name.
  /// `logOdds` are those of what is known beside the sound.
  func probability(_ column: [Float], syllables: Int, logOdds: Float = 0) -> Float {
    probability(ofWhole: column[count], syllables: syllables, logOdds: logOdds)
  }

  /// The same from the last place of a column.
  func probability(ofWhole whole: Float, syllables: Int, logOdds: Float) -> Float {
    let scaleBits = TransliterationModel.log2(NameLetters.scale) * Float(2 * syllables)
    let bits = scaleBits - TransliterationModel.log2(whole)
    let ratio = (backgroundBits - bits) / Float(count)
    let logit = TransliterationTable.slope * ratio + TransliterationTable.offset + logOdds
    return 1 / (1 + TransliterationModel.exp2(-logit * 1.442_695))
  }
}
