/// The weights of ``MissFeatures``, as Tools/fit-term-check prints them.
struct MissWeights: Sendable {
  let bias: Double
  let weights: [Double]

  /// For terms that a list has.
  static let termbase = MissWeights(
    bias: 3.2183,
    weights: [
      0.0561,  // reliability
      0.0915,  // logCount
      0.3417,  // linked
      -0.6764,  // unlinked
      -1.2146,  // dictionary
      -3.3106,  // recurrence
      0.0988,  // recurs
      -0.4500,  // overlap
      1.9192,  // alien
      0.6072,  // linkedAlien
      -1.6964,  // cutsWord
      -0.1279,  // length
      -0.5686,  // company
      0.8632,  // reliableCount
      -3.5968,  // explained
      -1.8978,  // chinese
      0.4791,  // chineseUnlinked
      -0.7311,  // unlinkedReliability
      -0.3583,  // chineseLogit
      -2.2327,  // covered
    ])

  /// For terms that the bitext itself renders in one way.
  static let mined = MissWeights(
    bias: -1.6992,
    weights: [
      0.9002,  // reliability
      0.1837,  // logCount
      -0.8440,  // linked
      -1.2996,  // unlinked
      -3.5833,  // dictionary
      -1.9083,  // recurrence
      0.2667,  // recurs
      1.2437,  // overlap
      0.9429,  // alien
      0.8780,  // linkedAlien
      -2.1905,  // cutsWord
      0.1251,  // length
      -0.5256,  // company
      -0.4870,  // reliableCount
      -0.5683,  // explained
      -1.1769,  // chinese
      1.2467,  // chineseUnlinked
      -0.1477,  // unlinkedReliability
      0.0240,  // chineseLogit
      -0.4943,  // covered
    ])
}
