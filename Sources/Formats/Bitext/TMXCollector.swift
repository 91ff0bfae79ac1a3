internal import Bitext

/// Collects segment pairs while a TMX document goes by.
final class TMXCollector {
  private static let longestText = 1 << 20

  private let name: String
  private var source: BitextLanguage?
  private var elements: [String] = []
  /// The segments of the open unit, each language's first.
  private var segments: [BitextLanguage: String] = [:]
  private var language: BitextLanguage?
  private var text: [UInt8] = []
  /// For the open segment and each element open in it, whether text in it is kept.
  private var keepsText: [Bool] = []
  private var hasUnit = false
  private var hasPair = false

  /// Units that have been closed.
  var pairs: [SegmentPair] = []

  init(name: String, source: BitextLanguage?) {
    self.name = name
    self.source = source
  }

  /// Takes the next event.
  func take(_ event: XMLPushParser.Event) throws(InputError) {
    switch event {
    case .start(let element): try open(element)
    case .text(let utf8):
      guard keepsText.last == true else { return }
      if text.count + utf8.count > TMXCollector.longestText {
        throw InputError(file: name, message: "a segment is over 1 MB")
      }
      text.append(contentsOf: utf8)
    case .end: close()
    }
  }

  /// Checks, at the end of the document, that it held what was looked for.
  func finish() throws(InputError) {
    if hasUnit && !hasPair {
      throw InputError(
        file: name, message: "no unit has both a Chinese and an English segment",
        hint: "the language of a <tuv> is told by xml:lang, such as zh-CN and en")
    }
  }

  private func open(_ element: XMLElementStart) throws(InputError) {
    if elements.isEmpty && element.name != "tmx" {
      throw InputError(
        file: name, message: "this is not TMX: it begins with <\(element.name)>")
    }
    elements.append(element.name)
    if let isKept = keepsText.last {
      keepsText.append(isKept ? !Self.codes.contains(element.name) : element.name == "sub")
      return
    }
    switch element.name {
    case "tu": segments.removeAll()
    case "tuv":
      guard let tag = element.language else {
        throw InputError(
          file: name, message: "a <tuv> without xml:lang",
          hint: "each variant must tell its language, such as zh-CN or en")
      }
      language = Self.language(of: tag)
    case "seg":
      text.removeAll(keepingCapacity: true)
      keepsText = [true]
    default: break
    }
  }

  private func close() {
    guard let element = elements.popLast() else { return }
    if !keepsText.isEmpty {
      keepsText.removeLast()
      if keepsText.isEmpty { closeSegment() }
      return
    }
    switch element {
    case "tu": closeUnit()
    case "tuv": language = nil
    default: break
    }
  }

  private func closeSegment() {
    guard let language, segments[language] == nil else { return }
    segments[language] = String(decoding: text, as: UTF8.self)
    if source == nil { source = language }
  }

  private func closeUnit() {
    hasUnit = true
    if segments.count == 2 { hasPair = true }
    let source = source ?? .chinese
    pairs.append(
      SegmentPair(source: segments[source] ?? "", target: segments[source.other] ?? ""))
    segments.removeAll()
  }

  /// What holds codes of the original format, not text.
  private static let codes: Set<String> = ["bpt", "ept", "it", "ph", "ut"]

  /// Chinese or English by the first part of a language tag, nil for other languages.
  private static func language(of tag: String) -> BitextLanguage? {
    switch tag.prefix(while: { $0 != "-" && $0 != "_" }).lowercased() {
    case "zh", "zho", "chi", "cmn": .chinese
    case "en", "eng": .english
    default: nil
    }
  }
}
