internal import Bitext
internal import Segmentation
internal import Text

/// Cuts both sides of segment pairs into tokens, on several threads.
final class PairTokenizer: @unchecked Sendable {
  /// The tokens of a pair as ranges of UTF-8, without white space.
  struct Tokens: Sendable {
    var source: [Range<Int>] = []
    var target: [Range<Int>] = []
  }

  // Worker i alone touches element i while a batch is under way.
  private var segmenters: [Segmenter]
  private let workers: Int

  /// Prepares segmenters, which cut either language into words; without a model, tokens are what
  /// white space separates.
  init(model: SegmentationModel?) {
    let count = Parallel.width
    workers = count
    segmenters = model.map { model in (0..<count).map { _ in Segmenter(model: model) } } ?? []
  }

  /// The tokens of each pair.
  func tokens(of pairs: [SegmentPair]) -> [Tokens] {
    if segmenters.isEmpty {
      return pairs.map {
        Tokens(source: Self.separated($0.source), target: Self.separated($0.target))
      }
    }
    var tokens = Array(repeating: Tokens(), count: pairs.count)
    let share = (pairs.count + workers - 1) / workers
    segmenters.withUnsafeMutableBufferPointer { segmenters in
      tokens.withUnsafeMutableBufferPointer { tokens in
        nonisolated(unsafe) let segmenters = segmenters
        nonisolated(unsafe) let tokens = tokens
        Parallel.forEach(workers) { worker in
          var room: [Token] = []
          for index in min(worker * share, pairs.count)..<min((worker + 1) * share, pairs.count) {
            tokens[index].source = Self.words(
              pairs[index].source, &segmenters[worker], room: &room)
            tokens[index].target = Self.words(
              pairs[index].target, &segmenters[worker], room: &room)
          }
        }
      }
    }
    return tokens
  }

  private static func words(
    _ text: String, _ segmenter: inout Segmenter, room: inout [Token]
  ) -> [Range<Int>] {
    var text = text
    room.removeAll(keepingCapacity: true)
    text.withUTF8 { segmenter.segment($0, into: &room) }
    return room.compactMap { $0.kind == .space ? nil : $0.range }
  }

  private static func separated(_ text: String) -> [Range<Int>] {
    var text = text
    return text.withUTF8 { utf8 in
      var tokens: [Range<Int>] = []
      tokens.reserveCapacity(utf8.count / 4)
      var place = 0
      while place < utf8.count {
        let start = place
        while place < utf8.count, whiteSpace(utf8, place) == 0 { place += 1 }
        if place > start { tokens.append(start..<place) }
        if place < utf8.count { place += whiteSpace(utf8, place) }
      }
      return tokens
    }
  }

  /// How many bytes of white space begin at a place: controls and spaces of ASCII, and the spaces of
  /// Unicode, that of Chinese and those that do not break among them.
  @inline(__always)
  private static func whiteSpace(_ utf8: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
    let byte = utf8[place]
    if byte <= 0x20 { return 1 }
    guard byte == 0xC2 || (0xE1...0xE3).contains(byte) else { return 0 }
    let (value, length) = UTF8Scalar.decode(utf8, at: place)
    return Unicode.Scalar(value)?.properties.isWhitespace == true ? length : 0
  }
}
