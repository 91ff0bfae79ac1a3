extension LexiconBuilder {
  /// The translations that compounds teach about their parts, as records of headword (by its
  /// number here), and stem with strength in the high byte.
  func learnedTranslations() -> [(headword: Int, stem: UInt32, strength: UInt8)] {
    var model = PartTranslationModel()
    for entry in entries {
      let parts = self.parts(of: headwords[entry.simplified].text)
      guard parts.count > 1 else { continue }
      var stems: Set<UInt32> = []
      for sense in entry.senses where senses[sense].flags == 0 {
        let range = senses[sense].stems
        guard range.count <= 5 else { continue }
        stems.formUnion(senseStems[range])
      }
      stems.remove(LexiconLayout.alternative)
      guard stems.count <= 16 else { continue }
      model.add(parts: parts.map { UInt32($0) }, stems: stems.sorted())
    }
    return model.translations().compactMap { translation in
      guard translation.expectedCount >= 0.9,
        translation.probability >= 0.04 || translation.share >= 0.25,
        headwords.indices.contains(Int(translation.part))
      else { return nil }
      return (
        Int(translation.part), translation.stem, LexiconBuilder.strength(of: translation)
      )
    }
  }

  /// 0…255; never as much as a sense of the part's own.
  private static func strength(of translation: PartTranslationModel.Translation) -> UInt8 {
    let support = translation.expectedCount / (translation.expectedCount + 2)
    let fit = min(1, 2 * translation.probability + translation.share)
    return UInt8(min(1, 0.35 + 0.45 * support * fit) * 255)
  }

  /// A headword cut into the fewest shorter headwords, or nothing where that cannot be done.
  private func parts(of headword: String) -> [Int] {
    let scalars = Array(headword.unicodeScalars)
    guard (2...8).contains(scalars.count) else { return [] }
    var best: [[Int]?] = Array(repeating: nil, count: scalars.count + 1)
    best[scalars.count] = []
    for start in stride(from: scalars.count - 1, through: 0, by: -1) {
      for end in start + 1...scalars.count where end - start < scalars.count {
        guard let rest = best[end] else { continue }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[start..<end])
        guard let id = headwordIDs[String(text)], rest.count + 1 < best[start]?.count ?? 99 else {
          continue
        }
        best[start] = [id] + rest
      }
    }
    return best[0] ?? []
  }
}
