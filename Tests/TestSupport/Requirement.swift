package import Testing

/// A test that cannot run here is skipped, and the run says why.
extension Trait where Self == ConditionTrait {
  /// The test needs files of the shared data.
  package static func needsData(_ paths: String...) -> Self {
    .enabled(
      if: paths.allSatisfy { TestData.shared($0) != nil },
      "needs the shared data (DUIYI_DATA): \(paths.joined(separator: ", "))")
  }

  /// The test needs an imported dictionary.
  package static var needsDictionary: Self {
    .enabled(
      if: TestModel.dictionary != nil, "needs an imported dictionary (DUIYI_DICTIONARY)")
  }
}
