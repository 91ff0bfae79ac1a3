internal import Bitext
internal import BitextFormats
public import TextIO

/// The forms in which word links are written.
public enum WordLinkFormat: String, Sendable, Hashable, CaseIterable {
  /// `0-0 1-2`, source first, counted from 0, a line for each pair.
  case pharaoh
  /// An object a line, as `LinkedPair.append(to:)` writes it.
  case jsonl
  /// Source, target and links in Pharaoh's form, with tabs between.
  case tsv
}

/// Writes word links to an output, which stays open.
public struct WordLinkWriter {
  /// How many links have been written.
  public private(set) var count = 0
  private let sink: OutputSink
  private let format: WordLinkFormat
  private let hasProbabilities: Bool
  private var bytes: [UInt8] = []
  private var json = JSONLine()

  /// A writer.
  ///
  /// - Parameter hasProbabilities: Whether Pharaoh's form has the probability of each link too.
  public init(_ sink: OutputSink, _ format: WordLinkFormat, hasProbabilities: Bool = false) {
    self.sink = sink
    self.format = format
    self.hasProbabilities = hasProbabilities
  }

  /// Writes pairs; links in Pharaoh's form are between the tokens of the input. In the place of a pair
  /// that could not be read stands its error, in JSON, or an empty line.
  ///
  /// - Throws: `OutputError` where the output cannot be written.
  public mutating func write(_ pairs: LinkedPairs) throws(OutputError) {
    switch format {
    case .jsonl:
      for index in 0..<pairs.count {
        if let error = pairs.failures[index] {
          UnitMembers.appendFailure(error, to: &json)
        } else {
          let pair = pairs[index]
          count += pair.links.count
          pair.append(to: &json)
        }
        try sink.append(json.bytes)
        json.removeAll()
      }
    case .tsv:
      bytes.removeAll(keepingCapacity: true)
      let links = pairs.links
      for index in 0..<pairs.count {
        if pairs.failures[index] != nil {
          bytes.append(0x0A)
          continue
        }
        var pair = pairs[index]
        pair.links = links[index]
        count += pair.links.count
        pair.appendColumns(hasProbabilities: hasProbabilities, to: &bytes)
      }
      try sink.append(bytes)
    case .pharaoh:
      bytes.removeAll(keepingCapacity: true)
      for links in pairs.links {
        count += links.count
        PharaohLine.append(links, hasProbabilities: hasProbabilities, to: &bytes)
      }
      try sink.append(bytes)
    }
  }
}
