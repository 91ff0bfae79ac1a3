/// What a list of English terms and a Chinese text teach about the parts of terms.
///
/// In a list there are vendor account, vendor invoice and vendor name. Where 帐户, 发票 and 名称
/// stand in the text after 供应商, and few other words stand before all three, vendor is 供应商,
/// whatever a dictionary says. For each word of the list, the parts that stand where its terms want
/// them are held against how often they stand beside such words at all; what a dictionary knows is
/// the prior probability. The same tells which of the dictionary's words the text uses.
///
/// This is naive Bayes over the terms that share a word: a term that the list names stands in the
/// text with `presence` if the part is right, and as often as its neighbour has that part beside it
/// if not.
///
/// - Complexity: linear in the text and in the terms, of each of which a bounded number of places is
///   looked at.
struct ListParts {
  /// The parts that may render a word, with their probabilities, the likeliest first.
  private(set) var parts: [String: [(chinese: [UInt8], share: Double)]] = [:]

  /// How likely a term of a list stands in the text.
  static let presence = 0.35
  static let priorOfUnknown = 0.0003
  static let priorOfNone = 0.3
  static let mostPlaces = 3000
  /// Texts are read up to this size.
  static let longest = 4_000_000

  init(terms: [TermUnits], known: WordRenderings, text: AnalyzedText) {
    var builder = Builder(terms: terms, known: known, text: text)
    parts = builder.parts()
  }

  /// How far the parts of some Chinese, in Simplified characters, are those that the list teaches
  /// for the words of a term: the mean over the words of which anything is taught, and how many
  /// others have none of their parts there. Nil where nothing is taught.
  func support(of units: TermUnits, by chinese: [UInt8]) -> (mean: Double, missing: Int)? {
    var (sum, count, missing) = (0.0, 0, 0)
    for stem in units.stems {
      guard let parts = parts[stem] else { continue }
      let best = parts.first { chinese.holds($0.chinese) }?.share ?? 0
      sum += best
      count += 1
      if best < 0.05 { missing += 1 }
    }
    return count == 0 ? nil : (sum / Double(count), missing)
  }
}
