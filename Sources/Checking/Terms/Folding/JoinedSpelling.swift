internal import Text

/// The same English words written together and apart: face mask, face-mask, facemask; pre-training,
/// pretraining.
enum JoinedSpelling {
  /// The other spellings of a term, none where it is not English or longer than three words.
  static func spellings(of term: String) -> [String] {
    guard term.utf8.allSatisfy({ $0 < 0x80 }), term.utf8.count <= 40 else { return [] }
    let words = term.split { $0 == " " || $0 == "-" }
    guard (1...3).contains(words.count), words.allSatisfy({ $0.allSatisfy(\.isLetter) }) else {
      return []
    }
    var found: [String] = []
    if words.count == 2 {
      if words[1].utf8.count >= 2, words[0].utf8.count >= 2 || term.contains("-") {
        found.append(words.joined())
      }
    } else if term.contains("-") {
      found.append(term.filter { $0 != "-" })
    }
    for place in words.indices {
      guard let (head, tail) = parts(of: words[place]) else { continue }
      var apart = words.map(String.init)
      apart[place] = "\(head) \(tail)"
      found.append(apart.joined(separator: " "))
    }
    return found
  }

  /// The parts of a word that is often written apart.
  private static func parts(of word: Substring) -> (Substring, Substring)? {
    guard word.utf8.count >= 5, word.dropFirst().allSatisfy(\.isLowercase) else { return nil }
    let small = word.lowercased()
    if small.hasPrefix("e"), electronic.contains(String(small.dropFirst())) {
      return (word.prefix(1), word.dropFirst())
    }
    for length in stride(from: min(7, small.utf8.count - 3), to: 1, by: -1)
    where small.utf8.count >= 6 && heads.contains(String(small.prefix(length))) {
      return (word.prefix(length), word.dropFirst(length))
    }
    for length in stride(from: min(7, small.utf8.count - 3), to: 2, by: -1)
    where tails.contains(String(small.suffix(length))) {
      return (word.dropLast(length), word.suffix(length))
    }
    return nil
  }

  private static let electronic: Set<String> = [
    "mail", "mails", "commerce", "book", "books", "learning", "government", "signature", "wallet",
    "cigarette", "cigarettes", "bike", "bikes", "sports",
  ]
  private static let heads: Set<String> = [
    "pre", "post", "non", "co", "re", "multi", "sub", "inter", "anti", "micro", "macro", "cyber",
    "over", "under", "cross", "semi", "super", "ultra", "hyper", "infra", "intra", "extra", "auto",
    "counter", "bio", "tele", "mid", "pro", "self", "data", "web", "name", "face", "work", "time",
    "user", "life", "health", "fire",
  ]
  private static let tails: Set<String> = [
    "mask", "masks", "set", "sets", "base", "space", "site", "care", "load", "down", "out", "off",
    "line", "book", "flow", "work", "ware", "holder", "board", "time", "room", "wall", "port",
    "name", "word", "card", "mail", "point", "page", "place", "chain", "stock", "back", "over",
    "rate", "share", "date", "borne", "wide",
  ]
}
