internal import Bitext
public import Terminology

/// Marks the terms of a termbase in units, as XLIFF has elements for.
///
/// A mark never stands across a code: where a code stands inside of a term, and in what is marked
/// as a term already, nothing is marked.
public struct TermMarker: Sendable {
  /// An entry of XLIFF 2's glossary.
  struct Entry {
    var mark: String
    var term: String
    var translations: [String]
    var definition: String?
  }

  /// How many marks have been set.
  package private(set) var count = 0
  /// What names codes and marks of the unit, and the number of its last mark.
  var taken: Set<String> = []
  var number = 0
  /// The segment that was marked last, where it is one of several.
  var lastPart: TranslationUnit.Part?
  private let termbase: Termbase
  private let languages: (source: Language, target: Language)
  private let source: TermForms
  private let target: TermForms

  /// Makes ready to mark the terms of a termbase in two languages, given as tags.
  public init(_ termbase: Termbase, sourceLanguage: String, targetLanguage: String) {
    self.termbase = termbase
    languages = (Language(rawValue: sourceLanguage), Language(rawValue: targetLanguage))
    source = TermForms(termbase, language: languages.source)
    target = TermForms(termbase, language: languages.target)
  }

  /// Marks the terms of both sides of the segments of a unit, and tells those of the source. No name of a
  /// mark stands twice in the unit.
  mutating func mark(_ segments: inout [TranslationUnit], in dialect: InlineCode.Dialect) -> [Entry]
  {
    (taken, number) = ([], 0)
    for unit in segments { taken.formUnion(Self.names(in: unit)) }
    var entries: [Entry] = []
    for index in segments.indices { entries += mark(&segments[index], in: dialect) }
    return entries
  }

  /// What names codes of a unit.
  static func names(in unit: TranslationUnit) -> Set<String> {
    var names: Set<String> = []
    for code in unit.source.codes + unit.target.codes {
      names.insert(code.id)
      for attribute in code.attributes where attribute.name == "id" {
        names.insert(attribute.value)
      }
    }
    return names
  }

  /// Marks the terms of a segment; names of marks go on where they ended.
  mutating func mark(_ unit: inout TranslationUnit, in dialect: InlineCode.Dialect) -> [Entry] {
    var number = number
    func nextName() -> String {
      repeat { number += 1 } while taken.contains("term\(number)")
      return "term\(number)"
    }
    var entries: [Entry] = []
    var names: [Int: [String]] = [:]
    let inSource = add(to: &unit.source, source, dialect) { match, text in
      let name = nextName()
      names[match.concept, default: []].append(name)
      if let entry = entry(match.concept, text, name) { entries.append(entry) }
      return name
    }
    let inTarget = add(to: &unit.target, target, dialect) { match, _ in
      // What marks the same in source and target has the same name.
      if let name = names[match.concept]?.first {
        names[match.concept]?.removeFirst()
        return name
      }
      return nextName()
    }
    self.number = number
    count += inSource + inTarget
    return entries
  }

  /// Adds marks to one side; how many.
  private func add(
    to text: inout UnitText, _ forms: TermForms, _ dialect: InlineCode.Dialect,
    name: (TermForms.Match, String) -> String
  ) -> Int {
    var codes: [InlineCode] = []
    var count = 0
    var rest = text.codes[...]
    var marked: [String] = []
    for match in forms.matches(in: text.utf8) {
      // A mark begins after all codes that stand where it begins.
      while let code = rest.first, code.offset <= match.range.lowerBound {
        if code.element == "mrk" {
          if code.kind == .opening && Self.isTerm(code) { marked.append(code.id) }
          if code.kind == .closing { marked.removeAll { $0 == code.id } }
        }
        codes.append(rest.removeFirst())
      }
      if !marked.isEmpty || rest.first.map({ $0.offset < match.range.upperBound }) == true {
        continue
      }
      let name = name(match, String(decoding: text.utf8[match.range], as: UTF8.self))
      let isVersion2 = dialect == .xliff2
      var code = InlineCode(
        kind: .opening, id: name, offset: match.range.lowerBound, dialect: dialect, element: "mrk")
      if isVersion2 { code.attributes.append(InlineCode.Attribute(name: "id", value: name)) }
      code.attributes.append(
        InlineCode.Attribute(name: isVersion2 ? "type" : "mtype", value: "term"))
      if isVersion2, let definition = termbase.concepts[match.concept].definition {
        code.attributes.append(InlineCode.Attribute(name: "value", value: definition))
      }
      codes.append(code)
      code.kind = .closing
      code.offset = match.range.upperBound
      codes.append(code)
      count += 1
    }
    text.codes = codes + rest
    return count
  }

  private static func isTerm(_ code: InlineCode) -> Bool {
    code.attributes.contains {
      ($0.name == "mtype" || $0.name == "type") && $0.value.hasSuffix("term")
    }
  }

  /// What a glossary says of a term; nil where it would say nothing.
  private func entry(_ index: Int, _ text: String, _ mark: String) -> Entry? {
    let concept = termbase.concepts[index]
    let translations = concept.terms.filter { term in
      let fits =
        languages.target.isChinese
        ? term.language.isChinese : term.language.primary == languages.target.primary
      return fits && (term.status ?? .preferred) != .forbidden && term.status != .deprecated
        && term.status != .superseded
    }
    if translations.isEmpty && concept.definition == nil { return nil }
    return Entry(
      mark: mark, term: text, translations: translations.map(\.text),
      definition: concept.definition)
  }
}
