internal import Quantities
internal import Text

/// The days of the week that a text names: 星期五, 周五, "Friday".
struct Weekdays {
  /// A day, 1 for Monday to 7 for Sunday, and where it stands.
  struct Place {
    let day: Int
    let range: Range<Int>
  }

  private(set) var places: [Place] = []

  /// Looks for them, in linear time.
  init(_ text: [UInt8], isChinese: Bool) {
    if isChinese {
      readChinese(text)
    } else {
      readEnglish(text)
    }
  }

  /// The days that only one of two texts has, one beside the other; what only one text has beyond these
  /// is left out, as 当天 may stand for it.
  func changes(to other: Weekdays) -> [(Place, Place)] {
    func rest(_ one: Weekdays, _ two: Weekdays) -> [Place] {
      var counts = two.places.reduce(into: [:]) { $0[$1.day, default: 0] += 1 }
      return one.places.filter { place in
        guard let count = counts[place.day], count > 0 else { return true }
        counts[place.day] = count - 1
        return false
      }
    }
    // A day that is said twice here and once there is no other day.
    let (mine, theirs) = (Set(places.map(\.day)), Set(other.places.map(\.day)))
    return Array(
      zip(
        rest(self, other).filter { !theirs.contains($0.day) },
        rest(other, self).filter { !mine.contains($0.day) }))
  }

  // MARK: Reading

  private mutating func readChinese(_ text: [UInt8]) {
    var place = 0
    while place + 6 <= text.count {
      guard Self.mayBegin(text[place], text[place + 1]),
        let end = Self.marks.lazy.compactMap({ Self.end(of: $0, text, place) }).first,
        !Self.isCounted(before: place, text)
      else {
        place += 1
        continue
      }
      let start = place
      place = end
      guard let day = Self.numeral(text, end) else { continue }
      // 周天 is no day.
      if day == 7, text[end..<end + 3].elementsEqual("天".utf8),
        text[start...].starts(with: "周".utf8)
      {
        continue
      }
      var days = [Place(day: day, range: start..<end + 3)]
      place = end + 3
      // The last of 周一至五 and of 周一、三、五; 每周三至四次 counts.
      while let connector = Self.connectors.first(where: { text[place...].starts(with: $0) }),
        let last = Self.numeral(text, place + connector.count), last > (days.last?.day ?? 7)
      {
        let first = place + connector.count
        days.append(Place(day: last, range: first..<first + 3))
        place = first + 3
      }
      if !Self.isCount(text, place) { places += days }
    }
  }

  /// Whether 星, 礼, 禮, 周 or 週 may begin so.
  private static func mayBegin(_ first: UInt8, _ second: UInt8) -> Bool {
    switch (first, second) {
    case (0xE6, 0x98), (0xE7, 0xA4), (0xE7, 0xA6), (0xE5, 0x91), (0xE9, 0x80): true
    default: false
    }
  }

  private static func end(of mark: [UInt8], _ text: [UInt8], _ place: Int) -> Int? {
    text[place] == mark[0] && text[place...].starts(with: mark) ? place + mark.count : nil
  }

  private static func numeral(_ text: [UInt8], _ place: Int) -> Int? {
    guard place + 3 <= text.count else { return nil }
    return numerals.firstIndex { text[place..<place + 3].elementsEqual($0) }.map { min($0 + 1, 7) }
  }

  /// Whether weeks are counted: 三个星期, 一周.
  private static func isCounted(before place: Int, _ text: [UInt8]) -> Bool {
    guard place >= 3 else { return false }
    if (0x30...0x39).contains(text[place - 1]) { return true }
    return counts.contains { text[place - 3..<place].elementsEqual($0) }
  }

  /// Whether the numeral counts what follows: 每周三次.
  private static func isCount(_ text: [UInt8], _ place: Int) -> Bool {
    counted.contains { text[place...].starts(with: $0) }
  }

  private static func bytes(_ words: [String]) -> [[UInt8]] {
    HanVariants.forms(of: words).map { Array($0.utf8) }
  }

  private static let marks = bytes(["星期", "礼拜", "周"])
  private static let numerals = ["一", "二", "三", "四", "五", "六", "日", "天"].map { Array($0.utf8) }
  private static let connectors =
    bytes(["至", "到", "及", "和", "、", "－"]) + [Array("-".utf8), Array("–".utf8)]
  private static let counts = bytes(
    ["一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "个", "半", "几", "数", "多", "百", "整"])
  private static let counted = bytes(
    [
      "次", "天", "回", "个", "场", "节", "小时", "日", "年", "期", "届", "堂", "课", "十", "百", "遍", "篇", "更",
      "两",
      "一", "二", "三", "四", "五", "六", "七", "八", "九", "岁",
    ])

  private mutating func readEnglish(_ text: [UInt8]) {
    var place = 2
    while place < text.count {
      defer { place += 1 }
      guard text[place] | 0x20 == 0x79, text[place - 1] | 0x20 == 0x61,
        text[place - 2] | 0x20 == 0x64
      else { continue }
      let before = text[..<(place - 2)].suffix(8).reversed().prefix { ASCII.isLetter($0) }
      let start = place - 2 - before.count
      let name = text[start..<(place - 2)].map { $0 | 0x20 }
      let next = place + 1
      guard let day = Self.names.firstIndex(of: name),
        next == text.count || !ASCII.isLetter(text[next]) || text[next] | 0x20 == 0x73
      else { continue }
      places.append(Place(day: day + 1, range: start..<next))
    }
  }

  private static let names = ["mon", "tues", "wednes", "thurs", "fri", "satur", "sun"].map {
    Array($0.utf8)
  }
}
