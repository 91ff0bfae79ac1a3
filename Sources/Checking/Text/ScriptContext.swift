internal import ICU
internal import Synchronization
internal import Terminology

/// A text in the other way of writing Chinese, as ICU's phrases have it: the 发 of 头发 is 髮, that of
/// 发布 is 發.
///
/// Asked for a character alone, ICU gives what it is most often.
struct ScriptContext {
  /// The converted text by the offset of each character; empty where ICU changes the number of
  /// characters or lacks its rules.
  private var others: [Int: Unicode.Scalar] = [:]

  /// Converts a text.
  ///
  /// - Parameter way: The way that is wanted.
  /// - Complexity: linear; opening ICU's rules for the first text takes some milliseconds.
  init(_ text: [UInt8], to way: HanScripts.Way) {
    let plain = String(decoding: text, as: UTF8.self)
    let converted =
      way == .traditional
      ? Self.convert(plain, by: Self.toTraditional) : Self.convert(plain, by: Self.toSimplified)
    guard let converted,
      converted.unicodeScalars.count == plain.unicodeScalars.count
    else { return }
    var place = 0
    for (one, other) in zip(plain.unicodeScalars, converted.unicodeScalars) {
      if one != other { others[place] = other }
      place += UTF8.width(one)
    }
  }

  /// ICU's rules, opened when first asked for; one text at a time goes through them.
  private static let toTraditional = Mutex(try? Transliterator.simplifiedToTraditional())
  private static let toSimplified = Mutex(try? Transliterator.traditionalToSimplified())

  private static func convert(
    _ text: String, by rules: borrowing Mutex<Transliterator?>
  ) -> String? {
    rules.withLock { try? $0?.convert(text) }
  }

  /// Takes the characters beside a span along that change with it: 复杂 is 複雜 as a whole, although
  /// 复 alone may stand in either text.
  func extend(_ span: inout Range<Int>, _ replacement: inout String, in text: TextBytes) {
    while span.lowerBound > 0 {
      let start = text.start(before: span.lowerBound)
      guard let other = others[start] else { break }
      replacement = String(other) + replacement
      span = start..<span.upperBound
    }
    while span.upperBound < text.count, let other = others[span.upperBound] {
      replacement.unicodeScalars.append(other)
      span = span.lowerBound..<text.character(at: span.upperBound).end
    }
  }

  /// What stands for the character at an offset.
  func other(at place: Int) -> Unicode.Scalar? { others[place] }
}
