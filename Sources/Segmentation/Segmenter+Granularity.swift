internal import ICU
internal import Text

extension Segmenter {
  /// Appends the tokens of UTF-8 text at a granularity, with offsets from its start.
  ///
  /// At every granularity the tokens tile the input. ``Granularity/icu`` takes
  /// the places of ICU's word boundaries unchanged and only adds kinds;
  /// ``Granularity/terms`` joins words as `TermJoiner` says.
  ///
  /// - Parameters:
  ///   - utf8: any bytes, less than 2 GiB.
  ///   - quantities: whole quantities as byte ranges, in order and not
  ///     overlapping; only terms use them. Others are left out.
  /// - Complexity: O(*n*).
  public mutating func segment(
    _ utf8: UnsafeBufferPointer<UInt8>, granularity: Granularity, quantities: [Range<Int>] = [],
    into tokens: inout [Token]
  ) {
    switch granularity {
    case .words: segment(utf8, into: &tokens)
    case .icu: segmentByICU(utf8, into: &tokens)
    case .terms:
      var words: [Token] = []
      words.reserveCapacity(utf8.count / 4)
      segment(utf8, into: &words)
      let joiner = TermJoiner(model: model, utf8: utf8)
      joiner.join(words, quantities: quantities, into: &tokens)
    }
  }

  /// For each token the index of the quantity that contains it whole, or nil.
  ///
  /// - Parameters:
  ///   - tokens: in order.
  ///   - quantities: byte ranges in order and not overlapping.
  /// - Complexity: O(*n* + *m*).
  public static func quantityIndexes(
    of tokens: some Collection<Token>, quantities: [Range<Int>]
  ) -> [Int?] {
    var index = 0
    return tokens.map { token in
      while index < quantities.count && quantities[index].upperBound <= token.start {
        index += 1
      }
      guard index < quantities.count else { return nil }
      let quantity = quantities[index]
      return quantity.lowerBound <= token.start && token.end <= quantity.upperBound
        ? index : nil
    }
  }

  // MARK: ICU's own words

  private mutating func segmentByICU(
    _ utf8: UnsafeBufferPointer<UInt8>, into tokens: inout [Token]
  ) {
    var position = 0
    try? wordBoundaries()?.forEachBoundary(in: utf8) { next, status in
      if next <= position || next > utf8.count { return }
      tokens.append(
        Token(start: position, end: next, kind: kind(at: position, status, utf8)))
      position = next
    }
    if position < utf8.count {
      tokens.append(Token(start: position, end: utf8.count, kind: .symbol))
    }
  }

  /// The kind of a piece by its first character. The status alone would not do:
  /// ICU gives full-width digits and Han numerals the status of words.
  private func kind(
    at position: Int, _ status: Int, _ utf8: UnsafeBufferPointer<UInt8>
  ) -> Token.Kind {
    let isWord = status >= 100
    let value = UTF8Scalar.decode(utf8, at: position).value
    let characterClass =
      value < 0x10000
      ? model.entries[Int(value)].characterClass : TextLines.classBeyond(value)
    return switch CharacterTable.Class(rawValue: characterClass) {
    case .space, .newline: .space
    case .han: .han
    case .digit: .number
    case .punctuation: isWord ? .word : .punctuation
    case .letter, .complex, .mark: isWord ? .word : .symbol
    case .symbol, nil: isWord ? .word : .symbol
    }
  }
}
