import Foundation
import TestSupport
import Testing

/// Whether the gold in `Corpora` says of its texts what is so, and in the notation of its README.
@Suite(.serialized) struct CorpusGoldTests {
  private static let labels: Set = [
    "gloss", "gloss-multi", "gloss-rev", "descriptor", "role", "example", "number", "negative",
  ]
  private static let units: Set = [
    "-", "CNY", "USD", "HKD", "EUR", "percent", "percent-off", "bp", "pp", "multiple", "digits",
    "ordinal", "half", "date", "month-name", "second", "minute", "hour", "day", "week", "month",
    "quarter", "year", "ms", "um", "km", "m3", "mL", "mg", "g", "kg", "mmHg", "mmol/L", "celsius",
    "kWh", "MB", "GB",
  ]
  /// What the values of a modifier begin with; those of the empty one hold `..` or do not.
  private static let signs = [
    "about": "~", "nearly": "~<", "more-than": ">", "at-least": ">=", "less-than": "<",
    "at-most": "<=", "exact": "", "range": "", "vague": "", "class": "",
  ]

  @Test(arguments: CorpusDocument.all)
  func `every bracket is listed, in order, where its row says`(document: CorpusDocument) throws {
    let gold = try CorpusGold(document)
    var listed: [Int] = []
    for row in try TestData.rows(of: document.gold("glosses.tsv")) {
      let span = try #require(gold.span(of: row), "\(row)")
      let (label, source) = (row["label"] ?? "", row["source"] ?? "")
      #expect(Self.labels.contains(label))
      if label.hasPrefix("gloss") {
        #expect(gold.text(span) == source, "\(row)")
      } else {
        #expect(gold.text(0..<span.lowerBound).suffix(40).contains(source), "\(row)")
      }
      listed.append(try #require(gold.bracket(of: row, at: span), "\(row)"))
    }
    #expect(listed == listed.sorted())
    #expect(Set(listed) == Set(gold.brackets.indices))
  }

  @Test(arguments: CorpusDocument.all)
  func `quantities stand where their rows say, and their English in its line`(
    document: CorpusDocument
  ) throws {
    let gold = try CorpusGold(document)
    let english = try document.documentLines("en")
    var last = 0
    for row in try TestData.rows(of: document.gold("quantities.tsv")) {
      let span = try #require(gold.span(of: row), "\(row)")
      #expect(gold.text(span) == row["text"], "\(row)")
      #expect(span.lowerBound >= last, "\(row)")
      last = span.upperBound
      let line = row["en_line"] ?? ""
      if row["en"] == "-" {
        #expect(line == "-", "\(row)")
      } else {
        let number = try #require(Int(line), "\(row)")
        #expect(english[number - 1].contains(row["en"] ?? ""), "\(row)")
      }
    }
  }

  @Test(arguments: CorpusDocument.all)
  func `values are in the notation of their modifiers and units`(
    document: CorpusDocument
  ) throws {
    for row in try TestData.rows(of: document.gold("quantities.tsv")) {
      let (value, modifier) = (row["value"] ?? "", row["modifier"] ?? "")
      let sign = value.prefix { "~<>=".contains($0) }
      #expect(Self.signs[modifier] == String(sign), "\(row)")
      if sign.isEmpty { #expect(value.contains("..") == (modifier != "exact"), "\(row)") }
      #expect(Self.units.contains(row["unit"] ?? ""), "\(row)")
      if row["unit"] == "multiple" { #expect(value.contains("x"), "\(row)") }
    }
  }

  @Test(arguments: CorpusDocument.all)
  func `terms stand in both texts as often as is said`(document: CorpusDocument) throws {
    let chinese = try document.documentLines("zh").joined(separator: "\n")
    let english = try document.documentLines("en").joined(separator: "\n").lowercased()
    for (place, row) in try TestData.rows(of: document.gold("terms.tsv")).enumerated() {
      let number = "\(place + 1)"
      #expect(row["id"] == "T" + String(repeating: "0", count: 3 - number.count) + number)
      #expect(["gloss", "name", "domain", "number"].contains(row["kind"]))
      let forms = (row["zh"] ?? "").split(separator: "|")
      let counts = forms.map { form in
        chinese.split(separator: form, omittingEmptySubsequences: false).count - 1
      }
      #expect(counts.map(String.init).joined(separator: "|") == row["zh_count"], "\(row)")
      #expect(!counts.contains(0), "\(row)")
      for form in (row["en"] ?? "").split(separator: "|") {
        let isThere = Self.stands(form.lowercased(), in: english)
        let note = row["note"] ?? ""
        let isTold = note.contains("English text") || note.contains("only in the Chinese text")
        #expect(isThere || isTold, "\(form): \(row)")
      }
    }
  }

  /// Whether an English form stands in a text as a word or as the beginning of its plural.
  private static func stands(_ form: String, in text: String) -> Bool {
    let forms = form.hasSuffix("y") ? [form, form.dropLast() + "ie"] : [form]
    return forms.contains { form in
      text.ranges(of: form).contains { range in
        let rest = text[range.upperBound...]
        let isWhole = rest.first?.isLetter != true || rest.hasPrefix("s") || rest.hasPrefix("es")
        return isWhole
          && (range.lowerBound == text.startIndex
            || !text[text.index(before: range.lowerBound)].isLetter)
      }
    }
  }

  @Test(arguments: CorpusDocument.all)
  func `glosses are terms, and terms of that kind are glossed`(document: CorpusDocument) throws {
    let terms = try TestData.rows(of: document.gold("terms.tsv"))
    let sides = terms.map { row in
      ["zh", "en"].map { (row[$0] ?? "").split(separator: "|").map { $0.lowercased() } }
    }
    var glossed: Set<Int> = []
    for row in try TestData.rows(of: document.gold("glosses.tsv"))
    where row["label"]?.hasPrefix("gloss") == true {
      let (source, target) = (row["source"]?.lowercased() ?? "", row["target"]?.lowercased() ?? "")
      let place = try #require(sides.firstIndex { $0[0].contains(source) }, "\(row)")
      #expect(sides[place][1].contains { [$0, $0 + "s", $0 + "es"].contains(target) }, "\(row)")
      glossed.insert(place)
    }
    for (place, row) in terms.enumerated() {
      #expect(glossed.contains(place) == (row["kind"] == "gloss"), "\(row)")
    }
  }
}
