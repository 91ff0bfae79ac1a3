internal import Bitext
internal import Platform
internal import Text

/// Links pairs one by one.
struct LinkWorker: Sendable {
  let model: WordAlignmentModel
  let words: LinkedWords
  let chinese: TokenizedText
  let english: TokenizedText
  let isTrainingText: Bool
  /// Whether links are judged as those of training text are, whatever the text.
  private var judgesAsTrained = false
  /// What the pairs have taught so far.
  var counts = PairCounts()

  init(model: WordAlignmentModel, words: LinkedWords, bitext: TokenizedBitext, isTrainingText: Bool)
  {
    self.isTrainingText = isTrainingText
    self.model = model
    self.words = words
    let sides = bitext.sides(model.options.direction)
    chinese = sides.chinese
    english = sides.english
  }

  /// The same, with links judged as those of training text are.
  func judgingAsTrained() -> LinkWorker {
    var worker = self
    worker.judgesAsTrained = true
    return worker
  }

  /// What is made of stretches of pairs on all cores, in their order.
  func inParts<Result>(_ range: Range<Int>, _ body: @Sendable (Range<Int>) -> [Result]) -> [Result]
  where Result: Sendable {
    let size = 64
    return Parallel.map((range.count + size - 1) / size) { part in
      let first = range.lowerBound + part * size
      return body(first..<min(range.upperBound, first + size))
    }.flatMap { $0 }
  }

  /// The expected links of pairs.
  func expected(_ range: Range<Int>) -> [[PairCounts.Link]] {
    inParts(range) { pairs in
      let workspace = PairWorkspace(leastProbability: model.options.leastProbability)
      var scratch = CellPriors.Scratch()
      return pairs.map { pair in
        var links: [PairCounts.Link] = []
        for piece in LongPairs.pieces(chinese.range(pair), english.range(pair))
        where !piece.left.isEmpty && !piece.right.isEmpty {
          let (left, right) = (chinese.words[piece.left], english.words[piece.right])
          run(left, right, workspace, &scratch)
          workspace.forEachJoint(atLeast: PairCounts.least) { row, column, value in
            links.append(
              PairCounts.Link(
                chinese: left[left.startIndex + row], english: right[right.startIndex + column],
                count: value))
          }
        }
        return links
      }
    }
  }

  /// The links of a pair.
  ///
  /// - Parameters:
  ///   - least: How probable fitted links must be, where that is not as the model's settings say.
  ///   - body: Is called after each piece of the pair has been aligned, with where it begins.
  func links(
    _ pair: Int, _ workspace: PairWorkspace, _ features: inout LinkFeatures,
    _ scratch: inout CellPriors.Scratch, least: Float? = nil,
    afterPiece body: ((_ row: Int, _ column: Int) -> Void)? = nil
  ) -> [WordLink] {
    let (left, right) = (chinese.range(pair), english.range(pair))
    var links: [FoundLink] = []
    for piece in LongPairs.pieces(left, right)
    where !piece.left.isEmpty && !piece.right.isEmpty {
      let start = links.count
      align(
        chinese.words[piece.left], english.words[piece.right], workspace, &features, &scratch,
        least, &links)
      body?(piece.left.lowerBound - left.lowerBound, piece.right.lowerBound - right.lowerBound)
      let row = Int32(truncatingIfNeeded: piece.left.lowerBound - left.lowerBound)
      let column = Int32(truncatingIfNeeded: piece.right.lowerBound - right.lowerBound)
      guard row > 0 || column > 0 else { continue }
      for index in start..<links.count {
        links[index].tokens.chinese += row
        links[index].tokens.english += column
      }
    }
    return FoundLink.wordLinks(links, model.options.direction)
  }

  private func align(
    _ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>, _ workspace: PairWorkspace,
    _ features: inout LinkFeatures, _ scratch: inout CellPriors.Scratch, _ least: Float?,
    _ links: inout [FoundLink]
  ) {
    run(left, right, workspace, &scratch)
    guard case .fitted(let usual) = model.options.symmetrization,
      let classifier = isTrainingText || judgesAsTrained ? model.classifier : model.modelClassifier
    else {
      LinkChooser(symmetrization: model.options.symmetrization).choose(workspace, into: &links)
      return
    }
    let threshold = least ?? usual
    forEachGroup(left, right, workspace, &features) { cells in
      let logOdds = classifier.logOdds(cells.values)
      for (lane, place) in cells.places.enumerated() {
        let probability = 1 / (1 + exp(-logOdds[lane]))
        if probability >= threshold {
          links.append(
            FoundLink(row: place.chinese, column: place.english, probability: probability))
        }
      }
    }
  }

  func cells(
    _ pair: Int, _ workspace: PairWorkspace, _ features: inout LinkFeatures,
    _ scratch: inout CellPriors.Scratch
  ) -> WordLinker.Cells {
    var cells = WordLinker.Cells()
    let left = chinese.words[chinese.range(pair)]
    let right = english.words[english.range(pair)]
    guard max(left.count, right.count) <= LongPairs.longest, !left.isEmpty, !right.isEmpty else {
      return cells
    }
    run(left, right, workspace, &scratch)
    forEachGroup(left, right, workspace, &features) { group in
      for (lane, place) in group.places.enumerated() {
        cells.places.append(
          (Int32(truncatingIfNeeded: place.chinese), Int32(truncatingIfNeeded: place.english)))
        cells.values += (0..<LinkFeatures.count).map { group.values[$0 * 8 + lane] }
      }
    }
    return cells
  }

  private func run(
    _ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>, _ workspace: PairWorkspace,
    _ scratch: inout CellPriors.Scratch
  ) {
    let table = model.storage.table
    left.map { words.chinese[Int($0)] }.withUnsafeBufferPointer { first in
      right.map { words.english[Int($0)] }.withUnsafeBufferPointer { second in
        workspace.load(chinese: first, english: second, table)
        workspace.loadPriors(table)
        guard !isTrainingText else { return }
        workspace.loadWeights(table, first, second)
      }
    }
    if !isTrainingText {
      words.priors.apply(
        left, right, chinese.vocabulary, english.vocabulary, workspace, &scratch)
      counts.add(left, right, to: workspace)
      workspace.takeProbabilities()
    }
    workspace.runModels(model.jumps, nullMass: model.options.nullMass)
  }

  private func forEachGroup(
    _ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>, _ workspace: PairWorkspace,
    _ features: inout LinkFeatures, _ body: (LinkFeatures.Group) -> Void
  ) {
    features.forEachGroup(
      workspace, left.map { words.chineseFacts[Int($0)] },
      right.map { words.englishFacts[Int($0)] }, body)
  }
}
