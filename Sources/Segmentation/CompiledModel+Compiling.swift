internal import ICU
internal import Text

extension CompiledModel {
  /// Builds the dictionary and lays the weights out beside it.
  static func compile(
    _ model: BoundaryModel, supplement: UnsafeBufferPointer<UInt8>, identity: UInt64 = 0
  ) throws -> CompiledModel {
    var table = try CharacterTable()
    table.group(by: model.clusters)
    let pairs = model.pairs.keys.map {
      [UInt16(truncatingIfNeeded: $0 >> 16), UInt16(truncatingIfNeeded: $0)]
    }
    let triples = model.triples.keys.map {
      [
        UInt16(truncatingIfNeeded: $0 >> 32), UInt16(truncatingIfNeeded: $0 >> 16),
        UInt16(truncatingIfNeeded: $0),
      ]
    }
    let words = try WordList(
      table: table, supplement: supplement, characters: model.knownCharacters,
      sequences: pairs + triples)
    table.number(by: words.codes)
    let array = DoubleArray(
      keys: words.keys, starts: words.starts, codeCount: words.codes.count + 1)
    var records = RecordBuilder(array: array, words: words)
    records.addPairs(pairs, model.pairs)
    records.addTriples(triples, model.triples)
    records.addWords(model.words)
    return try lay(table, records, model, identity: identity)
  }

  private static func lay(
    _ table: CharacterTable, _ records: RecordBuilder, _ model: BoundaryModel, identity: UInt64
  ) throws -> CompiledModel {
    let codeCount = records.array.codeCount
    var nodes = records.nodes()
    // A step from any node with any code stays inside.
    let nodeCount = max(nodes.count + codeCount, Section.nodes.leastCount)
    nodes += Array(repeating: DictionaryNode.free, count: nodeCount - nodes.count)
    let characters = model.characterRows(table, codeCount: codeCount, words: records.singles)
    let contents: [Section: SectionContent] = [
      .entries: content(table.entries, .entries),
      .nodes: content(nodes, .nodes),
      .records: content(records.records, .records),
      .characters: content(
        characters.flatMap { row in row.indices.map { row[$0] } }, .characters),
      .clusterPairs: content(model.clusterPairRows(), .clusterPairs),
      .words: content(model.wordRows(), .words),
      .types: content(model.typeWeights(), .types),
      .longest: content(model.longestWeights(), .longest),
      .costs: content(model.costWeights(), .costs),
      .path: content(model.pathWeights(), .path),
      .sizes: content([UInt32(clamping: records.wordCount)], .sizes),
    ]
    let file = try SectionFile(
      SectionFile.make(kind, identity: identity, Section.allCases.compactMap { contents[$0] }),
      kind: kind, trust: .ownCache)
    guard let compiled = CompiledModel(file) else { throw SectionFileError.damaged }
    return compiled
  }

  private static func content<Element: BitwiseCopyable & Sendable>(
    _ elements: [Element], _ section: Section
  ) -> SectionContent {
    SectionContent(elements, leastCount: section.leastCount)
  }
}

/// Joins what the model knows of pairs, triples and words to the nodes of the
/// double array where they end.
private struct RecordBuilder {
  let array: DoubleArray
  let words: WordList
  private(set) var records = [WeightRecord()]
  /// Weights of the words of one character, by its code.
  private(set) var singles: [Int: (ends: Int16, starts: Int16)] = [:]
  /// The record of each node, 0 for none.
  private var recordOfNode: [Int32]

  init(array: DoubleArray, words: WordList) {
    self.array = array
    self.words = words
    recordOfNode = Array(repeating: 0, count: array.nodes.count)
  }

  /// No word at all where the numbers would not fit, which no dictionary comes
  /// near.
  private var fits: Bool { array.nodes.count + array.codeCount < DictionaryNode.limit }

  var wordCount: Int { fits ? words.costs.count { $0 != WordList.noWord } : 0 }

