import Bitext
import Foundation
import Terminology
import TestSupport
import Testing

@testable import Checking

/// Placeholders compared as the language means them that a catalogue names.
@Suite struct FormatStringTests {
  private func details(
    _ flags: String, _ source: String, _ target: String
  ) -> [String] {
    var unit = TranslationUnit(source: UnitText(source), target: UnitText(target))
    if !flags.isEmpty { unit.properties = [.init(name: "po.flags", value: flags)] }
    return TextRuleProbe.toChinese.findings(.placeholder, in: [unit]).filter {
      $0.confidence >= 0.5
    }.compactMap(\.detail)
  }

  @Test(arguments: [
    ("c-format", "%s of %s", "%2$s 的 %1$s", []), ("c-format", "%s of %s", "%1$s %1$s", ["missing"]),
    ("c-format", "%s of %d", "%d %s", ["order"]), ("c-format", "%s of %d", "%2$d %1$s", []),
    ("c-format", "%d", "%ld", ["changed"]), ("c-format", "%d%%", "%d%", ["malformed"]),
    ("c-format", "%d%%", "%d％", []), ("c-format", "%.2f", "%f", []),
    ("c-format", "%*d", "%d", ["missing"]), ("c-format", "a", "100%好", ["malformed"]),
    ("c-format", "%s", "%1$s %1$s", []), ("c-format", "%1$s %2$s", "%2$s", ["malformed"]),
    ("no-c-format", "100%s", "全部", []), ("possible-c-format", "%s", "甲", ["missing"]),
    ("python-format", "%(a)s %(b)d", "%(b)d %(a)s", []),
    ("python-format", "%(a)s", "%(A)s", ["missing", "added"]),
    ("python-format", "%(n)d", "%(n)03d", []), ("python-format", "%(n)d", "%(n)s", ["changed"]),
    ("python-format", "%s %s", "%2$s %1$s", ["malformed"]),
    ("python-brace-format", "{} of {}", "{1} 的 {0}", []),
    ("python-brace-format", "{} of {}", "{1} 的 {1}", ["missing"]),
    ("python-brace-format", "{0} of {1}", "{1} 的 {0}", []),
    ("python-brace-format", "{name!r:>10}", "{name}", []),
    ("python-brace-format", "{0:.2f}", "{0}", ["changed"]),
    ("python-brace-format", "{name}", "{名}", ["malformed"]),
    ("python-brace-format", "{{x}} {a}", "{a}", []),
    ("perl-brace-format", "{a} {b}", "{b} {a} {c}", []),
    ("perl-brace-format", "{a}", "甲", ["missing"]), ("objc-format", "%@ %d", "%2$d %1$@", []),
    ("java-format", "It''s {0}", "这是{0}", []), ("java-format", "{0} {1}", "{1} {0}", []),
    ("java-format", "{0,number}", "{0}", ["changed"]), ("csharp-format", "{0:N2}", "{0}", []),
    ("csharp-format", "{0} {1}", "{0} {0}", ["missing"]), ("qt-format", "%1 %2", "%2 %1", []),
    ("qt-format", "%1 %2", "%1", ["missing"]), ("php-format", "%s %s", "%2$s %1$s", []),
    ("", "%s of %s", "%2$s 的 %1$s", []), ("", "%s of %s", "%1$s %1$s", ["missing"]),
    ("", "%1$s of %2$s", "%s %s", []), ("", "%s has %d", "%2$d 属于 %1$s", []),
    ("", "%s has %d", "%d 属于 %s", ["order"]), ("", "{} of {}", "{1} 的 {0}", []),
    ("", "{} of {}", "{0} 的 {0}", ["missing"]),
    ("", "{} of {}", "{}", []),
    ("", "{name!r:>10}", "{name}", []), ("", "{price:.2f}", "{price}", []),
    ("", "%(n)d files", "%(n)03d 个", []), ("", "100%% of %s", "%s 的全部", []),
    ("", "%sRead", "%s读取", []), ("", "%.2f", "%f", []), ("", "%d", "%ld", ["missing", "added"]),
  ])
  func `placeholders mean what their language says`(
    flags: String, source: String, target: String, expected: [String]
  ) {
    #expect(details(flags, source, target).sorted() == expected.sorted())
  }

