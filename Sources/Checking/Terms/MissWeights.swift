/// The weights of ``MissFeatures``, as Tools/fit-term-check prints them.
enum MissWeights {
  static let bias = 4.2543
  static let weights: [Double] = [
    0.1585,  // reliability
    -0.0687,  // logCount
    -0.0935,  // linked
    -0.4416,  // unlinked
    -0.8870,  // dictionary
    -3.3727,  // recurrence
    0.0274,  // recurs
    -1.4123,  // overlap
    1.4311,  // alien
    -0.6294,  // linkedAlien
    -1.2806,  // cutsWord
    -0.0043,  // length
    -0.6316,  // company
    0.8983,  // reliableCount
    -3.7455,  // explained
    -1.5026,  // chinese
    -0.0800,  // chineseUnlinked
    -0.5210,  // unlinkedReliability
    -0.5513,  // chineseLogit
    -1.9669,  // covered
  ]
}
