/// The weights of ``MissFeatures``, as Tools/fit-term-check prints them.
enum MissWeights {
  static let bias = 3.7453
  static let weights: [Double] = [
    0.1739,  // reliability
    -0.1131,  // logCount
    -0.0425,  // linked
    -0.3133,  // unlinked
    -0.8497,  // dictionary
    -3.5945,  // recurrence
    0.0718,  // recurs
    -1.4798,  // overlap
    1.4129,  // alien
    -0.5818,  // linkedAlien
    -1.9309,  // cutsWord
    0.0285,  // length
    -0.6265,  // company
    0.9234,  // reliableCount
    -3.7656,  // explained
    -0.6758,  // chinese
    -0.2614,  // chineseUnlinked
    -0.5001,  // unlinkedReliability
    -0.5488,  // chineseLogit
  ]
}
