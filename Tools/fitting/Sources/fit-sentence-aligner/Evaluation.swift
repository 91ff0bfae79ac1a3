import Bitext
import Dispatch
import FittingSupport
import Foundation
import Lexicon
import Segmentation
import SentenceAlignment

struct Evaluation {
  let cases: [DevelopmentCase]
  let dictionary: BilingualDictionary?
  let segmentation: SegmentationModel?

  func scores(_ parameters: AlignmentParameters) -> [(
    group: String, score: BeadScore, beads: [SentenceBead]
  )] {
    let aligner = SentenceAligner(
      dictionary: dictionary, segmentation: segmentation, parameters: parameters)
    nonisolated(unsafe) let results = UnsafeMutableBufferPointer<[SentenceBead]>.allocate(
      capacity: cases.count)
    results.initialize(repeating: [])
    let pooled = cases.indices.filter { cases[$0].group == "pooled" }
    DispatchQueue.concurrentPerform(iterations: cases.count + 1) { index in
      if index == cases.count {
        let alignments = aligner.align(pooled.map { cases[$0].pair })
        for (place, alignment) in zip(pooled, alignments) { results[place] = alignment.beads }
      } else if cases[index].group != "pooled" {
        results[index] = aligner.align([cases[index].pair]).first?.beads ?? []
      }
    }
    defer { results.deallocate() }
    return cases.indices.map {
      (cases[$0].group, BeadScore(results[$0], gold: cases[$0].gold), results[$0])
    }
  }

  func grouped(_ parameters: AlignmentParameters) -> [(String, BeadScore)] {
    var groups: [(String, BeadScore)] = []
    for (group, score, _) in scores(parameters) {
      if let index = groups.firstIndex(where: { $0.0 == group }) {
        groups[index].1.add(score)
      } else {
        groups.append((group, score))
      }
    }
    return groups
  }

  /// What fitting makes as great as it can: the mean of the groups' F1, strict and in a small
  /// part lax, fiction counting twice, by single chapters and pooled.
  func objective(_ parameters: AlignmentParameters) -> Double {
    let groups = grouped(parameters)
    var sum = 0.0
    var weight = 0.0
    for (group, score) in groups {
      let w = group == "fiction" || group == "pooled" ? 2.0 : 1.0
      sum += w * (0.8 * score.strict + 0.2 * score.lax)
      weight += w
    }
    return sum / max(1, weight)
  }

  func report(_ parameters: AlignmentParameters, isVerbose: Bool) {
    let start = Date()
    let groups = grouped(parameters)
    let seconds = Date().timeIntervalSince(start)
    for (group, score) in groups {
      print(
        group.padding(toLength: 18, withPad: " ", startingAt: 0),
        String(
          format: "strict %.4f  lax %.4f  gold %d found %d", score.strict, score.lax, score.gold,
          score.found))
    }
    print(String(format: "%.2f s", seconds))
    guard isVerbose else { return }
    let showGroup = cases.first?.group ?? ""
    var kinds: [String: (gold: Int, right: Int, found: Int)] = [:]
    for (index, (group, _, beads)) in scores(parameters).enumerated() where group == showGroup {
      let gold = Set(cases[index].gold.map(BeadScore.Key.init))
      let found = Set(beads.map(BeadScore.Key.init))
      for bead in cases[index].gold {
        kinds[bead.kind, default: (0, 0, 0)].gold += 1
        if found.contains(BeadScore.Key(bead)) { kinds[bead.kind, default: (0, 0, 0)].right += 1 }
      }
      for bead in beads { kinds[bead.kind, default: (0, 0, 0)].found += 1 }
      for bead in beads where !gold.contains(BeadScore.Key(bead)) {
        print("doc \(index) \(bead.kind) \(bead.chinese) \(bead.english)")
        for sentence in bead.chinese {
          print("    zh \(sentence) " + cases[index].pair.chinese.text(sentence))
        }
        for sentence in bead.english {
          print("    en \(sentence) " + cases[index].pair.english.text(sentence))
        }
      }
    }
    for (kind, counts) in kinds.sorted(by: { ($1.value.gold, $0.key) < ($0.value.gold, $1.key) }) {
      print(kind, "gold", counts.gold, "found", counts.found, "right", counts.right)
    }
  }
}

extension Evaluation {
  /// How far confidences are from what is right: the mean of squared differences (Brier, 1950).
  func doubt(_ parameters: AlignmentParameters) -> Double {
    var sum = 0.0
    var count = 0.0
    for (index, result) in scores(parameters).enumerated() {
      let gold = Set(cases[index].gold.map(BeadScore.Key.init))
      for bead in result.beads {
        let isRight = gold.contains(BeadScore.Key(bead)) ? 1.0 : 0.0
        let weight = result.group == "fiction" ? 3.0 : 1.0
        sum += weight * (bead.confidence - isRight) * (bead.confidence - isRight)
        count += weight
      }
    }
    return sum / max(1, count)
  }

  /// The sharpness that makes confidences right.
  func calibrated(_ start: AlignmentParameters) -> AlignmentParameters {
    var best = start
    var least = doubt(start)
    for percent in stride(from: 30, through: 200, by: 10) {
      var trial = start
      trial.placedSharpness = Double(percent) / 100
      let value = doubt(trial)
      if value < least {
        least = value
        best = trial
      }
    }
    print("mean squared error of confidence \(least) at sharpness \(best.placedSharpness)")
    return best
  }
}

/// Changes one parameter after another, keeping what helps.
struct CoordinateSearch {
  let evaluation: Evaluation
  let names: [String]

  func run(from start: AlignmentParameters) -> AlignmentParameters {
    var best = start
    var bestValue = evaluation.objective(best)
    print("start \(bestValue)")
    fflush(nil)
    for step in [1.5, 1.25, 1.1] {
      for parameter in Parameter.all
      where names.isEmpty ? parameter.isSearched : names.contains(parameter.name) {
        let (name, path) = (parameter.name, parameter.path)
        var improved = true
        var factors = [step, 1 / step]
        while improved, let factor = factors.popLast() {
          improved = false
          while true {
            var trial = best
            trial[keyPath: path] *= factor
            let value = evaluation.objective(trial)
            guard value > bestValue + 0.0001 else { break }
            best = trial
            bestValue = value
            improved = true
            print(String(format: "%.5f %@ = %.4f", value, name as NSString, trial[keyPath: path]))
            fflush(nil)
          }
          improved = !improved
        }
      }
    }
    return best
  }
}
