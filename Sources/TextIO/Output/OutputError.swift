/// Why an output cannot be written.
public enum OutputError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Whoever read the pipe has gone, as in `duiyi … | head`: a reason to stop
  /// quietly, not to complain.
  case closedPipe
  /// Anything else, with the path or `standard output`, in plain words.
  case failed(path: String, message: String)

  /// The message and the path.
  public var description: String {
    switch self {
    case .closedPipe: "the reader of the output has closed it"
    case .failed(let path, let message): "\(message): \(path)"
    }
  }
}
