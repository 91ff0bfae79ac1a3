internal import Bitext

/// A language of format strings, by the flag that catalogues of gettext have for it.
enum FormatDialect: String, CaseIterable {
  case c = "c-format"
  case objectiveC = "objc-format"
  case php = "php-format"
  case javaScript = "javascript-format"
  case lua = "lua-format"
  case javaPrintf = "java-printf-format"
  case python = "python-format"
  case pythonBrace = "python-brace-format"
  case perlBrace = "perl-brace-format"
  case cSharp = "csharp-format"
  case java = "java-format"
  case qt = "qt-format"
  case qtPlural = "qt-plural-format"
  case kde = "kde-format"

  /// The sign with which its placeholders begin.
  var sign: UInt8 {
    switch self {
    case .pythonBrace, .perlBrace, .cSharp, .java: UInt8(ascii: "{")
    default: UInt8(ascii: "%")
    }
  }

  /// The placeholders of a text.
  func reading(_ text: TextBytes) -> FormatReading {
    switch self {
    case .pythonBrace, .perlBrace, .cSharp: BraceFormat(self, text).reading()
    case .java: MessageFormat(text).reading()
    case .qt, .qtPlural, .kde: NumberedFormat(self, text).reading()
    default: PrintfFormat(self, text).reading()
    }
  }
}

/// What a catalogue says of the format strings of a unit.
struct FormatFlags {
  /// The languages in which its text is a format string.
  private(set) var dialects: [FormatDialect] = []
  /// Signs that begin no placeholder in it, as of `no-c-format`.
  private(set) var plainSigns: Set<UInt8> = []
  private static let property = "po.flags"

  init(_ unit: TranslationUnit) {
    for property in unit.properties where property.name == Self.property {
      for flag in property.value.split(separator: ",") { take(flag) }
    }
    plainSigns.subtract(dialects.map(\.sign))
  }

  private mutating func take(_ flag: Substring) {
    let name = flag.drop { $0 == " " }
    for prefix in ["", "possible-"] where name.hasPrefix(prefix) {
      if let dialect = FormatDialect(rawValue: String(name.dropFirst(prefix.count))) {
        if !dialects.contains(dialect) { dialects.append(dialect) }
        return
      }
    }
    if name.hasPrefix("no-"), let dialect = FormatDialect(rawValue: String(name.dropFirst(3))) {
      plainSigns.insert(dialect.sign)
    }
  }
}
