internal import Bitext
internal import BitextFormats
internal import Foundation
internal import TermStore
internal import Terminology
internal import Workflows

/// Links the words of a text of a store.
enum LinkedText {
  private struct Pair: Encodable {
    var source: String
    var target: String
  }

  /// The words and links of each segment that has both sides.
  static func links(
    of segments: [StoredSegment], in document: StoredDocument, _ resources: LanguageResources
  ) throws -> [(segment: StoredSegment, links: StoredLinks)] {
    let segments = segments.filter { segment in
      segment.source.contains { !$0.isWhitespace } && segment.target.contains { !$0.isWhitespace }
    }
    if segments.isEmpty { return [] }
    return try KeptFiles.inFolder { folder in
      let path = folder.appendingPathComponent("pairs.jsonl").path
      var lines = Data()
      let encoder = JSONEncoder()
      for segment in segments {
        lines += try encoder.encode(Pair(source: segment.source, target: segment.target))
        lines += Data("\n".utf8)
      }
      try lines.write(to: URL(fileURLWithPath: path))
      var input = SegmentPairInput([path])
      input.format = .jsonl
      let isChinese = Language(rawValue: document.sourceLanguage).isChinese
      input.sourceLanguage = isChinese ? .chinese : .english
      var found: [(segment: StoredSegment, links: StoredLinks)] = []
      var place = 0
      try WordLinking(input).run(resources) { pairs in
        for index in 0..<pairs.count {
          defer { place += 1 }
          guard segments.indices.contains(place) else { return }
          let (pair, segment) = (pairs[index], segments[place])
          guard pair.pair.source == segment.source, pair.pair.target == segment.target else {
            continue
          }
          let links = pair.links.map {
            StoredLinks.Link(source: Int($0.source), target: Int($0.target))
          }
          found.append(
            (
              segment,
              StoredLinks(source: pair.sourceTokens, target: pair.targetTokens, links: links)
            ))
        }
      }
      return found
    }
  }
}
