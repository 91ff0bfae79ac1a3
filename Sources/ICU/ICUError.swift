internal import CICU

/// An error reported by ICU, under ICU's own name for it.
public struct ICUError: Error, Sendable, Hashable, CustomStringConvertible {
  /// ICU's status code (`UErrorCode`).
  public let code: Int32
  /// What was asked of ICU, such as `transliterator "Han-Latin"`.
  public let operation: String

  /// Creates an error for a status code that ICU returned.
  public init(code: Int32, operation: String) {
    self.code = code
    self.operation = operation
  }

  /// ICU's name for the status code, such as `U_ILLEGAL_ARGUMENT_ERROR`.
  public var name: String { String(cString: cicu_error_name(code)) }

  /// The operation and ICU's name for what went wrong.
  public var description: String { "ICU: \(operation): \(name)" }

  /// Runs a C call that reports through a status code, and throws when it failed.
  static func check<Result>(
    _ operation: @autoclosure () -> String, _ call: (inout Int32) -> Result
  ) throws(ICUError) -> Result {
    var status: Int32 = 0
    let result = call(&status)
    if status > 0 { throw ICUError(code: status, operation: operation()) }
    return result
  }
}
