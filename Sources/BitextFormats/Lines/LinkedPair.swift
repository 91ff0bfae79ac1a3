public import Bitext
internal import Text
public import TextIO

/// A segment pair whose words are linked.
public struct LinkedPair: Sendable, Hashable {
  /// The segments.
  public var pair: SegmentPair
  /// The tokens of the source as ranges of its UTF-8, ascending and apart from each other.
  public var sourceTokens: [Range<Int>]
  /// The tokens of the target.
  public var targetTokens: [Range<Int>]
  /// Links between tokens, which count from 0.
  public var links: [WordLink]
  /// What else is known of the pair, such as its identifier; the texts in it are not looked at.
  public var details: TranslationUnit?

  /// Makes a linked pair.
  public init(
    pair: SegmentPair, sourceTokens: [Range<Int>], targetTokens: [Range<Int>], links: [WordLink],
    details: TranslationUnit? = nil
  ) {
    self.details = details
    self.pair = pair
    self.sourceTokens = sourceTokens
    self.targetTokens = targetTokens
    self.links = links
  }

  /// Appends the pair as a line of JSON: an object with `source`, `target` and `links`, its identifier
  /// before them and what else is known of it after them.
  ///
  /// Each side has its `text` and `tokens`, which have offsets in this text: `start` and `end` in
  /// bytes of UTF-8, `scalarStart` and `scalarEnd` in Unicode scalars. A link has the numbers of
  /// its tokens, `source` and `target`, and a `probability` with three decimal places. Tokens that
  /// reach beyond the text or overlap are cut.
  ///
  /// - Complexity: linear in the length of the pair.
  public func append(to json: inout JSONLine) {
    json.beginObject()
    if let details { UnitMembers.appendIdentifier(of: details, to: &json) }
    json.key("source")
    Self.append(pair.source, sourceTokens, to: &json)
    json.key("target")
    Self.append(pair.target, targetTokens, to: &json)
    json.key("links")
    json.objects(links, append: UnitMembers.append)
    if let details { UnitMembers.appendDetails(of: details, without: ["links"], to: &json) }
    json.endObject()
    json.finish()
  }

  /// Appends the pair as tab-separated values: source, target and links as Pharaoh has them. What
  /// would end a cell or a line is a space.
  package func appendColumns(hasProbabilities: Bool, to bytes: inout [UInt8]) {
    for text in [pair.source, pair.target] {
      bytes += text.utf8.map { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
      bytes.append(0x09)
    }
    PharaohLine.append(links, hasProbabilities: hasProbabilities, to: &bytes)
  }

  private static func append(_ text: String, _ tokens: [Range<Int>], to json: inout JSONLine) {
    var text = text
    text.withUTF8 { utf8 in
      let all = UnsafeRawBufferPointer(utf8)
      json.beginObject()
      json.key("text")
      json.string(utf8: all)
      json.key("tokens")
      json.beginArray()
      var place = 0
      var scalars = 0
      for token in tokens {
        let start = min(max(token.lowerBound, place), all.count)
        let end = min(max(token.upperBound, start), all.count)
        scalars += UnsafeRawBufferPointer(rebasing: all[place..<start]).scalarCount
        let length = UnsafeRawBufferPointer(rebasing: all[start..<end]).scalarCount
        json.beginObject()
        json.key("start")
        json.integer(start)
        json.key("end")
        json.integer(end)
        json.key("scalarStart")
        json.integer(scalars)
        json.key("scalarEnd")
        json.integer(scalars + length)
        json.endObject()
        scalars += length
        place = end
      }
      json.endArray()
      json.endObject()
    }
  }
}
