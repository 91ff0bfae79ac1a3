import SentenceAlignment

enum ParameterNames {
  nonisolated(unsafe) static let all:
    [(name: String, path: WritableKeyPath<AlignmentParameters, Double>)] = [
      ("lexicalShare", \.lexicalShare), ("wordWeight", \.wordWeight),
      ("lengthWeight", \.lengthWeight), ("lengthVariance", \.lengthVariance),
      ("lengthVarianceByCharacter", \.lengthVarianceByCharacter),
      ("omissionOpening", \.omissionOpening), ("omissionExtension", \.omissionExtension),
      ("sentenceCost", \.sentenceCost), ("doubleCost", \.doubleCost),
      ("dictionaryCount", \.dictionaryCount), ("countDiscount", \.countDiscount),
      ("greatestRatio", \.greatestRatio), ("dictionaryDoubt", \.dictionaryDoubt),
      ("reversePower", \.reversePower), ("familyShare", \.familyShare), ("partShare", \.partShare),
      ("placeScale", \.placeScale), ("placedShare", \.placedShare), ("evenShare", \.evenShare),
      ("placedWeight", \.placedWeight), ("placedKindWeight", \.placedKindWeight),
      ("leastLogarithm", \.leastLogarithm), ("manifoldShare", \.manifoldShare),
      ("kindCount", \.kindCount),
      ("kindWeight", \.kindWeight), ("sharpness", \.sharpness),
    ]
}
