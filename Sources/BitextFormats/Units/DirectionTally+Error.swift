package import Bitext
package import TextIO

extension DirectionTally {
  /// Why the languages of a file's sides cannot be told; nil where they can.
  package func error(in file: String, places kind: String = "line") -> InputError? {
    guard isMixed, let remark = remark(kind) else { return nil }
    return InputError(
      file: file, message: remark,
      hint: "exchange the sides of those units, or say what the sides are with --source-language "
        + "and --target-language")
  }
}
