// Written by Tools/fitting/fit_term_miner.py. Nobody edits this file: run the tool.
// Data: 1,100 pairs judged by hand, in the call of Corpora, d365-finance, libreoffice-help,
//   opentelemetry and react (Tools/fitting/judged).
// Date: 2026-11-23. Commit: 33fc6c4.
// Figure: in ten-fold cross-validation, of pairs said to be right with 0.31, 0.51, 0.72 and 0.89,
//   0.33, 0.54, 0.69 and 0.89 were (docs/term-mining.md).
/// The weights of ``TermFeatures``.
enum TermWeights {
  static let bias = -1.1697
  static let weights: [Double] = [
    0.6219,  // logCount
    1.4434,  // toEnglish
    1.0984,  // toChinese
    -0.9655,  // exclusive
    -0.0103,  // links
    0.5841,  // known
    0.8464,  // composition
    1.3467,  // sound
    -0.5315,  // tight
    -0.4316,  // nested
    1.1757,  // multiword
    -0.8997,  // weak
    -0.5346,  // capitals
    -0.4577,  // title
    -2.3174,  // common
    0.2825,  // listed
    -2.2393,  // connectors
    -3.2890,  // coordination
    -0.8817,  // participle
    -0.4912,  // beginsWeak
    -1.3932,  // verb
    -0.5741,  // longEnglish
    -0.4995,  // lengthRatio
    0.3042,  // hasLatin
    -0.8723,  // singleCharacter
    -0.1930,  // freeBefore
    -1.0305,  // freeAfter
    -0.7941,  // singleFirst
    0.8593,  // singleLast
    -0.2794,  // chineseVerb
    -0.8741,  // englishVerb
    -3.2301,  // adjective
    -0.8106,  // endsVerb
    -0.4079,  // verbPhrase
  ]
}
