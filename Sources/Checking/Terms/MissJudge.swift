internal import Bitext
internal import English
internal import Lexicon
internal import Segmentation

/// Looks at a segment in which a term is rendered by none of its forms.
///
/// Keeps what it looked up for the next one; each thread has its own.
struct MissJudge {
  private let index: TermIndex
  private let direction: Direction
  private let composition: CompositionScorer?
  private let model: SegmentationModel
  private var targetForms: TargetForms
  private var stems = StemTable()
  /// The segment that was last looked at, its source in Simplified characters, its target folded.
  private var segment: Int32 = -1
  private var source: [UInt8] = []
  private var target = FoldedText()
  private var scratch = FoldedText()
  private var segmenter: Segmenter
  /// The words of its target, or of one before.
  private var lattice: DocumentLattice?
  private var isLatticeStale = true
  /// Where the words of its source begin and end, and the roots of its target's words.
  private var edges: (starts: Set<Int>, ends: Set<Int>)?
  private var rootsOfTarget: Set<String>?
  /// Terms that were looked up, by what stands in the source.
  private var terms: [String: CompositionTerm] = [:]
  private var sizeOfTerms = 0
  /// What the dictionary takes for the rendering of the last term that was looked at.
  private(set) var rendering: Range<Int>?

  init(
    _ index: TermIndex, _ direction: Direction, dictionary: BilingualDictionary?,
    model: SegmentationModel
  ) {
    self.index = index
    self.direction = direction
    composition = dictionary.map { CompositionScorer(dictionary: $0, threshold: 0.2) }
    self.model = model
    targetForms = TargetForms(index, model: model)
    segmenter = Segmenter(model: model)
  }

  /// What the segment itself tells of a missed term.
  ///
  /// - Parameters:
  ///   - known: What is known of it from elsewhere.
  ///   - enough: A dictionary is not asked where the miss is less probable a slip than this by all
  ///     else, as a dictionary only speaks against one.
  mutating func features(
    of use: TermUse, in unit: TranslationUnit, _ place: TermLocator.Place?,
    known: MissFeatures, enough: (weights: MissWeights, least: Double)?
  ) -> MissFeatures {
    var features = known
    rendering = nil
    features.isChinese = direction == .chineseToEnglish
    features.linked = place?.probability ?? 0
    let term = String(decoding: unit.source.utf8[use.source], as: UTF8.self)
    if use.segment != segment {
      segment = use.segment
      source = direction == .chineseToEnglish ? model.simplified(unit.source.utf8) : []
      target.load(model.simplified(unit.target.utf8), &stems)
      isLatticeStale = true
      edges = nil
      rootsOfTarget = nil
    }
    let entries = index.entries(ofSource: Int(use.form))
    let forms = targetForms.forms(ofSource: Int(use.form), entries).map(\.folded)
    features.overlap = overlap(forms)
    if direction == .chineseToEnglish {
      features.length = (use.source.count + 2) / 3
      features.cutsWord = cutsWord(use.source, unit.source.utf8)
      if isEnough(features, enough) { return features }
      let chinese = String(decoding: source[use.source], as: UTF8.self)
      features.dictionary = dictionaryScore(chinese: chinese, place, unit)
      if let dictionary = composition?.dictionary,
        let longer = CoveringWord.longest(of: use.source, in: source, dictionary)
      {
        features.isCovered = true
        features.dictionary = max(
          features.dictionary, dictionaryScore(chinese: longer, place, unit))
      }
    } else {
      let words = Self.words(of: term)
      features.length = words.count
      if isEnough(features, enough) { return features }
      features.dictionary = dictionaryScore(english: term, words, unit)
    }
    return features
  }

  private func isEnough(
    _ features: MissFeatures, _ enough: (weights: MissWeights, least: Double)?
  ) -> Bool {
    guard let enough else { return false }
    return features.confidence(by: enough.weights) < enough.least
  }

  // MARK: Dictionary

