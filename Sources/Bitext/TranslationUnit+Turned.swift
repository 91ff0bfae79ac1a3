extension TranslationUnit {
  /// Makes the translation the source and the source its translation.
  ///
  /// What is said of one side is said of it still; the state and what else is said of the unit stay. Of
  /// several plural forms the last one is the plural of the new source.
  ///
  /// - Returns: Whether everything has its place. The translations of a unit's segments that stand in
  ///   another order than their sources lose that order.
  @discardableResult
  package mutating func turn() -> Bool {
    swap(&source, &target)
    for index in notes.indices { notes[index].place = notes[index].place.turned }
    for index in properties.indices { properties[index].name = Self.turned(properties[index].name) }
    links = links.map {
      WordLink(source: $0.target, target: $0.source, probability: $0.probability)
    }
    if let plural { self.plural = turned(plural) }
    return part?.turn() ?? true
  }

  /// The further forms of a unit that has been turned.
  private func turned(_ plural: Plural) -> Plural {
    let other = plural.targets.last ?? source.text
    let hasForms = plural.targets.isEmpty || plural.source != target.text
    return Plural(source: other, targets: hasForms ? [plural.source] : [])
  }

  private static func turned(_ name: String) -> String {
    let sides = ("tmx.source.", "tmx.target.")
    if name.hasPrefix(sides.0) { return sides.1 + name.dropFirst(sides.0.count) }
    if name.hasPrefix(sides.1) { return sides.0 + name.dropFirst(sides.1.count) }
    return name
  }
}

extension TranslationUnit.Note.Place {
  fileprivate var turned: Self {
    switch self {
    case .source: .target
    case .target: .source
    case .unit, .group, .file: self
    }
  }
}

extension TranslationUnit.Part {
  /// Turns what stands around the segment; false where its translation had another place than it.
  fileprivate mutating func turn() -> Bool {
    for index in before.indices { before[index].turn() }
    for index in after.indices { after[index].turn() }
    defer { targetIndex = index }
    return targetIndex == index
  }
}

extension TranslationUnit.Part.Outside {
  fileprivate mutating func turn() {
    guard let other = target else { return }
    (source, target) = (other, source)
  }
}
