import Foundation

/// A Chinese segment and its English one.
public struct PlainPair: Hashable, Sendable {
  /// The Chinese.
  public var chinese: String
  /// The English.
  public var english: String

  /// A pair.
  public init(chinese: String, english: String) {
    (self.chinese, self.english) = (chinese, english)
  }

  /// Whether there is enough of it to be judged.
  public var isLong: Bool {
    chinese.unicodeScalars.count >= 6 && english.split(separator: " ").count >= 4
      && chinese.unicodeScalars.count { $0.value >= 0x3400 } * 3 > chinese.unicodeScalars.count
      && chinese.utf8.count < 3000 && english.utf8.count < 3000
  }
}

/// Pairs of one kind of text, which people translated.
public struct PlainCorpus: Sendable {
  /// What it is called.
  public let name: String
  /// The pairs.
  public var pairs: [PlainPair]

  /// A corpus.
  public init(name: String, pairs: [PlainPair]) { (self.name, self.pairs) = (name, pairs) }

  /// Pairs of two files of lines, tokenized ones joined as they are written.
  public static func lines(_ chinese: String, _ english: String, joins: Bool = false) throws
    -> [PlainPair]
  {
    zip(try TextLines.of(chinese), try TextLines.of(english)).map { left, right in
      joins
        ? PlainPair(chinese: left.replacing(" ", with: ""), english: joined(right))
        : PlainPair(chinese: left, english: right)
    }
  }

  /// English text of its tokens.
  private static func joined(_ tokens: String) -> String {
    var text = tokens
    for mark in [".", ",", "!", "?", ";", ":", "'s", "n't", "'re", "'ll", ")", "%"] {
      text = text.replacing(" \(mark) ", with: "\(mark) ")
      if text.hasSuffix(" \(mark)") { text = text.dropLast(mark.count + 1) + mark }
    }
    return text.replacing("( ", with: "(").replacing("$ ", with: "$")
  }

  /// The documents of a folder, line to line.
  public static func folder(_ path: String) throws -> [PlainPair] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted().flatMap { name in
      let (chinese, english) = ("\(path)/\(name)/zh.txt", "\(path)/\(name)/en.txt")
      return FileManager.default.fileExists(atPath: chinese) ? try lines(chinese, english) : []
    }
  }

  /// Lines of English, a tab and Chinese.
  public static func table(_ path: String) throws -> [PlainPair] {
    try TextLines.of(path).compactMap { line in
      let columns = line.components(separatedBy: "\t")
      return columns.count == 2 ? PlainPair(chinese: columns[1], english: columns[0]) : nil
    }
  }

  /// The units of TICO-19, whose segments stand a line each.
  public static func memory(_ path: String) throws -> [PlainPair] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return text.components(separatedBy: "</tu>").compactMap { unit in
      let segments = unit.matches(of: /<seg>([^<]*)<\/seg>/).map { plain(String($0.1)) }
      return segments.count == 2 ? PlainPair(chinese: segments[1], english: segments[0]) : nil
    }
  }

  private static func plain(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }
}

/// The messages of a compiled catalogue of gettext by what they translate.
public enum Catalogue {
  /// The messages of a file.
  public static func messages(_ path: String) -> [String: String] {
    guard let data = FileManager.default.contents(atPath: path), data.count > 28 else { return [:] }
    func number(_ place: Int) -> Int {
      guard place >= 0, place + 4 <= data.count else { return 0 }
      return (0..<4).reduce(0) { $0 | Int(data[place + $1]) << (8 * $1) }
    }
    guard number(0) == 0x9504_12DE else { return [:] }
    func text(_ entry: Int) -> String {
      let (length, start) = (number(entry), number(entry + 4))
      guard start >= 0, length >= 0, start + length <= data.count else { return "" }
      return String(decoding: data[start..<start + length].prefix { $0 > 0 }, as: UTF8.self)
    }
    var messages: [String: String] = [:]
    for index in 0..<min(number(8), 100_000) {
      let key = text(number(12) + 8 * index)
      let value = text(number(16) + 8 * index)
      if !key.isEmpty, !value.isEmpty, key != value { messages[key] = value }
    }
    return messages
  }

  /// All messages of a language that this machine has.
  public static func language(_ code: String) -> [String: String] {
    let folder = "/usr/share/locale/\(code)/LC_MESSAGES"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().reduce(into: [:]) { all, name in
      all.merge(messages("\(folder)/\(name)")) { first, _ in first }
    }
  }
}
