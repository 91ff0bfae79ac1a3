internal import Terminology

/// The terms of one language in a ``TermIndex``, as views of its memory.
///
/// Numbers that serve as places have been checked when the index was opened.
struct TermIndexSide: @unchecked Sendable {
  /// A term, 16 bytes.
  struct TermRecord: BitwiseCopyable {
    /// Where its text begins.
    var textStart: UInt32
    var textLength: UInt32
    /// The concept.
    var entry: UInt32
    /// The status in the low byte, 0 where nobody has said one; then what is known of it.
    var flags: UInt32

    /// The list says that its capitals count.
    static let caseCounts: UInt32 = 1 << 9
    /// The list says that it is a noun.
    static let noun: UInt32 = 1 << 10
    /// All of its list begins with capitals.
    static let titled: UInt32 = 1 << 11
    /// The list says that little trust is to be put in it.
    static let doubtful: UInt32 = 1 << 12
    /// It is not to be translated.
    static let kept: UInt32 = 1 << 13

    /// The status' number for ``flags``.
    static func code(of status: Term.Status?) -> UInt32 {
      guard let status, let place = Term.Status.allCases.firstIndex(of: status) else { return 0 }
      return UInt32(place + 1)
    }

    var status: Term.Status? {
      let code = Int(flags & 0xFF)
      return (1...Term.Status.allCases.count).contains(code) ? Term.Status.allCases[code - 1] : nil
    }
  }

  /// A term that a folded form stands for.
  struct Posting: BitwiseCopyable {
    private var bits: UInt32

    init(term: UInt32, isPart: Bool) { bits = term << 1 | (isPart ? 1 : 0) }

    /// The term.
    var term: Int { Int(bits >> 1) }
    /// Whether the form is only a part of the term, such as what stands in its bracket.
    var isPart: Bool { bits & 1 != 0 }
    /// Puts postings in the order of their terms.
    var order: UInt32 { bits }
  }

  let text: UnsafeBufferPointer<UInt8>
  let termStarts: UnsafeBufferPointer<UInt32>
  let terms: UnsafeBufferPointer<TermRecord>
  let postingStarts: UnsafeBufferPointer<UInt32>
  let postings: UnsafeBufferPointer<Posting>
  let trie: FormTrie
  /// Whether some term should not, or must not, be used.
  let hasRejected: Bool

  /// The terms that a folded form stands for, by number.
  func postings(of form: Int) -> Slice<UnsafeBufferPointer<Posting>> {
    postings[Int(postingStarts[form])..<Int(postingStarts[form + 1])]
  }

  /// The terms of a concept.
  func terms(ofEntry entry: Int) -> Range<Int> {
    Int(termStarts[entry])..<Int(termStarts[entry + 1])
  }

  /// The first term of a concept; empty where it has none.
  func firstText(ofEntry entry: Int) -> String { terms(ofEntry: entry).first.map(text) ?? "" }

  /// The concept of a term.
  func entry(of term: Int) -> Int { Int(terms[term].entry) }

  /// A term as its list has it.
  func text(of term: Int) -> String {
    let record = terms[term]
    let start = Int(record.textStart)
    return String(
      decoding: UnsafeBufferPointer(rebasing: text[start..<start + Int(record.textLength)]),
      as: UTF8.self)
  }

  /// How far a term may be used.
  func status(of term: Int) -> Term.Status? { terms[term].status }

  /// Whether nobody has decided on a term.
  func isProposed(_ term: Int) -> Bool {
    terms[term].status == .proposed || terms[term].flags & TermRecord.doubtful != 0
  }

  /// Whether a term is not to be translated.
  func isKept(_ term: Int) -> Bool { terms[term].flags & TermRecord.kept != 0 }

  /// Whether a term may be used.
  func isAllowed(_ term: Int) -> Bool { Term.Status.allows(terms[term].status) }
}

extension TermIndexSide {
  /// The views of a side, or nil where some place lies outside of what it points into.
  ///
  /// - Complexity: linear in the size of the sections.
  init?(_ file: TermIndexFile, side: Int, entryCount: Int) {
    text = file.section(.text, side)
    termStarts = file.section(.termStarts, side)
    terms = file.section(.terms, side)
    postingStarts = file.section(.postingStarts, side)
    postings = file.section(.postings, side)
    let keys: UnsafeBufferPointer<UInt8> = file.section(.keys, side)
    let keyStarts: UnsafeBufferPointer<UInt32> = file.section(.keyStarts, side)
    trie = FormTrie(nodes: file.section(.nodes, side), keys: keys, starts: keyStarts)
    let (textCount, termCount) = (text.count, terms.count)
    guard termStarts.count == entryCount + 1, Self.isAscending(termStarts, to: termCount),
      keyStarts.count >= 1, Self.isAscending(keyStarts, to: keys.count),
      postingStarts.count == keyStarts.count,
      Self.isAscending(postingStarts, to: postings.count),
      postings.allSatisfy({ $0.term < termCount }),
      terms.allSatisfy({
        Int($0.entry) < entryCount && Int($0.textStart) <= textCount
          && Int($0.textLength) <= textCount - Int($0.textStart)
      })
    else { return nil }
    hasRejected = terms.contains { !Term.Status.allows($0.status) }
  }

  private static func isAscending(_ starts: UnsafeBufferPointer<UInt32>, to end: Int) -> Bool {
    guard starts.first == 0, starts.last.map({ Int($0) }) == end else { return false }
    for place in 1..<starts.count where starts[place] < starts[place - 1] { return false }
    return true
  }
}
