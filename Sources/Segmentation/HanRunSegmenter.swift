internal import CSegmentationData
internal import Text

/// Places the word boundaries in a run of Han characters: the dictionary's
/// lattice, its cheapest path as ICU would choose it, and the boundary model
/// over both.
///
/// The run is gone through four times, each time without a branch that depends
/// on what was just fetched from memory, so that the processor fetches for many
/// characters at once. Linear in the length of the run.
struct HanRunSegmenter {
  let model: CompiledModel
  let workspace = HanRunWorkspace()

  /// The cost of a single character that is no word, as in ICU.
  private static let unknownCost: UInt64 = 255

  /// Bits of ``HanRunWorkspace/best`` below the start and below the cost.
  private static let startShift: UInt64 = 24
  private static let costShift: UInt64 = 40
  private static let costMask: UInt64 = 0 &- (1 << 40)

  init(model: SegmentationModel) { self.model = model.compiled }

  /// Scores the boundaries of the workspace's run; positive means that a word
  /// ends there. Valid from 1 to `count - 1`.
  func score() {
    findPath()
    addUp()
  }

  /// Finds the words of the run and the cheapest path through them.
  func findPath() {
    workspace.clear()
    lookUp()
    weighWords()
    tracePath()
  }

  /// Walks three characters from each position, and sums up what the model knows
  /// of the pairs and triples there.
  private func lookUp() {
    let entries = workspace.entries
    let walks = workspace.walks
    let pairRows = workspace.pairRows
    let nodes = model.nodes
    let records = model.weights.records
    let clusterPairs = model.weights.clusterPairs
    guard let pairs = clusterPairs.baseAddress else { return }
    let count = workspace.count
    var first = Int(entries[-1].code)
    var left = Int(entries[-1].cluster)
    for position in -1..<count {
      let next = entries[position &+ 1]
      let one = nodes[first]
      let twoIndex = nodes.bounded(one.place &+ Int(next.code))
      let two = nodes[twoIndex].below(first)
      let record = records.bounded(Int(truncatingIfNeeded: two.record))
      let pair = left &* BoundaryModel.clusterCount &+ Int(next.cluster)
      duiyi_prefetch(records.pointer(to: record))
      duiyi_prefetch(pairs + pair)
      walks[position].one = one
      walks[position].two = two
      walks[position].twoIndex = twoIndex
      walks[position].twoRecord = record
      walks[position].clusterPair = pair
      first = Int(next.code)
      left = Int(next.cluster)
    }
    for position in -1..<count {
      let record = records[walks[position].twoRecord]
      let threeIndex = nodes.bounded(
        walks[position].two.base(record) &+ Int(entries[position &+ 2].code))
      duiyi_prefetch(nodes.pointer(to: threeIndex))
      walks[position].threeIndex = threeIndex
      pairRows[position] = clusterPairs[walks[position].clusterPair] &+ record.row
    }
    for position in -1..<count {
      // Where there is no second node this is a first character, which has no
      // such parent.
      let three = nodes[walks[position].threeIndex].below(walks[position].twoIndex)
      walks[position].three = three
      pairRows[position] &+= records[records.bounded(Int(truncatingIfNeeded: three.record))].row
    }
    // Words end within the run.
    walks[count - 1].two = .none
    walks[count - 1].three = .none
    if count > 1 { walks[count - 2].three = .none }
  }

