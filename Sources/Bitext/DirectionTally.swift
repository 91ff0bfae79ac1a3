/// Which way units go by their text alone, each for itself: Chinese to English or back.
///
/// A file tells its direction as a whole (``BitextLanguage/detect(in:)-(_)``), but for one in which
/// some lines are turned: there only the units tell, and one way is as usual as the other.
package struct DirectionTally: Sendable {
  /// How many units go a way, and the place of the first of them.
  package struct Way: Sendable, Hashable {
    package var count = 0
    package var first: Int?

    fileprivate mutating func add(_ place: Int?) {
      if count == 0 { first = place }
      count += 1
    }
  }

  private var chineseToEnglish = Way()
  private var englishToChinese = Way()

  /// So few turned units are names of languages or other text that is quoted.
  private static let fewest = 3
  /// Where one of so many units is turned, that is told.
  private static let toldShare = 50
  /// Where one of so many units is turned, it cannot be told what the sides of the file are.
  private static let mixedShare = 5

  package init() {}

  /// Takes a unit, which counts where it is beyond doubt in Chinese and English. Linear time.
  ///
  /// - Parameter place: The line of the unit, or its number.
  package mutating func add(_ source: [UInt8], _ target: [UInt8], at place: Int? = nil) {
    switch Direction(between: source, target) {
    case .chineseToEnglish?: chineseToEnglish.add(place)
    case .englishToChinese?: englishToChinese.add(place)
    case nil: break
    }
  }

  /// The way that more units go; Chinese to English of as many, and nil of none.
  package var usual: Direction? {
    if count == 0 { return nil }
    return chineseToEnglish.count >= englishToChinese.count ? .chineseToEnglish : .englishToChinese
  }

  /// How many units go a way.
  package subscript(direction: Direction) -> Way {
    direction == .chineseToEnglish ? chineseToEnglish : englishToChinese
  }

  /// Whether so many units go each way that it is not told what the sides of the file are.
  package var isMixed: Bool { isTurned(oneOf: Self.mixedShare) }

  /// What is so of a file whose sides have other languages than their names say, in plain words; nil where
  /// they have these, or nobody can tell.
  ///
  /// - Parameter named: The first parts of the tags of source and target.
  package func contradiction(of named: (source: String, target: String)) -> String? {
    guard let usual, self[usual].count >= Self.fewest, !isMixed,
      let source = BitextLanguage(rawValue: named.source),
      let target = BitextLanguage(rawValue: named.target),
      source != usual.source || target != usual.target
    else { return nil }
    return "\(self[usual].count) of \(count) units look \(usual.name), and their sides are named "
      + "\(source.name) and \(target.name)"
  }

  /// What is so of a file in which units are turned, in plain words; nil where hardly any are.
  ///
  /// - Parameter kind: What the places are, such as `line`.
  package func remark(_ kind: String = "line") -> String? {
    guard let usual, isTurned(oneOf: Self.toldShare) else { return nil }
    let turned = self[usual.opposite]
    return "\(turned.count) of \(count) units look \(usual.opposite.name), the others \(usual.name)"
      + (turned.first.map { " (the first of them: \(kind) \($0))" } ?? "")
  }

  private var count: Int { chineseToEnglish.count + englishToChinese.count }

  private func isTurned(oneOf share: Int) -> Bool {
    guard let usual else { return false }
    let turned = self[usual.opposite].count
    return turned >= Self.fewest && turned * share >= count
  }
}

extension Direction {
  /// From what to what it goes, in messages.
  package var name: String { "\(source.name) to \(target.name)" }

  /// The direction of a unit of which one side is beyond doubt Chinese and the other English.
  ///
  /// Both must have two letters or more, one of them three Han characters in ten and the other one in
  /// twenty at most. Linear time.
  package init?(between source: [UInt8], _ target: [UInt8]) {
    let first = BitextLanguage.letters(in: source)
    let second = BitextLanguage.letters(in: target)
    func isChinese(_ letters: (han: Int, latin: Int)) -> Bool {
      letters.han >= 2 && letters.han * 10 >= 3 * (letters.han + letters.latin)
    }
    func isEnglish(_ letters: (han: Int, latin: Int)) -> Bool {
      letters.latin >= 2 && letters.han * 20 <= letters.han + letters.latin
    }
    if isChinese(first) && isEnglish(second) {
      self = .chineseToEnglish
    } else if isEnglish(first) && isChinese(second) {
      self = .englishToChinese
    } else {
      return nil
    }
  }
}
