internal import Tables

/// What a reader met and has no place for, counted by kind with some examples.
struct PassedOver {
  private var items: [(what: String, count: Int, examples: [String])] = []

  /// Counts one more.
  ///
  /// - Parameter what: The kind, as a sentence about several.
  mutating func add(_ what: String, _ example: String) {
    if let place = items.firstIndex(where: { $0.what == what }) {
      items[place].count += 1
      if items[place].examples.count < 3 { items[place].examples.append(example) }
    } else {
      items.append((what, 1, [example]))
    }
  }

  /// In plain words, a line for each kind.
  var messages: [String] {
    items.map { item in
      let examples = item.examples.map { example in
        let text = TermText.tidied(example)
        return text.count > 40 ? text.prefix(39) + "…" : text
      }.filter { !$0.isEmpty }
      let rest = item.count > item.examples.count ? ", …" : ""
      return "\(item.what): \(item.count)"
        + (examples.isEmpty ? "" : " (\(examples.joined(separator: ", "))\(rest))")
    }
  }
}
