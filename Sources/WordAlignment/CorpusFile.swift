public import Bitext
internal import Platform
internal import Text

/// A bitext as numbers on disk, for training on more than fits into memory.
///
/// Tokens are kept as the numbers of their words in temporary files without a name, four bytes a
/// token and eight a pair, which vanish with the object or the process. Memory is the words
/// themselves and a few megabytes.
public final class CorpusFile {
  private var waiting = TokenizedBitext()
  private let files: Files
  /// The number of pairs.
  public private(set) var count = 0

  /// Tokens of both sides that wait to be written.
  private static let mostWaiting = 1 << 20

  /// Makes the files.
  ///
  /// - Parameter folder: Where there is room for them.
  /// - Throws: `WordAlignmentError` where they cannot be made.
  public init(folder: String) throws(WordAlignmentError) {
    files = Files(
      source: try NumberFile(folder: folder), sourceStarts: try NumberFile(folder: folder),
      target: try NumberFile(folder: folder), targetStarts: try NumberFile(folder: folder))
  }

  private struct Files {
    let source: NumberFile
    let sourceStarts: NumberFile
    let target: NumberFile
    let targetStarts: NumberFile
  }

  /// Adds a pair of segments with where their tokens stand in their UTF-8; either may be empty.
  ///
  /// - Throws: `WordAlignmentError` where the disk is full.
  public func append(
    _ pair: SegmentPair, _ sourceTokens: [Range<Int>], _ targetTokens: [Range<Int>]
  ) throws(WordAlignmentError) {
    waiting.append(pair, sourceTokens, targetTokens)
    count += 1
    if waiting.sourceTokenCount + waiting.targetTokenCount + waiting.count > Self.mostWaiting {
      try write()
    }
  }

  private func write() throws(WordAlignmentError) {
    var starts: (source: [UInt32], target: [UInt32]) = ([], [])
    let first = (source: files.source.count, target: files.target.count)
    guard first.source + waiting.sourceTokenCount < Int(Int32.max),
      first.target + waiting.targetTokenCount < Int(Int32.max)
    else {
      throw WordAlignmentError(.tooLarge, "the bitext has more than 2,147,483,646 tokens on a side")
    }
    for pair in 0..<waiting.count {
      for piece in LongPairs.pieces(waiting.source.range(pair), waiting.target.range(pair)) {
        starts.source.append(UInt32(truncatingIfNeeded: first.source + piece.left.lowerBound))
        starts.target.append(UInt32(truncatingIfNeeded: first.target + piece.right.lowerBound))
      }
    }
    try files.source.append(waiting.source.words)
    try files.sourceStarts.append(starts.source)
    try files.target.append(waiting.target.words)
    try files.targetStarts.append(starts.target)
    waiting.removePairs()
  }

  /// The corpus for training.
  func corpus(_ direction: Direction) throws(WordAlignmentError) -> TrainingCorpus {
    try write()
    let source = TrainingCorpus.Side(
      words: try files.source.view(), starts: try files.sourceStarts.view())
    let target = TrainingCorpus.Side(
      words: try files.target.view(), starts: try files.targetStarts.view())
    return TrainingCorpus(
      Sides(source: source, target: target, direction),
      waiting.sides(direction).map(\.vocabulary))
  }
}

/// Numbers in a temporary file without a name.
private final class NumberFile {
  private let descriptor: Int32
  private(set) var count = 0

  init(folder: String) throws(WordAlignmentError) {
    var template = Array("\(folder)/duiyi-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw WordAlignmentError(
        .inputOutput, "\(folder): no temporary file can be made: \(SystemError.last)")
    }
    unlink(template)
  }

  deinit { close(descriptor) }

  func append(_ numbers: [UInt32]) throws(WordAlignmentError) {
    let isWritten = numbers.withUnsafeBytes { bytes in
      var written = 0
      while let base = bytes.baseAddress, written < bytes.count {
        let done = pwrite(
          descriptor, base + written, bytes.count - written, off_t(count * 4 + written))
        if done < 0, errno == EINTR { continue }
        guard done > 0 else { return false }
        written += done
      }
      return true
    }
    guard isWritten else {
      throw WordAlignmentError(
        .inputOutput,
        "a temporary file cannot be written: \(SystemError.last); TMPDIR names another "
          + "place for it")
    }
    count += numbers.count
  }

  func view() throws(WordAlignmentError) -> NumberView {
    try NumberView(descriptor: descriptor, count: count)
  }
}
