package import Bitext
package import Lexicon
package import Segmentation

/// A term that a small bitext renders in two ways, as ``RivalRenderings`` finds it.
package struct RivalTerm: Sendable, Hashable {
  /// A rendering of it.
  package struct Rendering: Sendable, Hashable {
    /// The words, in small letters where they are English.
    package let text: String
    /// The 0-based pairs in which it stands for the term.
    package let pairs: [Int]
  }

  /// The term.
  package let text: String
  /// Whether it is Chinese and its renderings are English.
  package let isChinese: Bool
  /// Its two renderings.
  package let renderings: [Rendering]

  /// The terms of pairs, none where these are many.
  package static func all(
    in pairs: [Sides<String>], dictionary: BilingualDictionary, model: SegmentationModel
  ) -> [RivalTerm] {
    if pairs.count > RivalRenderings.mostUnits { return [] }
    let units = CheckedUnits(
      pairs.map {
        TranslationUnit(source: UnitText($0.chinese), target: UnitText($0.english))
      })
    let rivals = RivalRenderings(units, .chineseToEnglish, dictionary, model)
    let (ofChinese, ofEnglish) = rivals.found()
    func term(
      _ found: RivalRenderings.Rivals, _ terms: [RivalRenderings.Run],
      _ others: [RivalRenderings.Run], isChinese: Bool
    ) -> RivalTerm {
      let term = terms[found.term]
      let places = Set(term.segments)
      return RivalTerm(
        text: term.text, isChinese: isChinese,
        renderings: [found.first, found.second].map { number in
          Rendering(
            text: others[number].text,
            pairs: others[number].segments.filter(places.contains).map { units.places[Int($0)] })
        })
    }
    return ofChinese.map { term($0, rivals.chinese, rivals.english, isChinese: true) }
      + ofEnglish.map { term($0, rivals.english, rivals.chinese, isChinese: false) }
  }
}
