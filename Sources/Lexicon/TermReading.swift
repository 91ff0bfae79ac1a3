internal import English

/// The ways to read an English term as content words to be translated.
struct TermReading {
  /// A unit that is translated at once: usually a word, sometimes "year over year".
  struct Unit {
    /// Its words' places in the phrase.
    var places: Range<Int>
    /// Its stem, where it is one word.
    var stem: String?
    /// Whether the word names a doer or a tool, as advertiser and processor do.
    var isAgent = false
  }

  var phrase: EnglishPhrase
  var units: [Unit]
  /// What the reading is worth beside the plain one.
  var trust: Float = 1

  /// The plain reading, and one with compounds and negations taken apart where that differs.
  static func readings(of english: [String], _ dictionary: BilingualDictionary) -> [TermReading] {
    let plain = EnglishPhrase(words: english)
    guard !plain.words.isEmpty else { return [] }
    let parted = plain.words.flatMap { parts(of: $0, dictionary) ?? [$0] }
    var readings = [TermReading(phrase: plain, units: units(of: plain))]
    if parted != plain.words {
      let phrase = EnglishPhrase(words: parted)
      readings.append(TermReading(phrase: phrase, units: units(of: phrase), trust: 0.96))
    }
    let full = plain.words.map { clippings[EnglishStemmer.singular(of: $0)] ?? $0 }
    if full != plain.words {
      let phrase = EnglishPhrase(words: full)
      readings.append(TermReading(phrase: phrase, units: units(of: phrase), trust: 0.98))
    }
    return readings
  }

  /// Clipped words of trade and technology, and what dictionaries list instead.
  private static let clippings: [String: String] = [
    "lab": "laboratory", "app": "application", "ad": "advertisement", "info": "information",
    "tech": "technology", "admin": "administrator", "spec": "specification", "stat": "statistics",
    "exam": "examination", "promo": "promotion", "demo": "demonstration", "auto": "automobile",
    "op": "operation", "dev": "development", "config": "configuration", "repo": "repository",
    "doc": "document", "dept": "department", "govt": "government", "intl": "international",
    "mgmt": "management", "pharma": "pharmaceutical", "photo": "photograph", "vet": "veterinarian",
    "flu": "influenza", "fridge": "refrigerator", "gym": "gymnasium", "math": "mathematics",
    "memo": "memorandum", "rep": "representative", "sync": "synchronization",
  ]

  private static func units(of phrase: EnglishPhrase) -> [Unit] {
    var units: [Unit] = []
    for place in phrase.contentPlaces {
      // "year over year" and "month on month" are one idea, not the word twice.
      if let last = units.last, let stem = last.stem, stem == phrase.stems[place],
        place == last.places.upperBound + 1
      {
        units[units.count - 1] = Unit(places: last.places.lowerBound..<place + 1, stem: nil)
        continue
      }
      units.append(
        Unit(
          places: place..<place + 1, stem: phrase.stems[place],
          isAgent: isAgent(phrase.words[place])))
    }
    return Array(units.prefix(CompositionQuery.maximumWords))
  }

  private static func isAgent(_ word: String) -> Bool {
    let singular = EnglishStemmer.singular(of: word)
    return singular.utf8.count > 5
      && ["er", "or", "ist", "ant"].contains(where: singular.hasSuffix)
  }

  /// The two known words that a compound is made of, the more even the better; of a word with a
  /// negative prefix, "un" and the rest.
  private static func parts(of word: String, _ dictionary: BilingualDictionary) -> [String]? {
    let bytes = Array(word.utf8)
    guard bytes.count >= 6, bytes.allSatisfy({ $0 >= 97 && $0 <= 122 }) else { return nil }
    func isKnown(_ part: String) -> Bool {
      dictionary.senses(matchingKey: EnglishStemmer.stem(part)).contains {
        $0.quality > GlossReading.Quality.head
      }
    }
    for prefix in ["un", "in", "im", "ir", "dis", "non"] where word.hasPrefix(prefix) {
      let rest = String(word.dropFirst(prefix.count))
      if rest.utf8.count >= 5, isKnown(rest) { return ["un", rest] }
    }
    var best: (balance: Int, parts: [String])?
    for cut in 3..<bytes.count - 2 {
      let parts = [bytes[..<cut], bytes[cut...]].map { String(decoding: $0, as: UTF8.self) }
      let balance = min(cut, bytes.count - cut)
      if balance > best?.balance ?? 0, parts.allSatisfy(isKnown) { best = (balance, parts) }
    }
    guard let best, best.balance >= 4 || bytes.count >= 7 else { return nil }
    return best.parts
  }
}
