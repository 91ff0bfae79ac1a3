internal import Domains
internal import English
internal import Terminology

/// What built-in termbases know of the Chinese words of some documents, in characters of either kind.
struct DomainWords: Sendable {
  /// English stems with their shares, by Chinese word.
  private var stems: [[UInt8]: [(stem: String, share: Float)]] = [:]

  /// Finds the words that the termbases have.
  ///
  /// Documents speak of a field where at least a twentieth of the words that termbases have, and
  /// three, are of it.
  ///
  /// - Complexity: one pass over the words, and once for a process over the termbases.
  init(_ choice: DomainChoice, chinese: WordTypes) {
    if choice == .none { return }
    var found: [(word: [UInt8], terms: [DomainTerm])] = []
    var counts: [Domain: Int] = [:]
    let words = (0..<Int32(chinese.count)).lazy.map { chinese.utf8(of: $0) }
      .filter { $0.count >= 6 && $0.first ?? 0 >= 0xE3 }
      .map { String(decoding: $0, as: UTF8.self) }
    let forms = try? HanForms(of: Array(words))
    for word in words {
      guard let terms = Self.termsByChinese[forms?.folded(word) ?? word] else { continue }
      found.append((Array(word.utf8), terms))
      for domain in Set(terms.map(\.domain)) { counts[domain, default: 0] += 1 }
    }
    let fields: Set<Domain> =
      switch choice {
      case .named(let domains): Set(domains)
      case .spoken: Set(counts.filter { $0.value >= max(3, found.count / 20) }.keys)
      }
    for (word, terms) in found {
      let forms = terms.filter { fields.contains($0.domain) }.flatMap(\.english)
      var shares: [String: Float] = [:]
      for form in forms {
        let words = form.split { !$0.isLetter && !$0.isNumber }
          .filter { !Self.functionWords.contains(String($0)) }
        for word in words {
          shares[EnglishStemmer.stem(String(word)), default: 0] +=
            1 / Float(words.count * forms.count)
        }
      }
      if !shares.isEmpty {
        stems[word] = shares.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
      }
    }
  }

  /// The English stems of a Chinese word with their shares, which sum to 1.
  func stems(of word: ArraySlice<UInt8>) -> [(stem: String, share: Float)] {
    stems.isEmpty ? [] : stems[Array(word)] ?? []
  }

  private static let functionWords: Set<String> = [
    "of", "the", "a", "an", "for", "and", "to", "in", "on", "with", "by", "at", "as", "or", "from",
  ]

  /// Terms by their Chinese in Simplified characters.
  private static let termsByChinese: [String: [DomainTerm]] = {
    let all = Domain.allCases.flatMap(DomainTerm.all)
    let forms = try? HanForms(of: all.lazy.flatMap(\.chinese))
    var terms: [String: [DomainTerm]] = [:]
    for term in all {
      for chinese in Set(term.chinese.map { forms?.folded($0) ?? $0 }) {
        terms[chinese, default: []].append(term)
      }
    }
    return terms
  }()
}
