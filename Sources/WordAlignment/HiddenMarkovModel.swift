/// Posterior probabilities of word alignments in a first-order hidden Markov model (Vogel, Ney
/// and Tillmann, *HMM-Based Word Alignment in Statistical Translation*, 1996).
///
/// Each word of one side is produced by a word of the other or, with a fixed probability, by
/// nothing; a word produced by nothing leaves the place from which the next jump is measured as
/// it was. For `n` produced and `m` producing words time is O(n·m·k), where `k` is the number of
/// places that are not negligible (a handful after training, `m` at first), in vectors of eight;
/// memory is three matrices.
final class HiddenMarkovModel {
  /// Places with a smaller share of the probability are not gone on from.
  private static let negligible: Float = 1e-4

  private let forward = FloatBuffer()
  private let forwardNull = FloatBuffer()
  private let scales = FloatBuffer()
  private let current = FloatBuffer()
  private let previous = FloatBuffer()
  private let outgoing = FloatBuffer()
  private let places = FloatBuffer()
  private let startMasses = FloatBuffer()

  /// The matrices that go in and come out; rows are `stride` floats apart.
  struct Matrices {
    /// The number of produced words.
    var rows: Int
    /// The number of producing words.
    var columns: Int
    /// `columns` rounded up to a multiple of 8; what is beyond `columns` is zero.
    var stride: Int
    /// The probability of each produced word from each producing one.
    var emissions: UnsafePointer<Float>
    /// The probability of each produced word from nothing.
    var nullEmissions: UnsafePointer<Float>
    /// Receives the posterior probability of each link.
    var posteriors: UnsafeMutablePointer<Float>
    /// Receives the posterior probability that a word comes from nothing.
    var nullPosteriors: UnsafeMutablePointer<Float>
  }

  /// Computes posteriors.
  ///
  /// - Parameter jumpCounts: Expected counts by distance are added to it, `JumpTable.reach` in
  ///   the middle.
  func run(
    _ matrices: Matrices, _ jumps: JumpTable, nullMass: Float,
    jumpCounts: UnsafeMutablePointer<Float>?
  ) {
    let (rows, columns, stride) = (matrices.rows, matrices.columns, matrices.stride)
    guard rows > 0, columns > 0, columns < JumpTable.reach else { return }
    forward.reserve(rows * stride)
    forwardNull.reserve(rows * stride)
    scales.reserve(rows)
    startMasses.reserve(rows)
    for buffer in [current, previous, outgoing, places] {
      buffer.reserve(stride)
      buffer.clear(stride)
    }
    jumps.probabilities.withUnsafeBufferPointer { table in
      jumps.reversed.withUnsafeBufferPointer { reversed in
        guard let table = table.baseAddress, let reversed = reversed.baseAddress else { return }
        setOutgoing(columns, jumps, nullMass)
        let startScale =
          (1 - nullMass)
          / max(1e-9, jumps.sums[JumpTable.reach + 1 + columns] - jumps.sums[JumpTable.reach + 1])
        goForward(matrices, table, nullMass, startScale)
        goBackward(matrices, table, reversed, nullMass, startScale, jumpCounts)
      }
    }
  }

  /// What each place's probability is multiplied by before a jump, as jumps out of the segment
  /// are not possible.
  private func setOutgoing(_ columns: Int, _ jumps: JumpTable, _ nullMass: Float) {
    for place in 0..<columns {
      let first = JumpTable.reach - place
      outgoing.base[place] =
        (1 - nullMass) / max(1e-9, jumps.sums[first + columns] - jumps.sums[first])
    }
  }

