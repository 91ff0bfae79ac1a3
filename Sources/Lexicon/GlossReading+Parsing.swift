internal import Text

extension GlossReading {
  /// The senses of one definition field, split at semicolons outside parentheses. Classifiers
  /// and remarks about pronunciation are no senses and are left out.
  static func read(definition: String, pinyinIsName: Bool) -> [GlossReading] {
    let cleaned = withoutPinyin(definition)
    if referenceMarks.contains(where: cleaned.hasPrefix),
      cleaned.unicodeScalars.contains(where: { Han.isOfScript($0) })
    {
      return [GlossReading(text: cleaned, isReference: true)]
    }
    return splitOutsideParentheses(cleaned, at: UInt8(ascii: ";")).compactMap { part in
      let text = trimmed(part)
      if text.isEmpty || remarks.contains(where: text.hasPrefix) { return nil }
      var reading = GlossReading(text: text)
      reading.addPhrases(pinyinIsName: pinyinIsName)
      return reading
    }
  }

  private mutating func addPhrases(pinyinIsName: Bool) {
    var core = text
    if core.hasPrefix("surname ") {
      isName = true
      return
    }
    for mark in ["abbr. for ", "abbr. of ", "short for "] where core.hasPrefix(mark) {
      core = GlossReading.afterAbbreviation(String(core.dropFirst(mark.count)))
    }
    for mark in ["lit. ", "fig. ", "i.e. "] where core.hasPrefix(mark) {
      core = String(core.dropFirst(mark.count))
    }
    let (outside, inside) = GlossReading.partingParentheses(core)
    var bare = GlossReading.withoutLeadingParticle(outside)
    let startsWithCapital = bare.utf8.first.map { $0 >= 65 && $0 <= 90 } ?? false
    isName = pinyinIsName && startsWithCapital
    if isName {
      bare = GlossReading.name(atStartOf: bare)
      add(bare, Quality.beforeComma)
    } else if startsWithCapital, let comma = bare.utf8.firstIndex(of: UInt8(ascii: ",")) {
      bare = String(bare.utf8[..<comma]) ?? bare
      add(bare, Quality.beforeComma)
    } else {
      add(bare, inside.isEmpty ? Quality.whole : Quality.withoutParenthesis)
    }
    for note in inside {
      if GlossReading.isInitialism(note) {
        add(note, Quality.initialism)
      } else if bare.isEmpty {
        add(note, Quality.head)
      } else if !note.utf8.contains(UInt8(ascii: ",")), !note.utf8.contains(UInt8(ascii: ".")) {
        let joined = GlossReading.withoutLeadingParticle(
          String(decoding: core.utf8.filter { $0 != 0x28 && $0 != 0x29 }, as: UTF8.self))
        add(joined, Quality.withParenthesis)
      }
    }
  }

  private mutating func add(_ text: String, _ quality: UInt8) {
    let phrase = EnglishPhrase(text)
    if !phrase.words.isEmpty { phrases.append((phrase, quality)) }
  }

  /// The name that a description begins with: of "Hubei Province in central China", Hubei.
  private static func name(atStartOf text: String) -> String {
    var words = text.prefix { $0 != "," }.split(separator: " ")
    if let place = words.firstIndex(where: { placePrepositions.contains(String($0)) }), place > 0 {
      words = Array(words[..<place])
    }
    while words.count > 1, let last = words.last, placeKinds.contains(last.lowercased()) {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }

  private static let placePrepositions: Set<String> = [
    "in", "on", "at", "near", "between", "from", "and", "or",
  ]
  private static let placeKinds: Set<String> = [
    "province", "city", "county", "town", "township", "district", "prefecture", "municipality",
    "autonomous", "region", "prefecture-level", "county-level", "subprovincial", "banner",
  ]

  /// What stands for an abbreviation in English: after the Chinese it abbreviates.
  private static func afterAbbreviation(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { Han.isOfScript($0) }) else { return text }
    guard let comma = text.utf8.firstIndex(of: UInt8(ascii: ",")) else {
      return String(text.unicodeScalars.filter { !Han.isOfScript($0) })
    }
    return trimmed(String(text[text.utf8.index(after: comma)...]))
  }

  /// Takes off "to ", "to be " and articles.
  static func withoutLeadingParticle(_ text: String) -> String {
    var text = trimmed(text)
    for particle in ["to be ", "to ", "a ", "an ", "the "] where text.hasPrefix(particle) {
      text = String(text.dropFirst(particle.count))
    }
    return text
  }

  static func isInitialism(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return (2...8).contains(bytes.count)
      && bytes.allSatisfy { ASCII.isAlphanumeric($0) || $0 == UInt8(ascii: "&") }
      && bytes.filter { $0 >= 65 && $0 <= 90 }.count >= 2
  }

  // MARK: - Cutting

  /// Takes out `[pin1 yin1]`, and of `傳統|传统` leaves the Simplified side.
  static func withoutPinyin(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "|") }) else {
      return text
    }
    var kept = String.UnicodeScalarView()
    var depth = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "[": depth += 1
      case "]": depth = max(0, depth - 1)
      case "|" where depth == 0:
        while let last = kept.last, Han.isOfScript(last) { kept.removeLast() }
      default: if depth == 0 { kept.append(scalar) }
      }
    }
    return trimmed(String(kept))
  }

  static func partingParentheses(_ text: String) -> (outside: String, inside: [String]) {
    var outside: [UInt8] = []
    var notes: [String] = []
    var note: [UInt8] = []
    var depth = 0
    for byte in text.utf8 {
      if byte == 0x28 {
        depth += 1
      } else if byte == 0x29, depth > 0 {
        depth -= 1
        if depth == 0 {
          notes.append(String(decoding: note, as: UTF8.self))
          note = []
        }
      } else if depth > 0 {
        note.append(byte)
      } else if byte != 0x20 || outside.last != 0x20 {
        outside.append(byte)
      }
    }
    return (trimmed(String(decoding: outside, as: UTF8.self)), notes)
  }

  static func splitOutsideParentheses(_ text: String, at separator: UInt8) -> [String] {
    var parts: [String] = []
    var part: [UInt8] = []
    var depth = 0
    for byte in text.utf8 {
      if byte == 0x28 { depth += 1 }
      if byte == 0x29 { depth = max(0, depth - 1) }
      if byte == separator, depth == 0 {
        parts.append(String(decoding: part, as: UTF8.self))
        part = []
      } else {
        part.append(byte)
      }
    }
    parts.append(String(decoding: part, as: UTF8.self))
    return parts
  }

  static func trimmed(_ text: String) -> String {
    var bytes = Array(text.utf8)[...]
    while bytes.first == 0x20 { bytes.removeFirst() }
    while bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let referenceMarks = [
    "variant of ", "old variant of ", "archaic variant of ", "erhua variant of ",
    "Japanese variant of ", "see ", "see also ", "also written ", "same as ", "used in ",
    "equivalent to ", "euphemistic variant of ", "unofficial variant of ",
  ]

  private static let remarks = ["CL:", "also pr.", "Taiwan pr.", "also pronounced", "PRC pr."]
}
