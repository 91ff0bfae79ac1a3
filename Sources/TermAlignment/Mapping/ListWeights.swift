// Written by Tools/fitting/fit_list_mapping.py. Nobody edits this file: run the tool.
// Data: 9252 renderings of lists in documents of business software and in those of Corpora
//   (docs/term-mining.md), for beforeEnding and prefixed; all other weights are kept from an
//   earlier fit.
// Date: 2026-11-30. Commit: 7165a6e-dirty.
// Figure: on a text of medicine that was left out, confidences from 0.5 on are off by 0.027 on
//   average.
/// The weights of ``ListFeatures``.
enum ListWeights {
  static let firstBias = -1.0346
  static let first: [Double] = [
    -3.3172,  // score
    4.8374,  // scoreSquared
    0.0521,  // entry
    -0.8327,  // entryOfWord
    1.3293,  // singleComposition
    0.5926,  // threeUnits
    0.5652,  // logCount
    -0.6254,  // hapax
    -0.9262,  // whole
    4.0167,  // margin
    -0.1065,  // rivals
    0.1806,  // countRatio
    2.0486,  // marginOfChinese
    -0.5846,  // othersOfChinese
    0.9291,  // support
    -0.2898,  // missing
    0.4300,  // untaught
    -0.6370,  // particle
    0.4591,  // mixed
    -0.2478,  // length
    -2.0911,  // shortChinese
    -3.7024,  // common
    -1.1412,  // verb
    -0.2209,  // weakFirst
    -0.6635,  // weakLast
    0.0139,  // head
    0.0388,  // capitals
    -1.5047,  // namedRival
    0.0225,  // nested
    -1.6121,  // beforeEnding
    -1.9255,  // prefixed
  ]
  static let bias = -1.7750
  static let weights: [Double] = [
    -2.6759,  // score
    4.3954,  // scoreSquared
    0.0137,  // entry
    -0.8373,  // entryOfWord
    1.2450,  // singleComposition
    0.5629,  // threeUnits
    0.5798,  // logCount
    -0.5962,  // hapax
    -0.9228,  // whole
    2.7673,  // margin
    -0.1082,  // rivals
    0.1026,  // countRatio
    1.8528,  // marginOfChinese
    -0.5690,  // othersOfChinese
    0.9071,  // support
    -0.2851,  // missing
    0.4218,  // untaught
    -0.5861,  // particle
    0.4837,  // mixed
    -0.1755,  // length
    -2.0082,  // shortChinese
    -3.5233,  // common
    -1.1249,  // verb
    -0.2207,  // weakFirst
    -0.7014,  // weakLast
    -0.0014,  // head
    -0.0280,  // capitals
    -1.4576,  // namedRival
    0.0089,  // nested
    -1.5953,  // beforeEnding
    -1.9423,  // prefixed
    1.2444,  // matched
  ]
}
