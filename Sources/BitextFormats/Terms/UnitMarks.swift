package import Bitext
internal import TextIO

/// What marks the terms of a unit in a document that is kept as it is.
package struct UnitMarks: Sendable {
  /// A stretch of text that is a term.
  struct Mark: Sendable, Hashable {
    /// Where it stands in the text of its side.
    var text: Range<Int>
    /// The attributes of its element, each after a space.
    var attributes: String
  }

  /// The terms of each side, in order.
  var source: [Mark] = []
  var target: [Mark] = []
  /// The entries of the unit's glossary in XLIFF 2; empty where it has none.
  var glossary = ""
}

extension TermMarker {
  /// The marks of a unit's terms.
  package mutating func marks(
    of unit: TranslationUnit, in dialect: InlineCode.Dialect
  ) -> UnitMarks {
    var marked = unit
    if !isContinued(by: unit) { (taken, number) = ([], 0) }
    lastPart = unit.part
    taken.formUnion(Self.names(in: unit))
    let entries = mark(&marked, in: dialect)
    var marks = UnitMarks()
    marks.source = Self.added(marked.source.codes, beside: unit.source.codes)
    marks.target = Self.added(marked.target.codes, beside: unit.target.codes)
    if dialect == .xliff2, !entries.isEmpty {
      var bytes: [UInt8] = []
      _ = Self.append(entries, to: &bytes)
      marks.glossary = String(decoding: bytes, as: UTF8.self)
    }
    return marks
  }

  /// Whether a segment belongs to the unit of the last one.
  private func isContinued(by unit: TranslationUnit) -> Bool {
    guard let part = unit.part, let lastPart else { return false }
    return part.unit == lastPart.unit && part.index > lastPart.index
  }

  /// The spans among codes that others lack.
  private static func added(_ codes: [InlineCode], beside old: [InlineCode]) -> [UnitMarks.Mark] {
    var rest = old[...]
    var marks: [UnitMarks.Mark] = []
    var start: InlineCode?
    for code in codes {
      if code == rest.first {
        rest.removeFirst()
      } else if let opening = start {
        marks.append(
          UnitMarks.Mark(
            text: opening.offset..<code.offset, attributes: attributes(of: opening)))
        start = nil
      } else {
        start = code
      }
    }
    return marks
  }

  private static func attributes(of code: InlineCode) -> String {
    var bytes: [UInt8] = []
    for attribute in code.attributes {
      bytes.append(" \(attribute.name)=\"")
      XMLText.append(attribute.value, to: &bytes)
      bytes.append("\"")
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What begins the glossary of a unit of XLIFF 2, and what ends it.
  static func glossary(declaresNamespace: Bool = false) -> (start: String, end: String) {
    let namespace = " xmlns:gls=\"urn:oasis:names:tc:xliff:glossary:2.0\""
    return (
      "\n      <gls:glossary\(declaresNamespace ? namespace : "")>\n", "      </gls:glossary>"
    )
  }

  /// Appends the entries of a glossary; how many characters XML did not allow.
  static func append(_ entries: [Entry], to bytes: inout [UInt8]) -> Int {
    var replaced = 0
    func element(_ name: String, _ value: String) {
      bytes.append("          <gls:\(name)>")
      replaced += XMLText.append(value, to: &bytes)
      bytes.append("</gls:\(name)>\n")
    }
    for entry in entries {
      bytes.append("        <gls:glossEntry ref=\"#\(entry.mark)\">\n")
      element("term", entry.term)
      for translation in entry.translations { element("translation", translation) }
      if let definition = entry.definition { element("definition", definition) }
      bytes.append("        </gls:glossEntry>\n")
    }
    return replaced
  }
}
