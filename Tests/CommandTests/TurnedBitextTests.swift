import TestSupport
import Testing

/// Whether files and units whose languages stand the other way round are read as what they are.
@Suite struct TurnedBitextTests {
  private static let pairs = [
    ("公司今年收入增长了百分之十。", "The company's revenue grew ten percent this year."),
    ("我们将于五月发布新产品。", "We will launch the new product in May."),
    ("请在离开前关闭所有窗户。", "Please close all windows before you leave."),
    ("董事会批准了股息方案。", "The board approved the dividend plan."),
    ("服务器每天凌晨自动备份。", "The server backs up automatically every night."),
    ("客户服务中心全天开放。", "The customer service centre is open all day."),
  ]

  /// Pairs of a form, in the order of Chinese and English or the other one.
  private static func text(_ form: String, turned: Bool, _ range: Range<Int>) -> String {
    let pairs = pairs[range].map { turned ? ($0.1, $0.0) : $0 }
    let (source, target) = turned ? ("en", "zh-CN") : ("zh-CN", "en")
    switch form {
    case "tsv": return pairs.map { "\($0.0)\t\($0.1)\n" }.joined()
    case "csv": return "source,target\n" + pairs.map { "\"\($0.0)\",\"\($0.1)\"\n" }.joined()
    case "jsonl":
      return pairs.map { "{\"source\":\"\($0.0)\",\"target\":\"\($0.1)\"}\n" }.joined()
    case "po":
      return "msgid \"\"\nmsgstr \"Language: \(target.replacing("-", with: "_"))\\n\"\n\n"
        + pairs.map { "msgid \"\($0.0)\"\nmsgstr \"\($0.1)\"\n\n" }.joined()
    default:
      return """
        <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a"
        source-language="\(source)" target-language="\(target)" datatype="plaintext"><body>
        """
          + pairs.enumerated().map {
            "<trans-unit id=\"\($0.offset)\"><source>\($0.element.0)</source>"
              + "<target>\($0.element.1)</target></trans-unit>\n"
          }.joined() + "</body></file></xliff>\n"
    }
  }

