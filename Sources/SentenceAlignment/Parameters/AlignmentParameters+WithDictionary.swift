// Written by Tools/fitting/run fit-sentence-aligner --fit. Nobody edits this file: run the tool.
// Data: the six chapters of mac-dev, alone and as one batch, and documentation of DUIYI_DATA,
//   whole, with blocks deleted and with lines merged; with CC-CEDICT.
// Date: 2026-11-23. Commit: 3afdc13.
// Figure: strict F1 on these, 0.9395 fiction, 0.9175 deleted, 0.9980 documentation, 0.9681
//   deleted, 0.9475 merged (Tools/bench/sentences at 76ad4c7).
extension AlignmentParameters {
  /// Fitted for alignment with a dictionary.
  public static let withDictionary = AlignmentParameters(
    lexicalShare: 0.0494,
    wordWeight: 0.4,
    lengthWeight: 0.4243,
    kindWeight: 1.0,
    kindCount: 800.0,
    manifoldShare: 0.2,
    lengthVariance: 0.01995,
    lengthVarianceByCharacter: 1.8,
    omissionOpening: -7.5,
    omissionExtension: -0.3333,
    sentenceCost: 1.2,
    doubleCost: 0.17553333333333332,
    dictionaryCount: 3.6363636363636362,
    countDiscount: 0.75,
    greatestRatio: 1500.0,
    dictionaryDoubt: 0.2,
    reversePower: 1.125,
    familyShare: 0.5,
    partShare: 0.5,
    placeScale: 10.0,
    placedShare: 0.4,
    evenShare: 0.1033,
    placedWeight: 0.5,
    placedKindWeight: 1.0,
    leastLogarithm: -7.0,
    evennessOdds: 5.0,
    placedSharpness: 1.0,
    sharpness: 0.6,
    embeddingWeight: 10.0,
    paragraphCrossing: 2.0,
    paragraphMeeting: 0.7)
}
