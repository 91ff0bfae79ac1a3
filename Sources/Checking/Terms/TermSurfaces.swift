internal import Lexicon
internal import Segmentation
internal import Text

/// The ways in which the forms of one side of an index must be written, each worked out once.
struct TermSurfaces {
  private let index: TermIndex
  /// Whether they are of the source, where the term is looked for, or of the target, where it is
  /// accepted.
  private let isSource: Bool
  private let dictionary: BilingualDictionary?
  private var folder: TermFolder
  /// Forms that are verbs with their particles, of nouns that are one word.
  private var apart: Set<Int> = []
  private var known: [Int: [(entry: Int32, surface: TermSurface)]] = [:]

  init(
    _ index: TermIndex, isSource: Bool, dictionary: BilingualDictionary?, model: SegmentationModel
  ) {
    self.index = index
    self.isSource = isSource
    self.dictionary = dictionary
    folder = TermFolder(model: model)
  }

  private var side: TermIndexSide { isSource ? index.source : index.target }

  /// Whether what stands in a text of the source is one of the terms that fold like it.
  ///
  /// - Parameters:
  ///   - form: The bytes of the folded form.
  ///   - entries: The concepts that count.
  mutating func allows(
    _ hit: TermHit, _ form: ArraySlice<UInt8>, in text: [UInt8], entries: [Int32]
  ) -> Bool {
    guard form.contains(where: { $0 < 0x80 && $0 != FoldedText.stop }) else { return true }
    let surfaces = surfaces(of: hit.form, form)
    if surfaces.isEmpty { return !apart.contains(hit.form) }
    let words = SurfaceWords.words(of: text[hit.range])
    return surfaces.contains { entry, surface in
      entries.contains(entry) && surface.allows(words, isFirst: hit.range.lowerBound == 0)
    }
  }

  /// What stands in a text of the target, beside the terms that fold like it.
  mutating func standing(
    of hit: TermHit, _ form: ArraySlice<UInt8>, in text: [UInt8]
  ) -> TermSurface.Standing {
    guard form.contains(where: { $0 < 0x80 && $0 != FoldedText.stop }) else { return .term }
    let surfaces = surfaces(of: hit.form, form)
    if surfaces.isEmpty { return .term }
    let words = SurfaceWords.words(of: text[hit.range])
    let context = CapitalContext(text: text, range: hit.range)
    var isMiscased = false
    for (_, surface) in surfaces {
      switch surface.standing(of: words, context) {
      case .term: return .term
      case .miscased: isMiscased = true
      case .otherWord: break
      }
    }
    return isMiscased ? .miscased : .otherWord
  }

  private mutating func surfaces(
    of number: Int, _ form: ArraySlice<UInt8>
  ) -> [(entry: Int32, surface: TermSurface)] {
    if let known = known[number] { return known }
    var found: [(entry: Int32, surface: TermSurface)] = []
    let side = side
    for posting in side.postings(of: number) {
      let entry = side.entry(of: posting.term)
      for variant in FormVariants.variants(of: side.text(of: posting.term)) {
        var isIt = false
        folder.forEachForm(ofVariant: variant) { folded in
          if folded[...] == form { isIt = true }
        }
        guard isIt else { continue }
        if isSource, isApart(variant.text, of: side.text(of: posting.term)) {
          apart.insert(number)
          continue
        }
        found.append(
          (Int32(entry), TermSurface(variant.text, traits(of: posting.term, entry), isWord: isWord))
        )
      }
    }
    known[number] = found
    return found
  }

  /// Whether a noun in one word is written as a verb with its particle: checkout, check out.
  private func isApart(_ variant: String, of term: String) -> Bool {
    guard let last = variant.split(separator: " ").last,
      ["out", "down", "off", "back", "over", "in", "up"].contains(last), variant.contains(" ")
    else { return false }
    return !term.contains(variant) && term.contains(variant.filter { $0 != " " })
  }

