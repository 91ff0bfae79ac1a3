import Foundation

/// The arguments of a tool, taken one after the other.
public struct ToolArguments {
  private var rest = CommandLine.arguments.dropFirst()

  /// All that the tool was given.
  public init() {}

  /// The next argument, if there is one.
  public mutating func next() -> String? { rest.popFirst() }

  /// The next argument as a value; ends the tool where it is none.
  public mutating func value<Value: LosslessStringConvertible>(_ type: Value.Type) -> Value {
    guard let text = rest.popFirst(), let value = Value(text) else {
      Self.fail("a value is missing or wrong")
    }
    return value
  }

  /// Ends the tool, as its arguments are wrong.
  public static func fail(_ message: String) -> Never {
    print(message)
    exit(64)
  }
}
