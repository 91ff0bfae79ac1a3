/// What the conversions of `printf` take, in several languages.
enum PrintfTypes {
  /// The kind of a conversion; empty where it takes no argument, nil where there is none.
  static func type(
    of letter: UInt8, size: String, in dialect: FormatDialect, hasName: Bool
  ) -> String? {
    if dialect == .c || dialect == .objectiveC { return typeInC(letter, size, dialect) }
    switch letter {
    case UInt8(ascii: "d"), UInt8(ascii: "x"), UInt8(ascii: "o"), UInt8(ascii: "X"): return "d"
    case UInt8(ascii: "s"): return "s"
    case UInt8(ascii: "c"): return "c"
    case UInt8(ascii: "e"), UInt8(ascii: "f"), UInt8(ascii: "E"), UInt8(ascii: "g"),
      UInt8(ascii: "G"):
      return "f"
    default: break
    }
    let character = Character(Unicode.Scalar(letter))
    switch dialect {
    case .php: return ["b": "d", "u": "d", "F": "f"][character]
    case .javaScript:
      return ["b": "d", "i": "d", "u": "d", "F": "f", "j": "j"][character]
    case .lua: return ["i": "d", "u": "d", "q": "q"][character]
    case .python:
      return [
        "i": "d", "u": "d", "F": "f", "r": "s", "%": hasName ? "%" : "",
      ][character]
    case .javaPrintf:
      return [
        "b": "s", "B": "s", "h": "s", "H": "s", "S": "s", "C": "c", "a": "f", "A": "f", "t": "t",
        "T": "t", "n": "", "%": "",
      ][character]
    default: return nil
    }
  }

  private static func typeInC(
    _ letter: UInt8, _ size: String, _ dialect: FormatDialect
  ) -> String? {
    switch letter {
    case UInt8(ascii: "d"), UInt8(ascii: "i"): return size + "d"
    case UInt8(ascii: "o"), UInt8(ascii: "u"), UInt8(ascii: "x"), UInt8(ascii: "X"):
      return size + "u"
    case UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "f"), UInt8(ascii: "F"),
      UInt8(ascii: "g"), UInt8(ascii: "G"), UInt8(ascii: "a"), UInt8(ascii: "A"):
      return size == "ll" ? "Lf" : "f"
    case UInt8(ascii: "c"): return size == "l" || size == "ll" ? "wc" : "c"
    case UInt8(ascii: "C"): return "wc"
    case UInt8(ascii: "s"): return size == "l" || size == "ll" ? "ws" : "s"
    case UInt8(ascii: "S"): return "ws"
    case UInt8(ascii: "p"): return "p"
    case UInt8(ascii: "n"): return size + "n"
    case UInt8(ascii: "m"): return ""
    case UInt8(ascii: "@"): return dialect == .objectiveC ? "@" : nil
    default: return nil
    }
  }
}
