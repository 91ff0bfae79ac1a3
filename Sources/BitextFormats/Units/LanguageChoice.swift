internal import Bitext
internal import Terminology

/// Which languages of a file with several are source and target.
///
/// The first part of a tag decides, `en` of `en-US`; what follows tells apart only what agrees in
/// the first part, so that a memory in which a language has several names is one memory, and one of
/// `zh-CN` and `zh-TW` has two sides. Of several variants of Chinese those in the script that is asked
/// for come first, which a region tells where nothing else does: that of `zh-HK` is `zh-Hant`.
struct LanguageChoice {
  private var source: Tag?
  private var target: Tag?
  /// Whether languages other than Chinese and English do not count.
  let isChineseEnglish: Bool
  /// Whether a person named the source.
  private let isSourceWanted: Bool
  /// Tags that were met, as there are few; more are one language that nobody asks for.
  private var known: [(utf8: [UInt8], name: String, tag: Tag)] = []
  private static let mostKnown = 1024
  /// The tags of the last unit and what was chosen, which is mostly the same again.
  private var last: (tags: [Int], choice: (source: Int?, target: Int?)) = ([], (nil, nil))

  /// A tag by its parts, in small letters.
  struct Tag: Equatable {
    var parts: [String]
    /// The script of Chinese, as the tag or its region says.
    private let script: Language.HanScript?
    private let region: String?

    init(_ tag: String) {
      parts = tag.lowercased().split { $0 == "-" || $0 == "_" }.map(String.init)
      switch parts.first {
      case "zho", "chi", "cmn": parts[0] = "zh"
      case "eng": parts[0] = "en"
      default: break
      }
      region = parts.dropFirst().first { $0.utf8.count == 2 }
      guard parts.first == "zh" else {
        script = nil
        return
      }
      // What Windows called Chinese.
      let names = ["cht": "hant", "chs": "hans"]
      script = Language(rawValue: parts.map { names[$0] ?? $0 }.joined(separator: "-")).hanScript
    }

    var primary: String { parts.first ?? "" }

    /// How well a tag fits a wanted one.
    enum Fit: Int, Comparable {
      /// Another language, the same in another script or region, and in the same script of another
      /// region.
      case none, otherKind, otherRegion
      /// One of both says no more than the other, both say one thing in two ways, and the same tag.
      case open, same, exact

      static func < (one: Fit, other: Fit) -> Bool { one.rawValue < other.rawValue }
    }

    func fit(_ wanted: Tag) -> Fit {
      if primary != wanted.primary || parts.isEmpty { return .none }
      if parts == wanted.parts { return .exact }
      let isOneScript = script == wanted.script
      if !isOneScript, script != nil, wanted.script != nil { return .otherKind }
      if let region, let other = wanted.region {
        if region == other { return .same }
        return isOneScript && script != nil ? .otherRegion : .otherKind
      }
      if region == wanted.region, isOneScript, script != nil { return .same }
      return isOneScript && script != nil || isPrefix(wanted) ? .open : .otherKind
    }

    /// Whether both cannot stand under one name: other languages, or Chinese in two scripts.
    func isForeign(to other: Tag) -> Bool {
      if parts.isEmpty || other.parts.isEmpty { return false }
      if primary != other.primary { return true }
      return script != nil && other.script != nil && script != other.script
    }

    private func isPrefix(_ other: Tag) -> Bool {
      parts.starts(with: other.parts) || other.parts.starts(with: parts)
    }
  }

  /// Any languages, those that are not told by what comes first.
  init(source: String?, target: String?) {
    self.source = source.map { Tag($0) }
    self.target = target.map { Tag($0) }
    isChineseEnglish = false
    isSourceWanted = source != nil
  }

  /// Chinese and English.
  init(source: BitextLanguage?) {
    self.source = source.map { Tag($0.rawValue) }
    target = source.map { Tag($0.other.rawValue) }
    isChineseEnglish = true
    isSourceWanted = source != nil
  }

  /// Takes what the file says about its source, where nothing else is wanted.
  mutating func propose(source tag: String) {
    if source == nil && !isChineseEnglish && Self.isTold(tag) { source = Tag(tag) }
  }

  private static func isTold(_ tag: String) -> Bool { !tag.isEmpty && tag != "*all*" }

