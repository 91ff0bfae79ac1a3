import ArgumentParser
import Lexicon
import TextIO
import WordAlignment

/// The exit statuses of commands that look for something, as diff and grep have them.
enum FindingStatus {
  /// What `--help` says of them.
  static func discussion(none: String, some: String) -> String {
    """
    EXIT STATUS
      0   \(none)
      1   \(some)
      2   an input cannot be read, or an output cannot be written
      64  the command line is not as it should be
    """
  }

  /// Runs what reads and writes; an input, dictionary or model that cannot be read has status 2,
  /// because 1 says that something was found.
  static func run<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error
      where error is InputError || error is LexiconError || error is WordAlignmentError
    {
      StandardError.write("duiyi: \(error)")
      throw ExitCode(2)
    }
  }
}
