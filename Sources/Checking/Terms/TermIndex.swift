public import Segmentation
internal import TermAlignment
public import Terminology

/// Termbases made ready for finding their terms in the segments of a bitext.
///
/// - Complexity: building is linear in the size of the termbases but for sorting; memory is about
///   100 bytes a term beside the texts.
public struct TermIndex: Sendable {
  /// A term as it is looked for.
  struct Form: Sendable {
    /// The term as the termbase has it.
    var text: String
    var status: Term.Status?
    /// Whether it may be used.
    var isAllowed: Bool { status == nil || status == .preferred || status == .admitted }
    /// Whether its capitals count: WHO is not who.
    var isAcronym: Bool
  }

  /// A concept with terms in both languages, or with ones that must not be used.
  struct Entry: Sendable {
    /// The termbase, 0 for the one that comes first.
    var termbase: Int
    var source: [Form]
    var target: [Form]
  }

  /// A form of an entry, as a trie finds it.
  struct Posting: Sendable {
    var entry: Int32
    var form: Int32
    /// Whether what was found is only a part of the term, such as what stands in its bracket.
    var isPart: Bool
  }

  /// The forms of one language.
  struct Side: Sendable {
    var trie = FormTrie([])
    /// Where the postings of each form begin, with one more for the end.
    var starts: [Int32] = [0]
    var postings: [Posting] = []

    /// The postings of a form.
    func postings(of form: Int) -> ArraySlice<Posting> {
      postings[Int(starts[form])..<Int(starts[form + 1])]
    }
  }

  /// The concepts.
  private(set) var entries: [Entry] = []
  /// The forms of the source language.
  private(set) var source = Side()
  /// The forms of the target language.
  private(set) var target = Side()

  /// Makes an index.
  ///
  /// - Parameters:
  ///   - termbases: The termbases; where two speak of one source term, the first one decides.
  ///   - source: The language of the source; every locale of it is one language.
  ///   - target: The language of the target.
  ///   - model: Folds Traditional characters.
  public init(
    _ termbases: [Termbase], source: Language, target: Language, model: SegmentationModel
  ) {
    for (number, termbase) in termbases.enumerated() {
      for concept in termbase.concepts {
        let entry = Entry(
          termbase: number,
          source: concept.terms(in: source).map(Self.form),
          target: concept.terms(in: target).map(Self.form))
        let isOneSided = entry.source.isEmpty && entry.target.contains { !$0.isAllowed }
        if !entry.target.isEmpty, !entry.source.isEmpty || isOneSided { entries.append(entry) }
      }
    }
    self.source = Self.side(entries.map(\.source), model)
    self.target = Self.side(entries.map(\.target), model)
  }

  /// Whether there is nothing to look for.
  public var isEmpty: Bool { entries.isEmpty }

  private static func form(_ term: Term) -> Form {
    Form(text: term.text, status: term.status, isAcronym: isAcronym(term.text))
  }

  /// Whether a form has capitals alone, two at least: WHO, P&L, CoV.
  static func isAcronym(_ text: String) -> Bool {
    var capitals = 0
    for scalar in text.unicodeScalars {
      if scalar.properties.isUppercase { capitals += 1 }
      if scalar.properties.isLowercase || scalar.properties.isIdeographic || scalar == " " {
        return false
      }
    }
    return capitals >= 2
  }

  private static func side(_ forms: [[Form]], _ model: SegmentationModel) -> Side {
    let size = 4096
    var found = Parallel.map((forms.count + size - 1) / size) { block in
      Self.foldedForms(of: forms, block * size..<min(forms.count, (block + 1) * size), model)
    }.flatMap { $0 }
    found.sort {
      $0.key == $1.key
        ? ($0.posting.entry, $0.posting.form) < ($1.posting.entry, $1.posting.form)
        : $0.key.lexicographicallyPrecedes($1.key)
    }
    var side = Side()
    var keys: [[UInt8]] = []
    side.starts.removeAll()
    for (key, posting) in found {
      if keys.last != key {
        keys.append(key)
        side.starts.append(Int32(side.postings.count))
      }
      side.postings.append(posting)
    }
    side.starts.append(Int32(side.postings.count))
    side.trie = FormTrie(keys)
    return side
  }

  /// The keys of the forms of some entries.
  private static func foldedForms(
    of forms: [[Form]], _ entries: Range<Int>, _ model: SegmentationModel
  ) -> [(key: [UInt8], posting: Posting)] {
    var stems = StemTable()
    var folded = FoldedText()
    var found: [(key: [UInt8], posting: Posting)] = []
    for entry in entries {
      for (place, form) in forms[entry].enumerated() {
        for variant in FormVariants.variants(of: form.text) {
          folded.load(model.simplified(Array(variant.text.utf8)), &stems)
          let key = trimmed(folded.bytes)
          if key.isEmpty { continue }
          found.append(
            (key, Posting(entry: Int32(entry), form: Int32(place), isPart: variant.isPart)))
        }
      }
    }
    return found
  }

  /// A folded form without signs at its ends, which text has not.
  private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    guard let first = bytes.firstIndex(where: { $0 != FoldedText.stop }),
      let last = bytes.lastIndex(where: { $0 != FoldedText.stop })
    else { return [] }
    return Array(bytes[first...last])
  }

  /// The entries that a source form speaks of: those of the first termbase that has it.
  func entries(ofSource form: Int) -> [Int32] {
    let postings = source.postings(of: form)
    let first = postings.map { entries[Int($0.entry)].termbase }.min() ?? 0
    return postings.map(\.entry).filter { entries[Int($0)].termbase == first }
  }
}
