/// How the arguments of a translation differ from those of its source.
struct FormatComparison {
  /// One difference.
  enum Difference {
    /// The translation does not ask for an argument.
    case missing(FormatArguments.Argument)
    /// It asks for one that nobody gives.
    case added(FormatArguments.Argument)
    /// It takes one for another kind.
    case changed(FormatArguments.Argument, FormatArguments.Argument)
    /// It has the same placeholders in another order, although the order tells them apart.
    case order(FormatArguments.Argument)
    /// No program can read it.
    case mistake(String, Range<Int>)
  }

  let dialect: FormatDialect
  /// Whether each argument must be asked for.
  let isStrict: Bool

  /// The differences; nil where the source is no format string, so that nothing is compared.
  func differences(_ source: TextBytes, _ target: TextBytes) -> [Difference]? {
    guard case .arguments(let wanted) = dialect.reading(source) else { return nil }
    switch dialect.reading(target) {
    case .mistake(let reason, let span): return [.mistake(reason, span)]
    case .arguments(let given):
      if dialect == .pythonBrace, given.hasSequence, !wanted.hasSequence, !wanted.all.isEmpty {
        return [
          .mistake("the source tells its fields by number or name", given.all[0].span)
        ]
      }
      return differences(wanted, given)
    }
  }

  private func differences(
    _ wanted: FormatArguments, _ given: FormatArguments
  ) -> [Difference] {
    if wanted.isPlain != given.isPlain || dialect == .pythonBrace && wanted.isPlain {
      return compare(wanted.plain, given.plain)
    }
    return compare(wanted, given)
  }

  private func compare(_ wanted: FormatArguments, _ given: FormatArguments) -> [Difference] {
    var missing = isStrict ? wanted.all.filter { given[$0.key] == nil } : []
    var added = given.all.filter { wanted[$0.key] == nil && isMissed($0, wanted) }
    var changed: [(FormatArguments.Argument, FormatArguments.Argument)] = []
    for argument in given.all {
      guard let other = wanted[argument.key], isChanged(other, argument) else { continue }
      changed.append((other, argument))
    }
    if let first = changed.first, wanted.isSequential, given.isSequential,
      wanted.all.map(\.type).sorted() == given.all.map(\.type).sorted()
    {
      return [.order(first.1)]
    }
    // One field that is shown otherwise is one difference.
    for argument in added {
      guard let key = argument.plainKey,
        let place = missing.firstIndex(where: { $0.plainKey == key })
      else { continue }
      changed.append((missing.remove(at: place), argument))
      added.removeAll { $0.key == argument.key }
    }
    return missing.map { .missing($0) } + added.map { .added($0) }
      + changed.map { .changed($0, $1) }
  }

  /// Whether an argument that the source does not ask for is none that is given. Perl leaves a name
  /// that nobody gives as it is, and C# is given those up to the greatest.
  private func isMissed(
    _ argument: FormatArguments.Argument, _ wanted: FormatArguments
  ) -> Bool {
    switch (dialect, argument.key) {
    case (.perlBrace, _): false
    case (.cSharp, .number(let number)): number > wanted.greatest
    default: true
    }
  }

  private func isChanged(
    _ wanted: FormatArguments.Argument, _ given: FormatArguments.Argument
  ) -> Bool {
    dialect == .qt ? !given.type.isEmpty && wanted.type.isEmpty : wanted.type != given.type
  }
}
