internal import Terminology
internal import Text

/// The terms of one language on their way into a ``TermIndex``.
struct TermIndexSideBuilder: Sendable {
  /// A folded form of a term.
  private struct Key {
    /// Its first bytes, so that few keys have to be looked at for sorting.
    var prefix: UInt64
    var start: UInt32
    var length: UInt32
    var posting: TermIndexSide.Posting
  }

  private var text: [UInt8] = []
  private var termStarts: [UInt32] = [0]
  private var terms: [TermIndexSide.TermRecord] = []
  private var keyText: [UInt8] = []
  private var keys: [Key] = []

  /// The number of concepts.
  var entryCount: Int { termStarts.count - 1 }

  /// Adds a term to the concept that is begun.
  ///
  /// - Parameter traits: Flags of ``TermIndexSide/TermRecord``.
  mutating func append(
    _ term: String, _ status: Term.Status?, traits: UInt32 = 0, _ folder: inout TermFolder
  ) {
    let number = UInt32(terms.count)
    let start = text.count
    text += term.utf8
    terms.append(
      TermIndexSide.TermRecord(
        textStart: UInt32(start), textLength: UInt32(text.count - start),
        entry: UInt32(entryCount),
        flags: TermIndexSide.TermRecord.code(of: status) | traits))
    folder.forEachForm(of: term) { form, isPart in
      append(form, .init(term: number, isPart: isPart))
    }
  }

  /// Ends a concept and begins the next.
  mutating func endEntry() { termStarts.append(UInt32(terms.count)) }

  /// Adds the concepts of an index.
  mutating func append(_ side: TermIndexSide, entryCount: Int) {
    text = Array(side.text)
    terms = Array(side.terms)
    termStarts = Array(side.termStarts)
    side.trie.forEachForm { number, form in
      for posting in side.postings(of: number) { append(form, posting) }
    }
  }

  private mutating func append(_ form: some Collection<UInt8>, _ posting: TermIndexSide.Posting) {
    var prefix: UInt64 = 0
    for byte in form.prefix(8) { prefix = prefix << 8 | UInt64(byte) }
    prefix <<= 8 * UInt64(max(0, 8 - form.count))
    keys.append(
      Key(
        prefix: prefix, start: UInt32(keyText.count), length: UInt32(form.count), posting: posting))
    keyText += form
  }

  /// Adds all of another one, whose concepts come after those that are here; false where they
  /// would be too many.
  mutating func append(_ other: TermIndexSideBuilder, afterEntries count: Int) -> Bool {
    guard text.count + other.text.count < UInt32.max, terms.count + other.terms.count < 1 << 30,
      keyText.count + other.keyText.count < Int32.max
    else { return false }
    let (textCount, termCount) = (UInt32(text.count), UInt32(terms.count))
    let keyCount = UInt32(keyText.count)
    text += other.text
    for var term in other.terms {
      term.textStart += textCount
      term.entry += UInt32(count)
      terms.append(term)
    }
    for start in other.termStarts.dropFirst() { termStarts.append(start + termCount) }
    keyText += other.keyText
    for var key in other.keys {
      key.start += keyCount
      key.posting = .init(
        term: UInt32(key.posting.term) + termCount, isPart: key.posting.isPart)
      keys.append(key)
    }
    return true
  }

  // MARK: Sections

  /// The sections of the index, by ``TermIndexLayout/Section``.
  func sections() -> [SectionContent] {
    var sorted = keys
    keyText.withUnsafeBufferPointer { text in
      sorted.sort { one, other in
        if one.prefix != other.prefix { return one.prefix < other.prefix }
        switch Self.compare(one, other, text) {
        case 0: return one.posting.order < other.posting.order
        case let order: return order < 0
        }
      }
    }
    var (bytes, starts, postingStarts) = ([UInt8](), [UInt32](), [UInt32]())
    var postings: [TermIndexSide.Posting] = []
    postings.reserveCapacity(sorted.count)
    bytes.reserveCapacity(keyText.count)
    var last: Key?
    keyText.withUnsafeBufferPointer { text in
      for key in sorted {
        if let last, Self.compare(last, key, text) == 0 {
          if postings.last?.term == key.posting.term { continue }
        } else {
          starts.append(UInt32(bytes.count))
          postingStarts.append(UInt32(postings.count))
          bytes += text[Int(key.start)..<Int(key.start + key.length)]
        }
        postings.append(key.posting)
        last = key
      }
    }
    starts.append(UInt32(bytes.count))
    postingStarts.append(UInt32(postings.count))
    let nodes = FormTrie.nodes(keys: bytes, starts: starts)
    return TermIndexLayout.Section.allCases.map { section in
      switch section {
      case .text: SectionContent(text)
      case .termStarts: SectionContent(termStarts)
      case .terms: SectionContent(terms)
      case .keys: SectionContent(bytes)
      case .keyStarts: SectionContent(starts)
      case .postingStarts: SectionContent(postingStarts)
      case .postings: SectionContent(postings)
      case .nodes: SectionContent(nodes)
      }
    }
  }

  /// The order of two keys: negative, 0 or positive.
  private static func compare(
    _ one: Key, _ other: Key, _ text: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let (first, second) = (Int(one.start), Int(other.start))
    for place in 0..<Int(min(one.length, other.length)) {
      let (left, right) = (text[first + place], text[second + place])
      if left != right { return left < right ? -1 : 1 }
    }
    return Int(one.length) - Int(other.length)
  }
}
