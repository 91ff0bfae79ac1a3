import English
import Lexicon
import Testing

@Suite struct BilingualDictionaryTests {
  @Test func `both scripts find the entry`() throws {
    let dictionary = try SampleDictionary.open()
    #expect(
      dictionary.senses(of: "传统").map(\.english) == ["tradition", "traditional", "handed down"])
    #expect(dictionary.senses(of: "傳統") == dictionary.senses(of: "传统"))
    #expect(dictionary.contains("負載"))
    #expect(!dictionary.contains("负"))
    #expect(dictionary.senses(of: "没有").isEmpty)
  }

  @Test func `classifiers are no senses, and surnames come last`() throws {
    let dictionary = try SampleDictionary.open()
    #expect(dictionary.senses(of: "工作").map(\.english) == ["to work", "job", "task"])
    #expect(dictionary.senses(of: "王").map(\.english) == ["king", "surname Wang"])
    #expect(dictionary.senses(of: "板").map(\.isReference) == [true])
  }

  @Test func `the longest headword is found at an offset`() throws {
    let dictionary = try SampleDictionary.open()
    var text = "看广告商的广告"
    text.withUTF8 { utf8 in
      #expect(dictionary.longestMatch(in: utf8, at: 3) == 9)
      #expect(dictionary.longestMatch(in: utf8, at: 15) == 6)
      for offset in [-1, 0, 1, 4, utf8.count, Int.max] {
        #expect(dictionary.longestMatch(in: utf8, at: offset) == 0)
      }
    }
  }

  @Test(arguments: [
    ("Market-share", "市场份额"), ("chief financial officers", "首席财务官"), ("CFO", "首席财务官"),
    ("capital", "资本"), ("the investment", "投资"), ("Hubei", "湖北"), ("agent", "代理"),
    ("Amazon", "亚马逊"),
  ])
  func `an English term finds its headword`(english: String, chinese: String) throws {
    let dictionary = try SampleDictionary.open()
    if english == "agent" {
      #expect(dictionary.translatesWord(chinese, stem: english) > 0.9)
    } else {
      #expect(dictionary.translations(of: english).first?.simplified == chinese)
    }
  }

  @Test func `a whole sense beats one with a parenthesis, and that the head of a longer one`()
    throws
  {
    let dictionary = try SampleDictionary.open()
    let whole = try #require(dictionary.translations(of: "market share").first).score
    let bare = try #require(dictionary.translations(of: "capital").first).score
    let head = try #require(dictionary.translations(of: "pay").first).score
    #expect(whole > bare)
    #expect(bare > head)
  }

  @Test func `a word counts less among several of a sense`() throws {
    let dictionary = try SampleDictionary.open()
    #expect(dictionary.translatesWord("投资", stem: "investment") == 1)
    let one = dictionary.translatesWord("遣散费", stem: EnglishStemmer.stem("severance"))
    #expect(one > 0.3)
    #expect(one < 0.9)
    #expect(dictionary.translatesWord("投资", stem: "capital") == 0)
  }

  @Test func `the default path follows the environment`() {
    let name = "duiyi/cc-cedict.duiyi-lexicon"
    #expect(
      BilingualDictionary.defaultPath(environment: ["DUIYI_DICTIONARY": "/x", "HOME": "/h"])
        == "/x")
    #expect(
      BilingualDictionary.defaultPath(environment: ["XDG_DATA_HOME": "/d", "HOME": "/h"])
        == "/d/\(name)")
    #expect(
      BilingualDictionary.defaultPath(environment: ["HOME": "/h"]) == "/h/.local/share/\(name)")
  }

  @Test func `a missing file is an error that names it`() {
    #expect {
      try BilingualDictionary(path: "/nonexistent/dictionary")
    } throws: {
      ($0 as? LexiconError)?.description.contains("/nonexistent/dictionary") == true
    }
  }
}
