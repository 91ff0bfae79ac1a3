internal import Bitext

/// Which languages of a file with several are source and target.
struct LanguageChoice {
  /// A side of a unit.
  enum Side { case source, target }

  private var source: String?
  private var target: String?
  /// Whether languages other than Chinese and English do not count.
  private let isChineseEnglish: Bool
  /// The language of last time, which is mostly that of this time.
  private var lastTags: (source: [UInt8], target: [UInt8]) = ([], [])

  /// Any languages, those that are not told by what comes first.
  init(source: String?, target: String?) {
    (self.source, self.target) = (source, target)
    isChineseEnglish = false
  }

  /// Chinese and English.
  init(source: BitextLanguage?) {
    self.source = source?.rawValue
    target = source?.other.rawValue
    isChineseEnglish = true
  }

  /// Takes what the file says about its source, where nothing else is wanted.
  mutating func propose(source tag: String) {
    if source == nil && !isChineseEnglish && !tag.isEmpty && tag != "*all*" { source = tag }
  }

  /// The side that a segment in a language is on, or nil for neither.
  mutating func side(of tag: UnsafeRawBufferPointer) -> Side? {
    if Self.isSame(lastTags.source, tag) { return .source }
    if Self.isSame(lastTags.target, tag) { return .target }
    let text = String(decoding: tag, as: UTF8.self)
    let side = self.side(of: text)
    switch side {
    case .source: lastTags.source = Array(tag)
    case .target: lastTags.target = Array(tag)
    case nil: break
    }
    return side
  }

  private mutating func side(of tag: String) -> Side? {
    let language = Self.primary(tag)
    if isChineseEnglish && language != "zh" && language != "en" { return nil }
    guard let source else {
      // Only what is not the target can be the source.
      if let target, Self.matches(tag, target) { return .target }
      source = isChineseEnglish ? language : tag
      if isChineseEnglish && target == nil { target = language == "zh" ? "en" : "zh" }
      return .source
    }
    if Self.matches(tag, source) { return .source }
    guard let target else {
      if language == Self.primary(source) { return nil }
      target = tag
      return .target
    }
    return Self.matches(tag, target) ? .target : nil
  }

  /// Whether a tag is the wanted one or says more: `zh-Hans-CN` where `zh` is wanted.
  private static func matches(_ tag: String, _ wanted: String) -> Bool {
    let subtags = parts(tag)
    let wanted = parts(wanted)
    return subtags.first == wanted.first && subtags.dropFirst().starts(with: wanted.dropFirst())
      || wanted.count == 1 && subtags.first == wanted.first
  }

  /// The first part of a tag, by its two letters where there are two.
  static func primary(_ tag: String) -> String { parts(tag).first ?? "" }

  private static func parts(_ tag: String) -> [String] {
    var parts = tag.lowercased().split { $0 == "-" || $0 == "_" }.map { String($0) }
    switch parts.first {
    case "zho", "chi", "cmn": parts[0] = "zh"
    case "eng": parts[0] = "en"
    default: break
    }
    return parts
  }

  private static func isSame(_ known: [UInt8], _ tag: UnsafeRawBufferPointer) -> Bool {
    known.count == tag.count && !known.isEmpty
      && known.withUnsafeBytes { $0.elementsEqual(tag) }
  }
}
