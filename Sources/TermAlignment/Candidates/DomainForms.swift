internal import Domains
internal import Synchronization

/// The forms of the termbases that are looked for, whatever the text.
struct DomainForms: Sendable {
  let choice: DomainChoice
  let domains: [Domain]
  let termsOfDomain: [Domain: [DomainTerm]]
  /// The forms in Simplified characters, where they are found, and the terms of each.
  let texts: [[UInt8]]
  let index: PatternIndex
  let terms: [[DomainTerm]]

  var isEmpty: Bool { texts.isEmpty }

  /// Makes them ready.
  ///
  /// - Parameter simplify: Puts a form into Simplified characters.
  init(_ choice: DomainChoice, simplify: (String) -> [UInt8]) {
    self.choice = choice
    domains =
      switch choice {
      case .spoken: Domain.allCases
      case .named(let named): named
      }
    var termsOfDomain: [Domain: [DomainTerm]] = [:]
    var texts: [[UInt8]] = []
    var numbers: [[UInt8]: Int] = [:]
    var terms: [[DomainTerm]] = []
    var index = PatternIndex()
    for domain in domains {
      let all = termsOfDomain[domain] ?? DomainTerm.all(of: domain)
      termsOfDomain[domain] = all
      for term in all {
        for chinese in term.chinese {
          let form = simplify(chinese)
          if let number = numbers[form] {
            if terms[number].last != term { terms[number].append(term) }
          } else {
            numbers[form] = index.add(form)
            texts.append(form)
            terms.append([term])
          }
        }
      }
    }
    (self.termsOfDomain, self.texts, self.index, self.terms) = (termsOfDomain, texts, index, terms)
  }

  /// The forms that an aligner looks for, made when its first text comes.
  final class Once: Sendable {
    private let choice: DomainChoice
    private let made = Mutex<DomainForms?>(nil)

    init(_ choice: DomainChoice) { self.choice = choice }

    func forms(for text: AnalyzedText) -> DomainForms {
      made.withLock { made in
        if let made { return made }
        let forms = DomainForms(choice, simplify: text.simplify)
        made = forms
        return forms
      }
    }
  }
}