  mutating func addPairs(_ pairs: [[UInt16]], _ rows: WeightRows) {
    for (index, pair) in pairs.enumerated() {
      let weights = rows.row(index)
      add(to: pair) { record in
        record.row = SIMD4(
          limited(weights[2]), limited(weights[1]) + limited(weights[3]),
          limited(weights[1]) + limited(weights[4]), limited(weights[0]))
      }
    }
  }

  mutating func addTriples(_ triples: [[UInt16]], _ rows: WeightRows) {
    for (index, triple) in triples.enumerated() {
      let weights = rows.row(index)
      let middle = limited(weights[1])
      add(to: triple) { $0.row = SIMD4(0, middle, middle, limited(weights[0])) }
    }
  }

  mutating func addWords(_ model: WeightWords) {
    for index in model.ends.indices {
      let weights = model.row(index)
      let units = Array(model.word(index))
      guard let node = node(of: units), cost(of: node) != nil else { continue }
      if units.count == 1 {
        singles[node] = (limited(weights[0]), limited(weights[1]))
      } else {
        add(to: units) { record in
          record.wordEnds = limited(weights[0])
          record.wordStarts = limited(weights[1])
        }
      }
    }
  }

  private mutating func add(to units: [UInt16], _ change: (inout WeightRecord) -> Void) {
    guard fits, let node = node(of: units) else { return }
    if recordOfNode[node] == 0 {
      guard records.count < DictionaryNode.limit else { return }
      recordOfNode[node] = Int32(records.count)
      records.append(WeightRecord(base: UInt32(array.nodes[node].base)))
    }
    change(&records[Int(recordOfNode[node])])
  }

  private func node(of units: [UInt16]) -> Int? {
    var node = -1
    for unit in units {
      guard let code = words.codes[unit] else { return nil }
      if node < 0 {
        node = Int(code)
      } else {
        let child = Int(array.nodes[node].base) + Int(code)
        guard child < array.nodes.count, Int(array.nodes[child].check) == node else { return nil }
        node = child
      }
    }
    return node < 0 ? nil : node
  }

  private func cost(of node: Int) -> UInt8? {
    let key = Int(array.nodes[node].value) - 1
    return key < 0 ? nil : UInt8(exactly: words.costs[key])
  }

  /// The nodes as they are walked.
  func nodes() -> [DictionaryNode] {
    guard fits else {
      return Array(
        repeating: DictionaryNode(
          place: 0, hasRecord: false, parent: DictionaryNode.root, cost: nil),
        count: array.nodes.count)
    }
    return array.nodes.indices.map { index in
      let node = array.nodes[index]
      let parent =
        switch node.check {
        case -1: DictionaryNode.nowhere
        case -2: DictionaryNode.root
        default: Int(node.check)
        }
      let record = Int(recordOfNode[index])
      return DictionaryNode(
        place: record > 0 ? record : Int(node.base), hasRecord: record > 0, parent: parent,
        cost: cost(of: index))
    }
  }
}

extension CharacterTable {
  /// Gives each character its cluster, a Traditional one that of its Simplified
  /// form.
  fileprivate mutating func group(by clusters: [(character: UInt16, cluster: UInt8)]) {
    var clusterOf = entries.map { entry -> UInt8 in
      switch Class(rawValue: entry.characterClass) {
      case .han: 0
      case .digit: BoundaryModel.clusterDigit
      case .letter, .mark: BoundaryModel.clusterLetter
      default: BoundaryModel.clusterOther
      }
    }
    for (character, cluster) in clusters where cluster < BoundaryModel.clusterCount {
      clusterOf[Int(character)] = cluster
    }
    for index in entries.indices { entries[index].cluster = clusterOf[Int(entries[index].folded)] }
  }

  fileprivate mutating func number(by codes: [UInt16: UInt16]) {
    for index in entries.indices { entries[index].code = codes[entries[index].folded] ?? 0 }
  }
}
