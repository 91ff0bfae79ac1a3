internal import Bitext
internal import Platform

/// Aligns a document stretch by stretch, so that memory is that of a stretch and time is linear in
/// the length, and a passage of a book is aligned as it would be alone.
///
/// Where a stretch ends is guessed from anchors of the whole document. A wrong guess spoils
/// sentences near the end alone: the next stretch starts at the last place before them that is
/// sure, and what follows is aligned anew. Where no place is sure, a longer stretch is tried.
struct StretchWalk {
  /// About how many Chinese sentences a stretch has.
  private static let length = 800
  /// A document is cut where a side is longer than this.
  private static let uncut = (rows: 1200, columns: 1800)
  /// How many sentences before the end of a stretch are not believed.
  private static let margin = 48
  /// Beads around a cut must be so probable.
  private static let sureness = 0.98
  /// So many places of passages are looked at anew at most, and so many more for each sentence.
  /// Where most of both sides is left out, as in texts that are no translations, none for sentences.
  private static let freePlaces = 400_000
  private static let placesOfSentence = 40

  private let aligner: PairAligner
  private let rows: Range<Int>
  private let columns: Range<Int>

  init(_ aligner: PairAligner, _ rows: Range<Int>, _ columns: Range<Int>) {
    self.aligner = aligner
    self.rows = rows
    self.columns = columns
  }

  func beads() -> [SentenceBead] {
    guard !rows.isEmpty || !columns.isEmpty else { return [] }
    guard rows.count > Self.uncut.rows || columns.count > Self.uncut.columns else {
      let found = Stretch(aligner, rows, columns).alignment()
      return judged(mended(found.beads), found.even)
    }
    let route = Route(Stretch(aligner, rows, columns).anchors(), rows, columns)
    var beads: [SentenceBead] = []
    var even: (beads: [SentenceBead], logarithm: Double)? = ([], 0)
    var start = (row: rows.lowerBound, column: columns.lowerBound)
    var length = Self.length
    while start.row < rows.upperBound || start.column < columns.upperBound {
      let end = route.place(after: start, length)
      let isLast = end.row == rows.upperBound && end.column == columns.upperBound
      let stretch = Stretch(aligner, start.row..<end.row, start.column..<end.column)
      let found = stretch.alignment()
      guard let cut = isLast ? found.beads.count : cut(found.beads, start, end, length) else {
        length *= 4
        continue
      }
      beads += found.beads[..<cut]
      join(&even, found, from: start, isLast: isLast, upTo: beads.last)
      start = beads.last.map { ($0.chinese.upperBound, $0.english.upperBound) } ?? start
      length = Self.length
    }
    return judged(mended(beads), even)
  }

  /// The beads, better ones where sentences of both sides were left out at one place.
  private func mended(_ beads: [SentenceBead]) -> [SentenceBead] {
    guard aligner.looksClosely else { return beads }
    let left = beads.lazy.filter(\.isOmission).reduce(into: (rows: 0, columns: 0)) {
      $0.rows += $1.chinese.count
      $0.columns += $1.english.count
    }
    let isLost = 2 * left.rows > rows.count && 2 * left.columns > columns.count
    let places = isLost ? 0 : Self.placesOfSentence * (rows.count + columns.count)
    var mender = PassageMender(aligner, budget: Self.freePlaces + places)
    return mender.mended(beads)
  }