  @Test func `a field without number that is left out is told below the usual confidence`() {
    let found = TextRuleProbe.toChinese.findings(.placeholder, "{} of {}", "{}")
    #expect(found.map(\.detail) == ["missing"] && found.allSatisfy { $0.confidence < 0.5 })
  }

  private func plural(
    _ source: String, _ plural: String, _ forms: [String], _ isForMany: [Bool],
    flags: String = "c-format"
  ) -> [String] {
    var unit = TranslationUnit(source: UnitText(source), target: UnitText(forms[0]))
    unit.properties = [.init(name: "po.flags", value: flags)]
    unit.plural = TranslationUnit.Plural(
      source: plural, targets: Array(forms.dropFirst()), isForMany: isForMany)
    return TextRuleProbe.toChinese.findings(.placeholder, in: [unit]).compactMap(\.detail)
  }

  @Test(arguments: ["c-format", "x"])
  func `forms are held against the plural`(flags: String) {
    let (one, many) = ("One file was deleted.", "%d files were deleted.")
    #expect(plural(one, many, ["已删除 %d 个文件。"], [true], flags: flags).isEmpty)
    #expect(plural(one, many, ["已删除文件。"], [true], flags: flags) == ["missing"])
    let two = [false, true]
    #expect(plural(one, many, ["One", "%d files"], two, flags: flags).isEmpty)
    #expect(plural(one, many, ["%d", "%d files"], two, flags: flags).isEmpty)
    #expect(plural(one, many, ["One", "files"], two, flags: flags) == ["missing"])
    #expect(plural(one, many, ["One %s", "%d files"], two, flags: flags).isEmpty == false)
    // Where nobody says which form is for many numbers, any may leave the number out.
    #expect(plural(one, many, ["One", "some"], [], flags: flags).isEmpty)
  }

  @Test func `numbers of the single form are those of the plural`() {
    var unit = TranslationUnit(source: UnitText("1 file"), target: UnitText("%d 个文件"))
    unit.plural = TranslationUnit.Plural(source: "%d files")
    func count() -> Int {
      let reading = PluralReading(CheckedUnit(index: 0, unit: unit))
      return NumberCheck(source: .english, target: .chinese).findings(in: reading.unit).count
    }
    #expect(count() == 0)
    unit.plural?.isForMany = [true]
    #expect(count() == 0)
    unit.plural = nil
    #expect(count() == 1)
  }

