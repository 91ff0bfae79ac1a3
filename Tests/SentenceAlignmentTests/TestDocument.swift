import Bitext
import SentenceAlignment
import TestSupport
import Testing

/// Documents for tests, one sentence a line.
enum TestDocument {
  static func pair(_ chinese: [String], _ english: [String]) -> DocumentPair {
    DocumentPair(
      chinese: SegmentedDocument(lines: chinese), english: SegmentedDocument(lines: english))
  }

  static let story = pair(
    [
      "1987年，灯塔的看守人搬到了岛上。", "他带来了三只羊和一台Marconi收音机。",
      "每天晚上八点他会点亮灯火，然后在日记里写下风向，这个习惯保持了26年。", "有人问过他寂寞吗？",
      "“不，”他说，“我有收音机，还有4500页日记。”", "2013年，灯塔改成了自动控制。",
    ],
    [
      "In 1987 the keeper of the lighthouse moved to the island.",
      "He brought three sheep and a Marconi radio.",
      "Every evening at eight he lit the lamp.",
      "Then he wrote the direction of the wind in his diary, a habit that he kept for 26 years.",
      "Someone asked him whether he was lonely?",
      "\"No,\" he said, \"I have the radio, and 4,500 pages of diary.\"",
      "In 2013 the lighthouse was made automatic.",
    ])

  static let unrelated = pair(
    (0..<40).map { "第\($0 * 7 % 13)章讲的是山里的茶园、溪流和看不见的鸟\($0 * 31 % 17)。" },
    (0..<37).map {
      "The committee postponed item \($0 * 5 + 200) because nobody had read page \($0 + 900)."
    })

  /// Whether beads hold every sentence once and in order.
  static func expectTiling(_ beads: [SentenceBead], of pair: DocumentPair) {
    var row = 0
    var column = 0
    for bead in beads {
      #expect(bead.chinese.lowerBound == row && bead.english.lowerBound == column)
      row = bead.chinese.upperBound
      column = bead.english.upperBound
    }
    #expect(row == pair.chinese.sentences.count && column == pair.english.sentences.count)
  }
}

extension SeededGenerator {
  mutating func lines(count: Int, from characters: [Character]) -> [String] {
    (0..<count).map { _ in
      String((0..<next(below: 30)).map { _ in characters[next(below: characters.count)] })
    }
  }
}
