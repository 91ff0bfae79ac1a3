internal import Lexicon
internal import TermStore
internal import TextIO

/// What readers and writers of files say, as it is answered: the words of the command line.
enum ReadingError {
  static func refusal(_ error: any Error) -> APIError {
    switch error {
    case let error as InputError: APIError(.invalid, error.description)
    case let error as OutputError: APIError(.invalid, error.description)
    case let error as LexiconError: APIError(.invalid, error.description)
    default: APIError(.failed, "something inside went wrong: \(error)")
    }
  }

  /// The words alone.
  static func message(_ error: any Error) -> String {
    if let error = error as? APIError { return error.message }
    if let error = error as? WorkFailure { return error.message }
    if let error = error as? StoreError { return error.description }
    return refusal(error).message
  }
}

/// Why work could not be done, in plain words.
struct WorkFailure: Error {
  let message: String

  init(_ message: String) { self.message = message }
}
