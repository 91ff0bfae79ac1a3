internal import Platform

/// ICU's dictionary, our supplement and the boundary model in the form that the
/// segmenter reads, in one block of memory that may be a cache file.
final class CompiledModel: @unchecked Sendable {
  // Not changed after `init`; all but `memory` point into `memory`.
  let entries: UnsafePointer<CharacterTable.Entry>
  let nodes: UnsafePointer<DictionaryNode>
  let weights: Weights
  let wordCount: Int
  private let memory: UnsafeMutableRawPointer
  private let byteCount: Int
  private let isMapped: Bool

  /// The weights of the boundary model, laid out for scoring.
  struct Weights {
    /// By the record number of a ``DictionaryNode``; the first is empty.
    let records: UnsafePointer<WeightRecord>
    /// By character code, as ``CharacterRow`` says.
    let characters: UnsafePointer<SIMD8<Int16>>
    /// By two clusters: weights in the lanes of ``WeightRecord/row``.
    let clusterPairs: UnsafePointer<SIMD4<Int16>>
    /// By length times eight plus range of cost of a word of at most seven
    /// characters: weights of the boundaries from its start to its end.
    let words: UnsafePointer<SIMD8<Int16>>
    /// By four character types, three bits each.
    let types: UnsafePointer<Int16>
    /// By the longest words that end, start and span, in base
    /// ``summaryCount``.
    let longest: UnsafePointer<Int16>
    /// By three ranges of cost, in base 24.
    let costs: UnsafePointer<Int16>
    /// By whether the cheapest path has a boundary and its lengths on both
    /// sides, at most five.
    let path: UnsafePointer<Int16>
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
  }

  init(memory: UnsafeMutableRawPointer, layout: Layout, isMapped: Bool) {
    self.memory = memory
    self.isMapped = isMapped
    byteCount = layout.byteCount
    wordCount = layout.wordCount
    let raw = UnsafeRawPointer(memory)
    func start<Element>(_ section: Layout.Section, _: Element.Type) -> UnsafePointer<Element> {
      (raw + layout.offset(of: section)).assumingMemoryBound(to: Element.self)
    }
    entries = start(.entries, CharacterTable.Entry.self)
    nodes = start(.nodes, DictionaryNode.self)
    weights = Weights(
      records: start(.records, WeightRecord.self),
      characters: start(.characters, SIMD8<Int16>.self),
      clusterPairs: start(.clusterPairs, SIMD4<Int16>.self),
      words: start(.words, SIMD8<Int16>.self),
      types: start(.types, Int16.self), longest: start(.longest, Int16.self),
      costs: start(.costs, Int16.self), path: start(.path, Int16.self))
  }

  deinit {
    if isMapped { munmap(memory, byteCount) } else { memory.deallocate() }
  }

  /// The bytes of the block, as they are kept in the cache file.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: memory, count: byteCount) }

  /// The node below another for a character's code, or below the root for a
  /// negative one.
  func child(of node: Int, code: UInt16) -> Int? {
    if code == 0 { return nil }
    if node < 0 { return Int(code) }
    let child = nodes[node].base(weights.records) + Int(code)
    return nodes[child].parent == node ? child : nil
  }
}

/// Where each part of a compiled model lies in its memory.
struct Layout {
  var nodeCount: Int
  var recordCount: Int
  var codeCount: Int
  var wordCount: Int

  static let headerSize = 64

  enum Section: Int, CaseIterable {
    case entries, nodes, records, characters, clusterPairs, words, types, longest, costs, path
  }

  /// The bytes of a section, a multiple of 16.
  private func size(of section: Section) -> Int {
    let size =
      switch section {
      case .entries: 65_536 * MemoryLayout<CharacterTable.Entry>.stride
      case .nodes: nodeCount * MemoryLayout<DictionaryNode>.stride
      case .records: recordCount * MemoryLayout<WeightRecord>.stride
      case .characters: codeCount * MemoryLayout<SIMD8<Int16>>.stride
      case .clusterPairs:
        BoundaryModel.clusterCount * BoundaryModel.clusterCount
          * MemoryLayout<SIMD4<Int16>>.stride
      case .words: 64 * MemoryLayout<SIMD8<Int16>>.stride
      case .types: 4096 * 2
      case .longest:
        CompiledModel.summaryCount * CompiledModel.summaryCount * CompiledModel.summaryCount * 2
      case .costs: 24 * 24 * 24 * 2
      case .path: 2 * 6 * 6 * 2
      }
    return (size + 15) / 16 * 16
  }

  /// Where a section begins.
  func offset(of section: Section) -> Int {
    Section.allCases.prefix(section.rawValue).reduce(Self.headerSize) { $0 + size(of: $1) }
  }

  /// The size of all sections and the header.
  var byteCount: Int { offset(of: .path) + size(of: .path) }
}
