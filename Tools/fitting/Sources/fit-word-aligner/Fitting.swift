import Dispatch
@_spi(Fitting) import FittingSupport
import Foundation
import Lexicon
@_spi(Fitting) import WordAlignment

/// Fits the classifier of links to the development pairs and says how well it does by
/// cross-validation.
struct Fitting {
  let experiments: [(name: String, experiment: Experiment, model: WordAlignmentModel)]
  var trainer = TreeTrainer()
  static let folds = 5

  /// Cells of every run; each run sees the same pairs.
  private func examples() -> [(cells: [WordLinker.Cells], experiment: Experiment)] {
    experiments.map {
      var linker = WordLinker(
        $0.model, bitext: $0.experiment.bitext, isTrainingText: $0.experiment.training == nil)
      return (linker.cells($0.experiment.goldRange), $0.experiment)
    }
  }

  func run(writeTo path: String?) {
    let runs = examples()
    var all = Examples(width: WordLinker.Cells.width)
    for run in runs {
      for (pair, cells) in run.cells.enumerated() {
        all.add(cells, run.experiment.gold[pair], pair: pair)
      }
    }
    print("cells \(all.count)")
    let (trainer, examples) = (trainer, all)
    nonisolated(unsafe) var classifiers = [BoostedTrees?](repeating: nil, count: Self.folds)
    let lock = NSLock()
    DispatchQueue.concurrentPerform(iterations: Self.folds) { fold in
      let classifier = trainer.fit(examples) { $0 % Self.folds != fold }
      lock.withLock { classifiers[fold] = classifier }
    }
    var rates: [String] = []
    for (index, run) in runs.enumerated() {
      let rate = report(index, run.cells, run.experiment, classifiers.compactMap { $0 })
      rates.append("\(experiments[index].name) " + String(format: "%.2f", 100 * rate))
    }
    guard let path else { return }
    let classifier = trainer.fit(all) { _ in true }
    do {
      try header(rates).source(of: isOfModel ? "FittedModelLinks" : "FittedLinks", classifier)
        .write(
          toFile: path, atomically: true, encoding: .utf8)
    } catch {
      print("\(path): cannot be written: \(error)")
    }
  }

  /// Prints how well the pairs of each fold are linked, and gives the error rate at 0.4.
  private func report(
    _ index: Int, _ cells: [WordLinker.Cells], _ experiment: Experiment,
    _ classifiers: [BoostedTrees]
  ) -> Double {
    guard classifiers.count == Self.folds else { return 1 }
    var usual = 1.0
    let width = WordLinker.Cells.width
    let scores = cells.enumerated().map { pair, cells in
      cells.values.withUnsafeBufferPointer { values in
        cells.places.indices.map { place in
          let odds = classifiers[pair % Self.folds].logOdds(
            of: values[place * width..<(place + 1) * width])
          return 1 / (1 + exp(-odds))
        }
      }
    }
    for threshold in [Float(0.3), 0.35, 0.4, 0.45, 0.5] {
      var total = LinkScore()
      var byFold = [LinkScore](repeating: LinkScore(), count: Self.folds)
      for (pair, cells) in cells.enumerated() {
        let links = cells.places.indices.filter { scores[pair][$0] >= threshold }
          .map { [cells.places[$0].chinese, cells.places[$0].english] }
        total.add(links, experiment.gold[pair])
        byFold[pair % Self.folds].add(links, experiment.gold[pair])
      }
      print(
        String(
          format: "run %d threshold %.2f AER %.2f  precision %.2f  recall %.2f  folds", index,
          threshold, 100 * total.errorRate, 100 * total.precision, 100 * total.recall),
        byFold.map { String(format: "%.1f", 100 * $0.errorRate) }.joined(separator: " "))
      if threshold == 0.4 { usual = total.errorRate }
    }
    return usual
  }

  /// Whether models link text that they did not see.
  private var isOfModel: Bool { experiments.first?.experiment.training != nil }

  private func header(_ rates: [String]) -> FittedHeader {
    FittedHeader(
      tool: "Tools/fitting/run fit-word-aligner --fit",
      data: "word-alignment/dev.wa of DUIYI_DATA, \(experiments.first?.experiment.gold.count ?? 0) "
        + "pairs, \(isOfModel ? "linked by models of" : "trained beside") so many lines of train-100k, "
        + "n for no dictionary: "
        + experiments.map(\.name).joined(separator: ", ") + ".",
      figure: "AER in five-fold cross-validation at 0.4, \(rates.joined(separator: ", ")).")
  }
}

extension Examples {
  /// Adds the cells of a pair: 1 for a sure link, one half for a possible one, 0 for none.
  mutating func add(_ cells: WordLinker.Cells, _ gold: GoldAlignment, pair: Int) {
    values += cells.values
    for place in cells.places {
      let link = [place.chinese, place.english]
      labels.append(gold.sure.contains(link) ? 1 : gold.possible.contains(link) ? 0.5 : 0)
      groups.append(pair)
    }
  }
}