  private func goForward(
    _ matrices: Matrices, _ table: UnsafePointer<Float>, _ nullMass: Float, _ startScale: Float
  ) {
    let (columns, stride) = (matrices.columns, matrices.stride)
    var startMass: Float = 1
    for row in 0..<matrices.rows {
      let alpha = forward.base + row * stride
      let alphaNull = forwardNull.base + row * stride
      let emissions = matrices.emissions + row * stride
      alpha.update(repeating: 0, count: stride)
      if startMass > Self.negligible {
        Vector.add(alpha, table + JumpTable.reach + 1, startMass * startScale, stride)
      }
      let nullFactor = nullMass * matrices.nullEmissions[row]
      if row > 0 {
        let before = forward.base + (row - 1) * stride
        let beforeNull = forwardNull.base + (row - 1) * stride
        for place in 0..<columns {
          let mass = before[place] + beforeNull[place]
          alphaNull[place] = mass * nullFactor
          let out = mass * outgoing.base[place]
          if out > Self.negligible {
            Vector.add(alpha, table + JumpTable.reach - place, out, stride)
          }
        }
        for place in columns..<stride { alphaNull[place] = 0 }
      } else {
        alphaNull.update(repeating: 0, count: stride)
      }
      startMass *= nullFactor
      let sum = Vector.multiplySum(alpha, emissions, alphaNull, stride) + startMass
      let scale = sum > 1e-37 ? 1 / sum : 1
      Vector.scale(alpha, scale, stride)
      Vector.scale(alphaNull, scale, stride)
      startMass *= scale
      scales.base[row] = scale
      startMasses.base[row] = startMass
    }
  }

  private func goBackward(
    _ matrices: Matrices, _ table: UnsafePointer<Float>, _ reversed: UnsafePointer<Float>,
    _ nullMass: Float, _ startScale: Float, _ jumpCounts: UnsafeMutablePointer<Float>?
  ) {
    let (columns, stride) = (matrices.columns, matrices.stride)
    let beta = current.base
    let next = previous.base
    let weighted = places.base
    var betaStart: Float = 1
    for place in 0..<columns { beta[place] = 1 }
    for row in (0..<matrices.rows).reversed() {
      let alpha = forward.base + row * stride
      let alphaNull = forwardNull.base + row * stride
      if row + 1 < matrices.rows {
        let scale = scales.base[row + 1]
        let emissions = matrices.emissions + (row + 1) * stride
        let nullFactor = nullMass * matrices.nullEmissions[row + 1] * scale
        let most = Vector.product(weighted, emissions, beta, scale, stride)
        next.update(repeating: 0, count: stride)
        var fromStart: Float = 0
        for place in 0..<columns where weighted[place] > most * Self.negligible {
          // Going back from `place` to `index` is a jump by `place - index`.
          Vector.add(next, reversed + JumpTable.reach - place, weighted[place], stride)
          fromStart += weighted[place] * table[JumpTable.reach + 1 + place]
        }
        if let jumpCounts {
          for place in 0..<columns {
            let out = (alpha[place] + alphaNull[place]) * outgoing.base[place]
            guard out > 1e-3 else { continue }
            let first = JumpTable.reach - place
            Vector.addProduct(jumpCounts + first, table + first, weighted, out, stride)
          }
        }
        for place in 0..<columns {
          beta[place] = next[place] * outgoing.base[place] + beta[place] * nullFactor
        }
        betaStart = fromStart * startScale + betaStart * nullFactor
      }
      finish(row, matrices, alpha, alphaNull, beta, startMasses.base[row] * betaStart)
    }
    if let jumpCounts {
      for place in 0..<columns {
        jumpCounts[JumpTable.reach + 1 + place] += matrices.posteriors[place]
      }
    }
  }

  private func finish(
    _ row: Int, _ matrices: Matrices, _ alpha: UnsafePointer<Float>,
    _ alphaNull: UnsafePointer<Float>, _ beta: UnsafePointer<Float>, _ startPosterior: Float
  ) {
    let posteriors = matrices.posteriors + row * matrices.stride
    var sum: Float = 0
    var nullSum = startPosterior
    for place in 0..<matrices.stride {
      let value = alpha[place] * beta[place]
      posteriors[place] = value
      sum += value
      nullSum += alphaNull[place] * beta[place]
    }
    let total = sum + nullSum
    let scale = total > 1e-37 ? 1 / total : 0
    Vector.scale(posteriors, scale, matrices.stride)
    matrices.nullPosteriors[row] = nullSum * scale
  }
}
