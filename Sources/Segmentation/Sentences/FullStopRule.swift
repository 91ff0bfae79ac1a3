internal import Text

/// Tells the full stop that ends a sentence from the one that closes an
/// abbreviation, an initial or a list number, or stands in a number or domain.
struct FullStopRule {
  let marks: SentenceMarks
  let sentenceStart: Int

  /// Whether the place itself allows an end: after it comes white space, a closing
  /// mark, an opening mark of Chinese or a Chinese character.
  func mayEnd(at position: Int) -> Bool {
    let after = position + 1
    let next = marks.byte(after)
    let isAfterWide = position > sentenceStart && marks.byte(position - 1) >= 0x80
    switch marks.mark(at: after).mark {
    case .newline: return true
    case .space, .closing, .straightQuote, .asterisk, .apostrophe, .terminator,
      .weakTerminator, .titleClosing:
      break
    case .opening: if next < 0x80 && !isAfterWide { return false }
    case .comma, .semicolon, .ellipsis, .fullStop: return false
    case .none:
      let isDigit = (0x30...0x39).contains(next)
      let isEnd = isAfterWide ? !isDigit && endsEastAsian(position) : marks.isEastAsian(at: after)
      if !isEnd { return false }
    }
    return !isListNumber(before: position)
  }

  private func endsEastAsian(_ position: Int) -> Bool {
    marks.isEastAsian(at: marks.start(before: position))
  }

  /// Whether the sentence ends, given the end of the closing marks and the place
  /// of the next text in the line.
  func ends(at position: Int, closingEnd: Int, follower: Int) -> Bool {
    if marks.isLowercaseWord(at: follower) && !endsEastAsian(position) { return false }
    switch abbreviation(before: position, follower: follower) {
    case .none: return true
    case .always: return false
    case .mayEnd: return beginsSentence(follower) && follower > closingEnd
    }
  }

  // MARK: What stands before

  private enum Abbreviation { case none, always, mayEnd }

  private func abbreviation(before position: Int, follower: Int) -> Abbreviation {
    var start = position
    var hasStop = false
    while start > sentenceStart && position - start < 12 {
      let byte = marks.byte(start - 1)
      if byte == 0x2E { hasStop = true } else if !ASCII.isLetter(byte) { break }
      start -= 1
    }
    if start == position { return .none }
    // Part of a longer word or of a code: A4, P&L.
    if start > sentenceStart && !mayPrecedeWord(marks.byte(start - 1)) { return .none }
    let word = String(
      decoding: UnsafeBufferPointer(rebasing: marks.utf8[start..<position]), as: UTF8.self)
    if Self.always.contains(word) { return .always }
    if Self.mayEnd.contains(word) { return .mayEnd }
    if Self.beforeNumber.contains(word.lowercased()) {
      return (0x30...0x39).contains(marks.byte(follower)) ? .always : .none
    }
    if hasStop { return isDotted(word) ? .mayEnd : .none }
    let first = marks.byte(start)
    return position - start == 1 && (0x41...0x5A).contains(first) ? .mayEnd : .none
  }

  private func mayPrecedeWord(_ byte: UInt8) -> Bool {
    byte >= 0x80
      || !ASCII.isAlphanumeric(byte) && byte != 0x26 && byte != 0x2D && byte != 0x2F
        && byte != 0x27
  }

  /// U.S, p.m, Ph.D: parts of one or two letters.
  private func isDotted(_ word: String) -> Bool {
    word.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
      .allSatisfy { (1...2).contains($0.count) }
  }

  /// Whether the sentence so far is only the number of a list item: `1.`, `a.`,
  /// `IV.`, `一.`.
  private func isListNumber(before position: Int) -> Bool {
    var start = sentenceStart
    if position - start > 16 { return false }
    while marks.byte(start) == 0x2A || marks.byte(start) == 0x23 || marks.byte(start) == 0x20 {
      start += 1
    }
    guard start < position else { return false }
    let text = UnsafeBufferPointer(rebasing: marks.utf8[start..<position])
    if text.count == 1 { return ASCII.isAlphanumeric(text[0]) }
    if text.count <= 3 && text.allSatisfy({ (0x30...0x39).contains($0) }) { return true }
    if text.count <= 5 && text.allSatisfy({ Self.romanDigits.contains($0) }) { return true }
    let numerals = String(decoding: text, as: UTF8.self).unicodeScalars
    return numerals.allSatisfy { Self.chineseDigits.contains($0) }
  }

  /// Whether a word that seldom follows an abbreviation within a sentence stands at
  /// a place: The, We, In.
  private func beginsSentence(_ place: Int) -> Bool {
    var place = place
    while marks.mark(at: place).mark == .straightQuote || marks.mark(at: place).mark == .opening {
      place += marks.mark(at: place).length
    }
    var end = place
    while end - place < 12 && ASCII.isLetter(marks.byte(end)) { end += 1 }
    guard end > place, marks.byte(end) != 0x2E else { return false }
    let word = String(
      decoding: UnsafeBufferPointer(rebasing: marks.utf8[place..<end]), as: UTF8.self)
    return Self.sentenceStarters.contains(word)
  }

  // MARK: Word lists

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }

  private static let romanDigits = Set("IVXivx".utf8)
  private static let chineseDigits = Set("一二三四五六七八九十百〇零第".unicodeScalars)

  /// Abbreviations that need a word after them.
  private static let always = words(
    """
    Mr Mrs Ms Mx Dr Drs Prof Messrs Mme Mlle Rev Hon Fr Gen Col Maj Capt Cmdr Lt Sgt Cpl Gov Sen
    Rep Pres Supt Atty St Ste Mt Ft vs Vs v e.g E.g i.e I.e eg ie cf Cf viz ca approx Approx
    Fig Figs fig figs Eq Eqs Sec Tab Ref Refs Exh esp incl resp Asst Assoc Hr z.B d.h bzw ggf
    """)

  /// Abbreviations only before a number.
  private static let beforeNumber = words(
    "no nos nr p pp vol vols ch chap art arts para paras sect ver ser tel ext par cl")

  /// Abbreviations that may also be the last word of a sentence.
  private static let mayEnd = words(
    """
    Inc Ltd Co Cos Corp Bros Plc plc Pty Pte LLC LLP Jr Sr Esq etc al Ave Blvd Rd Dept Univ Est
    Natl Intl Govt Mfg Assn Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed
    Thu Thurs Fri Ph.D Ed Eds ed eds min max avg est yr yrs hr hrs mo wk ft mi lb lbs oz sq
    Calif Mass Conn Ariz Colo Tex Wash Penn Pa Va Md
    """)

  /// Words that begin sentences far more often than they follow an abbreviation.
  static let sentenceStarters = words(
    """
    The A An We I You He She It They This That These Those There Here Our Their His Her Its My
    Your In On At By For From To With Without Under During After Before Since Until While When
    Where What Who Which How Why If As But And Or So Yet Nor Because Although Though However
    Moreover Therefore Thus Also Then Now Today Both Each All Some Many Most Several Other Another
    Not Such Even Once Despite According Meanwhile Instead Still Finally First Second Third Last
    Please Thank Thanks Let Is Are Was Were Do Does Did Can Could Would Should Has Have Had
    """)
}
