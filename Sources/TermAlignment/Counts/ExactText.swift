/// A text that is another where its bytes are others: strings are the same where they are canonically
/// equivalent, and which of two stays would depend on the order in which they come.
package struct ExactText: Sendable, Hashable, Comparable {
  package let text: String

  package init(_ text: String) { self.text = text }

  package static func == (left: ExactText, right: ExactText) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  package static func < (left: ExactText, right: ExactText) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}

extension [ExactText: Int] {
  /// How often each is there, where equivalent ones are the same: that of the least bytes stays.
  var byText: [String: Int] {
    var counts: [String: Int] = [:]
    for form in keys.sorted() {
      counts[form.text] = CountedPair.plus(counts[form.text] ?? 0, self[form] ?? 0)
    }
    return counts
  }
}
