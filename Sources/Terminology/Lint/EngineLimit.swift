/// How long a term may be in a list for a machine-translation engine.
public enum EngineLimit: String, Sendable, Hashable, CaseIterable {
  /// DeepL: 1,024 bytes of UTF-8.
  case deepl
  /// Google: terms of fewer than five words are advised.
  case google
  /// Amazon Translate: 200 bytes of UTF-8, about 66 Han characters.
  case amazon
  /// Azure: no limit on single terms is published; 1,024 bytes keep a list usable.
  case azure

  /// Why a term is too long, or nil.
  func complaint(about term: Term) -> String? {
    let bytes = term.text.utf8.count
    switch self {
    case .deepl, .azure:
      return bytes > 1024
        ? "\(bytes) bytes; \(self == .deepl ? "DeepL takes" : "Azure should get") at most 1024"
        : nil
    case .amazon:
      return bytes > 200 ? "\(bytes) bytes; Amazon Translate takes at most 200" : nil
    case .google:
      if bytes > 1024 { return "\(bytes) bytes; Google should get at most 1024" }
      let words = term.text.split(whereSeparator: \.isWhitespace).count
      return words > 4 ? "\(words) words; Google advises fewer than five" : nil
    }
  }
}
