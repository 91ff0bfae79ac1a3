internal import Text

/// One pass over a text that collects its sentences.
///
/// Bytes that begin no mark are passed over one by one. Each mark is judged by
/// what stands before it, within a bounded stretch, and by the marks and spaces
/// that follow it, which are read once more at most; so the pass is linear.
struct SentenceScanner {
  private(set) var sentences: [Sentence] = []
  private let marks: SentenceMarks
  private let splitter: SentenceSplitter
  private var sentenceStart = 0
  private var position = 0
  // Whether the marks that look the same at both ends are open in this line.
  private var quoteIsOpen = false
  private var boldIsOpen = false
  private var emphasisIsOpen = false

  init(_ utf8: UnsafeBufferPointer<UInt8>, splitter: SentenceSplitter) {
    marks = SentenceMarks(utf8: utf8)
    self.splitter = splitter
  }

  mutating func scan() {
    let utf8 = marks.utf8
    begin(at: 0)
    while position < utf8.count {
      switch utf8[position] {
      case 0x0A...0x0D, 0x21, 0x22, 0x2A, 0x2E, 0x3B, 0x3F, 0xC2, 0xE2, 0xE3, 0xEF:
        visitMark()
      default:
        position += 1
      }
    }
    finish(at: utf8.count)
  }

  private mutating func visitMark() {
    let (mark, length) = marks.mark(at: position)
    switch mark {
    case .newline:
      finish(at: position)
      begin(at: position + length)
      quoteIsOpen = false
      boldIsOpen = false
      emphasisIsOpen = false
    case .straightQuote:
      quoteIsOpen.toggle()
      position += 1
    case .asterisk: passAsterisks()
    case .terminator: endSentence(at: position, .terminator)
    case .weakTerminator:
      if isWeakEnd(length) {
        endSentence(at: position, .weakTerminator)
      } else {
        position += length
      }
    case .fullStop: visitFullStop()
    case .ellipsis:
      if splitter.splitsAtEllipsis {
        endSentence(at: position, .terminator)
      } else {
        position += length
      }
    case .semicolon:
      if splitter.splitsAtSemicolon && !(length == 1 && endsEntity(position)) {
        endSentence(at: position, .terminator)
      } else {
        position += length
      }
    default: position += length
    }
  }

  // MARK: Marks that look the same at both ends

  private func asteriskCount(at position: Int) -> Int {
    var end = position
    while marks.byte(end) == 0x2A { end += 1 }
    return end - position
  }

  private mutating func passAsterisks() {
    let count = asteriskCount(at: position)
    if count >= 2 {
      boldIsOpen.toggle()
    } else if !isBullet(position) {
      emphasisIsOpen.toggle()
    }
    position += count
  }

  /// Whether a lone asterisk between spaces is a bullet or a times sign.
  private func isBullet(_ position: Int) -> Bool {
    let next = marks.mark(at: position + 1).mark
    return (next == .space || next == .newline)
      && (position == 0 || marks.byte(position - 1) <= 0x20)
  }

  // MARK: Ends

  /// Whether `!`, `?` or `．` ends a sentence rather than standing in an address,
  /// a name, an expression or a number.
  private func isWeakEnd(_ length: Int) -> Bool {
    let after = position + length
    if length > 1 {
      let next = marks.scalar(at: after)?.value ?? 0
      return !(0x30...0x39).contains(next) && !(0xFF10...0xFF19).contains(next)
    }
    if position > 0 && marks.byte(position - 1) >= 0x80 { return true }
    let next = marks.byte(after)
    return switch marks.mark(at: after).mark {
    case .none: next >= 0x80
    case .comma: false
    default: true
    }
  }

  /// Whether the semicolon closes an entity such as `&amp;`.
  private func endsEntity(_ position: Int) -> Bool {
    var start = position
    while position - start < 10
      && (ASCII.isAlphanumeric(marks.byte(start - 1)) || marks.byte(start - 1) == 0x23)
    {
      start -= 1
    }
    return start < position && marks.byte(start - 1) == 0x26
  }

  private mutating func visitFullStop() {
    var after = position + 1
    while marks.byte(after) == 0x2E { after += 1 }
    if after - position > 1 {
      if splitter.splitsAtEllipsis && !ASCII.isAlphanumeric(marks.byte(after)) {
        endSentence(at: position, .terminator)
      } else {
        position = after
      }
      return
    }
    let rule = FullStopRule(marks: marks, sentenceStart: sentenceStart)
    if rule.mayEnd(at: position) {
      endSentence(at: position, .fullStop)
    } else {
      position = after
    }
  }

