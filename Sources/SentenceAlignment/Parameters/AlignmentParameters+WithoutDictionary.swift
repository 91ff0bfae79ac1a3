// Written by Tools/fitting/run fit-sentence-aligner --fit --no-dictionary. Nobody edits this file:
//   run the tool.
// Data: the six chapters of mac-dev, alone and as one batch, and documentation of DUIYI_DATA,
//   whole, with blocks deleted and with lines merged; without a dictionary.
// Date: 2026-11-23. Commit: 8cfc31f.
// Figure: strict F1 on these, 0.8826 fiction, 0.8191 deleted, 1.0000 documentation, 0.9629
//   deleted, 0.9275 merged (Tools/bench/sentences at 76ad4c7).
extension AlignmentParameters {
  /// Fitted for alignment without a dictionary.
  public static let withoutDictionary = AlignmentParameters(
    lexicalShare: 0.17367187499999998,
    wordWeight: 0.625,
    lengthWeight: 0.4243,
    kindWeight: 1.0,
    kindCount: 581.8181818181818,
    manifoldShare: 0.13333333333333333,
    lengthVariance: 0.0133,
    lengthVarianceByCharacter: 1.8,
    omissionOpening: -4.800000000000001,
    omissionExtension: -0.37875,
    sentenceCost: 1.2,
    doubleCost: 0.329125,
    dictionaryCount: 3.2,
    countDiscount: 0.14814814814814814,
    greatestRatio: 666.6666666666666,
    dictionaryDoubt: 0.16000000000000003,
    reversePower: 0.75,
    familyShare: 0.5,
    partShare: 0.5,
    placeScale: 6.666666666666666,
    placedShare: 0.9000000000000001,
    evenShare: 0.08264,
    placedWeight: 0.4,
    placedKindWeight: 1.0,
    leastLogarithm: -7.0,
    evennessOdds: 7.5,
    placedSharpness: 1.0,
    sharpness: 0.6,
    embeddingWeight: 10.0,
    paragraphCrossing: 2.0,
    paragraphMeeting: 0.7)
}