  /// Finds the cheapest way to each boundary, and what the words around it are.
  private func weighWords() {
    let workspace = workspace
    let walks = workspace.walks
    let best = workspace.best
    let ending = workspace.ending
    let spanning = workspace.spanning
    let rows = model.weights.words
    let noCost = UInt64(BoundaryModel.noWordCost)
    for start in 0..<workspace.count {
      let walk = walks[start]
      let one = walk.one
      let two = walk.two
      let origin =
        best[start] & Self.costMask
        | UInt64(truncatingIfNeeded: start) << Self.startShift
      let oneCost = one.isWord ? one.cost : Self.unknownCost
      let twoCost: UInt64 = two.isWord ? two.cost << Self.costShift : 1 << 62
      let oneTotal = origin &+ oneCost << Self.costShift
      let twoTotal = origin &+ twoCost | two.record
      best[start + 1] = min(best[start + 1], oneTotal)
      best[start + 2] = min(best[start + 2], twoTotal)

      let oneSummary = one.summary(length: 1)
      let twoSummary = two.summary(length: 2)
      workspace.wordRows[start] =
        rows[Int(truncatingIfNeeded: oneSummary)] &+ rows[Int(truncatingIfNeeded: twoSummary)]
      workspace.singleCost[start] = UInt8(
        truncatingIfNeeded: one.isWord ? Self.costRange(one.cost) : noCost)
      workspace.pairCost[start] = UInt8(
        truncatingIfNeeded: two.isWord ? Self.costRange(two.cost) : noCost)
      // Words that end here came longest first.
      if ending[start + 1] == HanRunWorkspace.noWord && one.isWord {
        ending[start + 1] = UInt8(truncatingIfNeeded: oneSummary)
      }
      if ending[start + 2] == HanRunWorkspace.noWord && two.isWord {
        ending[start + 2] = UInt8(truncatingIfNeeded: twoSummary)
      }
      let spanned = spanning[start + 1]
      if UInt8(truncatingIfNeeded: twoSummary) > spanned | 7 {
        spanning[start + 1] = UInt8(truncatingIfNeeded: twoSummary)
      }
      let longest =
        two.isWord ? twoSummary : one.isWord ? oneSummary : UInt64(HanRunWorkspace.noWord)
      workspace.starting[start] = UInt8(truncatingIfNeeded: longest)
      if !walk.three.isNone { weighLongWords(walk, from: start, origin) }
    }
  }

  @inline(__always)
  private static func costRange(_ cost: UInt64) -> UInt64 { (cost &* 171) >> 11 }  // / 12

  /// Goes on with words of three characters and more.
  private func weighLongWords(_ walk: HanRunWorkspace.Walk, from start: Int, _ origin: UInt64) {
    let entries = workspace.entries
    let nodes = model.nodes
    let records = model.weights.records
    var node = walk.three
    var index = walk.threeIndex
    var length = 3
    while true {
      if node.isWord { add(node, start, length, origin) }
      let end = start &+ length
      if end >= workspace.count { return }
      let child = nodes.bounded(node.base(records) &+ Int(entries[end].code))
      node = nodes[child].below(index)
      if node.isNone { return }
      index = child
      length &+= 1
    }
  }

  /// Adds a word of three characters or more.
  private func add(_ node: DictionaryNode, _ start: Int, _ length: Int, _ origin: UInt64) {
    let workspace = workspace
    let end = start &+ length
    let total = origin &+ node.cost << Self.costShift | node.record
    workspace.best[end] = min(workspace.best[end], total)
    let known = min(length, 6)
    let summary = UInt8(
      truncatingIfNeeded: node.summary(length: UInt64(truncatingIfNeeded: known)))
    let rows = model.weights.words
    if length <= 7 {
      let row = node.summary(length: UInt64(truncatingIfNeeded: length))
      workspace.wordRows[start] &+= rows[Int(truncatingIfNeeded: row)]
    } else {
      let row = rows[Int(summary)]
      let scores = workspace.scores
      scores[start] &+= Int32(row[0])
      for place in 1..<length { scores[start &+ place] &+= Int32(row[min(place, 5)]) }
      scores[end] &+= Int32(row[6])
    }
    if workspace.ending[end] == HanRunWorkspace.noWord { workspace.ending[end] = summary }
    if summary > workspace.starting[start] | 7 { workspace.starting[start] = summary }
    for place in (start &+ 1)..<end where summary > workspace.spanning[place] | 7 {
      workspace.spanning[place] = summary
    }
  }

