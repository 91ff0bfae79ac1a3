internal import Bitext
internal import Domains
internal import Segmentation
internal import WordAlignment

/// What the built-in termbases know of words.
enum DomainWords {
  /// How often a pair counts as having been seen.
  private static let weight: Float = 3

  /// The words of all terms, each with those that render it, in the characters in which they are
  /// listed, in Simplified ones, and in those in which they stand in a bitext.
  static func priors(_ model: SegmentationModel, standingIn cuts: [CutPair]) -> [WordPrior] {
    let written = traditional(cuts, model)
    func spellings(_ prior: WordPrior) -> [WordPrior] {
      let simple = String(decoding: model.simplified(Array(prior.chinese.utf8)), as: UTF8.self)
      let forms = Set(written[simple] ?? []).union([prior.chinese, simple])
      return forms.sorted().map {
        WordPrior(chinese: $0, english: prior.english, weight: prior.weight)
      }
    }
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
          .flatMap(spellings)
      }
    }
  }

  /// The words of a bitext that are written in Traditional characters, by how they are written in
  /// Simplified ones.
  private static func traditional(
    _ cuts: [CutPair], _ model: SegmentationModel
  ) -> [String: Set<String>] {
    var words: [String: Set<String>] = [:]
    for cut in cuts {
      let utf8 = Array(cut.texts.chinese.utf8)
      let simplified = model.simplified(utf8)
      if simplified == utf8 { continue }
      for range in cut.tokens.chinese where utf8[range] != simplified[range] {
        words[String(decoding: simplified[range], as: UTF8.self), default: []]
          .insert(String(decoding: utf8[range], as: UTF8.self))
      }
    }
    return words
  }
}
