/// The expected counts of an iteration over all pairs.
struct ExpectedCounts {
  /// By slot: counts of English words from Chinese ones, and the other way round.
  var counts: [SIMD2<Float>]
  var nullToEnglish: [Float]
  var nullToChinese: [Float]
  var englishJumps = [Double](repeating: 0, count: 2 * JumpTable.reach + 1)
  var chineseJumps = [Double](repeating: 0, count: 2 * JumpTable.reach + 1)

  init(_ table: TranslationTable) {
    counts = [SIMD2<Float>](repeating: .zero, count: table.slotCount)
    nullToEnglish = [Float](repeating: 0, count: table.nullToEnglish.count)
    nullToChinese = [Float](repeating: 0, count: table.nullToChinese.count)
  }

  /// Adds the counts of blocks, in their order.
  mutating func add(_ parts: [BlockCounts]) {
    counts.withUnsafeMutableBufferPointer { counts in
      // Partitions are ranges of slots, and each is written by one thread alone.
      nonisolated(unsafe) let counts = counts
      Parallel.forEach(AgreementTrainer.partitions) { partition in
        for part in parts {
          for count in part.counts[partition] {
            counts[Int(count.slot)] += SIMD2(count.toEnglish, count.toChinese)
          }
        }
      }
    }
    for part in parts {
      for (word, count) in part.nullToEnglish { nullToEnglish[Int(word)] += count }
      for (word, count) in part.nullToChinese { nullToChinese[Int(word)] += count }
      for place in englishJumps.indices {
        englishJumps[place] += Double(part.englishJumps[place])
        chineseJumps[place] += Double(part.chineseJumps[place])
      }
    }
  }
}

/// The expected counts of a block of pairs.
struct BlockCounts: Sendable {
  struct Count {
    var slot: UInt32
    var toEnglish: Float
    var toChinese: Float
  }

  /// By range of slots.
  private(set) var counts = [[Count]](repeating: [], count: AgreementTrainer.partitions)
  private(set) var nullToEnglish: [(UInt32, Float)] = []
  private(set) var nullToChinese: [(UInt32, Float)] = []
  private(set) var englishJumps = [Float](repeating: 0, count: 3 * JumpTable.reach)
  private(set) var chineseJumps = [Float](repeating: 0, count: 3 * JumpTable.reach)

  /// Smaller posteriors are not counted.
  private static let negligible: Float = 1e-5

  init(
    _ pairs: Range<Int>, _ corpus: TrainingCorpus, _ table: TranslationTable,
    _ jumps: JumpTables, _ options: WordAlignmentOptions, isAgreement: Bool
  ) {
    let workspace = PairWorkspace(leastProbability: options.leastProbability)
    table.withView { view in
      for pair in pairs {
        let chinese = corpus.chinese.words[corpus.chinese.range(pair)]
        let english = corpus.english.words[corpus.english.range(pair)]
        workspace.load(chinese: chinese, english: english, view)
        if isAgreement {
          englishJumps.withUnsafeMutableBufferPointer { englishJumps in
            chineseJumps.withUnsafeMutableBufferPointer { chineseJumps in
              workspace.runModels(
                jumps, nullMass: options.nullMass, englishJumpCounts: englishJumps.baseAddress,
                chineseJumpCounts: chineseJumps.baseAddress)
            }
          }
        } else {
          workspace.runModelOne(nullMass: options.nullMass)
        }
        collect(chinese, english, table, workspace, isAgreement: isAgreement)
      }
    }
  }

  private mutating func collect(
    _ chinese: ArraySlice<UInt32>, _ english: ArraySlice<UInt32>, _ table: TranslationTable,
    _ workspace: PairWorkspace, isAgreement: Bool
  ) {
    let slotCount = max(1, table.slotCount)
    workspace.slots.withUnsafeBufferPointer { slots in
      for (row, word) in chinese.enumerated() {
        let partition = min(
          AgreementTrainer.partitions - 1,
          Int(table.rowStarts[Int(word)]) * AgreementTrainer.partitions / slotCount)
        let chinesePosteriors = workspace.chinesePosteriors.base + row * workspace.englishStride
        let englishPosteriors = workspace.englishPosteriors.base + row
        for column in 0..<english.count {
          let slot = slots[row * english.count + column]
          var toEnglish = englishPosteriors[column * workspace.chineseStride]
          var toChinese = chinesePosteriors[column]
          if isAgreement {
            toEnglish *= toChinese
            toChinese = toEnglish
          }
          guard slot >= 0, toEnglish > Self.negligible || toChinese > Self.negligible else {
            continue
          }
          counts[partition].append(
            Count(
              slot: UInt32(truncatingIfNeeded: slot), toEnglish: toEnglish, toChinese: toChinese))
        }
        nullToChinese.append((word, workspace.chineseNulls.base[row]))
      }
      for (column, word) in english.enumerated() {
        nullToEnglish.append((word, workspace.englishNulls.base[column]))
      }
    }
  }
}
