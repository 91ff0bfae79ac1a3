internal import Text

/// Joins words into terms.
///
/// A quantity is one token. Han words that stand together in ICU's dictionary as
/// one, 资本|支出, are one, the longest first from the left. Capitalised words
/// with one space between them, Amazon Bedrock, are one, with a number of up to
/// three digits at the end, Trainium 2. What the lexicon has kept whole stays as
/// it is.
///
/// Linear in the text, as no dictionary word is longer than twenty characters.
struct TermJoiner {
  let model: SegmentationModel
  let utf8: UnsafeBufferPointer<UInt8>

  func join(_ words: [Token], quantities: [Range<Int>], into tokens: inout [Token]) {
    let pieces = quantities.isEmpty ? words : joinQuantities(words, quantities)
    var index = 0
    while index < pieces.count {
      let end =
        switch pieces[index].kind {
        case .han: endOfCompound(pieces, index)
        case .word: endOfName(pieces, index)
        default: index + 1
        }
      if end > index + 1 {
        tokens.append(
          Token(start: pieces[index].start, end: pieces[end - 1].end, kind: .term))
      } else {
        tokens.append(pieces[index])
      }
      index = max(end, index + 1)
    }
  }

  // MARK: Quantities

  private func joinQuantities(_ words: [Token], _ quantities: [Range<Int>]) -> [Token] {
    var pieces: [Token] = []
    pieces.reserveCapacity(words.count)
    var index = 0
    // What is left of a word whose beginning belongs to a quantity.
    var rest: Token?
    for quantity in quantities where !quantity.isEmpty && quantity.upperBound <= utf8.count {
      while let word = rest ?? (index < words.count ? words[index] : nil),
        word.end <= quantity.lowerBound
      {
        pieces.append(word)
        if rest == nil { index += 1 } else { rest = nil }
      }
      guard let first = rest ?? (index < words.count ? words[index] : nil),
        first.start <= quantity.lowerBound
      else { continue }
      var last = rest == nil ? index : index - 1
      while last + 1 < words.count && words[last].end < quantity.upperBound { last += 1 }
      guard last >= 0, words[last].end >= quantity.upperBound else { continue }
      let cutsLast = words[last].end > quantity.upperBound
      let cutsFirst = first.start < quantity.lowerBound
      if cutsFirst && !mayCut(first.kind) || cutsLast && !mayCut(words[last].kind) { continue }
      if cutsFirst {
        pieces.append(Token(start: first.start, end: quantity.lowerBound, kind: first.kind))
      }
      pieces.append(
        Token(start: quantity.lowerBound, end: quantity.upperBound, kind: .quantity))
      rest =
        cutsLast
        ? Token(start: quantity.upperBound, end: words[last].end, kind: words[last].kind) : nil
      index = last + 1
    }
    if let rest { pieces.append(rest) }
    pieces.append(contentsOf: words[index...])
    return pieces
  }

  /// Whether a quantity may take part of such a token: 三 of 三年级, not 2 of EC2.
  private func mayCut(_ kind: Token.Kind) -> Bool {
    kind == .han || kind == .number || kind == .space
  }

  // MARK: Compounds of the dictionary

  /// The index after the longest run of Han words, two at least, that the
  /// dictionary has as one word.
  private func endOfCompound(_ pieces: [Token], _ first: Int) -> Int {
    var position = pieces[first].start
    var index = first
    var end = first + 1
    var node = -1
    var length = 0
    while index < pieces.count && pieces[index].kind == .han {
      while position < pieces[index].end {
        let (value, size) = UTF8Scalar.decode(utf8, at: position)
        guard value < 0x10000, let next = model.child(of: node, UInt16(value)) else {
          return end
        }
        node = next
        position += size
        length += 1
      }
      index += 1
      if index > first + 1 && model.isWord(node)
        && mayJoin(pieces[first], pieces[index - 1], length)
      {
        end = index
      }
    }
    return end
  }

  /// A function word of one character at an edge, 也|是, makes no term, except in
  /// a set phrase.
  private func mayJoin(_ first: Token, _ last: Token, _ length: Int) -> Bool {
    length >= 4 || !isFunctionWord(first) && !isFunctionWord(last)
  }

  private func isFunctionWord(_ token: Token) -> Bool {
    let (value, size) = UTF8Scalar.decode(utf8, at: token.start)
    guard size == token.end - token.start, value < 0x10000 else { return false }
    return model.entries[Int(value)].type == CharacterType.function
      || Self.pronouns.contains(value)
  }

  private static let pronouns = Set("我你您他她它".unicodeScalars.map(\.value))

  // MARK: Names of several words

  private func endOfName(_ pieces: [Token], _ first: Int) -> Int {
    guard isCapitalised(pieces[first]), !isSentenceStarter(pieces[first]) else {
      return first + 1
    }
    var end = first + 1
    while end + 1 < pieces.count && end - first < Self.longestName {
      let space = pieces[end]
      guard space.kind == .space, space.end - space.start == 1, utf8[space.start] == 0x20 else {
        break
      }
      let next = pieces[end + 1]
      if next.kind == .word && isCapitalised(next) && !isSentenceStarter(next) {
        end += 2
      } else if isModelNumber(pieces, end + 1) {
        return end + 2
      } else {
        break
      }
    }
    return end
  }

  /// Words and spaces of the longest name; beyond that it is a heading.
  private static let longestName = 11

  private func isCapitalised(_ token: Token) -> Bool {
    let first = utf8[token.start]
    if first < 0x80 { return (0x41...0x5A).contains(first) }
    let scalar = Unicode.Scalar(UTF8Scalar.decode(utf8, at: token.start).value)
    return scalar?.properties.isUppercase ?? false
  }

  /// Whether a word such as The or In, which is capitalised for its place.
  private func isSentenceStarter(_ token: Token) -> Bool {
    guard token.end - token.start <= 12 else { return false }
    let bytes = UnsafeBufferPointer(rebasing: utf8[token.start..<token.end])
    return FullStopRule.sentenceStarters.contains(String(decoding: bytes, as: UTF8.self))
  }

  /// One to three digits that begin no quantity.
  private func isModelNumber(_ pieces: [Token], _ index: Int) -> Bool {
    let number = pieces[index]
    guard number.kind == .number, number.end - number.start <= 3 else { return false }
    guard utf8[number.start..<number.end].allSatisfy({ (0x30...0x39).contains($0) }) else {
      return false
    }
    var next = index + 1
    if next < pieces.count && pieces[next].kind == .space { next += 1 }
    guard next < pieces.count, pieces[next].kind == .han else { return true }
    let value = UTF8Scalar.decode(utf8, at: pieces[next].start).value
    return !Self.units.contains(value)
  }

  /// Characters that make a quantity of the number before them.
  private static let units = Set("万亿千百萬億年月日号周个個名家人次倍点元美位岁天分秒小多余至到".unicodeScalars.map(\.value))
}
