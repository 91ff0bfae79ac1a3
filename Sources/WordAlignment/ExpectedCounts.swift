internal import Text

/// The expected counts of an iteration over all pairs, but for those of word pairs, which are
/// added to the table.
struct ExpectedCounts {
  private(set) var nullToEnglish: [CountSum]
  private(set) var nullToChinese: [CountSum]
  private(set) var englishJumps = [Double](repeating: 0, count: 2 * JumpTable.reach + 1)
  private(set) var chineseJumps = [Double](repeating: 0, count: 2 * JumpTable.reach + 1)

  init(_ table: TranslationTable) {
    nullToEnglish = [CountSum](repeating: CountSum(), count: table.nullToEnglish.count)
    nullToChinese = [CountSum](repeating: CountSum(), count: table.nullToChinese.count)
  }

  /// Adds the counts of blocks, in their order: those of word pairs to the table's.
  mutating func add(_ parts: [BlockCounts], to counts: inout [CountSum]) {
    counts.withUnsafeMutableBufferPointer { counts in
      // Partitions are ranges of slots, and each is written by one thread alone.
      nonisolated(unsafe) let counts = counts
      Parallel.forEach(AgreementTrainer.partitions) { partition in
        for part in parts {
          for count in part.counts[partition] { counts[Int(count.slot)] += count.value }
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
    var value: Float
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
    _ jumps: JumpTables, _ options: WordAlignmentOptions, isHidden: Bool
  ) {
    let workspace = PairWorkspace(leastProbability: options.leastProbability)
    table.withView { view in
      for pair in pairs {
        let chinese = corpus.chinese.words[corpus.chinese.range(pair)]
        let english = corpus.english.words[corpus.english.range(pair)]
        guard !chinese.isEmpty, !english.isEmpty else { continue }
        workspace.load(chinese: chinese, english: english, view)
        if isHidden {
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
        collect(chinese, english, table, workspace)
      }
    }
  }

  private mutating func collect(
    _ chinese: UnsafeBufferPointer<UInt32>, _ english: UnsafeBufferPointer<UInt32>,
    _ table: TranslationTable,
    _ workspace: PairWorkspace
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
          let value =
            englishPosteriors[column * workspace.chineseStride] * chinesePosteriors[column]
          if slot >= 0, value > Self.negligible {
            counts[partition].append(
              Count(slot: UInt32(truncatingIfNeeded: slot), value: value))
          }
        }
        nullToChinese.append((word, workspace.chineseNulls.base[row]))
      }
      for (column, word) in english.enumerated() {
        nullToEnglish.append((word, workspace.englishNulls.base[column]))
      }
    }
  }
}
