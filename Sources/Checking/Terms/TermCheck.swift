internal import Bitext
internal import Lexicon
internal import Segmentation
internal import TermAlignment
internal import Text
internal import WordAlignment

/// Follows the terms of a termbase through a bitext.
struct TermCheck {
  /// A use of a term that no allowed form renders.
  struct Miss: Sendable {
    var use: TermUse
    /// What is linked to it.
    var place: TermLocator.Place?
    /// What 0.1.0 took for the rendering, by which it knew the finding.
    var formerTarget: Range<Int>?
    var features: MissFeatures
    /// What stands there, where a list is to be kept to.
    var standIn: StandIn?
  }

  let index: TermIndex
  let units: CheckedUnits
  let direction: Direction
  let dictionary: BilingualDictionary?
  let model: SegmentationModel
  /// Links the words of the units; nil where none has learned from them yet.
  private let words: WordAlignmentModel?
  /// Whether the units teach nothing: words are linked by a model that knows other texts, or not at all.
  var isAlone = false

  /// All uses of terms, by unit and place.
  private(set) var uses: [TermUse] = []
  /// Forms of the target in each use's unit that nothing in the source asks for, by unit.
  private(set) var aliens: [Int32: [Range<Int>]] = [:]
  /// Forms in the target that should not be there.
  private(set) var rejected: [RejectedForm] = []

  init(
    _ index: TermIndex, _ units: CheckedUnits, _ direction: Direction,
    dictionary: BilingualDictionary?, model: SegmentationModel, words: WordAlignmentModel? = nil
  ) {
    self.index = index
    self.units = units
    self.direction = direction
    self.dictionary = dictionary
    self.model = model
    self.words = words
    read()
  }

  // MARK: Reading

  private struct Block: Sendable {
    var uses: [TermUse] = []
    var aliens: [Int32: [Range<Int>]] = [:]
    var rejected: [RejectedForm] = []
  }

  private mutating func read() {
    let size = 512
    let (index, units, dictionary, model) = (index, units, dictionary, model)
    var blocks = Parallel.map(units.blockCount(of: size)) { number -> Block in
      var block = Block()
      var reader = TermReader(index, dictionary: dictionary, model: model)
      for segment in units.block(number, of: size) {
        let unit = units[segment]
        guard CheckedUnits.isTranslated(unit) else { continue }
        let reading = reader.read(
          segment: segment, source: unit.source.utf8, target: unit.target.utf8)
        block.uses += reading.uses
        if !reading.aliens.isEmpty { block.aliens[Int32(clamping: segment)] = reading.aliens }
        block.rejected += reading.rejected
      }
      return block
    }
    self.uses.reserveCapacity(blocks.reduce(0) { $0 + $1.uses.count })
    for number in blocks.indices {
      let block = blocks[number]
      blocks[number] = Block()
      uses += block.uses
      aliens.merge(block.aliens) { first, _ in first }
      rejected += block.rejected
    }
  }

  // MARK: Misses