  @Test(arguments: FormatDialect.allCases)
  func `no text does harm, and places lie within it`(dialect: FormatDialect) {
    var generator = SeededGenerator(9)
    let signs = Array("%{}()[]'!:.,<>*$0123aLlns-".utf8) + [0xE5, 0xA5, 0xBD, 0xFF, 0x00]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0...24, using: &generator)).map { _ in
        signs.randomElement(using: &generator) ?? 0
      }
      switch dialect.reading(TextBytes(text)) {
      case .mistake(_, let span): #expect(span.upperBound <= text.count)
      case .arguments(let arguments):
        #expect(arguments.all.allSatisfy { $0.span.upperBound <= text.count && !$0.span.isEmpty })
      }
      _ = FormatComparison(dialect: dialect, isStrict: false)
        .differences(TextBytes(text), TextBytes(text.reversed()))
    }
  }

  @Test(arguments: FormatDialect.allCases)
  func `a long text of one sign takes linear time`(dialect: FormatDialect) {
    for sign in ["%", "{", "'", "%(", "{a", "%1", "%*", "{0}", "%s"] {
      let text = Array(String(repeating: sign, count: 40_000).utf8)
      _ = FormatComparison(dialect: dialect, isStrict: true)
        .differences(TextBytes(text), TextBytes(text))
    }
    let (many, others) = (0..<20_000).reduce(into: ([UInt8](), [UInt8]())) { texts, number in
      texts.0 += Array("{\(number):x}%(\(number))s%\(number + 1)$s".utf8)
      texts.1 += Array("{\(number):y}%(\(number))d%\(number + 20_000)$s".utf8)
    }
    _ = FormatComparison(dialect: dialect, isStrict: true)
      .differences(TextBytes(many), TextBytes(others))
  }

  // MARK: gettext as the judge

  private static let pieces: [String: [String]] = [
    "c-format": [
      "%s", "%d", "%1$s", "%2$s", "%2$d", "%1$d", "%%", "%ld", "%u", "%*d", "%", "好", " a", "%5.2f",
      "%lf", "%c", "%@", "%<PRId64>", "%m", "%-3d", "%.*s", "%3$s", "%hhd", "%zu",
    ],
    "objc-format": ["%@", "%1$@", "%2$@", "%d", "%ld", "%%", " a", "%s", "%2$d"],
    "php-format": ["%s", "%d", "%1$s", "%2$s", "%2$d", "%%", "%'*5d", "%u", "%f", " a", "%"],
    "javascript-format": ["%s", "%d", "%1$s", "%2$s", "%2$d", "%%", "%j", "%f", " a", "%"],
    "lua-format": ["%s", "%d", "%q", "%%", "%i", "%f", " a", "%", "%1$s"],
    "python-format": [
      "%s", "%d", "%(a)s", "%(b)d", "%(a)d", "%(b)03d", "%%", "%", "好", " a", "%r", "%(a)", "%*d",
      "%f",
    ],
    "python-brace-format": [
      "{0}", "{1}", "{a}", "{b}", "{a.x}", "{a[0]}", "{0:.2f}", "{{", "}}", "{", "好", " a",
    ],
    "perl-brace-format": ["{a}", "{b}", "{", "}", "{a b}", "{1}", "好", " a"],
    "java-format": [
      "{0}", "{1}", "{0,number}", "{1,date}", "{1,time,short}", "''", "'", "{", "}", "好", " a",
    ],
    "csharp-format": ["{0}", "{1,5}", "{0:N2}", "{{", "}}", "{", "}", " a"],
    "qt-format": ["%1", "%2", "%L1", "%10", "%", "%%", " a"],
    "qt-plural-format": ["%n", "%Ln", "%1", "%", " a"],
    "kde-format": ["%1", "%2", "%0", "%10", "%%", "%", " a"],
  ]

  @Test(
    .enabled(if: OutsideTool.msgfmt != nil, "needs gettext's msgfmt"),
    arguments: pieces.keys.sorted())
  func `what is found is what msgfmt refuses`(flag: String) throws {
    var generator = SeededGenerator(UInt64(flag.utf8.count))
    let pieces = try #require(Self.pieces[flag])
    func text() -> String {
      (0..<Int.random(in: 0...3, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined() + "."
    }
    let header = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
    var catalogue = header
    var units: [TranslationUnit] = []
    for number in 0..<1500 {
      let (source, target) = (text(), text())
      var unit = TranslationUnit(source: UnitText(source), target: UnitText(target))
      unit.properties = [.init(name: "po.flags", value: flag)]
      units.append(unit)
      catalogue +=
        "#, \(flag)\nmsgctxt \"\(number)\"\nmsgid \"\(source)\"\nmsgstr \"\(target)\"\n\n"
    }
    let scratch = try Scratch()
    let path = try scratch.write(catalogue, to: "a.po")
    let outcome = try OutsideTool.run(
      try #require(OutsideTool.msgfmt), ["--check-format", "-o", "/dev/null", path])
    // Errors stand at the line of msgid: the third of each entry's five.
    let refused = Set(
      outcome.errors.split(separator: "\n").compactMap { line -> Int? in
        guard line.hasPrefix(path), !line.contains("warning") else { return nil }
        return Int(line.dropFirst(path.count + 1).prefix { $0.isNumber })
      }.map { ($0 - 6) / 5 })
    let comparison = FormatComparison(
      dialect: try #require(FormatDialect(rawValue: flag)), isStrict: true)
    let told = Set(
      units.indices.filter { index in
        let (source, target) = (units[index].source.utf8, units[index].target.utf8)
        return comparison.differences(TextBytes(source), TextBytes(target))?.isEmpty == false
      })
    // gettext counts the arguments of C# only; that one is left out is worth telling.
    let extra = flag == "csharp-format" ? [] : told.subtracting(refused)
    for place in refused.subtracting(told).union(extra).sorted().prefix(8) {
      let unit = units[place]
      Issue.record(
        """
        \(flag): \(unit.source.text) | \(unit.target.text): \
        \(refused.contains(place) ? "refused by msgfmt alone" : "found here alone")
        """)
    }
    #expect(refused.count > 50)
  }
}
