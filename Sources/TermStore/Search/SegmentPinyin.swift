internal import ICU
internal import Terminology
internal import Text

/// How the characters of some texts are read, a syllable each: the usual one, as an index has it.
struct SegmentPinyin {
  private var syllables: [Unicode.Scalar: String] = [:]

  init(_ texts: some Sequence<String>) throws(ICUError) {
    var characters: Set<Unicode.Scalar> = []
    for text in texts {
      for scalar in text.unicodeScalars where Han.contains(scalar) { characters.insert(scalar) }
    }
    let table = try PinyinTable(of: Set(characters.map(\.value)))
    for character in characters {
      if let reading = table.readings(of: character.value).first {
        syllables[character] = String(decoding: reading.letters, as: UTF8.self)
      }
    }
  }

  /// The syllables of a text that was cut; what is not Chinese is a gap.
  func indexed(_ tokens: [SearchTokens.Token]) -> String {
    tokens.map { $0.han.flatMap { syllables[$0] } ?? "0" }.joined(separator: " ")
  }
}

/// Pinyin that somebody typed, cut into syllables in every way in which it can be.
struct PinyinQuery {
  /// The ways, each a list of syllables; none where it is no pinyin.
  private(set) var ways: [[String]] = []

  /// A longer text is not looked for as pinyin.
  private static let longest = 48
  /// More ways than these are not looked for.
  private static let mostWays = 16

  init(_ text: String) throws(ICUError) {
    let decomposed = try NormalizationForm.nfd.normalize(text.lowercased())
    var words: [[UInt8]] = [[]]
    for scalar in decomposed.unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A: words[words.count - 1].append(UInt8(scalar.value))
      case 0x30...0x35: words.append([])
      case 0x20, 0x27: words.append([])
      case 0x0308:
        if words[words.count - 1].last == UInt8(ascii: "u") {
          words[words.count - 1][words[words.count - 1].count - 1] = UInt8(ascii: "v")
        }
      case 0x0300, 0x0301, 0x0304, 0x030C: break
      default: return
      }
    }
    words.removeAll { $0.isEmpty }
    if words.isEmpty || words.reduce(0, { $0 + $1.count }) > Self.longest { return }
    ways = [[]]
    for word in words {
      let cuts = Self.cuts(word[...])
      ways = ways.flatMap { way in cuts.map { way + $0 } }
      ways = Array(ways.prefix(Self.mostWays))
    }
  }

  /// The ways to cut letters into syllables, those with the fewest first; at most sixteen.
  private static func cuts(_ letters: ArraySlice<UInt8>) -> [[String]] {
    // From the end: the ways to cut what is left.
    var rest: [Int: [[String]]] = [letters.endIndex: [[]]]
    for start in letters.indices.reversed() {
      var found: [[String]] = []
      for length in stride(from: min(6, letters.endIndex - start), to: 0, by: -1) {
        let syllable = String(decoding: letters[start..<start + length], as: UTF8.self)
        guard syllables.contains(syllable), let tails = rest[start + length] else { continue }
        found += tails.map { [syllable] + $0 }
      }
      found.sort { $0.count < $1.count }
      rest[start] = Array(found.prefix(mostWays))
    }
    return rest[letters.startIndex] ?? []
  }

  /// Every syllable, with ü as v after n and l, and as u elsewhere.
  static let syllables: Set<String> = {
    let table = """
      -:a ai an ang ao e ei en eng er o ou yi ya yo ye yao you yan yin yang ying yong wu wa wo wai \
      wei wan wen wang weng yu yue yuan yun|b:a o ai ei ao an en ang eng i ie iao ian in ing u|\
      p:a o ai ei ao ou an en ang eng i ie iao ian in ing u|m:a o e ai ei ao ou an en ang eng i ie \
      iao iu ian in ing u|f:a o ei ou an en ang eng u|d:a e ai ei ao ou an en ang eng ong i ie iao \
      iu ian ing u uo ui uan un ia|t:a e ai ei ao ou an ang eng ong i ie iao ian ing u uo ui uan un|\
      n:a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan un v ve|l:a e o ai ei \
      ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve|g:a e ai ei ao ou an en \
      ang eng ong u ua uo uai ui uan un uang|k:a e ai ei ao ou an en ang eng ong u ua uo uai ui uan \
      un uang|h:a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang|j:i ia ie iao iu ian in \
      iang ing iong u ue uan un|q:i ia ie iao iu ian in iang ing iong u ue uan un|x:i ia ie iao iu \
      ian in iang ing iong u ue uan un|zh:i a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un \
      uang|ch:i a e ai ao ou an en ang eng ong u ua uo uai ui uan un uang|sh:i a e ai ei ao ou an en \
      ang eng u ua uo uai ui uan un uang|r:i e ao ou an en ang eng ong u ua uo ui uan un|z:i a e ai \
      ei ao ou an en ang eng ong u uo ui uan un|c:i a e ai ao ou an en ang eng ong u uo ui uan un|\
      s:i a e ai ao ou an en ang eng ong u uo ui uan un
      """
    var all: Set<String> = []
    for row in table.split(separator: "|") {
      let parts = row.split(separator: ":")
      guard let initial = parts.first, let finals = parts.last else { continue }
      for final in finals.split(separator: " ") {
        all.insert((initial == "-" ? "" : String(initial)) + final)
      }
    }
    return all
  }()

  /// What an index has for characters that may be read as a syllable: the syllable itself, and the
  /// usual readings of characters that have it too, as 行 is `xing` there, and `hang` in 银行.
  static func indexed(_ syllable: String) -> [String] {
    [syllable] + (others[syllable] ?? [])
  }

  private static let others: [String: [String]] = {
    let characters = PinyinTable.severalReadings
    guard let table = try? PinyinTable(of: characters) else { return [:] }
    var others: [String: Set<String>] = [:]
    for character in characters {
      let readings = table.readings(of: character).map {
        String(decoding: $0.letters, as: UTF8.self)
      }
      guard let usual = readings.first else { continue }
      for reading in readings.dropFirst() where reading != usual {
        others[reading, default: []].insert(usual)
      }
    }
    return others.mapValues { $0.sorted() }
  }()
}