  /// Takes the run of end marks and the closing marks from a place on, and ends
  /// the sentence there unless what follows goes on with it.
  private mutating func endSentence(at start: Int, _ kind: SentenceMarks.Mark) {
    var end = start
    var lastClosing = SentenceMarks.Mark.none
    var state = (quote: quoteIsOpen, bold: boldIsOpen, emphasis: emphasisIsOpen)
    var runEnd = end
    while true {
      let (mark, length) = marks.mark(at: end)
      switch mark {
      case .terminator, .weakTerminator, .ellipsis, .fullStop:
        if mark == .fullStop && end > start && ASCII.isAlphanumeric(marks.byte(end + 1)) {
          break  // .NET after an end
        }
        end += length
        if lastClosing == .none { runEnd = end }
        continue
      case .semicolon where end == start:
        end += length
        runEnd = end
        continue
      default:
        if let taken = closing(at: end, &state) {
          lastClosing = mark
          end = taken
          continue
        }
      }
      break
    }
    if continues(after: end, kind, lastClosing, start) {
      // The closing marks are read again, for the turns of those that look alike.
      position = runEnd
      return
    }
    (quoteIsOpen, boldIsOpen, emphasisIsOpen) = (state.quote, state.bold, state.emphasis)
    finish(at: end)
    begin(at: end)
  }

  /// The end of the closing mark at a place, or after spaces from there, or nil.
  private func closing(
    at position: Int, _ state: inout (quote: Bool, bold: Bool, emphasis: Bool)
  ) -> Int? {
    let place = marks.skippingSpaces(from: position)
    let isApart = place > position
    let (mark, length) = marks.mark(at: place)
    let end = place + length
    switch mark {
    case .closing, .titleClosing:
      // After a space ’ is an apostrophe.
      return isApart && marks.scalar(at: place)?.value == 0x2019 ? nil : end
    case .apostrophe:
      return isApart || ASCII.isAlphanumeric(marks.byte(end)) ? nil : end
    case .straightQuote:
      guard state.quote, !isApart || isSpaceOrEnd(end) else { return nil }
      state.quote = false
      return end
    case .asterisk:
      let count = asteriskCount(at: place)
      let isOpen = count >= 2 ? state.bold : state.emphasis
      guard isOpen, !isApart || isSpaceOrEnd(place + count) else { return nil }
      if count >= 2 { state.bold = false } else { state.emphasis = false }
      return place + count
    default:
      return nil
    }
  }

  private func isSpaceOrEnd(_ position: Int) -> Bool {
    let mark = marks.mark(at: position).mark
    return mark == .space || mark == .newline
  }

  /// Whether the text after an end mark goes on with the same sentence.
  private func continues(
    after end: Int, _ kind: SentenceMarks.Mark, _ lastClosing: SentenceMarks.Mark, _ start: Int
  ) -> Bool {
    let next = marks.mark(at: end).mark
    // No sentence begins with a comma: “好！”，他说.
    if next == .comma || (next == .semicolon && kind != .terminator) { return true }
    // A title may end in an end mark: 《哪吒！》的票房.
    if lastClosing == .titleClosing { return next != .space && next != .newline }
    if kind == .terminator || next == .newline { return false }
    let follower = marks.skippingSpaces(from: end)
    let isAfterASCII = start > 0 && marks.byte(start - 1) < 0x80
    switch kind {
    case .weakTerminator:
      // “Really?” he asked.
      return isAfterASCII && lastClosing != .none && marks.isLowercaseWord(at: follower)
    default:
      let rule = FullStopRule(marks: marks, sentenceStart: sentenceStart)
      return !rule.ends(at: start, closingEnd: end, follower: follower)
    }
  }

  // MARK: Sentences

  /// Passes the white space before a sentence once and for all.
  private mutating func begin(at start: Int) {
    sentenceStart = marks.skippingSpaces(from: start)
    position = sentenceStart
  }

  private mutating func finish(at end: Int) {
    let start = sentenceStart
    var end = end
    while end > start {
      let before = marks.start(before: end)
      let (mark, length) = marks.mark(at: before)
      if mark != .space && mark != .newline || before + length != end { break }
      end = before
    }
    if start < end { sentences.append(Sentence(start: start, end: end)) }
  }
}
