package import Bitext

/// What of a bitext tells its terms, counted: phrases, pairs of them that stand linked, names, and the
/// units that show them. Counts of pieces of a bitext are added up by ``CountedPair/plus(_:_:)``.
package struct TermCounts: Sendable {
  /// The keys of two phrases that stand linked.
  package struct PairKey: Sendable, Hashable, Comparable {
    package var chinese: UInt64
    package var english: UInt64

    package init(chinese: UInt64, english: UInt64) {
      self.chinese = chinese
      self.english = english
    }

    package static func < (left: PairKey, right: PairKey) -> Bool {
      (left.chinese, left.english) < (right.chinese, right.english)
    }
  }

  /// A foreign name with dots in Chinese, and the English that it sounds like.
  package struct Name: Sendable, Hashable, Comparable {
    package var chinese: ExactText
    package var english: ExactText

    package init(chinese: String, english: String) {
      self.chinese = ExactText(chinese)
      self.english = ExactText(english)
    }

    package static func < (left: Name, right: Name) -> Bool {
      (left.chinese, left.english) < (right.chinese, right.english)
    }
  }

  /// How many units were counted.
  package var unitCount = 0
  /// How often phrases stand in the Chinese and in the English, by their keys.
  package var chinese: [UInt64: Int] = [:]
  package var english: [UInt64: Int] = [:]
  /// The keys of English words that stand in small letters somewhere.
  package var small: Set<UInt64> = []
  /// The pairs.
  package var pairs: [PairKey: CountedPair] = [:]
  /// The names.
  package var names: [Name: Int] = [:]
  /// The units that examples show, by their keys.
  package var units: [UInt64: Sides<String>] = [:]
  /// About how many bytes they take.
  package var size = 0

  /// Nothing counted.
  package init() {}
}
