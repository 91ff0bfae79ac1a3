internal import Segmentation

/// Finds the names and terms in Latin script that stand in a Chinese text.
struct LatinNames {
  let text: AnalyzedText
  /// The English of glosses, in order, which is dealt with by itself.
  var glossed: [Range<Int>] = []

  /// A line with less than this share of Han among its letters is in another
  /// language, and its words are no embedded names.
  private static let leastHanShare = 0.12

  /// The names, by their first place; each once.
  func names() -> [String] {
    var names: [String] = []
    var seen: Set<String> = []
    for range in ranges() {
      let name = EnglishTerm(text.text(range)).text
      if seen.insert(name).inserted { names.append(name) }
    }
    return names
  }

  /// The byte ranges of all names: one capitalised word or several with single
  /// spaces between, a following number included (Trainium 2).
  func ranges() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    while index < text.tokens.count {
      let lineEnd = endOfLine(index)
      if isChinese(index..<lineEnd) { ranges += names(in: index..<lineEnd) }
      index = lineEnd + 1
    }
    return ranges
  }

  private func endOfLine(_ start: Int) -> Int {
    var index = start
    while index < text.tokens.count {
      let token = text.tokens[index]
      if token.kind == .space && text.bytes[token.start..<token.end].contains(0x0A) { break }
      index += 1
    }
    return index
  }

  /// Whether a line is Chinese: by the share of Han in its letters.
  private func isChinese(_ tokens: Range<Int>) -> Bool {
    var han = 0
    var other = 0
    for token in text.tokens[tokens] {
      switch token.kind {
      case .han: han += (token.end - token.start) / 3
      case .word: other += token.end - token.start
      default: break
      }
    }
    return Double(han) > Self.leastHanShare * Double(han + other) && han > 0
  }

  private func names(in tokens: Range<Int>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      guard isNameWord(index), !isGlossed(index), !isTitle(index), !isListing(index) else {
        index += 1
        continue
      }
      var last = index
      while last + 2 < tokens.upperBound, isSingleSpace(last + 1) {
        if isNameWord(last + 2) || isSmallNumber(last + 2) {
          last += 2
        } else if isInitial(last + 2), last + 5 < tokens.upperBound,
          isSingleSpace(last + 4), isNameWord(last + 5)
        {
          // John T. Carter
          last += 5
        } else {
          break
        }
      }
      let first = leadingNumber(before: index, tokens) ?? index
      ranges.append(text.tokens[first].start..<text.tokens[last].end)
      index = last + 1
    }
    return ranges
  }

  /// The number of 12 Labs: one that stands before the word wherever it occurs,
  /// and it occurs more than once.
  private func leadingNumber(before index: Int, _ tokens: Range<Int>) -> Int? {
    guard index - 2 >= tokens.lowerBound, isSingleSpace(index - 1), isSmallNumber(index - 2)
    else { return nil }
    let word = text.text(text.tokens[index].range)
    let whole = text.text(text.tokens[index - 2].start..<text.tokens[index].end)
    let offset = text.tokens[index].start
    let count = text.places(of: word, near: offset).count
    guard count > 1 else { return nil }
    return text.places(of: whole, near: offset).count == count ? index - 2 : nil
  }

  private func isGlossed(_ index: Int) -> Bool {
    let token = text.tokens[index]
    var low = 0
    var high = glossed.count
    while low < high {
      let middle = (low + high) / 2
      if glossed[middle].upperBound <= token.start { low = middle + 1 } else { high = middle }
    }
    return low < glossed.count && glossed[low].contains(token.start)
  }

  /// CEO in CEO Andy Jassy is no part of the name.
  private func isTitle(_ index: Int) -> Bool {
    FunctionWords.roleAbbreviations.contains(text.text(text.tokens[index].range))
      && index + 2 < text.tokens.count && isSingleSpace(index + 1) && isNameWord(index + 2)
  }

  /// Whether a token is one capital with a full stop after it.
  private func isInitial(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard index + 1 < text.tokens.count, token.end - token.start == 1,
      (0x41...0x5A).contains(text.bytes[token.start])
    else { return false }
    return text.text(text.tokens[index + 1].range) == "."
  }

  /// MSFT.US is where a share is traded, and no name; nor is a part of it.
  private func isListing(_ index: Int) -> Bool {
    [index...index, index...index + 2, index - 2...index].contains { range in
      guard range.lowerBound >= 0, range.upperBound < text.tokens.count else { return false }
      let listing = text.tokens[range.lowerBound].start..<text.tokens[range.upperBound].end
      guard listing.count <= 12 else { return false }
      let term = EnglishTerm(text.text(listing))
      return term.text.contains(".") && BracketLabel(term, of: nil) == .ticker
    }
  }

  private func isSingleSpace(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.kind == .space && token.end - token.start == 1
  }

  private func isNameWord(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.kind == .word || token.kind == .term else { return false }
    let word = text.text(token.range)
    let scalars = word.unicodeScalars
    guard scalars.allSatisfy({ $0.value < 0x250 || (0x2000...0x206F).contains($0.value) }) else {
      return false
    }
    let letters = scalars.count { $0.properties.isAlphabetic }
    let hasCapital = scalars.contains { $0.properties.isUppercase }
    return letters >= 1 && scalars.count >= 2 && hasCapital && !isPeriod(scalars)
      && !isCode(scalars)
  }

  /// fullName.value: what begins small and has a dot or a line in it is code.
  private func isCode(_ scalars: String.UnicodeScalarView) -> Bool {
    scalars.first?.properties.isLowercase == true && scalars.contains { $0 == "." || $0 == "_" }
  }

  /// Q4, H1, FY2026: periods, which quantities deal with.
  private func isPeriod(_ scalars: String.UnicodeScalarView) -> Bool {
    let letters = scalars.filter { $0.properties.isAlphabetic }
    let prefix = String(String.UnicodeScalarView(letters)).uppercased()
    return ["Q", "H", "FY", "FYQ", "QFY"].contains(prefix)
      && scalars.contains { $0.properties.numericType != nil }
  }

  private func isSmallNumber(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.kind == .number && token.end - token.start <= 3
      && text.bytes[token.range].allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
  }
}
