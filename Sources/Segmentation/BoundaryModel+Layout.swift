/// The model's tables as the segmenter reads them: features that stand at the
/// same place are added up beforehand.
extension BoundaryModel {
  /// Characters that scoring must tell from one without weights.
  var knownCharacters: [UInt16] {
    var known: Set<UInt16> = [
      HanRunWorkspace.startUnit, HanRunWorkspace.endUnit, HanRunWorkspace.digitUnit,
      HanRunWorkspace.letterUnit, TextLines.beyond,
    ]
    for (character, _) in clusters { known.insert(character) }
    for index in characters.indices where characters[index] != 0 {
      known.insert(UInt16(index / Self.characterSlots))
    }
    return known.sorted()
  }

  /// The lanes of ``CompiledModel/CharacterRow`` for each code, with the bias and
  /// the weights of the character's cluster by itself.
  func characterRows(
    _ table: CharacterTable, codeCount: Int, words: [Int: (ends: Int16, starts: Int16)]
  ) -> [SIMD8<Int16>] {
    var rows = Array(repeating: SIMD8<Int16>(), count: codeCount)
    // Code 0 stands for any Han character without weights, in no cluster.
    rows[0] = row(of: 0, cluster: 0)
    for entry in table.entries where entry.code != 0 {
      var row = row(of: Int(entry.folded), cluster: entry.cluster)
      if let word = words[Int(entry.code)] {
        row[CompiledModel.CharacterRow.word] = word.ends
        row[CompiledModel.CharacterRow.word + 1] = word.starts
      }
      rows[Int(entry.code)] = row
    }
    return rows
  }

  private func row(of unit: Int, cluster: UInt8) -> SIMD8<Int16> {
    func weight(_ slot: Int) -> Int16 { limited(characters[unit * Self.characterSlots + slot]) }
    let before =
      weight(2) + limited(dense[Dense.bias]) + limited(dense[Dense.clusterRight + Int(cluster)])
    let after = weight(1) + limited(dense[Dense.clusterLeft + Int(cluster)])
    return SIMD8(
      weight(3), before + weight(6), before + weight(7), after + weight(4), after + weight(5),
      weight(0), 0, 0)
  }

  func clusterPairRows() -> [SIMD4<Int16>] {
    let count = Self.clusterCount
    return (0..<(count * count)).map { pair in
      let across = limited(dense[Dense.clusterPairAcross + pair])
      return SIMD4(
        limited(dense[Dense.clusterPairAfter + pair]), across, across,
        limited(dense[Dense.clusterPairBefore + pair]))
    }
  }

  /// Rows of words of no more than seven characters; longer ones take the lanes
  /// of six.
  func wordRows() -> [SIMD8<Int16>] {
    var rows = Array(repeating: SIMD8<Int16>(), count: 64)
    for length in 1...7 {
      for range in 0..<6 {
        let known = min(length, 6) * 6
        var row = SIMD8<Int16>()
        row[0] = limited(dense[Dense.wordStarts + known + range])
        for place in 1..<length {
          row[place] = limited(dense[Dense.wordInside + (known + min(place, 5)) * 6 + range])
        }
        row[length] = limited(dense[Dense.wordEnds + known + range])
        rows[length * 8 + range] = row
      }
    }
    return rows
  }

  func typeWeights() -> [Int16] {
    (0..<4096).map { pattern in
      let types = [pattern >> 9 & 7, pattern >> 6 & 7, pattern >> 3 & 7, pattern & 7]
      guard types.allSatisfy({ $0 < 7 }) else { return 0 }
      return limited(dense[Dense.types + types.reduce(0) { $0 * 7 + $1 }])
    }
  }

  func longestWeights() -> [Int16] {
    let count = CompiledModel.summaryCount
    return (0..<(count * count * count)).map { index in
      let words = [index / count / count, index / count % count, index % count]
      guard words.allSatisfy({ $0 & 7 < 7 }) else { return 0 }
      let lengths = words.reduce(0) { $0 * 7 + ($1 >> 3) }
      let costs = words.reduce(0) { $0 * 7 + ($1 & 7) }
      return limited(dense[Dense.longest + lengths * 343 + costs])
    }
  }

  func costWeights() -> [Int16] {
    dense[Dense.costs..<Dense.path].map { limited($0) }
  }

  /// A boundary of the path lies beside this one just where the length on that
  /// side is one, so both features are one.
  func pathWeights() -> [Int16] {
    (0..<72).map { index in
      let around = (index / 6 % 6 == 1 ? 3 : 0) + (index % 6 == 1 ? 1 : 0)
      return limited(dense[Dense.path + index])
        + limited(dense[Dense.pathAround + index / 36 * 9 + around])
    }
  }
}

/// A weight within eight units of log odds, beyond which none says more, so that
/// sums of a dozen fit in 16 bits.
func limited(_ weight: Int16) -> Int16 { max(-2047, min(2047, weight)) }
