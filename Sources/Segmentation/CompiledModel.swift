internal import Text

/// ICU's dictionary, our supplement and the boundary model in the form that the
/// segmenter reads, as the sections of one file, which may be mapped.
///
/// The file may be the cache, whose bytes nobody has checked since they were
/// written. So no number in it is an index as it is: the sections that are read
/// by small numbers, such as a character's code of 16 bits, are as long as these
/// can say (``Section/leastCount``), and a place in the nodes or the records is
/// bounded where it is read.
final class CompiledModel: Sendable {
  private let file: SectionFile
  // Not changed after `init`, and views of `file`.
  /// By UTF-16 unit.
  nonisolated(unsafe) let entries: UnsafeBufferPointer<CharacterTable.Entry>
  let nodes: BoundedSection<DictionaryNode>
  nonisolated(unsafe) let weights: Weights
  let wordCount: Int

  /// The weights of the boundary model, laid out for scoring.
  struct Weights {
    /// By the record number of a ``DictionaryNode``; the first is empty.
    let records: BoundedSection<WeightRecord>
    /// By character code, as ``CharacterRow`` says, eight lanes each.
    let characters: UnsafeBufferPointer<Int16>
    /// By two clusters: weights in the lanes of ``WeightRecord/row``.
    let clusterPairs: UnsafeBufferPointer<SIMD4<Int16>>
    /// By length times eight plus range of cost of a word of at most seven
    /// characters: weights of the boundaries from its start to its end.
    let words: UnsafeBufferPointer<SIMD8<Int16>>
    /// By four character types, three bits each.
    let types: UnsafeBufferPointer<Int16>
    /// By the longest words that end, start and span, in base
    /// ``summaryCount``.
    let longest: UnsafeBufferPointer<Int16>
    /// By three ranges of cost, in base 24.
    let costs: UnsafeBufferPointer<Int16>
    /// By whether the cheapest path has a boundary and its lengths on both
    /// sides, at most five.
    let path: UnsafeBufferPointer<Int16>
  }

  /// Values of a longest word: its length, at most six, times eight plus its
  /// range of cost.
  static let summaryCount = 56

  /// Lanes of a row of the character table: the boundary before the character
  /// before it, the one before it off and on the cheapest path, the one after it
  /// off and on the path, the one after the next character, and what the
  /// character says as a word of the path.
  enum CharacterRow {
    static let farBefore = 0
    static let before = 1
    static let after = 3
    static let farAfter = 5
    /// The boundaries after and before the character as a word.
    static let word = 6
    static let lanes = 8
  }

  /// The model in a file, or nil where a section is shorter than is read.
  init?(_ file: SectionFile) {
    guard Section.allCases.allSatisfy({ file.count(ofSection: $0.rawValue) >= $0.leastCount }),
      let nodes = BoundedSection<DictionaryNode>(file.section(Section.nodes.rawValue)),
      let records = BoundedSection<WeightRecord>(file.section(Section.records.rawValue))
    else { return nil }
    self.file = file
    self.nodes = nodes
    func section<Element: BitwiseCopyable>(_ section: Section) -> UnsafeBufferPointer<Element> {
      file.section(section.rawValue)
    }
    entries = section(.entries)
    weights = Weights(
      records: records, characters: section(.characters), clusterPairs: section(.clusterPairs),
      words: section(.words), types: section(.types), longest: section(.longest),
      costs: section(.costs), path: section(.path))
    let sizes: UnsafeBufferPointer<UInt32> = section(.sizes)
    wordCount = Int(sizes[0])
  }

  /// The bytes, as they are kept in the cache file.
  var bytes: UnsafeRawBufferPointer { file.bytes }

  /// Where the sections lie in ``bytes``.
  var sectionRanges: [Range<Int>] {
    Section.allCases.map { section in
      let part = file.bytes(ofSection: section.rawValue)
      guard let base = part.baseAddress, let all = bytes.baseAddress else { return 0..<0 }
      return (base - all)..<(base - all) + part.count
    }
  }

  /// The weights of a character by its code, as ``CharacterRow`` says.
  @inline(__always)
  func characterRow(_ code: UInt16) -> UnsafePointer<Int16> {
    // The section has a row for each code of 16 bits, so that there is a base.
    weights.characters.baseAddress.unsafelyUnwrapped + Int(code) &* CharacterRow.lanes
  }

  /// The node below another for a character's code, or below the root for a
  /// negative one.
  func child(of node: Int, code: UInt16) -> Int? {
    if code == 0 { return nil }
    if node < 0 { return Int(code) }
    let child = nodes.bounded(nodes[node].base(weights.records) + Int(code))
    return nodes[child].parent == node ? child : nil
  }
}

extension CompiledModel {
  /// The parts of the file.
  enum Section: Int, CaseIterable {
    case entries, nodes, records, characters, clusterPairs, words, types, longest, costs, path
    /// The number of words of the dictionary.
    case sizes

    /// The bytes of an element.
    var stride: Int {
      switch self {
      case .entries: MemoryLayout<CharacterTable.Entry>.stride
      case .nodes: MemoryLayout<DictionaryNode>.stride
      case .records: MemoryLayout<WeightRecord>.stride
      case .clusterPairs: MemoryLayout<SIMD4<Int16>>.stride
      case .words: MemoryLayout<SIMD8<Int16>>.stride
      case .characters, .types, .longest, .costs, .path: 2
      case .sizes: 4
      }
    }

    /// How many elements can be asked for, whatever the bytes of the others.
    var leastCount: Int {
      switch self {
      // By a UTF-16 unit, and a first character by its code of 16 bits.
      case .entries, .nodes: 1 << 16
      case .characters: CharacterRow.lanes << 16
      case .records, .sizes: 1
      // By two clusters of a byte each.
      case .clusterPairs: 255 * BoundaryModel.clusterCount + 256
      // By six bits.
      case .words: 64
      case .types: 4096
      // By three summaries of six bits.
      case .longest: (63 * CompiledModel.summaryCount + 63) * CompiledModel.summaryCount + 64
      case .costs: 24 * 24 * 24
      case .path: 2 * 6 * 6
      }
    }
  }

  /// Goes up with every change of the sections or of what is put into them.
  static let kind = SectionFileKind(
    magic: "DUIYISEG", version: 4, strides: Section.allCases.map(\.stride))
}
