package import BitextFormats
public import TextIO

/// What a person should know although the work could be done.
public enum Warning: Sendable, Hashable, CustomStringConvertible {
  /// There is no dictionary in its usual place; nil where nothing tells that place.
  case noDictionary(path: String?, work: Work)
  /// Two documents that were aligned do not look like translations of each other.
  case notTranslations(source: String, target: String)
  /// Documents of a folder whose names are like none in the other folder.
  case withoutCounterpart(folder: String, documents: [String])
  /// Something about how a file was read, such as that it is in another encoding than it says.
  case reading(file: String, remark: String)
  /// Something in an input that could be read although it is not as it should be.
  case input(InputError)
  /// What a person should be asked, such as whether a list is to be kept to.
  case question(String)
  /// How many more such things there are than were told.
  case moreOfInput(file: String, count: Int)

  /// In plain words, on one line.
  public var description: String {
    switch self {
    case .noDictionary(let path, let work):
      (path.map { "no dictionary at \($0)" } ?? "HOME is not set, so there is no dictionary")
        + ", \(work.withoutDictionary); "
        + (path == nil ? "--dictionary names one" : "'duiyi lexicon fetch' gets CC-CEDICT")
    case .notTranslations(let source, let target):
      "\(source) and \(target) do not look like translations of each other"
    case .withoutCounterpart(let folder, let documents):
      "\(folder): \(documents.count) without a counterpart by name: "
        + documents.prefix(5).joined(separator: ", ") + (documents.count > 5 ? ", …" : "")
    case .reading(let file, let remark): "\(file): \(remark)"
    case .question(let text): text
    case .input(let error): "warning: \(error)"
    case .moreOfInput(let file, let count): "warning: \(file): \(count) more of such things"
    }
  }
}

/// A kind of work for which a dictionary is of use.
public enum Work: Sendable, Hashable {
  /// Aligning sentences.
  case sentences
  /// Linking words.
  case words
  /// Finding terms and building glossaries.
  case terms
  /// Checking translations.
  case checks

  /// What it means to have no dictionary.
  var withoutDictionary: String {
    switch self {
    case .sentences: "without which literary text aligns about 6 points of F1 worse"
    case .words: "without which more links are wrong, above all in short texts"
    case .terms: "so only glosses, names and quantities are found"
    case .checks: "so free renderings are told from slips by the bitext alone"
    }
  }
}

/// Is told of each warning as soon as it is known, before what comes of the work.
public typealias WarningHandler = (Warning) -> Void

/// The warnings of a workflow, which a handler hears of at once.
package struct WarningList {
  /// All so far, in order.
  package private(set) var all: [Warning] = []
  private let handler: WarningHandler?

  package init(_ handler: WarningHandler?) { self.handler = handler }

  package mutating func add(_ warning: Warning) {
    all.append(warning)
    handler?(warning)
  }

  /// Adds what is to be said about how a bitext was read, and what of it is in other languages.
  package mutating func add(_ file: String, _ remarks: [String], _ losses: ConversionLosses) {
    for remark in remarks { add(.reading(file: file, remark: remark)) }
    let kind = ConversionLosses.Kind.otherLanguages
    if losses[kind] > 0 {
      add(.reading(file: file, remark: "\(kind.explanation): \(losses[kind])"))
    }
  }
}

extension Warning {
  /// What there is to know of how an input was read.
  package static func reading(_ remark: InputRemark) -> Warning {
    .reading(file: remark.file, remark: remark.message)
  }
}
