internal import Terminology

/// Tells acronyms and their full forms among the names of one concept.
enum FormKind {
  /// The kind of a form, or nil when the other forms do not prove any.
  static func of(_ form: String, among forms: [String]) -> Term.Kind? {
    if forms.contains(where: { isAcronym(form, of: $0) }) { return .acronym }
    if forms.contains(where: { isAcronym($0, of: form) }) { return .fullForm }
    return nil
  }

  /// Whether the letters of one form, in capitals, begin the words of the other:
  /// AWS and Amazon Web Services.
  private static func isAcronym(_ short: String, of long: String) -> Bool {
    let letters = short.utf8.map { $0 }
    guard letters.count >= 2, letters.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) else {
      return false
    }
    let words = long.split { $0 == " " || $0 == "-" }
    guard words.count == letters.count else { return false }
    return zip(letters, words).allSatisfy { letter, word in
      word.utf8.count > 1 && word.utf8.first.map { $0 & 0xDF } == letter
    }
  }
}
