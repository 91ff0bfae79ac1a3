import Bitext
import SentenceAlignment
import TestSupport
import Testing

/// Sentences of both sides with the beads that are right, of which books are made.
struct BookText {
  var chinese: [String] = []
  var english: [String] = []
  /// Sentences without counterpart are beads one by one.
  var gold: Set<[[Int]]> = []

  static func joined(_ texts: [BookText]) -> BookText {
    texts.reduce(into: BookText()) { $0.append($1) }
  }

  mutating func append(_ other: BookText) {
    for bead in other.gold {
      gold.insert([bead[0].map { $0 + chinese.count }, bead[1].map { $0 + english.count }])
    }
    chinese += other.chinese
    english += other.english
  }

  mutating func insert(_ rows: [Int], _ columns: [Int]) {
    Self.insert(rows, columns, into: &gold)
  }

  static func insert(_ rows: [Int], _ columns: [Int], into beads: inout Set<[[Int]]>) {
    if columns.isEmpty {
      for row in rows { beads.insert([[row], []]) }
    } else if rows.isEmpty {
      for column in columns { beads.insert([[], [column]]) }
    } else {
      beads.insert([rows, columns])
    }
  }

  /// Some of the beads that have both sides, in their order, with what stands between them.
  func part(_ range: Range<Int>) -> BookText {
    let beads = gold.filter { !$0[0].isEmpty && !$0[1].isEmpty }.sorted { $0[0][0] < $1[0][0] }
    let (first, last) = (beads[range.lowerBound], beads[range.upperBound - 1])
    guard let row = first[0].first, let column = first[1].first, let lastRow = last[0].last,
      let lastColumn = last[1].last
    else { return BookText() }
    var part = BookText(
      chinese: Array(chinese[row...lastRow]), english: Array(english[column...lastColumn]))
    for bead in gold
    where bead[0].allSatisfy((row...lastRow).contains)
      && bead[1].allSatisfy((column...lastColumn).contains)
    {
      part.insert(bead[0].map { $0 - row }, bead[1].map { $0 - column })
    }
    return part
  }

  /// One side alone, of which nothing has a counterpart.
  var chineseAlone: BookText {
    BookText(chinese: chinese, gold: Set(chinese.indices.map { [[$0], []] }))
  }
  var englishAlone: BookText {
    BookText(english: english, gold: Set(english.indices.map { [[], [$0]] }))
  }

  /// How it is aligned.
  func alignment(_ dictionary: Bool = true) throws -> BookAlignment {
    let pair = TestDocument.pair(chinese, english)
    let aligner = SentenceAligner(
      dictionary: dictionary ? TestModel.dictionary : nil,
      segmentation: dictionary ? nil : try TestModel.segmentation.get())
    let beads = aligner.align([pair])[0].beads
    TestDocument.expectTiling(beads, of: pair)
    return BookAlignment(beads: beads, gold: gold)
  }
}

/// Beads of a book beside those that are right.
struct BookAlignment {
  let beads: [SentenceBead]
  let gold: Set<[[Int]]>

  var score: Score {
    var found: Set<[[Int]]> = []
    for bead in beads {
      BookText.insert(Array(bead.chinese), Array(bead.english), into: &found)
    }
    return Score(found: found, wanted: gold)
  }

  /// How many beads of the gold have both sides and are left out on both.
  var lost: Int {
    var alone = Sides<Set<Int>>(chinese: [], english: [])
    for bead in beads where bead.isOmission {
      alone.chinese.formUnion(bead.chinese)
      alone.english.formUnion(bead.english)
    }
    return gold.count { bead in
      !bead[0].isEmpty && !bead[1].isEmpty && alone.chinese.isSuperset(of: bead[0])
        && alone.english.isSuperset(of: bead[1])
    }
  }

  /// How far the mean confidence of beads is from the share of right ones, by tenths of confidence.
  var calibrationError: Double {
    var tenths = Array(repeating: (confidence: 0.0, right: 0.0), count: 10)
    for bead in beads {
      let place = min(9, Int(bead.confidence * 10))
      tenths[place].confidence += bead.confidence
      if gold.contains([Array(bead.chinese), Array(bead.english)]) { tenths[place].right += 1 }
    }
    return tenths.reduce(0) { $0 + abs($1.confidence - $1.right) } / Double(max(1, beads.count))
  }
}
