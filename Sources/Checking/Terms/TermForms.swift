internal import Terminology

/// The forms that may render a use of a term.
struct TermForms {
  /// As the list has them, preferred ones first.
  let texts: [String]
  /// Whether they are not to be translated.
  private(set) var areKept = false

  init(_ index: TermIndex, _ use: TermUse) {
    var texts: [(text: String, isPreferred: Bool)] = []
    for entry in index.entries(ofSource: Int(use.form)) {
      for term in index.target.terms(ofEntry: Int(entry)) where index.isAllowed(target: term) {
        let text = index.target.text(of: term)
        if index.target.isKept(term) { areKept = true }
        if texts.contains(where: { $0.text == text }) { continue }
        texts.append((text, index.target.status(of: term) == .preferred))
      }
    }
    self.texts = (texts.filter(\.isPreferred) + texts.filter { !$0.isPreferred }).map(\.text)
  }

  /// Whether the list has nothing but the source's own word.
  func areAsInSource(_ term: String) -> Bool {
    !texts.isEmpty && texts.allSatisfy { $0.lowercased() == term.lowercased() }
  }
}
