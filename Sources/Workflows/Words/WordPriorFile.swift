internal import Bitext
internal import TermFormats
internal import Terminology
internal import TextIO
internal import WordAlignment

/// Reads pairs of words or terms that are known before anything is learned.
enum WordPriorFile {
  /// How often a pair counts as having been seen.
  private static let weight: Float = 3

  /// The pairs of words of some lists of terms.
  static func read(
    _ paths: [String], _ tokenizer: PairTokenizer, _ warnings: inout WarningList
  ) throws(InputError) -> [WordPrior] {
    var remarks: [InputRemark] = []
    var pairs: [SegmentPair] = []
    for path in paths {
      let before = pairs.count
      let termbase = try TermListReader.read(path) { remarks.append($0) }
      for concept in termbase.concepts {
        let chinese = concept.terms.filter { $0.language.isChinese }
        let english = concept.terms.filter { $0.language.isEnglish }
        for term in chinese {
          pairs += english.map { SegmentPair(source: term.text, target: $0.text) }
        }
      }
      if pairs.count == before {
        throw InputError(
          file: path, message: "there is no pair of a Chinese and an English term",
          hint: "each term needs its counterpart, in a second column or the same concept")
      }
    }
    remarks.forEach { warnings.add(.reading($0)) }
    return zip(pairs, tokenizer.tokens(of: pairs)).flatMap { pair, tokens in
      WordPrior.pairs(
        chinese: words(tokens.source, of: pair.source),
        english: words(tokens.target, of: pair.target),
        weight: weight)
    }
  }

  private static func words(_ tokens: [Range<Int>], of text: String) -> [String] {
    let utf8 = Array(text.utf8)
    return tokens.map { String(decoding: utf8[$0], as: UTF8.self) }
  }
}
