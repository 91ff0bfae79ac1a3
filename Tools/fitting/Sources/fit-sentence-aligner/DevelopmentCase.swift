import Bitext
import FittingSupport
import Foundation
import SentenceAlignment

/// A document pair with the beads that people found in it.
///
/// Those of the group `pooled` are aligned as one batch, others each by itself.
struct DevelopmentCase {
  let group: String
  let pair: DocumentPair
  let gold: [SentenceBead]

  static func all(data: String) throws -> [DevelopmentCase] {
    var cases: [DevelopmentCase] = []
    let fiction = data + "/sentence-alignment/mac-dev"
    for name in try FileManager.default.contentsOfDirectory(atPath: fiction + "/zh").sorted() {
      let gold = try beads(fiction + "/gold/\(name).align")
      let chinese = try TextLines.of(fiction + "/zh/\(name)")
      let english = try TextLines.of(fiction + "/en/\(name)")
      cases.append(DevelopmentCase("fiction", chinese, english, gold))
      cases.append(DevelopmentCase("pooled", chinese, english, gold))
      cases.append(
        Disturbance(seed: UInt64(name) ?? 1).deleting(chinese, english, gold, group: "deleted"))
    }
    for folder in [
      "d365-finance", "react", "opentelemetry", "apisix", "ant-design", "libreoffice-help",
      "libreoffice-help-tw",
    ] {
      cases += try parallel(data + "/parallel/" + folder, group: "parallel")
    }
    return cases
  }

  init(_ group: String, _ chinese: [String], _ english: [String], _ gold: [SentenceBead]) {
    self.group = group
    self.gold = gold
    pair = DocumentPair(
      chinese: SegmentedDocument(lines: chinese), english: SegmentedDocument(lines: english))
  }

  private static func parallel(_ folder: String, group: String) throws -> [DevelopmentCase] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    var cases: [DevelopmentCase] = []
    for name in names {
      let chinese = try TextLines.of("\(folder)/\(name)/zh.txt")
      let english = try TextLines.of("\(folder)/\(name)/en.txt")
      guard chinese.count == english.count, chinese.count > 5 else { continue }
      let gold = chinese.indices.map { SentenceBead(chinese: $0..<$0 + 1, english: $0..<$0 + 1) }
      let plain = DevelopmentCase(group, chinese, english, gold)
      cases.append(plain)
      let disturbance = Disturbance(seed: UInt64(cases.count))
      cases.append(disturbance.deleting(chinese, english, gold, group: "deleted-parallel"))
      cases.append(disturbance.merging(chinese, english, group: "merged"))
    }
    return cases
  }

  private static func beads(_ path: String) throws -> [SentenceBead] {
    var source = 0
    var target = 0
    return try TextLines.of(path).compactMap { line in
      let sides = line.split(separator: ":").map {
        $0.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
      }
      guard sides.count == 2 else { return nil }
      let first = sides[0].min().map { $0..<(sides[0].max() ?? $0) + 1 } ?? source..<source
      let second = sides[1].min().map { $0..<(sides[1].max() ?? $0) + 1 } ?? target..<target
      source = first.upperBound
      target = second.upperBound
      return SentenceBead(chinese: first, english: second)
    }
  }
}

/// Deletes and merges sentences at random places, the same for the same seed.
struct Disturbance {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(max(1, bound)))
  }

  /// Blocks of 5 % of the Chinese and 15 % of the English are taken out.
  func deleting(
    _ chinese: [String], _ english: [String], _ gold: [SentenceBead], group: String
  ) -> DevelopmentCase {
    var copy = self
    var keepsChinese = Array(repeating: true, count: chinese.count)
    var keepsEnglish = Array(repeating: true, count: english.count)
    copy.delete(0.05, from: &keepsChinese)
    copy.delete(0.15, from: &keepsEnglish)
    // Not every sentence stands in a gold bead, so places are counted over all sentences.
    let rowsBefore = Self.running(keepsChinese)
    let columnsBefore = Self.running(keepsEnglish)
    var beads: [SentenceBead] = []
    for bead in gold {
      let rows = rowsBefore[bead.chinese.lowerBound]..<rowsBefore[bead.chinese.upperBound]
      let columns = columnsBefore[bead.english.lowerBound]..<columnsBefore[bead.english.upperBound]
      if !rows.isEmpty, !columns.isEmpty {
        beads.append(SentenceBead(chinese: rows, english: columns))
      } else {
        // A sentence without counterpart is a bead by itself.
        for place in rows {
          beads.append(
            SentenceBead(
              chinese: place..<place + 1, english: columns.lowerBound..<columns.lowerBound))
        }
        for place in columns {
          beads.append(
            SentenceBead(chinese: rows.lowerBound..<rows.lowerBound, english: place..<place + 1))
        }
      }
    }
    return DevelopmentCase(
      group, chinese.indices.filter { keepsChinese[$0] }.map { chinese[$0] },
      english.indices.filter { keepsEnglish[$0] }.map { english[$0] }, beads)
  }

  private static func running(_ keeps: [Bool]) -> [Int] {
    var sums = [0]
    for keep in keeps { sums.append(sums[sums.count - 1] + (keep ? 1 : 0)) }
    return sums
  }

  private mutating func delete(_ share: Double, from keeps: inout [Bool]) {
    let wanted = Int(share * Double(keeps.count))
    var deleted = 0
    while deleted < wanted {
      let length = min(wanted - deleted, 2 + next(12))
      let start = next(max(1, keeps.count - length))
      for place in start..<min(keeps.count, start + length) where keeps[place] {
        keeps[place] = false
        deleted += 1
      }
    }
  }

  /// A fifth of the sentences of either side are joined to the next.
  func merging(_ chinese: [String], _ english: [String], group: String) -> DevelopmentCase {
    var copy = self
    let chineseGroups = copy.groups(chinese.count)
    let englishGroups = copy.groups(english.count)
    var beads: [SentenceBead] = []
    var row = 0
    var column = 0
    var rowStart = 0
    var columnStart = 0
    while row < chineseGroups.count || column < englishGroups.count {
      if row < chineseGroups.count { row += 1 }
      if column < englishGroups.count { column += 1 }
      while row > 0, column > 0,
        chineseGroups[row - 1].upperBound != englishGroups[column - 1].upperBound
      {
        if chineseGroups[row - 1].upperBound < englishGroups[column - 1].upperBound {
          row += 1
        } else {
          column += 1
        }
      }
      beads.append(SentenceBead(chinese: rowStart..<row, english: columnStart..<column))
      rowStart = row
      columnStart = column
    }
    return DevelopmentCase(
      group, chineseGroups.map { chinese[$0].joined() },
      englishGroups.map { english[$0].joined(separator: " ") }, beads)
  }

  private mutating func groups(_ count: Int) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var place = 0
    while place < count {
      let length = next(5) == 0 && place + 1 < count ? 2 : 1
      groups.append(place..<place + length)
      place += length
    }
    return groups
  }
}
