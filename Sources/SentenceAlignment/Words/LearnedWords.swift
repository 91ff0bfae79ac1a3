internal import Bitext
internal import Text

/// What documents have taught an aligner of word translations, to be saved and known by other runs.
///
/// Documents that are aligned with it have the beads that they have alone with it: whatever else is
/// aligned with them, in whatever order and in however many runs. `SentenceAligner.learnedWords(from:)`
/// makes it, and `SentenceAligner.align(_:knowing:)` takes it.
public struct LearnedWords: Sendable {
  /// Whether a dictionary was known beside the documents.
  public let hasDictionary: Bool
  private let chinese: WordTypes
  private let english: WordTypes
  /// How much more often words meet than chance would have it, a row for each Chinese word.
  private let toEnglish: SparseTable
  /// The same, a row for each English word.
  private let toChinese: SparseTable

  /// Keeps what was learned of the words of a batch.
  init(_ translations: WordTranslations, _ words: BatchWords, hasDictionary: Bool) {
    self.hasDictionary = hasDictionary
    chinese = words.chineseTypes
    english = words.englishTypes
    toEnglish = translations.toEnglish
    toChinese = translations.toChinese
  }

  /// What is known of the words of other documents: what was learned, and of words that were never
  /// seen what is known otherwise.
  func translations(of words: BatchWords, otherwise known: WordTranslations) -> WordTranslations {
    let chinese = Numbers(words.chineseTypes, self.chinese)
    let english = Numbers(words.englishTypes, self.english)
    return WordTranslations(
      toEnglish: Self.rows(toEnglish, chinese, english, otherwise: known.toEnglish),
      toChinese: Self.rows(toChinese, english, chinese, otherwise: known.toChinese))
  }

  /// The numbers of the words of two lists.
  private struct Numbers {
    /// For each word of the one its number in the other, or −1.
    let learned: [Int32]
    /// For each word of the other its number in the one, or −1.
    let own: [Int32]

    init(_ types: WordTypes, _ known: WordTypes) {
      var own = [Int32](repeating: -1, count: known.count)
      learned = (0..<Int32(types.count)).map { number in
        let found = types.utf8(of: number).withUnsafeBufferPointer { known.number(of: $0) } ?? -1
        if found >= 0 { own[Int(found)] = number }
        return found
      }
      self.own = own
    }
  }

  private static func rows(
    _ table: SparseTable, _ rows: Numbers, _ columns: Numbers, otherwise known: SparseTable
  ) -> SparseTable {
    var result = SparseTable()
    var row: [(column: Int32, weight: Float)] = []
    for (number, learned) in rows.learned.enumerated() {
      row.removeAll(keepingCapacity: true)
      if learned >= 0 {
        for place in table.range(Int(learned)) {
          let column = columns.own[Int(table.columns[place])]
          if column >= 0 { row.append((column, table.weights[place])) }
        }
      }
      for place in known.range(number) {
        let column = known.columns[place]
        guard learned < 0 || columns.learned[Int(column)] < 0 else { continue }
        row.append((column, known.weights[place]))
      }
      row.sort { $0.column < $1.column }
      for entry in row { result.append(entry.column, entry.weight) }
      result.endRow()
    }
    return result
  }
}

extension LearnedWords {
  private enum Section: Int, CaseIterable {
    case settings, chineseText, chineseStarts, englishText, englishStarts
    case chineseRows, chineseColumns, chineseWeights, englishRows, englishColumns, englishWeights

    var stride: Int { self == .chineseText || self == .englishText ? 1 : 4 }
  }

  private static let kind = SectionFileKind(
    magic: "DUIYI-SW", version: 1, strides: Section.allCases.map(\.stride))

  /// The bytes of a file that holds it, the same for the same words on every machine.
  public var bytes: [UInt8] {
    let file = SectionFile.make(
      Self.kind,
      Section.allCases.map { section in
        switch section {
        case .settings: SectionContent([UInt32(hasDictionary ? 1 : 0)])
        case .chineseText: SectionContent(chinese.bytes)
        case .chineseStarts: SectionContent(chinese.starts)
        case .englishText: SectionContent(english.bytes)
        case .englishStarts: SectionContent(english.starts)
        case .chineseRows: SectionContent(toEnglish.starts)
        case .chineseColumns: SectionContent(toEnglish.columns)
        case .chineseWeights: SectionContent(toEnglish.weights)
        case .englishRows: SectionContent(toChinese.starts)
        case .englishColumns: SectionContent(toChinese.columns)
        case .englishWeights: SectionContent(toChinese.weights)
        }
      })
    return Array(file.bytes)
  }

