/// Which of the ways in which a phrase is written is shown.
enum FormChoice {
  /// How often each text is there.
  static func counted(_ texts: [String]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for text in texts { counts[text, default: 0] += 1 }
    return counts
  }

  /// The English to show: without capitals where it stands without any, in the singular where it
  /// stands so, and without the possessive.
  static func english(_ forms: [String: Int]) -> String {
    var bare: [String: Int] = [:]
    for form in forms.keys.sorted() {
      let isPossessive = form.hasSuffix("’s") || form.hasSuffix("'s")
      bare[isPossessive ? String(form.dropLast(2)) : form, default: 0] += forms[form] ?? 0
    }
    let small = bare.filter { $0.key == $0.key.lowercased() }
    // In headings all words have capitals.
    let shown = sum(small) * 4 >= sum(bare) ? small : bare
    let frequent = mostFrequent(shown)
    let singular = shown.filter {
      $0.key.count < frequent.count && frequent.hasPrefix($0.key.dropLast())
    }
    return singular.isEmpty ? frequent : mostFrequent(singular)
  }

  /// The form that is there most often, the first by its letters of several.
  static func mostFrequent(_ forms: [String: Int]) -> String {
    forms.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
  }

  private static func sum(_ forms: [String: Int]) -> Double {
    // Exact up to 2^53, in any order.
    forms.values.reduce(0) { $0 + Double($1) }
  }
}