  /// After how many beads the next stretch starts; nil where a longer stretch is to be tried.
  private func cut(
    _ beads: [SentenceBead], _ start: (row: Int, column: Int), _ end: (row: Int, column: Int),
    _ length: Int
  ) -> Int? {
    let least = (end.row - start.row + end.column - start.column) / 4
    var isSure = 0
    for index in beads.indices.reversed() {
      let bead = beads[index]
      let before = bead.chinese.lowerBound - start.row + bead.english.lowerBound - start.column
      guard before >= least else { break }
      // Near the end of either side the other's sentences may have their counterpart beyond it.
      guard
        end.row - bead.chinese.upperBound >= Self.margin / 2,
        end.column - bead.english.upperBound >= Self.margin / 2,
        end.row - bead.chinese.upperBound + end.column - bead.english.upperBound
          >= 2 * Self.margin
      else {
        isSure = 0
        continue
      }
      isSure = !bead.isOmission && bead.confidence >= Self.sureness ? isSure + 1 : 0
      if isSure == 4 { return index + 2 }
    }
    // Where next to nothing is sure the texts are no translations, and more of them would be none.
    let sure = beads.count { !$0.isOmission && $0.confidence >= Self.sureness }
    guard length > Self.length || sure < max(4, beads.count / 8) else { return nil }
    return beads.lastIndex { bead in
      bead.chinese.upperBound - start.row + bead.english.upperBound - start.column <= 3 * least
    }.map { $0 + 1 } ?? beads.count
  }

  /// Adds what speaks for line n rendering line n, as long as stretches begin at such lines.
  private func join(
    _ even: inout (beads: [SentenceBead], logarithm: Double)?, _ found: StretchAlignment,
    from start: (row: Int, column: Int), isLast: Bool, upTo last: SentenceBead?
  ) {
    guard let more = found.even, let last, rows.count == columns.count,
      start.row - rows.lowerBound == start.column - columns.lowerBound,
      isLast
        || last.chinese.upperBound - rows.lowerBound
          == last.english.upperBound - columns.lowerBound
    else {
      even = nil
      return
    }
    even?.beads += more.beads.prefix { $0.chinese.upperBound <= last.chinese.upperBound }
    even?.logarithm += more.logarithm
  }

  /// The beads with their probabilities, or those of line for line where these are likelier.
  ///
  /// That both sides have as many sentences seldom comes by chance, so it speaks for the one
  /// path on which each sentence meets the one with its number.
  private func judged(
    _ beads: [SentenceBead], _ even: (beads: [SentenceBead], logarithm: Double)?
  ) -> [SentenceBead] {
    guard let even, rows.count == columns.count, even.beads.count == rows.count else {
      return beads
    }
    let evenness = 1 / (1 + exp(-aligner.parameters.evennessOdds - even.logarithm))
    var result = evenness > 0.5 ? even.beads : beads
    for index in result.indices {
      let bead = result[index]
      let isEven =
        bead.chinese.count == 1 && bead.english.count == 1
        && bead.chinese.lowerBound - rows.lowerBound
          == bead.english.lowerBound - columns.lowerBound
      result[index].confidence =
        (1 - evenness) * bead.confidence + (isEven ? evenness : 0)
    }
    return result
  }
}

/// About where a path goes through a document.
private struct Route {
  private let places: [(row: Int, column: Int)]

  init(_ anchors: [AnchorFinder.Anchor], _ rows: Range<Int>, _ columns: Range<Int>) {
    places =
      anchors.map { (rows.lowerBound + $0.row, columns.lowerBound + $0.column) }
      + [(rows.upperBound, columns.upperBound)]
  }

  /// A place about so many Chinese sentences on, or twice as many English ones.
  func place(after start: (row: Int, column: Int), _ length: Int) -> (row: Int, column: Int) {
    let (row, column) = (start.row + length, start.column + 2 * length)
    var before = start
    for place in places where place.row >= start.row && place.column >= start.column {
      if place.row > row || place.column > column {
        // As far between the two as both bounds allow.
        let share = min(
          Double(row - before.row) / Double(max(1, place.row - before.row)),
          Double(column - before.column) / Double(max(1, place.column - before.column)))
        let part = min(1, max(0, share))
        let end = (
          row: before.row + Int(part * Double(place.row - before.row)),
          column: before.column + Int(part * Double(place.column - before.column))
        )
        return rest(end, length)
      }
      before = place
    }
    return before
  }

  /// The end of the document where little is left of it.
  private func rest(_ end: (row: Int, column: Int), _ length: Int) -> (row: Int, column: Int) {
    guard let last = places.last, last.row - end.row <= length / 4,
      last.column - end.column <= length / 2
    else { return end }
    return last
  }
}