  /// Opens a file that ``bytes`` made.
  ///
  /// - Throws: `LearnedWordsError` where it cannot be read, is another file, of another version, or
  ///   damaged.
  /// - Complexity: linear in its size.
  public init(path: String) throws(LearnedWordsError) {
    let file: SectionFile
    do {
      file = try SectionFile(path: path, kind: Self.kind)
    } catch {
      throw LearnedWordsError(path, error)
    }
    func section<Element: BitwiseCopyable>(_ section: Section) -> [Element] {
      Array(file.section(section.rawValue, as: Element.self))
    }
    func damaged() -> LearnedWordsError { LearnedWordsError(path, .damaged) }
    let settings: [UInt32] = section(.settings)
    guard settings.count == 1, settings[0] < 2,
      let chinese = WordTypes(bytes: section(.chineseText), starts: section(.chineseStarts)),
      let english = WordTypes(bytes: section(.englishText), starts: section(.englishStarts))
    else { throw damaged() }
    let toEnglish = SparseTable(
      starts: section(.chineseRows), columns: section(.chineseColumns),
      weights: section(.chineseWeights))
    let toChinese = SparseTable(
      starts: section(.englishRows), columns: section(.englishColumns),
      weights: section(.englishWeights))
    guard toEnglish.isSound(rowCount: chinese.count, columnCount: english.count),
      toChinese.isSound(rowCount: english.count, columnCount: chinese.count)
    else { throw damaged() }
    hasDictionary = settings[0] == 1
    self.chinese = chinese
    self.english = english
    self.toEnglish = toEnglish
    self.toChinese = toChinese
  }
}

/// Why a file of learned words was refused.
public struct LearnedWordsError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file.
  public let path: String
  /// What is wrong, and what to do.
  public let reason: String
  /// The file with what is wrong.
  public var description: String { "\(path): \(reason)" }

  init(_ path: String, _ error: SectionFileError) {
    self.path = path
    reason =
      switch error {
      case .unreadable(let reason): reason
      case .otherKind: "is not what duiyi align sentences --learned has written"
      case .otherVersion(let version): "has format version \(version); delete it to learn anew"
      case .otherByteOrder:
        "was written on a machine of another byte order; delete it to learn anew"
      case .cutShort, .damaged: "is damaged; delete it to learn anew"
      }
  }
}

extension WordTypes {
  /// The words of a file; nil where they are no list of different words.
  fileprivate init?(bytes: [UInt8], starts: [Int32]) {
    guard starts.first == 0, starts.last == Int32(exactly: bytes.count) else { return nil }
    self.init()
    for (start, end) in zip(starts, starts.dropFirst()) {
      guard start <= end, end <= bytes.count else { return nil }
      let number = bytes[Int(start)..<Int(end)].withUnsafeBufferPointer { insert($0) }
      guard Int(number) == count - 1, count <= starts.count - 1, Int(self.starts[count]) == Int(end)
      else { return nil }
    }
    guard count == starts.count - 1 else { return nil }
  }
}

extension SparseTable {
  /// Whether rows lie within the table, ascend, and hold what ratios can be.
  fileprivate func isSound(rowCount: Int, columnCount: Int) -> Bool {
    guard starts.count == rowCount + 1, starts.first == 0, columns.count == weights.count,
      starts.last == Int32(exactly: columns.count), weights.allSatisfy({ $0 > 0 && $0 < 1e9 })
    else { return false }
    for row in 0..<rowCount {
      guard starts[row] <= starts[row + 1], starts[row] >= 0, starts[row + 1] <= columns.count
      else {
        return false
      }
      var last: Int32 = -1
      for column in columns[range(row)] {
        guard column > last, column < columnCount else { return false }
        last = column
      }
    }
    return true
  }
}
