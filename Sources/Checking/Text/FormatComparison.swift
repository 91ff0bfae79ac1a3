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
    let missing = isStrict ? wanted.all.filter { given[$0.key] == nil } : []
    let greatest = wanted.greatest
    let added = given.all.filter { wanted[$0.key] == nil && isMissed($0, greatest) }
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
    return pair(missing, added) + changed.map { .changed($0, $1) }
  }

  /// Tells what is missing and added; one field that is shown otherwise is one difference.
  private func pair(
    _ missing: [FormatArguments.Argument], _ added: [FormatArguments.Argument]
  ) -> [Difference] {
    var fields = Dictionary(
      missing.compactMap { one in one.plainKey.map { ($0, one) } },
      uniquingKeysWith: { one, _ in one })
    var paired: Set<FormatArguments.Key> = []
    let others = added.map { argument -> Difference in
      guard let field = argument.plainKey.flatMap({ fields.removeValue(forKey: $0) }) else {
        return .added(argument)
      }
      paired.insert(field.key)
      return .changed(field, argument)
    }
    return missing.filter { !paired.contains($0.key) }.map { .missing($0) } + others
  }

  /// Whether an argument that the source does not ask for is none that is given. Perl leaves a name
  /// that nobody gives as it is, and C# is given those up to the greatest.
  private func isMissed(_ argument: FormatArguments.Argument, _ greatest: Int) -> Bool {
    switch (dialect, argument.key) {
    case (.perlBrace, _): false
    case (.cSharp, .number(let number)): number > greatest
    default: true
    }
  }

  private func isChanged(
    _ wanted: FormatArguments.Argument, _ given: FormatArguments.Argument
  ) -> Bool {
    dialect == .qt ? !given.type.isEmpty && wanted.type.isEmpty : wanted.type != given.type
  }
}