  /// The uses that no allowed form renders, with what speaks for and against a slip.
  ///
  /// - Parameters:
  ///   - leastReliability: The share of its places that an allowed form renders, below which a term
  ///     is left out.
  ///   - weights: By what those that are no requirement are judged.
  ///   - isExact: Whether everything is looked up, also where it can change nothing that is shown.
  func misses(
    leastReliability: Double = 0, weights: MissWeights = .termbase, isExact: Bool = false
  ) throws(WordAlignmentError) -> [Miss] {
    let uses = uses
    var counts: [Int32: (all: Int, missed: Int)] = [:]
    for use in uses {
      counts[use.form, default: (0, 0)].all += 1
      if use.rendering == .none { counts[use.form, default: (0, 0)].missed += 1 }
    }
    let required = Set(counts.keys.filter(isRequired))
    let all = uses.indices.filter { isMissed(uses[$0], required) }
    var missesBySegment: [Int32: Int] = [:]
    for use in all { missesBySegment[uses[use].segment, default: 0] += 1 }
    let missed = all.filter { use in
      counts[uses[use].form].map { Self.reliability($0) >= leastReliability } ?? false
    }
    if missed.isEmpty { return [] }
    let locator: TermLocator? =
      if let words {
        TermLocator(
          units, direction, segmentation: model, words: words, isTrainingText: !isAlone)
      } else if isAlone {
        nil
      } else {
        try TermLocator(units, direction, dictionary: dictionary, segmentation: model)
      }
    let questions = missed.map {
      TermLocator.Question(segment: Int(uses[$0].segment), source: uses[$0].source)
    }
    let places = locator?.places(of: questions) ?? questions.map { _ in nil }
    let keys = zip(missed, places).map { use, place in
      place.map { recurrenceKey(uses[use], $0.target) }
    }
    var recurrences: [String: Int] = [:]
    for case let key? in keys { recurrences[key, default: 0] += 1 }
    let (units, aliens) = (units, aliens)
    let (countsOfForms, timesOfKeys, missesOf) = (counts, recurrences, missesBySegment)
    // Long enough for what was looked up for one miss to serve others.
    let size = max(64, min(1 << 16, missed.count / 8))
    let (index, direction, dictionary, model) = (index, direction, dictionary, model)
    var blocks = Parallel.map((missed.count + size - 1) / size) { block -> [Miss] in
      var judge = MissJudge(index, direction, dictionary: dictionary, model: model)
      var finder = StandInFinder(index, direction, dictionary: dictionary, model: model)
      return (block * size..<min(missed.count, (block + 1) * size)).map { number in
        let use = uses[missed[number]]
        let unit = units[Int(use.segment)]
        let linked = places[number]
        var known = MissFeatures()
        let count = countsOfForms[use.form] ?? (1, 1)
        known.count = count.all
        known.reliability = Self.reliability(count)
        if let key = keys[number] {
          let others = (timesOfKeys[key] ?? 1) - 1
          known.others = others
          known.recurrence = Double(others) / Double(max(1, count.missed))
        }
        let aliens = aliens[use.segment] ?? []
        known.hasAlien = !aliens.isEmpty
        if let target = linked?.target {
          known.isLinkedToAlien = aliens.contains { $0.overlaps(target) }
        }
        known.hasCompany = (missesOf[use.segment] ?? 0) > 1
        let isRequired = required.contains(use.form)
        let features = judge.features(
          of: use, in: unit, linked, known: known,
          enough: isRequired || isExact ? nil : (weights, Self.leastAsked))
        // Links tell where the term went, the dictionary how far that goes.
        var place = linked
        if let whole = judge.rendering, linked.map({ $0.target.overlaps(whole) }) ?? true {
          place = TermLocator.Place(target: whole, probability: linked?.probability ?? 0)
        }
        var miss = Miss(use: use, place: place, formerTarget: place?.target, features: features)
        if isRequired {
          let standIn = finder.standIn(
            for: use, in: unit, linked, features, rendering: judge.rendering, aliens: aliens)
          miss.standIn = standIn
          miss.place = standIn.range.map { .init(target: $0, probability: 1) }
        }
        return miss
      }
    }
    var misses: [Miss] = []
    misses.reserveCapacity(missed.count)
    for block in blocks.indices {
      misses += blocks[block]
      blocks[block] = []
    }
    return misses
  }

  /// A dictionary is not asked of misses that are less probable without it.
  private static let leastAsked = 0.3

  private func isRequired(_ form: Int32) -> Bool {
    index.entries(ofSource: Int(form)).first.map { index.isRequired(Int($0)) } ?? false
  }

  /// Whether no allowed form renders a use; the source's own word is none where a list is to be
  /// kept to.
  private func isMissed(_ use: TermUse, _ required: Set<Int32>) -> Bool {
    use.rendering == .none || use.rendering == .copy && required.contains(use.form)
  }

  private static func reliability(_ count: (all: Int, missed: Int)) -> Double {
    Double(count.all - count.missed) / Double(max(1, count.all))
  }

  private func recurrenceKey(_ use: TermUse, _ target: Range<Int>) -> String {
    let text = units[Int(use.segment)].target.utf8
    return "\(use.form)\t" + String(decoding: text[target], as: UTF8.self).lowercased()
  }
}