  /// The number of the tag of some bytes.
  mutating func number(of utf8: UnsafeRawBufferPointer) -> Int {
    for index in known.indices where Self.isSame(known[index].utf8, utf8) { return index }
    if known.count == Self.mostKnown { return known.count - 1 }
    let name = String(decoding: utf8, as: UTF8.self)
    known.append((Array(utf8), name, known.count == Self.mostKnown - 1 ? Tag("") : Tag(name)))
    return known.count - 1
  }

  private static func isSame(_ known: [UInt8], _ utf8: UnsafeRawBufferPointer) -> Bool {
    known.count == utf8.count
      && known.withUnsafeBytes { known in
        for index in known.indices where known[index] != utf8[index] { return false }
        return true
      }
  }

  /// A tag as it was written, by its number.
  func name(of number: Int) -> String { known[number].name }

  /// Which of the variants of a unit are its source and its target, as indices.
  ///
  /// - Parameters:
  ///   - tags: The tags of the variants by their numbers.
  ///   - own: What the unit itself says of its source, which counts before what the file says
  ///     (TMX 1.4b, `srclang` of `tu`).
  mutating func choose(_ tags: [Int], own: String?) -> (source: Int?, target: Int?) {
    if own == nil, !tags.isEmpty, tags == last.tags { return last.choice }
    let choice = choose(tags.map { known[$0].tag }, own: own)
    if own == nil { last = (tags, choice) }
    return choice
  }

  /// Which variants are the source and the target, by their tags.
  mutating func choose(_ variants: [Tag], own: String?) -> (source: Int?, target: Int?) {
    let candidates = variants.indices.filter {
      !isChineseEnglish || ["zh", "en"].contains(variants[$0].primary)
    }
    if candidates.isEmpty { return (nil, nil) }
    if let own, Self.isTold(own), !isSourceWanted, !isChineseEnglish {
      return turned(candidates, variants, Tag(own))
    }
    if source == nil, let target {
      // Only what is not the target can be the source.
      source = candidates.lazy.map { variants[$0] }.first { $0.fit(target) < .open }
    }
    if source == nil { source = variants[candidates[0]] }
    guard let source else { return (nil, nil) }
    if isChineseEnglish && target == nil { target = Tag(source.primary == "zh" ? "en" : "zh") }
    if target == nil {
      let chosen = best(candidates, variants, source, but: nil)
      target = candidates.lazy.map { variants[$0] }.first { tag in
        guard let chosen else { return tag.fit(source) == .none }
        return tag != variants[chosen] && (tag.fit(source) == .none || variants[chosen] == source)
      }
    }
    return sides(candidates, variants, source)
  }

  /// The sides of a unit that turns the languages of the file.
  private func turned(_ candidates: [Int], _ variants: [Tag], _ own: Tag) -> (Int?, Int?) {
    guard let chosen = candidates.max(by: { variants[$0].fit(own) < variants[$1].fit(own) }),
      variants[chosen].fit(own) > .none
    else { return (nil, nil) }
    let rest = candidates.filter { $0 != chosen && variants[$0] != variants[chosen] }
    let wanted = [target, source].compactMap { $0 }.first { $0.fit(own) == .none }
    let other =
      wanted.map { wanted in
        best(rest, variants, wanted, but: nil)
      } ?? rest.first
    return (chosen, other)
  }

  private func sides(_ candidates: [Int], _ variants: [Tag], _ source: Tag) -> (Int?, Int?) {
    let first = best(candidates, variants, source, but: target)
    guard let target else { return (first, nil) }
    let second = best(candidates.filter { $0 != first }, variants, target, but: source)
    return (first, second)
  }

  /// The first of the variants that fit a wanted tag best and another one no better.
  private func best(
    _ candidates: [Int], _ variants: [Tag], _ wanted: Tag, but other: Tag?
  ) -> Int? {
    var best: (index: Int, fit: Tag.Fit)?
    for index in candidates {
      let fit = variants[index].fit(wanted)
      if fit <= best?.fit ?? .none { continue }
      if let other, variants[index].fit(other) > fit { continue }
      best = (index, fit)
    }
    return best?.index
  }

  /// The first part of a tag, by its two letters where there are two.
  static func primary(_ tag: String) -> String { Tag(tag).primary }
}