  private mutating func dictionaryScore(
    english term: String, _ words: [String], _ unit: TranslationUnit
  ) -> Double {
    guard let composition else { return 0 }
    if isLatticeStale {
      let text = unit.target.text
      if let last = lattice.take() {
        lattice = DocumentLattice(text, reusing: consume last)
      } else {
        lattice = DocumentLattice(text, dictionary: composition.dictionary)
      }
      isLatticeStale = false
    }
    guard let lattice else { return 0 }
    let known: CompositionTerm
    if let term = terms[term] {
      known = term
    } else {
      known = composition.term(words)
      sizeOfTerms += known.size
      if sizeOfTerms > Self.mostOfTerms {
        terms.removeAll()
        sizeOfTerms = known.size
      }
      terms[term] = known
    }
    let best = composition.candidates(for: known, in: lattice).max { $0.score < $1.score }
    guard let best else { return 0 }
    if best.score >= Self.sureScore { rendering = best.range }
    return Double(best.score)
  }

  /// What the dictionary explains so well is the rendering.
  private static let sureScore: Float = 0.7

  /// The bytes of terms that are kept.
  private static let mostOfTerms = 1 << 24

  private mutating func dictionaryScore(
    chinese term: String, _ place: TermLocator.Place?, _ unit: TranslationUnit
  ) -> Double {
    guard let composition else { return 0 }
    var best = 0.0
    for sense in composition.dictionary.senses(of: term) {
      scratch.load(Array(Self.bare(sense.english).utf8), &stems)
      let found = FormSearch.places(of: scratch.bytes[...], in: target)
      if !scratch.bytes.isEmpty, !found.isEmpty { best = max(best, 1 - 0.05 * Double(sense.rank)) }
    }
    if best < 0.8, let place {
      let words = Self.words(of: String(decoding: unit.target.utf8[place.target], as: UTF8.self))
      if words.count <= 8 {
        best = max(best, Double(composition.score(english: words, chinese: term)))
      }
    }
    return best
  }

  /// A sense without "to", articles and what stands in brackets.
  static func bare(_ sense: String) -> String {
    var text = sense
    if let open = text.firstIndex(of: "(") {
      let close = text[open...].firstIndex(of: ")").map { text.index(after: $0) }
      text.removeSubrange(open..<(close ?? text.endIndex))
    }
    for word in ["to be ", "to ", "a ", "an ", "the "] where text.hasPrefix(word) {
      text.removeFirst(word.count)
      break
    }
    return text
  }

  private static func words(of text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  // MARK: Overlap

  /// The greatest share of a form that stands in the target: of its characters, the longest run;
  /// of its words, all that are there in any family of words.
  private mutating func overlap(_ forms: [[UInt8]]) -> Double {
    let (chinese, english) = (
      forms.filter { $0.contains { $0 >= 0xE3 } }, forms.filter { !$0.contains { $0 >= 0xE3 } }
    )
    let roots = english.isEmpty ? [] : roots()
    let shares = english.map { form in
      let words = form.split(separator: 0x20)
      let found = words.count { word in
        roots.contains(EnglishStemmer.root(String(decoding: word, as: UTF8.self)))
      }
      return Double(found) / Double(max(1, words.count))
    }
    return (shares + chinese.map(overlapOfCharacters)).max() ?? 0
  }

  /// The roots of the words of the target.
  private mutating func roots() -> Set<String> {
    if let rootsOfTarget { return rootsOfTarget }
    let roots = Set(
      target.bytes.split { $0 == 0x20 || $0 == FoldedText.stop }
        .map { EnglishStemmer.root(String(decoding: $0, as: UTF8.self)) })
    rootsOfTarget = roots
    return roots
  }

  private func overlapOfCharacters(_ form: [UInt8]) -> Double {
    var longest = 0
    var start = 0
    while start < form.count {
      var end = start + max(3, longest + 3)
      while end <= form.count, contains(form[start..<end]) {
        longest = max(longest, end - start)
        end += 3
      }
      start += 3
    }
    return Double(min(longest, form.count)) / Double(form.count)
  }

  private func contains(_ piece: ArraySlice<UInt8>) -> Bool {
    guard let first = piece.first, piece.count <= target.bytes.count else { return false }
    for place in 0...(target.bytes.count - piece.count)
    where target.bytes[place] == first && target.bytes[place..<place + piece.count] == piece {
      return true
    }
    return false
  }

  // MARK: Words

  private mutating func cutsWord(_ range: Range<Int>, _ text: [UInt8]) -> Bool {
    if edges == nil {
      var tokens: [Token] = []
      text.withUnsafeBufferPointer { segmenter.segment($0, into: &tokens) }
      edges = (Set(tokens.map(\.start)), Set(tokens.map(\.end)))
    }
    guard let edges else { return false }
    return !edges.starts.contains(range.lowerBound) || !edges.ends.contains(range.upperBound)
  }
}
