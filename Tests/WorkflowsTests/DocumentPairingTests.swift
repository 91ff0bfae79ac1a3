import Foundation
import Testing
import TestSupport
import TextIO
import Workflows

@Suite struct DocumentPairingTests {
  private static func folders() throws -> Scratch {
    let scratch = try Scratch()
    for folder in ["zh", "en"] {
      try FileManager.default.createDirectory(
        atPath: scratch.path(folder), withIntermediateDirectories: true)
    }
    return scratch
  }

  @Test func `folders are matched by name, and the rest is a warning`() throws {
    let scratch = try Self.folders()
    for name in ["zh/a.zh.txt", "en/a.en.txt", "zh/B.txt", "en/B.txt", "zh/lonely.txt"] {
      try scratch.write("x", to: name)
    }
    try scratch.write("x", to: "zh/picture.png")
    let pairing = try DocumentPairing(folders: scratch.path("zh"), scratch.path("en"))
    #expect(pairing.pairs.map(\.name) == ["B", "a"])
    #expect(
      pairing.warnings == [
        .withoutCounterpart(folder: scratch.path("zh"), documents: ["lonely.txt"])
      ])
    #expect(try DocumentPairing.areFolders(scratch.path("zh"), scratch.path("en")))
    #expect(throws: InputError.self) {
      try DocumentPairing.areFolders(scratch.path("zh"), scratch.path("en/B.txt"))
    }
  }

  @Test func `no two pairs of a list have one name`() throws {
    let scratch = try Self.folders()
    for name in ["zh/a.txt", "zh/A.txt", "en/a.txt"] { try scratch.write("x", to: name) }
    let list = try scratch.write("zh/a.txt\ten/a.txt\nzh/A.txt\ten/a.txt\n", to: "list.tsv")
    #expect(try DocumentPairing(list: list).pairs.map(\.name) == ["a", "A-2"])
    try scratch.write("zh/a.txt\ten/none.txt\n", to: "list.tsv")
    #expect(throws: InputError.self) { try DocumentPairing(list: list) }
  }

  @Test func `one file is no document and its translation`() throws {
    let scratch = try Scratch()
    let path = try scratch.write("x", to: "a.txt")
    #expect(throws: InputError.self) { try DocumentPairing(source: path, target: path) }
    #expect(throws: InputError.self) { try DocumentPairing(source: path, target: path + "x") }
  }
}
