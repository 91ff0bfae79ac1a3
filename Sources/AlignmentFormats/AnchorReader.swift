public import Bitext
internal import BitextFormats
public import TextIO

/// Reads pairs of sentences that must meet: the numbers of a source and a target sentence on each
/// line, counted from 0 as in beads, with a tab between them.
///
/// Further fields are notes. Blank lines and lines that begin with `#` say nothing.
public enum AnchorReader {
  /// Two sentences that must meet, counted from 0.
  public struct Pair: Sendable, Hashable {
    /// The sentence of the source.
    public var source: Int
    /// The sentence of the target.
    public var target: Int
  }

  /// Reads pairs, ascending on both sides; the same pair twice is taken once.
  ///
  /// - Parameters:
  ///   - sourceCount: The number of sentences of the source.
  ///   - targetCount: The number of sentences of the target.
  ///   - fixedBeads: Beads that stand, with which no pair may be at odds.
  /// - Throws: `InputError` with line and column for what is no pair, for sentences that are not
  ///   there, and for pairs that cross each other or a bead.
  public static func pairs(
    in text: TextFile, sourceCount: Int, targetCount: Int, fixedBeads: [Bead] = []
  ) throws(InputError) -> [Pair] {
    var found: [(pair: Pair, start: Int)] = []
    for (line, start) in text.lineStarts.enumerated() {
      let end =
        line + 1 < text.lineStarts.count ? text.lineStarts[line + 1] - 1 : text.bytes.count
      let bytes = text.bytes[start..<max(start, end)]
      if bytes.first == 0x23 || bytes.allSatisfy({ isSpace($0) || $0 == 0x09 }) { continue }
      let fields = bytes.split(separator: 0x09, omittingEmptySubsequences: false)
      guard fields.count >= 2 else {
        throw text.error(
          "two numbers with a tab between them are wanted", at: start)
      }
      let source = try number(fields[0], "source", count: sourceCount, in: text)
      let target = try number(fields[1], "target", count: targetCount, in: text)
      found.append((Pair(source: source, target: target), start))
    }
    found.sort {
      ($0.pair.source, $0.pair.target, $0.start) < ($1.pair.source, $1.pair.target, $1.start)
    }
    var pairs: [Pair] = []
    var beads = fixedBeads[...]
    for (pair, start) in found where pair != pairs.last {
      if let last = pairs.last, pair.target < last.target {
        throw text.error(
          "the pair \(pair.source), \(pair.target) crosses the pair \(last.source), "
            + "\(last.target)", at: start, hint: "both sides must keep their order")
      }
      while let bead = beads.first, bead.source.upperBound <= pair.source,
        bead.target.upperBound <= pair.target
      {
        beads.removeFirst()
      }
      if let bead = beads.first, isAtOdds(pair, bead) {
        throw text.error(
          "the pair \(pair.source), \(pair.target) is at odds with a fixed bead", at: start)
      }
      pairs.append(pair)
    }
    return pairs
  }

  /// Whether a pair stands neither within a bead nor before it on both sides.
  private static func isAtOdds(_ pair: Pair, _ bead: Bead) -> Bool {
    let isWithin = bead.source.contains(pair.source) && bead.target.contains(pair.target)
    let isBefore =
      pair.source < bead.source.lowerBound && pair.target < bead.target.lowerBound
    return !isWithin && !isBefore
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0D }

  private static func number(
    _ field: ArraySlice<UInt8>, _ side: String, count: Int, in text: TextFile
  ) throws(InputError) -> Int {
    let trimmed = field.drop { isSpace($0) }
    let digits = trimmed.prefix { !isSpace($0) }
    let rest = trimmed.dropFirst(digits.count)
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }),
      rest.allSatisfy({ isSpace($0) })
    else {
      throw text.error(
        "the number of a \(side) sentence is wanted here, counted from 0", at: trimmed.startIndex)
    }
    guard let number = Int(String(decoding: digits, as: UTF8.self)), number < count else {
      throw text.error(
        "the \(side) has no sentence \(String(decoding: digits.prefix(20), as: UTF8.self))",
        at: trimmed.startIndex,
        hint: "it has \(count), counted from 0 to \(max(count - 1, 0))")
    }
    return number
  }
}