  /// Marks the boundaries of the cheapest path, and adds what they say.
  private func tracePath() {
    let workspace = workspace
    let scores = workspace.scores
    let weights = model.weights.path
    var end = workspace.count
    var lengthAfter = 0
    workspace.path[0] = 1
    while end > 0 {
      let last = workspace.best[end]
      let start = Int(truncatingIfNeeded: last >> Self.startShift & 0xFFFF)
      let length = end &- start
      let word = weightsOfWord(
        record: Int(truncatingIfNeeded: last & (1 << Self.startShift &- 1)), start, length)
      workspace.path[end] = 1
      let known = min(length, 5)
      scores[end] &+= Int32(word[0]) &+ Int32(weights[(6 &+ known) &* 6 &+ lengthAfter])
      scores[start] &+= Int32(word[1])
      var place = 1
      while place < length {
        let index = min(place, 5) &* 6 &+ min(length &- place, 5)
        scores[start &+ place] &+= Int32(weights[index])
        place &+= 1
      }
      lengthAfter = known
      end = start
    }
  }

  /// The weights of the boundaries after and before a word of the path.
  @inline(__always)
  private func weightsOfWord(
    record: Int, _ start: Int, _ length: Int
  ) -> UnsafePointer<Int16> {
    let records = model.weights.records
    let ofRecord = UnsafeRawPointer(records.pointer(to: records.bounded(record)))
    let ofCharacter = UnsafeRawPointer(model.characterRow(workspace.entries[start].code))
    let weights = length == 1 ? ofCharacter + CompiledModel.CharacterRow.word * 2 : ofRecord + 4
    return weights.assumingMemoryBound(to: Int16.self)
  }

  /// Adds everything else to the scores of the boundaries.
  private func addUp() {
    let workspace = workspace
    let weights = model.weights
    let entries = workspace.entries
    let pairs = UnsafeRawPointer(workspace.pairRows).assumingMemoryBound(to: Int16.self)
    let words = UnsafeRawPointer(workspace.wordRows).assumingMemoryBound(to: Int16.self)
    typealias Row = CompiledModel.CharacterRow
    var farLeft = model.characterRow(entries[-1].code)
    var left = model.characterRow(entries[0].code)
    var right = model.characterRow(entries[1].code)
    var types = Int(entries[-1].type) << 6 | Int(entries[0].type) << 3 | Int(entries[1].type)
    var costs = Int(workspace.singleCost[0])
    let count = CompiledModel.summaryCount
    var place = 1
    while place < workspace.count {
      let next = entries[place &+ 1]
      let farRight = model.characterRow(next.code)
      let onPath = Int(workspace.path[place])
      var score = workspace.scores[place]
      score &+= Int32(farLeft[Row.farAfter]) &+ Int32(left[Row.after &+ onPath])
      score &+= Int32(right[Row.before &+ onPath]) &+ Int32(farRight[Row.farBefore])

      score &+= Int32(pairs[place &* 4]) &+ Int32(pairs[place &* 4 &- 3 &+ onPath])
      score &+= Int32(pairs[place &* 4 &- 5])

      let row = words + place &* 8
      score &+= Int32(row[0]) &+ Int32(row[-7]) &+ Int32(row[-14]) &+ Int32(row[-21])
      score &+= Int32(row[-28]) &+ Int32(row[-35]) &+ Int32(row[-42]) &+ Int32(row[-49])

      types = (types << 3 | Int(next.type)) & 4095
      score &+= Int32(weights.types[types])
      let longest =
        (Int(workspace.ending[place]) &* count &+ Int(workspace.starting[place])) &* count
        &+ Int(workspace.spanning[place])
      score &+= Int32(weights.longest[longest])
      let single = Int(workspace.singleCost[place])
      costs = costs &* 24 &+ single
      score &+= Int32(weights.costs[costs &* 24 &+ Int(workspace.pairCost[place &- 1])])
      costs = single
      workspace.scores[place] = score

      farLeft = left
      left = right
      right = farRight
      place &+= 1
    }
  }
}
