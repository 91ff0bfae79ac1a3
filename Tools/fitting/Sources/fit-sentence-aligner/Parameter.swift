import FittingSupport
import SentenceAlignment

/// A parameter that can be named, changed and written.
struct Parameter {
  let name: String
  let path: WritableKeyPath<AlignmentParameters, Double>
  /// Whether the search for the best alignment changes it.
  var isSearched = true

  nonisolated(unsafe) static let all: [Parameter] = [
    Parameter(name: "lexicalShare", path: \.lexicalShare),
    Parameter(name: "wordWeight", path: \.wordWeight),
    Parameter(name: "lengthWeight", path: \.lengthWeight),
    Parameter(name: "kindWeight", path: \.kindWeight),
    Parameter(name: "kindCount", path: \.kindCount),
    Parameter(name: "manifoldShare", path: \.manifoldShare),
    Parameter(name: "lengthVariance", path: \.lengthVariance),
    Parameter(name: "lengthVarianceByCharacter", path: \.lengthVarianceByCharacter),
    Parameter(name: "omissionOpening", path: \.omissionOpening),
    Parameter(name: "omissionExtension", path: \.omissionExtension),
    Parameter(name: "sentenceCost", path: \.sentenceCost),
    Parameter(name: "doubleCost", path: \.doubleCost),
    Parameter(name: "dictionaryCount", path: \.dictionaryCount),
    Parameter(name: "countDiscount", path: \.countDiscount),
    Parameter(name: "greatestRatio", path: \.greatestRatio),
    Parameter(name: "dictionaryDoubt", path: \.dictionaryDoubt),
    Parameter(name: "reversePower", path: \.reversePower),
    Parameter(name: "familyShare", path: \.familyShare),
    Parameter(name: "partShare", path: \.partShare),
    Parameter(name: "placeScale", path: \.placeScale),
    Parameter(name: "placedShare", path: \.placedShare),
    Parameter(name: "evenShare", path: \.evenShare),
    Parameter(name: "placedWeight", path: \.placedWeight),
    Parameter(name: "placedKindWeight", path: \.placedKindWeight),
    Parameter(name: "leastLogarithm", path: \.leastLogarithm, isSearched: false),
    Parameter(name: "evennessOdds", path: \.evennessOdds),
    Parameter(name: "placedSharpness", path: \.placedSharpness, isSearched: false),
    Parameter(name: "sharpness", path: \.sharpness, isSearched: false),
    Parameter(name: "embeddingWeight", path: \.embeddingWeight, isSearched: false),
    Parameter(name: "paragraphCrossing", path: \.paragraphCrossing, isSearched: false),
    Parameter(name: "paragraphMeeting", path: \.paragraphMeeting, isSearched: false),
  ]
}

extension AlignmentParameters {
  /// The source file of these parameters.
  func source(name: String, purpose: String, _ header: FittedHeader) -> String {
    let values = Parameter.all.map { "    \($0.name): \(self[keyPath: $0.path])" }
    return """
      \(header.comment())
      extension AlignmentParameters {
        /// Fitted for alignment \(purpose).
        public static let \(name) = AlignmentParameters(
      \(values.joined(separator: ",\n")))
      }

      """
  }
}
