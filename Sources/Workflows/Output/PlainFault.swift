internal import ICU
internal import Lexicon
internal import TextIO
internal import WordAlignment

/// What a program says of an error of the libraries, and the status with which it ends.
package struct PlainFault: Sendable {
  /// The message; nil where nobody reads on, which is no failure.
  package let message: String?
  /// 1 for what is read, 2 for what is written, 70 where the program cannot do its work.
  package let status: Int32

  /// The fault of an error; nil for one that is not of the libraries.
  package init?(_ error: any Error) {
    switch error {
    case let error as InputError: (message, status) = (error.description, 1)
    case let error as LexiconError: (message, status) = (error.description, 1)
    case let error as WordAlignmentError: (message, status) = (error.description, 1)
    case OutputError.closedPipe: (message, status) = (nil, 0)
    case let error as OutputError: (message, status) = (error.description, 2)
    case let error as ICUError: (message, status) = ("ICU failed: \(error)", 70)
    default: return nil
    }
  }
}
