internal import Bitext
internal import TextIO

/// The first entry of a message catalogue, whose translation is lines `Name: value`.
enum POHeader {
  /// The value of a field, empty where there is none.
  static func value(of field: String, in text: [UInt8]) -> String {
    for line in String(decoding: text, as: UTF8.self).split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      if line[..<colon].lowercased() == field.lowercased() {
        return line[line.index(after: colon)...].drop { $0 == " " }.trimmingSuffix(" ")
      }
    }
    return ""
  }

  /// The charset of a header, empty where it names none.
  static func charset(in text: [UInt8]) -> String {
    let type = value(of: "Content-Type", in: text)
    guard let range = type.lowercased().firstRange(of: "charset=") else { return "" }
    return String(type[range.upperBound...].prefix { $0 != ";" && !$0.isWhitespace })
  }

  /// The header of a catalogue that is written: that of a catalogue that was read, in UTF-8 now, or
  /// a new one.
  static func text(_ options: UnitWritingOptions) -> [UInt8] {
    let type = "Content-Type: text/plain; charset=UTF-8"
    let language = options.targetLanguage == "und" ? "" : options.targetLanguage
    var lines: [String]
    if let header = options.header {
      let text = String(decoding: header.target.utf8, as: UTF8.self)
      lines = text.split(separator: "\n").map(String.init)
      let isType = { (line: String) in line.lowercased().hasPrefix("content-type:") }
      if let place = lines.firstIndex(where: isType) {
        lines[place] = type
      } else {
        lines.append(type)
      }
      lines.removeAll { $0.filter { $0 != " " } == "Language:" && !language.isEmpty }
    } else {
      lines = ["MIME-Version: 1.0", type, "Content-Transfer-Encoding: 8bit"]
    }
    func add(_ field: String, _ value: String) {
      let isThere = !Self.value(of: field, in: Array(lines.joined(separator: "\n").utf8)).isEmpty
      if !isThere && !value.isEmpty { lines.append("\(field): \(value)") }
    }
    add("Language", language.replacing("-", with: "_"))
    if options.header == nil, options.sourceLanguage != "und" {
      add("X-Source-Language", options.sourceLanguage.replacing("-", with: "_"))
    }
    let plurals = value(of: "Plural-Forms", in: Array(lines.joined(separator: "\n").utf8))
    if PluralForms(plurals)?.isSound != true {
      lines.removeAll { $0.lowercased().hasPrefix("plural-forms:") }
      add("Plural-Forms", PluralForms.usual(for: language))
    }
    if options.header == nil { add("X-Generator", "duiyi \(options.toolVersion)") }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  /// How many fields and comments of a header are lost where another format is written: all but
  /// those that follow from the file.
  static func fieldCount(_ header: TranslationUnit) -> Int {
    let implied = [
      "mime-version", "content-type", "content-transfer-encoding", "language",
      "x-source-language", "plural-forms", "x-generator",
    ]
    let fields = header.target.text.split(separator: "\n").filter { line in
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      return !implied.contains((parts.first ?? "").lowercased())
        && parts.last?.allSatisfy(\.isWhitespace) == false
    }
    return fields.count + header.notes.count
  }

  /// Whether text in a charset is read as UTF-8, as is that of templates, which have the word.
  static func isUTF8(_ charset: String) -> Bool {
    ["", "CHARSET", "UTF-8", "UTF8", "ASCII", "US-ASCII"].contains(charset.uppercased())
  }

  /// The encoding that a catalogue declares in its first bytes, where these are its header; nil
  /// where it is UTF-8, or nobody knows it. Text in the other encodings has the same ASCII.
  static func declaredEncoding(_ start: ArraySlice<UInt8>) -> String? {
    let hasMark = start.withUnsafeBytes { EncodingEvidence.byteOrderMark($0) != nil }
    guard !hasMark, let header = rawHeader(in: start) else { return nil }
    // Escapes part the lines within the strings.
    let text = String(decoding: header, as: UTF8.self).replacing("\\n", with: "\n")
      .replacing("\"", with: "")
    let name = charset(in: Array(text.utf8))
    guard !isUTF8(name), EncodingEvidence.isKnown(name) else { return nil }
    return name
  }

  /// The lines of the first entry's translation where its source is empty.
  private static func rawHeader(in start: ArraySlice<UInt8>) -> [UInt8]? {
    var header: [UInt8]?
    var hasSource = false
    for line in start.split(separator: 0x0A) {
      var text = line.filter { $0 != 0x0D }[...].trimmed
      if text.isEmpty { continue }
      if text.first == 0x23 {
        if hasSource { break }
        continue
      }
      if header == nil {
        if text.starts(with: "msgid_plural".utf8) { return nil }
        if text.starts(with: "msgid".utf8) {
          if hasSource { return nil }
          hasSource = true
          text = text.dropFirst(5).trimmed
        }
        while text.starts(with: [0x22, 0x22]) { text = text.dropFirst(2).trimmed }
        if text.isEmpty { continue }
        guard hasSource, text.starts(with: "msgstr".utf8) else { return nil }
        header = Array(text.dropFirst(6).trimmed)
      } else if text.first == 0x22 {
        header? += text
      } else {
        break
      }
    }
    return header
  }
}

extension Substring {
  /// The text without what is at its end.
  fileprivate func trimmingSuffix(_ character: Character) -> String {
    var rest = self
    while rest.last == character || rest.last == "\r" { rest.removeLast() }
    return String(rest)
  }
}
