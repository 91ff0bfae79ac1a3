public import Segmentation
public import Terminology
internal import Text

/// Lists of terms made ready for finding their terms in the segments of a bitext.
///
/// It is one stretch of memory without pointers, so that it can be written to a file, which is
/// mapped from then on. ``TermIndexBuilder`` makes one.
///
/// - Complexity: finding is linear in the text; memory is about 60 bytes for each term beside
///   three times its text.
public struct TermIndex: Sendable {
  private let file: TermIndexFile
  /// For each concept the list that it comes from, 0 for the one that comes first.
  private nonisolated(unsafe) let termbases: UnsafeBufferPointer<UInt32>
  /// The languages that it was made for, as primary subtags: the source's, then the target's.
  public private(set) var languages: (source: String, target: String)
  /// The terms of the source language.
  private(set) var source: TermIndexSide
  /// The terms of the target language.
  private(set) var target: TermIndexSide
  /// Whether all lists are advice, whatever they say.
  private var isAdvice = false
  /// What a person calls the lists.
  private var names: [String] = []

  /// Opens an index that was written to a file.
  ///
  /// - Throws: ``TermIndexError`` where the file cannot be opened or is no such index.
  /// - Complexity: linear in the size of the file, at the speed of memory.
  public init(path: String) throws(TermIndexError) {
    try self.init(TermIndexFile(path: path), name: path)
  }

  /// Makes an index of lists of terms; where two speak of one source term, the first one decides.
  ///
  /// - Throws: ``TermIndexError`` where they are more than an index can hold.
  public init(
    _ termbases: [Termbase], source: Language, target: Language, model: SegmentationModel
  ) throws(TermIndexError) {
    var builder = TermIndexBuilder(source: source, target: target, model: model)
    for termbase in termbases { try builder.add(termbase, name: termbase.title ?? "a list") }
    self = try builder.index()
  }

  init(_ mapped: MappedBytes, name: String) throws(TermIndexError) {
    try self.init(TermIndexFile(mapped, name: name), name: name)
  }

  private init(_ file: TermIndexFile, name: String) throws(TermIndexError) {
    self.file = file
    termbases = file.termbases
    guard let first = TermIndexSide(file, side: 0, entryCount: termbases.count),
      let second = TermIndexSide(file, side: 1, entryCount: termbases.count)
    else { throw TermIndexError(name, "is damaged") }
    (source, target) = (first, second)
    languages = (file.languages[0], file.languages[1])
  }

  /// Whether the first bytes of a file are those of a compiled list.
  public static func begins(_ bytes: some Sequence<UInt8>) -> Bool {
    TermIndexLayout.kind.begins(bytes)
  }

  /// What is to be written to a file.
  public func withUnsafeBytes<Result, Failure>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(file.bytes)
  }

  /// The same index for a direction, or nil where it was made for other languages.
  public func reading(from source: Language, to target: Language) -> TermIndex? {
    let wanted = (TermIndexBuilder.code(of: source), TermIndexBuilder.code(of: target))
    if wanted == languages { return self }
    guard wanted == (languages.target, languages.source) else { return nil }
    var other = self
    (other.source, other.target) = (self.target, self.source)
    other.languages = wanted
    return other
  }

  /// The number of concepts.
  public var count: Int { termbases.count }

  /// Whether there is nothing to look for in the direction.
  public var isEmpty: Bool { !(0..<count).contains { hasTarget($0) } }

  /// Stands in the number of a concept's list where what the list says is advice.
  static let adviceBit: UInt32 = 1 << 31

  /// The list that a concept comes from.
  func termbase(ofEntry entry: Int) -> UInt32 { termbases[entry] & ~Self.adviceBit }

  /// Whether the list of a concept is advice.
  func isAdvised(_ entry: Int) -> Bool { isAdvice || termbases[entry] & Self.adviceBit != 0 }

  /// Whether a concept is to be kept to: its list is required, and somebody has decided on it.
  func isRequired(_ entry: Int) -> Bool {
    if isAdvised(entry) { return false }
    let targets = target.terms(ofEntry: entry).filter(target.isAllowed)
    if targets.allSatisfy(target.isProposed) { return targets.isEmpty }
    if targets.contains(where: { target.status(of: $0) != nil && !target.isProposed($0) }) {
      return true
    }
    return !source.terms(ofEntry: entry).contains { source.status(of: $0) == .proposed }
  }

  /// Whether a term of the target may be used for its concept: of a concept that somebody has
  /// decided on, no more than he has.
  func isAllowed(target term: Int) -> Bool {
    guard target.isAllowed(term) else { return false }
    return !target.isProposed(term) || !isRequired(target.entry(of: term))
  }

  /// The same lists with the names that a person gave them, in their order.
  public func named(_ names: [String]) -> TermIndex {
    var other = self
    other.names = names
    return other
  }

  /// What a person calls the list of a concept, where that is known.
  func name(ofEntry entry: Int) -> String? {
    let list = Int(termbase(ofEntry: entry))
    return names.count == 1 ? names[0] : names.indices.contains(list) ? names[list] : nil
  }

  /// The same lists as advice.
  public var asAdvice: TermIndex {
    var other = self
    other.isAdvice = true
    return other
  }

  /// Whether a concept has terms in the target language.
  private func hasTarget(_ entry: Int) -> Bool { !target.terms(ofEntry: entry).isEmpty }

  /// The concepts that a source form speaks of: those of the first list that has it, in their
  /// order, where one that is to be kept to goes before advice; none where nothing renders them.
  func entries(ofSource form: Int) -> [Int32] {
    let source = source
    var entries: [Int32] = []
    var first = UInt32.max
    for posting in source.postings(of: form) {
      let entry = source.entry(of: posting.term)
      guard hasTarget(entry) else { continue }
      let rank = termbases[entry] | (isRequired(entry) ? 0 : Self.adviceBit)
      if rank < first {
        first = rank
        entries.removeAll()
      }
      if rank == first, entries.last != Int32(entry) { entries.append(Int32(entry)) }
    }
    return entries
  }
}
