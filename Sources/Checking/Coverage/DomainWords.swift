internal import Domains
internal import Segmentation
internal import WordAlignment

/// What the built-in termbases know of words.
enum DomainWords {
  /// How often a pair counts as having been seen.
  private static let weight: Float = 3

  /// The words of all terms, each with those that render it.
  static func priors(_ model: SegmentationModel) -> [WordPrior] {
    var segmenter = Segmenter(model: model)
    var tokens: [Token] = []
    func words(_ term: String) -> [String] {
      tokens.removeAll(keepingCapacity: true)
      let utf8 = Array(term.utf8)
      utf8.withUnsafeBufferPointer { segmenter.segment($0, into: &tokens) }
      return tokens.compactMap {
        $0.kind == .space ? nil : String(decoding: utf8[$0.range], as: UTF8.self)
      }
    }
    return Domain.allCases.flatMap { DomainTerm.all(of: $0) }.flatMap { term in
      let english = term.english.map(words)
      return term.chinese.flatMap { chinese in
        let chinese = words(chinese)
        return english.flatMap { WordPrior.pairs(chinese: chinese, english: $0, weight: weight) }
      }
    }
  }
}
