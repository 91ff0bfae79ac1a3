internal import Bitext

/// Finds which documents of two folders are each other's translation, by their names.
///
/// First names that are the same; among the rest, names that are the same without a language tag
/// (`call.zh.txt`, `call.en.txt`); then those whose stems are the same, too, with whatever suffix
/// (`call.zh.txt`, `call.en.md`). A name with two possible partners is left unmatched.
public struct PairMatching: Sendable, Hashable {
  /// Two documents.
  public struct Match: Sendable, Hashable {
    /// The document of the first folder, as it was given.
    public var source: String
    /// The document of the second folder.
    public var target: String
    /// What their names have in common, without suffix: a name for what is made of them.
    public var name: String
  }

  /// The pairs, ordered by the name of the source.
  public private(set) var matches: [Match] = []
  /// Documents of the first folder without a partner, in order.
  public private(set) var unmatchedSources: [String] = []
  /// Documents of the second folder without a partner, in order.
  public private(set) var unmatchedTargets: [String] = []

  /// Matches names, or paths within two folders. O(*n* log *n*).
  public init(sources: [String], targets: [String]) {
    unmatchedSources = sources.sorted(by: PairMatching.precedes)
    unmatchedTargets = targets.sorted(by: PairMatching.precedes)
    match { $0 }
    match { LanguageSuffix.removed(from: $0) }
    match { PairMatching.name(of: $0) }
    matches.sort { PairMatching.precedes($0.source, $1.source) }
  }

  /// A path without language tag and suffix.
  public static func name(of path: String) -> String {
    // The tag may itself be the suffix, as in `call.zh`.
    let removed = LanguageSuffix.removed(from: path)
    let suffix = path.dropFirst(LanguageSuffix.stem(of: path).count + 1)
    return LanguageSuffix.isTag(String(suffix)) ? removed : LanguageSuffix.stem(of: removed)
  }

  /// A name for what is made of a document in a list: that of the file without language tag and
  /// suffix or, of a file called `zh.txt`, that of its folder.
  public static func outputName(of path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." && $0 != ".." }
    guard let last = parts.last else { return "pair" }
    let name = name(of: String(last))
    if !LanguageSuffix.isTag(name) && !name.isEmpty { return name }
    return parts.dropLast().last.map { String($0) } ?? String(last)
  }

  private mutating func match(by key: (String) -> String) {
    let sources = Dictionary(grouping: unmatchedSources, by: key)
    let targets = Dictionary(grouping: unmatchedTargets, by: key)
    var matched: (sources: Set<String>, targets: Set<String>) = ([], [])
    for source in unmatchedSources {
      let common = key(source)
      guard sources[common]?.count == 1, let partners = targets[common], partners.count == 1
      else { continue }
      let name = PairMatching.name(of: source)
      matches.append(Match(source: source, target: partners[0], name: name))
      matched.sources.insert(source)
      matched.targets.insert(partners[0])
    }
    unmatchedSources.removeAll { matched.sources.contains($0) }
    unmatchedTargets.removeAll { matched.targets.contains($0) }
  }

  /// The same order on every machine.
  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