  private func isWord(_ word: String) -> Bool {
    guard let dictionary else { return true }
    return dictionary.translations(of: word).contains { !$0.isName }
  }

  private func traits(of term: Int, _ entry: Int) -> TermSurface.Traits {
    var traits: TermSurface.Traits = []
    let flags = side.terms[term].flags
    if flags & TermIndexSide.TermRecord.caseCounts != 0 { traits.insert(.caseCounts) }
    if !isSource {
      if flags & TermIndexSide.TermRecord.kept != 0 { traits.insert(.isKept) }
      return traits
    }
    let others = index.target.terms(ofEntry: entry).filter(index.target.isAllowed)
      .map(index.target.text)
    if flags & TermIndexSide.TermRecord.noun != 0
      || !others.isEmpty && others.allSatisfy(ChineseNouns.isNoun)
    {
      traits.insert(.isNoun)
    }
    if NameJudge(dictionary).isName(side.text(of: term), others, flags) { traits.insert(.isName) }
    return traits
  }
}

/// Tells Chinese nouns by how they end, so that the English for them has no verb's endings.
enum ChineseNouns {
  private static let endings: Set<Character> = Set(
    "人者员师家商司厂店社局部院所校会户客股权证券债金款费税价额率量值表单书函票据法律条例协议合同"
      + "物品货器机件具车船仪网站库版号码名词息罩图像病症炎菌毒素剂药膜液体型类种式型方案系统平台业界国市省区"
      + "月日年期间点线面力性度学論论史奖班级層层組组團团構构關关員師會權證債費稅價額錶單書據協議"
      + "機車網庫號碼圖藥體類種業國區間點線學獎")

  static func isNoun(_ chinese: String) -> Bool {
    let letters = chinese.filter { $0.isLetter }
    guard let last = letters.last, letters.count >= 2 else { return false }
    // A verb and its object have seldom four characters.
    return endings.contains(last) || letters.count >= 4 && nominal.contains(last)
  }

  /// Endings of nouns in longer words, which shorter ones have as verbs, too.
  private static let nominal: Set<Character> = Set("资本产利益收入支出成果作用策略计划服务管理策")
}

/// Tells names by their capital: May is no may.
struct NameJudge {
  private let dictionary: BilingualDictionary?

  init(_ dictionary: BilingualDictionary?) { self.dictionary = dictionary }

  /// Whether a sense is a word, maybe with a remark or a noun behind it: Polish (language).
  private func isSense(_ sense: String, _ small: String) -> Bool {
    let sense = sense.lowercased()
    return sense == small || sense.hasPrefix(small + " (") || sense == small + " language"
  }

  /// Whether a term in one word with one capital is a name whose small letters make another word.
  func isName(_ term: String, _ chinese: [String], _ flags: UInt32) -> Bool {
    let utf8 = Array(term.utf8)
    guard SurfaceWords.beginsWithCapital(utf8), utf8.count >= 2,
      utf8.dropFirst().allSatisfy(ASCII.isLower)
    else { return false }
    let small = term.lowercased()
    if let dictionary {
      for word in chinese {
        for sense in dictionary.senses(of: word) where isSense(sense.english, small) {
          return SurfaceWords.beginsWithCapital(Array(sense.english.utf8))
        }
      }
      if chinese.contains(where: { $0.hasSuffix("公司") || $0.hasSuffix("集团") }) { return true }
      let others = dictionary.translations(of: small).filter { other in
        !other.isName && !SurfaceWords.beginsWithCapital(Array(other.english.utf8))
      }
      if others.isEmpty { return chinese.contains { $0.utf8.elementsEqual(term.utf8) } }
      let characters = Set(chinese.joined().unicodeScalars.filter { Han.contains($0) })
      return !others.contains { other in
        (other.simplified + other.traditional).unicodeScalars.contains(where: characters.contains)
      }
    }
    // Where all of a longer list begins with a capital, capitals say nothing.
    return flags & TermIndexSide.TermRecord.titled == 0
  }
}
