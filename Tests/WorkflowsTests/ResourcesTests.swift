import Foundation
import Lexicon
import TestSupport
import Testing
import Workflows

@Suite struct ResourcesTests {
  @Test func `places are those that the environment names`() {
    let named = Places(environment: [
      "DUIYI_DICTIONARY": "/d", "DUIYI_CACHE_DIR": "/c", "TMPDIR": "/t", "HOME": "/h",
    ])
    #expect(named == Places(dictionary: "/d", cacheFolder: "/c", temporaryFolder: "/t"))
    let general = Places(environment: ["XDG_CACHE_HOME": "/x", "XDG_DATA_HOME": "/y"])
    #expect(general.cacheFolder == "/x/duiyi")
    #expect(general.dictionary == "/y/duiyi/cc-cedict.duiyi-lexicon")
    let home = Places(environment: ["HOME": "/h", "DUIYI_CACHE_DIR": ""])
    #expect(home.cacheFolder == "/h/.cache/duiyi" && home.temporaryFolder == "/tmp")
    #expect(Places(environment: [:]).cacheFolder == nil)
  }

  @Test func `a dictionary is opened as it is chosen`() throws {
    let scratch = try Scratch()
    let path = try scratch.write("積壓 积压 [ji1 ya1] /to pile up/\n", to: "cedict.u8")
    var resources = try WorkflowText.plain()
    #expect(try resources.openDictionary() == nil)
    resources.dictionary = .usual
    #expect(try resources.openDictionary() == nil)
    resources.dictionary = .file(path)
    #expect(try resources.openDictionary()?.entryCount == 1)
    resources.places.dictionary = scratch.path("new/folder/dictionary")
    try DictionaryImporter.importFile(atPath: path)
      .write(toNewFolderOf: resources.places.dictionary)
    resources.dictionary = .usual
    #expect(try resources.openDictionary()?.entryCount == 1)
    resources.dictionary = .file(scratch.path("none"))
    #expect(throws: LexiconError.self) { try resources.openDictionary() }
  }
}
