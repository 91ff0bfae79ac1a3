internal import Bitext
internal import English
internal import Lexicon
internal import Segmentation
internal import Text

/// Says what stands in a segment where a term of a list should.
///
/// The list is a requirement, so that a good word which is not the list's is still none of its
/// forms. What it may be asked is whether the term is there at all, and what took its place.
/// Keeps what it looked up for the segment; each thread has its own.
struct StandInFinder {
  private let index: TermIndex
  let direction: Direction
  let composition: CompositionScorer?
  private let model: SegmentationModel
  private var segmenter: Segmenter
  var stems = StemTable()
  private var segment: Int32 = -1
  var text: [UInt8] = []
  var source: [UInt8] = []
  var target = FoldedText()
  var scratch = FoldedText()
  var words: [TargetWord] = []
  var sourceWords: [TargetWord] = []
  var tokens: [Token] = []
  var sourceTokens: [Token] = []
  var characters = NearForms.Characters(FoldedText())

  init(
    _ index: TermIndex, _ direction: Direction, dictionary: BilingualDictionary?,
    model: SegmentationModel
  ) {
    self.index = index
    self.direction = direction
    composition = dictionary.map { CompositionScorer(dictionary: $0, threshold: 0.2) }
    self.model = model
    segmenter = Segmenter(model: model)
  }

  private mutating func load(_ use: TermUse, _ unit: TranslationUnit) {
    if use.segment == segment { return }
    segment = use.segment
    text = unit.target.utf8
    source = direction == .chineseToEnglish ? model.simplified(unit.source.utf8) : unit.source.utf8
    target.load(model.simplified(text), &stems)
    sourceTokens = []
    if direction == .chineseToEnglish {
      words = TargetWord.all(in: text)
      source.withUnsafeBufferPointer { segmenter.segment($0, into: &sourceTokens) }
    } else {
      sourceWords = TargetWord.all(in: source)
      tokens = []
      text.withUnsafeBufferPointer { segmenter.segment($0, into: &tokens) }
      characters = NearForms.Characters(target)
    }
  }

  /// What stands for a term.
  ///
  /// - Parameters:
  ///   - place: What links say of where the term went.
  ///   - features: What is known of the miss.
  ///   - rendering: What a dictionary takes for the term's rendering, where it is sure.
  ///   - aliens: Forms of other concepts that nothing in the source asks for.
  mutating func standIn(
    for use: TermUse, in unit: TranslationUnit, _ place: TermLocator.Place?,
    _ features: MissFeatures, rendering: Range<Int>?, aliens: [Range<Int>]
  ) -> StandIn {
    load(use, unit)
    switch use.fault {
    case .opposite?: return StandIn(kind: .anotherTerm, range: use.target)
    case .capitals?:
      // Characters that are part of another word ask for no capitals.
      let isOther =
        direction == .chineseToEnglish
        && isOtherWord(use.source, String(decoding: source[use.source], as: UTF8.self))
      return StandIn(kind: .capitals, range: use.target, excuse: isOther ? .otherWord : nil)
    case nil: break
    }
    if use.rendering == .copy { return StandIn(kind: .copied, range: use.target) }
    let forms = TermForms(index, use)
    let term = String(decoding: unit.source.utf8[use.source], as: UTF8.self)
    let linked = place.flatMap { trimmed($0.target) }
    var found: StandIn
    if direction == .chineseToEnglish {
      let chinese = String(decoding: source[use.source], as: UTF8.self)
      if isOtherWord(use.source, chinese) {
        return StandIn(kind: .omitted, range: nil, excuse: .otherWord)
      }
      if let range = expansion(of: forms.texts) {
        return StandIn(kind: .synonym, range: range, excuse: .fullForm)
      }
      found = english(chinese, forms, linked, aliens)
      if features.overlap >= 0.99 && found.kind != .anotherTerm
        || isOfFamily(found, forms.texts)
      {
        found.excuse = .family
      }
    } else {
      if isPartOfPhrase(use.source, term) {
        return StandIn(kind: .omitted, range: nil, excuse: .otherWord)
      }
      found = self.chinese(term, forms, linked, rendering, aliens)
    }
    if !forms.areKept, forms.areAsInSource(term), found.kind != .omitted,
      isFullForm(found.range ?? linked, of: term)
    {
      found.excuse = .fullForm
    }
    return found
  }