  private func scratch(_ form: String) throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(Self.text(form, turned: false, 0..<3), to: "a.\(form)")
    try scratch.write(Self.text(form, turned: true, 3..<6), to: "b.\(form)")
    return scratch
  }

  private static let forms = ["tsv", "csv", "jsonl", "po", "xlf"]

  @Test(arguments: forms)
  func `a file that goes the other way is turned in a memory of several`(form: String) throws {
    let scratch = try scratch(form)
    let outcome = try scratch.duiyi("convert", "a.\(form)", "b.\(form)", "-o", "all.tmx")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("b.\(form): 3 units go the other way"), "\(outcome.errors)")
    let read = try scratch.duiyi(
      "convert", "all.tmx", "-", "--to", "tsv", "--source-language", "zh", "--target-language",
      "en")
    #expect(read.lines == Self.pairs.map { "\($0.0)\t\($0.1)" }, "\(read.errors)")
    let memory = String(decoding: try scratch.read("all.tmx"), as: UTF8.self)
    #expect(!memory.contains("und"))
  }

  @Test(arguments: forms)
  func `pairs of files that go both ways are checked, mined and learned from`(form: String) throws {
    let scratch = try scratch(form)
    let files = ["a.\(form)", "b.\(form)"]
    let checked = try scratch.duiyi(["check"] + files + ["--no-config"])
    #expect(checked.status == 0 && checked.text.contains("6 segments"), "\(checked.text)")
    #expect(checked.errors.contains("go the other way"), "\(checked.errors)")
    let built = try scratch.duiyi(["glossary", "build"] + files)
    #expect(built.status == 0, "\(built.errors)")
    let trained = try scratch.duiyi(["train"] + files + ["-o", "model"])
    #expect(trained.status == 0, "\(trained.errors)")
    let linked = try scratch.duiyi(["align", "words"] + files + ["--to", "jsonl"])
    try #require(linked.lines.count == 6)
    #expect(linked.lines[5].contains(#""source":{"text":"客户服务中心"#))
    #expect(linked.status == 0, "\(linked.errors)")
    let scored = try scratch.duiyi(["score"] + files + ["--to", "tsv"])
    #expect(scored.lines.count == 6, "\(scored.errors)")
    let answered = try scratch.duiyi(
      ["check", "--by-unit", "--from", SeveralForms.name(form)] + files + ["--no-config"])
    #expect(answered.lines.count == 6, "\(answered.errors)")
    #expect(answered.lines.allSatisfy { $0.contains(#""findings":[]"#) }, "\(answered.text)")
  }

  private enum SeveralForms {
    static func name(_ suffix: String) -> String { suffix == "xlf" ? "xliff" : suffix }
  }

  @Test func `links alone, which are numbers of words, are not written of a turned file`() throws {
    let scratch = try scratch("tsv")
    let outcome = try scratch.duiyi("align", "words", "a.tsv", "b.tsv")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.contains("b.tsv:1: it goes English to Chinese, and a.tsv the other way"),
      "\(outcome.errors)")
  }

  @Test func `a longer first file does not hide that the second one is turned`() throws {
    let scratch = try Scratch()
    let first = String(repeating: Self.text("tsv", turned: false, 0..<6), count: 60)
    try scratch.write(first, to: "a.tsv")
    try scratch.write(Self.text("tsv", turned: true, 0..<6), to: "b.tsv")
    let outcome = try scratch.duiyi("check", "a.tsv", "b.tsv", "--no-config")
    #expect(outcome.status == 0, "\(outcome.text)")
    #expect(outcome.errors.contains("b.tsv: 6 units go the other way"))
  }

  @Test func `a turned unit without translation is still found to have none`() throws {
    let scratch = try scratch("tsv")
    try scratch.write(
      Self.text("tsv", turned: true, 3..<6) + "The office is closed.\t\n", to: "b.tsv")
    let outcome = try scratch.duiyi("check", "a.tsv", "b.tsv", "--no-config")
    #expect(outcome.status == 1)
    #expect(outcome.text.contains("untranslated/empty"), "\(outcome.text)")
  }

  @Test(arguments: [["check"], ["glossary", "build"], ["train", "-o", "m"], ["align", "words"]])
  func `a file in which half of the lines are turned is refused, with the first of them`(
    words: [String]
  ) throws {
    let scratch = try Scratch()
    try scratch.write(
      Self.text("tsv", turned: false, 0..<3) + Self.text("tsv", turned: true, 3..<6), to: "a.tsv")
    let outcome = try scratch.duiyi(words + ["a.tsv"])
    #expect(outcome.status != 0)
    #expect(
      outcome.errors.contains(
        "3 of 6 units look English to Chinese, the others Chinese to English"),
      "\(outcome.errors)")
    #expect(outcome.errors.contains(": line 4)") || outcome.errors.contains(": pair 4)"))
  }

  @Test func `a memory says the languages of each unit, and a catalogue cannot`() throws {
    let scratch = try Scratch()
    try scratch.write(
      Self.text("tsv", turned: false, 0..<3) + Self.text("tsv", turned: true, 3..<6), to: "a.tsv")
    let outcome = try scratch.duiyi("convert", "a.tsv", "a.tmx")
    #expect(outcome.status == 0 && outcome.errors.contains("3 of 6 units look English to Chinese"))
    let read = try scratch.duiyi(
      "convert", "a.tmx", "-", "--to", "tsv", "--source-language", "zh", "--target-language",
      "en")
    #expect(read.lines == Self.pairs.map { "\($0.0)\t\($0.1)" })
    for output in ["a.po", "a.xlf", "a.xliff2"] {
      let refused = try scratch.duiyi("convert", "a.tsv", output)
      #expect(refused.status == 1 && refused.errors.contains("unit 4"), "\(refused.errors)")
      #expect((try? scratch.read(output)) == nil)
    }
    // Where no language is written, a line is a line.
    let lines = try scratch.duiyi("convert", "a.tsv", "-", "--to", "jsonl")
    #expect(lines.status == 0 && lines.lines.count == 6 && !lines.errors.contains("look"))
  }

  @Test func `languages that the text contradicts are told, whoever named them`() throws {
    let scratch = try Scratch()
    try scratch.write(Self.text("tsv", turned: true, 0..<3), to: "a.tsv")
    let named = try scratch.duiyi(
      "convert", "a.tsv", "a.tmx", "--source-language", "zh", "--target-language", "en")
    #expect(named.status == 0)
    #expect(named.errors.contains("look English to Chinese, and their sides are named Chinese and"))
    let catalogue = Self.text("po", turned: true, 0..<3).replacing("zh_CN", with: "en")
    try scratch.write(catalogue, to: "a.po")
    let header = try scratch.duiyi("convert", "a.po", "a.xlf")
    #expect(header.errors.contains("their sides are named English and English"), "\(header.errors)")
    let right = try scratch.duiyi(
      "convert", "a.tsv", "b.tmx", "--source-language", "en", "--target-language", "zh")
    #expect(!right.errors.contains("look"))
  }

  @Test func `names of languages in both languages turn nothing`() throws {
    let scratch = try Scratch()
    let menu = "Simplified Chinese\t简体中文\nEnglish (US)\t英语（美国）\n"
    let quoted = "简体中文\tSimplified Chinese\n繁體中文\tTraditional Chinese\n"
    try scratch.write(menu + quoted + menu, to: "a.tsv")
    let outcome = try scratch.duiyi("convert", "a.tsv", "a.xlf")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let text = String(decoding: try scratch.read("a.xlf"), as: UTF8.self)
    #expect(text.contains(#"source-language="en" target-language="zh""#))
  }

  @Test func `a document in several languages is checked in Chinese and English`() throws {
    let scratch = try Scratch()
    func file(_ source: String, _ target: String, _ text: String, _ other: String) -> String {
      """
      <file original="\(target)" source-language="\(source)" target-language="\(target)"
      datatype="plaintext"><body><trans-unit id="1"><source>\(text)</source>
      <target>\(other)</target></trans-unit></body></file>
      """
    }
    try scratch.write(
      "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">"
        + file("en", "fr", "It costs 5 dollars.", "Il coûte 6 dollars.")
        + file("en", "zh-CN", "It costs 5 dollars.", "价格是6美元。")
        + file("zh-CN", "en", "价格是7美元。", "It costs 8 dollars.") + "</xliff>", to: "a.xlf")
    let outcome = try scratch.duiyi("check", "a.xlf", "--no-config", "--only", "number")
    #expect(outcome.text.contains("1 finding in 1 of 1 segment"), "\(outcome.text)")
    #expect(
      outcome.errors.contains("2 units are in other languages (the first from en to fr)"),
      "\(outcome.errors)")
    let linked = try scratch.duiyi("align", "words", "a.xlf", "--to", "jsonl")
    #expect(linked.lines.count == 2, "\(linked.errors)")
  }
}
