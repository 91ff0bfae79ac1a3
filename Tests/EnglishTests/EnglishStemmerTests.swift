import English
import TestSupport
import Testing

@Suite struct EnglishStemmerTests {
  @Test(arguments: [
    ("agents", "agent"), ("companies", "company"), ("Companies", "Company"), ("boxes", "box"),
    ("analyses", "analysis"), ("businesses", "business"), ("business", "business"),
    ("status", "status"), ("analysis", "analysis"), ("series", "series"), ("LLMs", "LLM"),
    ("GPUs", "GPU"), ("AWS", "AWS"), ("viruses", "virus"), ("houses", "house"), ("ties", "tie"),
    ("matches", "match"), ("criteria", "criterion"), ("Paris", "Paris"), ("women", "woman"),
    ("gas", "gas"), ("heroes", "hero"), ("uses", "use"), ("processes", "process"), ("", ""),
  ])
  func `a plural becomes its singular`(plural: String, singular: String) {
    #expect(EnglishStemmer.singular(of: plural) == singular)
  }

  @Test(
    arguments: [
      ("vessel", "vessels"), ("company", "companies"), ("Company", "Companies"), ("day", "days"),
      ("box", "boxes"), ("branch", "branches"), ("process", "processes"), ("LLM", "LLMs"),
      ("analysis", "analyses"), ("Child", "Children"), ("use", "uses"), ("quiz", nil),
      ("news", nil),
      ("vessels", nil), ("24%", nil), ("", nil),
    ] as [(String, String?)])
  func `a noun has a plural of which it is the singular`(noun: String, plural: String?) {
    #expect(EnglishStemmer.plural(of: noun) == plural)
  }

  @Test(arguments: [
    ["company", "companies", "Company"], ["organise", "organize", "organizing", "organised"],
    ["colour", "color", "colors"], ["center", "centre", "centers"],
    ["model", "modelling", "modeled"], ["compute", "computing", "computes", "computed"],
    ["analyze", "analyse", "analysing"], ["run", "running", "runs"],
  ])
  func `inflected forms and spellings share a stem`(forms: [String]) {
    #expect(Set(forms.map(EnglishStemmer.stem)).count == 1)
  }

  @Test(arguments: [
    ["compute", "computation", "computing"], ["invest", "investment", "investing"],
    ["operate", "operating", "operation"], ["reduce", "reduction"], ["expand", "expansion"],
    ["defend", "defense", "defensive"], ["compress", "compression"], ["grow", "growth"],
    ["guide", "guidance"], ["infer", "inference"], ["monetize", "monetization"],
  ])
  func `a family shares a root`(forms: [String]) {
    #expect(Set(forms.map(EnglishStemmer.root)).count == 1)
  }

  @Test(arguments: [("several", "severance"), ("general", "generate"), ("share", "sharp")])
  func `words of other families differ`(first: String, second: String) {
    #expect(EnglishStemmer.root(first) != EnglishStemmer.root(second))
  }

  @Test func `no input traps, and stems are never longer`() {
    var generator = SeededGenerator(7)
    let alphabet = Array("aeiouystrnzdlcgiesingedtioné'中Z9")
    for _ in 0..<5000 {
      let length = Int.random(in: 0...12, using: &generator)
      let word = String(
        (0..<length).compactMap { _ in alphabet.randomElement(using: &generator) })
      #expect(EnglishStemmer.stem(word).utf8.count <= word.utf8.count + 4)
      _ = EnglishStemmer.root(word)
      _ = EnglishStemmer.singular(of: word)
    }
  }
}
