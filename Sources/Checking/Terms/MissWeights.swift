/// The weights of ``MissFeatures``, as Tools/fit-term-check prints them.
enum MissWeights {
  static let bias = 4.4120
  static let weights: [Double] = [
    -0.0720,  // reliability
    -0.1567,  // logCount
    -1.5581,  // linked
    -0.7139,  // unlinked
    -0.8885,  // dictionary
    -2.9745,  // recurrence
    0.0733,  // recurs
    -1.4135,  // overlap
    1.2579,  // alien
    0.0648,  // linkedAlien
    -1.4555,  // cutsWord
    -0.1946,  // length
    -0.3954,  // company
    0.5867,  // reliableCount
    -2.9131,  // explained
  ]
}
