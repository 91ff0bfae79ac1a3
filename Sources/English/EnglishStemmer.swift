internal import Text

/// Reduces English words to stems, so that the forms of a word compare equal.
///
/// Three depths are offered. `singular(of:)` gives a word of the language. `stem(_:)` folds
/// inflection and the two spellings of English, and gives a key that need not be a word:
/// `companies`, `company` → `compani`. `root(_:)` folds derivation as well:
/// `compute`, `computation`, `computing` → `comput`; `invest`, `investment` → `invest`.
///
/// The inflectional rules follow the first steps of Porter's stemmer (*An algorithm for suffix
/// stripping*, Program 14(3), 1980); the derivational ones are a longest-suffix pass that never
/// leaves fewer than four letters. All are linear in the length of the word and keep no state.
public enum EnglishStemmer {
  /// The key shared by a word's inflected forms and by its British and American spellings.
  ///
  /// - Parameter word: A word in ASCII letters; other bytes are kept as they are.
  /// - Returns: A lower-case key: `agencies` and `Agency` give the same one.
  public static func stem(_ word: String) -> String {
    var bytes = lowercased(word.utf8)
    inflectionalStem(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The key shared by a word's family: what `stem(_:)` folds, and derivation by suffix.
  ///
  /// - Parameter word: A word in ASCII letters, or a stem of one.
  /// - Returns: A lower-case key: `operate`, `operating`, `operation` give the same one.
  public static func root(_ word: String) -> String {
    var bytes = lowercased(word.utf8)
    inflectionalStem(&bytes)
    derivationalRoot(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Turns a word in lower case into the key that `stem(_:)` of a text gives.
  package static func stem(_ word: inout [UInt8]) { inflectionalStem(&word) }

  // MARK: - Inflection

  static func lowercased(_ utf8: String.UTF8View) -> [UInt8] {
    utf8.map(ASCII.lowercased)
  }

  static func inflectionalStem(_ word: inout [UInt8]) {
    if word.hasASCIISuffix("'s") { word.removeLast(2) }
    guard word.count > 2 else { return }
    if let irregular = irregularStems[String(decoding: word, as: UTF8.self)] {
      word = Array(irregular.utf8)
    } else {
      makeSingular(&word)
      stripVerbEnding(&word)
    }
    foldSpelling(&word)
    if word.count > 3, word.last == UInt8(ascii: "e") { word.removeLast() }
    if word.count > 2, word.last == UInt8(ascii: "y") { word[word.count - 1] = UInt8(ascii: "i") }
    // Undoubling -ll, after two vowels, levels "modelling" and "modeling".
    if word.hasASCIISuffix("ll"), vowelGroups(word[...]) > 1 { word.removeLast() }
  }

  private static func stripVerbEnding(_ word: inout [UInt8]) {
    let length: Int
    if word.hasASCIISuffix("ing") {
      length = 3
    } else if word.hasASCIISuffix("ied"), word.count > 4 {
      word.removeLast(2)
      word[word.count - 1] = UInt8(ascii: "y")
      return
    } else if word.hasASCIISuffix("ed"), !word.hasASCIISuffix("eed") {
      length = 2
    } else {
      return
    }
    let rest = word.count - length
    guard rest >= 3 || (rest == 2 && length == 2), vowelGroups(word[..<rest]) > 0 else { return }
    word.removeLast(length)
    guard word.count > 3, let last = word.last, last == word[word.count - 2] else { return }
    if !isVowel(last), last != UInt8(ascii: "l"), last != UInt8(ascii: "s"),
      last != UInt8(ascii: "z")
    {
      word.removeLast()
    }
  }

  /// Levels -ise and -ize, -our and -or, -tre and -ter, -ogue and -og.
  private static func foldSpelling(_ word: inout [UInt8]) {
    if word.hasASCIISuffix("ization") || word.hasASCIISuffix("yzation") {
      word[word.count - 6] = UInt8(ascii: "s")
    } else if word.count > 4,
      word.hasASCIISuffix("ize") || word.hasASCIISuffix("yze") || word.hasASCIISuffix("izer")
        || word.hasASCIISuffix("iz") || word.hasASCIISuffix("yz")
    {
      if let place = word.lastIndex(of: UInt8(ascii: "z")) { word[place] = UInt8(ascii: "s") }
    } else if word.count > 5, word.hasASCIISuffix("our") {
      word.removeLast(2)
      word.append(UInt8(ascii: "r"))
    } else if word.count > 4, word.hasASCIISuffix("tre") {
      word.removeLast(2)
      word.append(contentsOf: "er".utf8)
    } else if word.count > 5, word.hasASCIISuffix("ogue") {
      word.removeLast(2)
    }
  }

  // MARK: - Derivation

  static func derivationalRoot(_ word: inout [UInt8]) {
    if underivable.contains(String(decoding: word, as: UTF8.self)) { return }
    for _ in 0..<3 {
      guard
        let suffix = derivationalSuffixes.first(where: {
          word.count - $0.utf8.count >= 4 && word.hasASCIISuffix($0)
        })
      else { break }
      word.removeLast(suffix.utf8.count)
    }
    if word.count >= 5 { foldRootEnding(&word) }
  }

  /// Levels the consonants that change before -ion and -ive: reduce–reduction, expand–expansion,
  /// decide–decision. Consistent for all words, so nothing is lost but rare distinctions.
  private static func foldRootEnding(_ word: inout [UInt8]) {
    if word.hasASCIISuffix("ct") {
      word.removeLast()
    } else if word.hasASCIISuffix("ns") || word.hasASCIISuffix("is") || word.hasASCIISuffix("us") {
      word[word.count - 1] = UInt8(ascii: "d")
    } else if word.hasASCIISuffix("ss"), word.hasASCIISuffix("iss") {
      word.removeLast(2)
      word.append(UInt8(ascii: "t"))
    }
    while word.count > 4, let last = word.last, isVowel(last) { word.removeLast() }
  }

  // Longest first among those that end alike.
  private static let derivationalSuffixes: [String] = [
    "isational", "isation", "ational", "ability", "ibility", "fulness", "iveness", "ation",
    "ition", "ement", "ising", "ical", "ment", "ness", "ance", "ence", "able", "ibl", "ible",
    "abl", "anc", "enc", "ant", "ent", "ator", "ativ", "itiv", "iti", "ional", "ion", "ist",
    "ism", "ful", "less", "ship", "iv", "ive", "al", "ic", "er", "or", "at", "is", "ar", "li",
    "ly", "ur", "th", "i",
  ]

  // Words that only look derived.
  private static let underivable: Set<String> = [
    "several", "severanc", "general", "capital", "material", "corporat", "universiti", "univers",
    "interest", "mineral", "federal", "hospital", "animal", "moment", "element", "document",
    "comment", "student", "patient", "parent", "custom", "customer", "order", "number", "matter",
    "letter", "paper", "power", "tower", "water", "winter", "summer", "quarter", "center",
    "corner", "finger", "factor", "doctor", "public", "topic", "critic", "station", "nation",
    "section", "million", "billion", "trillion", "opinion", "region", "religion", "fashion",
    "session", "mission", "pension", "portion", "minist", "minister", "organ", "organis",
  ]

  // MARK: - Letters

  static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      true
    default: false
    }
  }

  static func vowelGroups(_ word: ArraySlice<UInt8>) -> Int {
    var groups = 0
    var previousWasVowel = false
    for byte in word {
      let vowel = isVowel(byte)
      if vowel, !previousWasVowel { groups += 1 }
      previousWasVowel = vowel
    }
    return groups
  }

  // Forms no rule reaches. Past tenses are kept to verbs that glosses and terms use.
  private static let irregularStems: [String: String] = [
    "ran": "run", "running": "run", "sold": "sell", "bought": "buy", "built": "build",
    "made": "make", "held": "hold", "paid": "pay", "grew": "grow", "grown": "grow",
    "driven": "drive", "drove": "drive", "given": "give", "taken": "take", "written": "write",
    "wrote": "write", "spent": "spend", "lent": "lend", "sent": "send", "left": "left",
    "lost": "lose", "won": "win", "kept": "keep", "led": "lead", "known": "know",
    "shown": "show", "thing": "thing", "something": "something", "nothing": "nothing",
    "anything": "anything", "everything": "everything", "during": "during", "bring": "bring",
    "spring": "spring", "string": "string", "king": "king", "ring": "ring", "wing": "wing",
    "sing": "sing", "being": "be", "bed": "bed", "red": "red", "seed": "seed", "feed": "feed",
    "need": "need", "speed": "speed", "hundred": "hundred", "sacred": "sacred",
    "naked": "naked", "wicked": "wicked", "news": "news", "lens": "lens", "gas": "gas",
    "bus": "bus", "dying": "die", "lying": "lie", "tying": "tie", "evening": "evening",
    "morning": "morning", "ceiling": "ceiling", "sterling": "sterling",
  ]
}

extension [UInt8] {
  func hasASCIISuffix(_ suffix: String) -> Bool {
    let utf8 = suffix.utf8
    guard utf8.count <= count else { return false }
    return self[(count - utf8.count)...].elementsEqual(utf8)
  }
}