  // MARK: English targets

  private mutating func english(
    _ chinese: String, _ forms: TermForms, _ linked: Range<Int>?, _ aliens: [Range<Int>]
  ) -> StandIn {
    if let alien = aliens.first(where: { $0.overlaps(linked ?? $0) }) {
      return StandIn(kind: .anotherTerm, range: alien)
    }
    let near = NearForms.english(forms.texts, in: words, near: linked)
    if let sense = sense(of: chinese) {
      // What is longer and like the form itself says more than a part of it.
      if let near, near.count > sense.count, near.clamped(to: sense) == sense,
        forms.texts.contains(where: { $0.utf8.count > sense.count })
      {
        return StandIn(kind: kind(near, chinese), range: near)
      }
      return StandIn(kind: .synonym, range: sense)
    }
    guard let range = near ?? linked else { return StandIn(kind: .omitted) }
    let kind = kind(range, chinese)
    return StandIn(kind: near == nil && kind == .anotherTerm ? .slip : kind, range: range)
  }

  /// Whether English words are a synonym, as a dictionary knows them, or something else.
  private func kind(_ range: Range<Int>, _ chinese: String) -> StandIn.Kind {
    let stands = words.filter { $0.range.overlaps(range) }.map(\.text)
    guard let composition, composition.score(english: stands, chinese: chinese) >= 0.5 else {
      return .anotherTerm
    }
    return .synonym
  }

  /// Where the longest sense of a Chinese word stands.
  mutating func sense(of chinese: String) -> Range<Int>? {
    guard let composition else { return nil }
    var best: Range<Int>?
    for sense in composition.dictionary.senses(of: chinese) {
      scratch.load(Array(MissJudge.bare(sense.english).utf8), &stems)
      guard let place = FormSearch.places(of: scratch.bytes[...], in: target).first else {
        continue
      }
      let range = target.range(of: place)
      if range.count > best?.count ?? 0 { best = range }
    }
    return best
  }

  /// Where the abbreviation of a form stands, or the words that it abbreviates.
  private func expansion(of forms: [String]) -> Range<Int>? {
    for form in forms {
      let found = BracketedForm.isCapitals(form) ? fullForm(of: form) : abbreviation(of: form)
      if let found { return found }
    }
    return nil
  }

  /// Where words stand whose beginnings are an abbreviation's capitals.
  private func fullForm(of abbreviation: String) -> Range<Int>? {
    let wanted = abbreviation.utf8.filter(ASCII.isUpper)
    for start in words.indices where !words[start].isSmall {
      var initials = wanted[...]
      for (place, word) in words[start...].prefix(wanted.count + 2).enumerated() {
        if place > 0, word.followsMark { break }
        if !word.isSmall {
          let initial = word.text.utf8.first.map { $0 & 0xDF }
          if initials.isEmpty || initials.removeFirst() != initial { break }
        }
        if initials.isEmpty, place > 0 {
          return words[start].range.lowerBound..<word.range.upperBound
        }
      }
    }
    return nil
  }

  /// Where the abbreviation of several words stands.
  private func abbreviation(of form: String) -> Range<Int>? {
    let parts = form.split { !$0.isLetter }
    guard parts.count >= 2 else { return nil }
    let initials = parts.filter { !TargetWord.small.contains($0.lowercased()) }
      .compactMap(\.first).map { $0.uppercased() }.joined()
    for word in words where BracketedForm.isCapitals(word.text) && !isOfSource(word.text) {
      let bare = word.text.hasSuffix("s") ? String(word.text.dropLast()) : word.text
      if bare == initials || word.text == initials { return word.range }
      if initials.count >= 2, bare.count >= initials.count,
        BracketedForm.isAbbreviation(bare, of: form)
      {
        return word.range
      }
    }
    return nil
  }

