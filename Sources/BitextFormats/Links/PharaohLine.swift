public import Bitext
public import TextIO

/// Lines of word links as Pharaoh and its successors have them: `0-0 1-2 2-1`, source first,
/// counted from 0. A probability may follow each link: `0-0:0.970`.
public enum PharaohLine {
  /// Appends the links of a pair and a line feed.
  ///
  /// - Parameter hasProbabilities: Whether each link is followed by its probability, rounded to
  ///   three decimal places.
  /// - Complexity: linear in the number of links.
  public static func append(
    _ links: [WordLink], hasProbabilities: Bool = false, to bytes: inout [UInt8]
  ) {
    for (index, link) in links.enumerated() {
      if index > 0 { bytes.append(0x20) }
      bytes.append(decimal: Int(link.source))
      bytes.append(0x2D)
      bytes.append(decimal: Int(link.target))
      if hasProbabilities {
        bytes.append(0x3A)
        bytes.append(Double(link.probability), places: 3)
      }
    }
    bytes.append(0x0A)
  }
}

/// Reads lines of word links, as ``PharaohLine`` writes them.
///
/// Links are separated by spaces or tabs and may stand in any order; one without a probability
/// has 1. Of links between the same tokens the last counts.
///
/// - Complexity: memory of a block and one line of at most 1 MB.
public final class PharaohReader {
  private let lines: LineReader

  /// Opens a text.
  ///
  /// - Throws: `InputError` when it cannot be opened.
  public init(_ input: TextInput) throws(InputError) {
    lines = try LineReader(input)
  }

  /// The file as it was named, or `<stdin>`.
  public var name: String { lines.name }

  /// The links of the next line, sorted by source, then target, or nil at the end; an empty line
  /// has none.
  ///
  /// - Throws: `InputError` with line and column for what is no link.
  public func next() throws(InputError) -> [WordLink]? {
    guard let line = try lines.next() else { return nil }
    var failure = line.bytes.startIndex
    if let links = Self.links(in: line.bytes, failure: &failure) { return links }
    let end = line.bytes[failure...].firstIndex(where: Self.isSpace) ?? line.bytes.endIndex
    throw lines.error(
      "\"\(Self.excerpt(line.bytes[failure..<end]))\" is no link", in: line, at: failure,
      hint: "links such as 0-0 or 0-0:0.97 are wanted")
  }

  /// The links of a line, or nil where something in it is none.
  package static func links(in line: ArraySlice<UInt8>) -> [WordLink]? {
    var failure = line.startIndex
    return links(in: line, failure: &failure)
  }

  private static func links(in line: ArraySlice<UInt8>, failure: inout Int) -> [WordLink]? {
    var links: [WordLink] = []
    var index = line.startIndex
    while true {
      while index < line.endIndex, isSpace(line[index]) { index += 1 }
      guard index < line.endIndex else { return sorted(links) }
      let end = line[index...].firstIndex(where: isSpace) ?? line.endIndex
      guard let link = link(line[index..<end]) else {
        failure = index
        return nil
      }
      links.append(link)
      index = end
    }
  }

  private static func sorted(_ links: [WordLink]) -> [WordLink] {
    // The order of equal links is that of the line, for the last of them to count.
    let order = links.indices.sorted {
      (links[$0].source, links[$0].target, $0) < (links[$1].source, links[$1].target, $1)
    }
    var result: [WordLink] = []
    for index in order {
      let link = links[index]
      if let last = result.last, last.source == link.source, last.target == link.target {
        result.removeLast()
      }
      result.append(link)
    }
    return result
  }

  private static func link(_ bytes: ArraySlice<UInt8>) -> WordLink? {
    guard let dash = bytes.firstIndex(of: 0x2D), let source = number(bytes[..<dash]) else {
      return nil
    }
    let rest = bytes[(dash + 1)...]
    let colon = rest.firstIndex(of: 0x3A) ?? rest.endIndex
    guard let target = number(rest[..<colon]) else { return nil }
    var link = WordLink(source: source, target: target, probability: 1)
    if colon < rest.endIndex {
      let digits = String(decoding: rest[(colon + 1)...], as: UTF8.self)
      guard let probability = Float(digits), (0...1).contains(probability) else { return nil }
      link.probability = probability
    }
    return link
  }

  /// A number of at most nine digits.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int32? {
    guard (1...9).contains(digits.count) else { return nil }
    var value: Int32 = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int32(digit - 0x30)
    }
    return value
  }

  private static func excerpt(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes.prefix(160), as: UTF8.self)
    return text.count > 30 ? "\(text.prefix(30))…" : text
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
