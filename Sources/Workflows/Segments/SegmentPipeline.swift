internal import Segmentation
internal import Text
internal import TextIO

/// Reads blocks of text, segments several at once and writes them in order.
///
/// Memory holds two blocks and their output for each worker, whatever the length
/// of the input; the output does not depend on the number of workers.
struct SegmentPipeline {
  let writer: TokenWriter
  let model: SegmentationModel
  let lexicon: SegmentationLexicon?
  /// How many threads work; all cores without a number.
  let workers: Int?

  /// What must be known of the text before a block.
  struct Start: Sendable {
    var scalarOffset = 0
    var isInsideLine = false
    var quantityNumber = 0
  }

  func run(_ blocks: TextBlocks, to sink: OutputSink) throws {
    var start = Start()
    let watch = WorkWatch.current
    var isInsideLine = false
    let team = Team(model, lexicon)
    // A single block needs no second thread, nor the number of cores, which takes time to tell.
    let isAlone = (workers ?? Parallel.limit) == 1
    var most = isAlone ? 1 : 2
    var knowsMost = isAlone
    while let first = try blocks.next() {
      var batch = [first]
      while batch.count < most, try !blocks.isWaiting(), let block = try blocks.next() {
        batch.append(block)
      }
      var starts: [Start] = []
      for block in batch {
        starts.append(start)
        if let watch { isInsideLine = watch.readLines(of: block.bytes, isInsideLine: isInsideLine) }
        if writer.countsScalars {
          start.scalarOffset += block.bytes.count { $0 & 0xC0 != 0x80 }
        }
        start.isInsideLine = !block.endsLine
      }
      for output in team.write(batch, starts, writer, name: blocks.name) {
        try sink.append(output)
      }
      if batch.count > 1 && !knowsMost {
        most = max(2, workers ?? Parallel.width)
        knowsMost = true
      }
      // Who waits for an answer gets it before more input is waited for.
      if try blocks.isWaiting() { try sink.flush() }
    }
  }
}

/// Segmenters that work side by side, each with its own memory.
private final class Team: @unchecked Sendable {
  // Worker i alone touches element i while a batch is under way.
  private var segmenters: [Segmenter]
  private var tokens: [[Token]]
  private var outputs: [[UInt8]]

  private let model: SegmentationModel
  private let lexicon: SegmentationLexicon?

  init(_ model: SegmentationModel, _ lexicon: SegmentationLexicon?) {
    (self.model, self.lexicon) = (model, lexicon)
    (segmenters, tokens, outputs) = ([], [], [])
  }

  private func grow(to count: Int) {
    while segmenters.count < count {
      segmenters.append(Segmenter(model: model, lexicon: lexicon))
      tokens.append([])
      outputs.append([])
    }
  }

  func write(
    _ batch: [TextBlock], _ starts: [SegmentPipeline.Start], _ writer: TokenWriter, name: String
  ) -> ArraySlice<[UInt8]> {
    grow(to: batch.count)
    segmenters.withUnsafeMutableBufferPointer { segmenters in
      tokens.withUnsafeMutableBufferPointer { tokens in
        outputs.withUnsafeMutableBufferPointer { outputs in
          nonisolated(unsafe) let segmenters = segmenters
          nonisolated(unsafe) let tokens = tokens
          nonisolated(unsafe) let outputs = outputs
          Parallel.forEach(batch.count) { index in
            writer.write(
              batch[index], starts[index], &segmenters[index], name: name,
              tokens: &tokens[index], into: &outputs[index])
          }
        }
      }
    }
    return outputs[..<batch.count]
  }
}