  /// Whether the source has an abbreviation as often as the target, which then renders that one.
  private func isOfSource(_ word: String) -> Bool {
    let wanted = Array(word.utf8)
    func count(_ text: [UInt8]) -> Int {
      text.split { !ASCII.isAlphanumeric($0) }.count { $0.elementsEqual(wanted) }
    }
    let here = count(source)
    return here > 0 && here >= count(text)
  }

  /// Whether a word begins as a form of one word does, and goes on otherwise: immunoglobulin beside
  /// immunity.
  private func isOfFamily(_ standIn: StandIn, _ forms: [String]) -> Bool {
    let found = words.filter { word in standIn.range.map { $0.overlaps(word.range) } ?? true }
    if standIn.range != nil, found.count > 1 { return false }
    return forms.contains { form in
      let form = form.lowercased().utf8
      guard form.count >= 5, form.allSatisfy(ASCII.isLower) else { return false }
      let least = standIn.range == nil ? max(5, form.count - 2) : max(3, min(5, form.count - 2))
      return found.contains { word in
        zip(word.text.lowercased().utf8, form).prefix { $0 == $1 }.count >= least
      }
    }
  }

  // MARK: Chinese targets

  private func chinese(
    _ term: String, _ forms: TermForms, _ linked: Range<Int>?, _ rendering: Range<Int>?,
    _ aliens: [Range<Int>]
  ) -> StandIn {
    if let alien = aliens.first(where: { $0.overlaps(linked ?? rendering ?? $0) }) {
      return StandIn(kind: .anotherTerm, range: alien)
    }
    let near = NearForms.chinese(
      forms.texts.map { model.simplified(Array($0.utf8)) }, in: characters,
      words: tokens.filter { token in
        composition.map { $0.dictionary.contains(text[token.start..<token.end]) } ?? true
      }, near: linked)
    if let known = translation(of: term) ?? rendering.flatMap({ trimmed($0) }) {
      guard let near, near.count > known.count, near.clamped(to: known) == known else {
        return StandIn(kind: .synonym, range: known)
      }
      return StandIn(kind: isSynonym(near, term) ? .synonym : .anotherTerm, range: near)
    }
    guard let range = near ?? linked else { return StandIn(kind: .omitted) }
    if isSynonym(range, term) { return StandIn(kind: .synonym, range: range) }
    return StandIn(kind: near == nil ? .slip : .anotherTerm, range: range)
  }

  private func isSynonym(_ range: Range<Int>, _ term: String) -> Bool {
    guard let composition, range.count <= 60 else { return false }
    let english = term.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return composition.score(
      english: english, chinese: String(decoding: text[range], as: UTF8.self)) >= 0.5
  }

  /// Where the longest translation of an English term stands.
  func translation(of term: String) -> Range<Int>? {
    guard let composition else { return nil }
    var best: Range<Int>?
    for other in composition.dictionary.translations(of: term).prefix(40) {
      let bytes = Array(other.simplified.utf8)
      guard let place = FormSearch.places(of: bytes[...], in: target).first else { continue }
      let range = target.range(of: place)
      if range.count > best?.count ?? 0 { best = range }
    }
    return best
  }

  // MARK: Edges

  /// A range without marks and small words at its edges; nil where nothing is left.
  private func trimmed(_ range: Range<Int>) -> Range<Int>? {
    guard direction == .chineseToEnglish else { return RenderingEdges.trimmed(range, in: text) }
    let inside = words.filter { $0.range.overlaps(range) && !$0.isSmall && !$0.isNumber }
    // A word that says what a term does may be all that there is.
    let content = inside.filter { !$0.isFinite }
    guard let first = (content.isEmpty ? inside : content).first,
      let last = (content.isEmpty ? inside : content).last
    else { return nil }
    return first.range.lowerBound..<last.range.upperBound
  }
}
