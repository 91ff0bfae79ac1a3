internal import AlignmentFormats
internal import Bitext

/// Many sentences in a row of one document of which none has a counterpart in the other: left out,
/// moved elsewhere, or not found.
public struct UnalignedPassage: Sendable, Hashable {
  /// Whether they are sentences of the source.
  public let isSource: Bool
  /// Which ones, counted from 0.
  public let sentences: Range<Int>

  /// Passages of fewer sentences are what translations usually have.
  public static let usualLength = 10
}

extension DocumentAlignment {
  /// The passages of at least so many sentences that have no counterpart, those of the source first.
  ///
  /// - Complexity: linear in the number of beads.
  public func unalignedPassages(
    ofAtLeast count: Int = UnalignedPassage.usualLength
  ) -> [UnalignedPassage] {
    [true, false].flatMap { isSource in
      var passages: [UnalignedPassage] = []
      var start = 0
      var end = 0
      func finish() {
        if end - start >= max(1, count) {
          passages.append(UnalignedPassage(isSource: isSource, sentences: start..<end))
        }
      }
      for bead in bitext.beads {
        let own = isSource ? bead.source : bead.target
        guard !own.isEmpty else { continue }
        if !bead.isOmission {
          finish()
          start = own.upperBound
        }
        end = own.upperBound
      }
      finish()
      return passages
    }
  }
}
