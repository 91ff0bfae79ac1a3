// Written by Tools/fitting/fit_term_miner.py. Nobody edits this file: run the tool.
// Data: 1662 pairs judged by hand, 1230 of them terms, in d365-finance.tsv, libreoffice-help.tsv,
//   opentelemetry.tsv, react.tsv, earnings-call.tsv, small-documents.tsv of Tools/fitting/judged.
// Date: 2026-11-30. Commit: 906ed98-dirty.
// Figure: in ten-fold cross-validation, from 0.6 precision 0.848, recall 0.901; from 0.7 precision
//   0.868, recall 0.827; from 0.8 precision 0.900, recall 0.698.
/// The weights of ``TermFeatures``.
enum TermWeights {
  static let bias = -1.3929
  static let weights: [Double] = [
    0.5093,  // logCount
    1.2573,  // toEnglish
    0.9743,  // toChinese
    -0.4806,  // exclusive
    0.4346,  // links
    2.8760,  // known
    -0.9394,  // composition
    -0.4982,  // sound
    -0.3582,  // tight
    -0.7244,  // nested
    0.9132,  // multiword
    -1.0895,  // weak
    0.1083,  // capitals
    -0.2377,  // title
    -1.2221,  // common
    -0.0626,  // listed
    -1.8639,  // connectors
    -4.4698,  // coordination
    -0.8520,  // participle
    0.0356,  // beginsWeak
    -0.6936,  // verb
    -0.3595,  // longEnglish
    -0.6979,  // lengthRatio
    0.0884,  // hasLatin
    -1.8550,  // singleCharacter
    -0.1294,  // freeBefore
    -1.5620,  // freeAfter
    -0.6917,  // singleFirst
    0.8889,  // singleLast
    -0.3301,  // chineseVerb
    -1.0916,  // englishVerb
    -3.9873,  // adjective
    -0.4974,  // endsVerb
    -0.6509,  // verbPhrase
    0.1362,  // restChinese
    0.4212,  // restEnglish
    -1.7584,  // innerVerb
    0.5935,  // innerChineseVerb
    -1.8881,  // endsAdjective
    -0.9903,  // generalFirst
    0.2696,  // generalLast
    -1.1546,  // amount
    -1.0164,  // endsEnglishVerb
    -1.5319,  // possessive
    -0.4919,  // negated
  ]
}
