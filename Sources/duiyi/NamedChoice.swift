public import ArgumentParser

/// A choice among words, which are its raw values.
///
/// ArgumentParser finds these words by reflection where a type does not say them, which takes a
/// fifth of the instructions that a command needs before it begins.
public protocol NamedChoice: ExpressibleByArgument, CaseIterable, RawRepresentable<String> {}

extension NamedChoice {
  /// The words.
  public static var allValueStrings: [String] { allCases.map { $0.rawValue } }

  /// The word of a value that stands without being given.
  public var defaultValueDescription: String { rawValue }
}
