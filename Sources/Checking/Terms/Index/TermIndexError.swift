/// Why a list of terms could not be compiled, or a compiled one not be opened.
public struct TermIndexError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file, or what else the list is called.
  public let name: String
  /// What is wrong with it.
  public let message: String

  init(_ name: String, _ message: String) {
    self.name = name
    self.message = message
  }

  /// The list and what is wrong with it.
  public var description: String { "\(name): \(message)" }
}
