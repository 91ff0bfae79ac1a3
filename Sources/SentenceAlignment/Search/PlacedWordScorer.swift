internal import Platform
internal import Text

/// Scores single beads by their words and where in the bead these stand.
///
/// Like the score of `WordScores`, but a word is expected near its counterpart's place: the mean
/// over the other side's words is weighted by exp(−d/s), where d is the distance of the two
/// places in Chinese characters, both sides of the bead being laid over each other (compare the
/// diagonal prior of Dyer, Chahuneau and Smith, *A Simple, Fast, and Effective Reparameterization
/// of IBM Model 2*, NAACL 2013). A long bead is so not worse than its parts.
struct PlacedWordScorer {
  let chinese: SentenceWords
  let english: SentenceWords
  let translations: WordTranslations
  let parameters: AlignmentParameters
  private let scale: Float
  private let share: Float
  private let evenShare: Float
  // Scratch: for each English word, the places in the bead where it stands, as lists.
  private var heads: [Int32]
  private var nexts: [Int32] = []
  private var englishPlaces: [Float] = []
  private var englishWords: [Int32] = []
  private var chinesePlaces: [Float] = []
  private var chineseWords: [Int32] = []
  private var chineseMass: [Float] = []
  private var englishMass: [Float] = []
  private var englishSums: [Float] = []
  private var chineseSums: [Float] = []

  init(
    _ chinese: SentenceWords, _ english: SentenceWords, _ translations: WordTranslations,
    parameters: AlignmentParameters
  ) {
    self.chinese = chinese
    self.english = english
    self.translations = translations
    self.parameters = parameters
    scale = Float(parameters.placeScale)
    share = Float(parameters.placedShare)
    evenShare = Float(parameters.evenShare)
    heads = Array(repeating: -1, count: translations.toChinese.rowCount)
  }

  /// The log-likelihood ratio of a bead's words.
  mutating func score(_ row: Int, _ rows: Int, _ column: Int, _ columns: Int) -> Float {
    lay(row, rows, column, columns)
    defer { for word in englishWords { heads[Int(word)] = -1 } }
    let chineseCount = chineseWords.count
    let englishCount = englishWords.count
    guard chineseCount > 0, englishCount > 0 else { return 0 }
    let even = (evenShare / Float(chineseCount), evenShare / Float(englishCount))
    // The weights of each word's neighbours add up to 1; they are asked for where words meet.
    var (hasChineseMass, hasEnglishMass) = (false, false)
    let reverse = translations.byChinese
    for place in 0..<chineseCount {
      let word = chineseWords[place]
      for entry in translations.toEnglish.range(Int(word)) {
        let column = translations.toEnglish.columns[entry]
        var found = heads[Int(column)]
        guard found >= 0 else { continue }
        if !hasChineseMass {
          Self.masses(of: chinesePlaces, at: englishPlaces, scale: scale, into: &chineseMass)
          hasChineseMass = true
        }
        let ratio = translations.toEnglish.weights[entry]
        while found >= 0 {
          let other = Int(found)
          let near = FastMath.exp(-abs(chinesePlaces[place] - englishPlaces[other]) / scale)
          englishSums[other] += ratio * (even.0 + (1 - evenShare) * near / chineseMass[other])
          found = nexts[other]
        }
      }
    }
    // The other way: rows of the reverse table by English word.
    for (place, word) in chineseWords.enumerated() {
      for entry in reverse.range(Int(word)) {
        let column = reverse.columns[entry]
        var found = heads[Int(column)]
        guard found >= 0 else { continue }
        if !hasEnglishMass {
          Self.masses(of: englishPlaces, at: chinesePlaces, scale: scale, into: &englishMass)
          hasEnglishMass = true
        }
        let ratio = reverse.weights[entry]
        while found >= 0 {
          let other = Int(found)
          let near = FastMath.exp(-abs(chinesePlaces[place] - englishPlaces[other]) / scale)
          chineseSums[place] += ratio * (even.1 + (1 - evenShare) * near / englishMass[place])
          found = nexts[other]
        }
      }
    }
    var known: (chinese: Float, english: Float) = (0, 0)
    for word in chineseWords where translations.isKnownChinese[Int(word)] { known.chinese += 1 }
    for word in englishWords where translations.isKnownEnglish[Int(word)] { known.english += 1 }
    // A word of which nothing is known counts 1, as by chance.
    let chineseBase = 1 - share * known.chinese / Float(chineseCount)
    let englishBase = 1 - share * known.english / Float(englishCount)
    var score = known.english * logf(chineseBase) + known.chinese * logf(englishBase)
    for sum in englishSums where sum > 0 { score += FastMath.log1p(sum * share / chineseBase) }
    for sum in chineseSums where sum > 0 { score += FastMath.log1p(sum * share / englishBase) }
    return score
  }

  private mutating func lay(_ row: Int, _ rows: Int, _ column: Int, _ columns: Int) {
    chineseWords.removeAll(keepingCapacity: true)
    chinesePlaces.removeAll(keepingCapacity: true)
    englishWords.removeAll(keepingCapacity: true)
    englishPlaces.removeAll(keepingCapacity: true)
    nexts.removeAll(keepingCapacity: true)
    var length: Float = 0
    for sentence in row..<row + rows {
      for place in chinese.range(sentence) {
        chineseWords.append(chinese.words[place])
        chinesePlaces.append(length + chinese.places[place])
      }
      length += chinese.lengths[sentence]
    }
    var englishLength: Float = 0
    for sentence in column..<column + columns { englishLength += english.lengths[sentence] }
    let ratio = length / max(1, englishLength)
    var before: Float = 0
    for sentence in column..<column + columns {
      for place in english.range(sentence) {
        let word = english.words[place]
        nexts.append(heads[Int(word)])
        heads[Int(word)] = Int32(englishWords.count)
        englishWords.append(word)
        englishPlaces.append((before + english.places[place]) * ratio)
      }
      before += english.lengths[sentence]
    }
    englishSums.removeAll(keepingCapacity: true)
    chineseSums.removeAll(keepingCapacity: true)
    englishSums.append(contentsOf: repeatElement(0, count: englishWords.count))
    chineseSums.append(contentsOf: repeatElement(0, count: chineseWords.count))
  }

  /// For each place, the sum of exp(−d/s) over others, both ascending.
  ///
  /// What lies before a place fades from it to the next, so that time is linear.
  static func masses(
    of others: [Float], at places: [Float], scale: Float, into masses: inout [Float]
  ) {
    masses.removeAll(keepingCapacity: true)
    var sum: Float = 0
    var last: Float = 0
    var next = 0
    for place in places {
      sum *= FastMath.exp((last - place) / scale)
      while next < others.count, others[next] <= place {
        sum += FastMath.exp((others[next] - place) / scale)
        next += 1
      }
      masses.append(sum)
      last = place
    }
    sum = 0
    next = others.count - 1
    for index in places.indices.reversed() {
      let place = places[index]
      sum *= FastMath.exp((place - last) / scale)
      while next >= 0, others[next] > place {
        sum += FastMath.exp((place - others[next]) / scale)
        next -= 1
      }
      masses[index] = max(masses[index] + sum, 1e-6)
      last = place
    }
  }
}
