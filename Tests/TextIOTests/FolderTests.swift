import Foundation
import TestSupport
import Testing

@testable import TextIO

@Suite struct FolderTests {
  @Test func `visible files are listed in order, folders within as well`() throws {
    let scratch = try Scratch()
    for folder in ["b/c", ".git", "empty"] { #expect(Folder.make(scratch.path(folder))) }
    for file in ["b/c/2.txt", "b/1.txt", "a.txt", "中.txt", ".hidden", ".git/x", "b/.y"] {
      try scratch.write("x", to: file)
    }
    let files = FileManager.default
    try files.createSymbolicLink(
      atPath: scratch.path("link.txt"), withDestinationPath: scratch.path("a.txt"))
    try files.createSymbolicLink(
      atPath: scratch.path("round"), withDestinationPath: scratch.folder)
    #expect(
      try Folder.visibleFiles(in: scratch.folder)
        == ["a.txt", "b/1.txt", "b/c/2.txt", "link.txt", "中.txt"])
  }

  @Test func `a folder that is not there is an error`() throws {
    let scratch = try Scratch()
    #expect(throws: InputError.self) { try Folder.visibleFiles(in: scratch.path("none")) }
  }

  @Test func `a name that is no UTF-8 is told, not left out`() throws {
    let scratch = try Scratch()
    let path = (Array(scratch.path("").utf8) + [0xFF, 0]).map { CChar(bitPattern: $0) }
    try #require(creat(path, 0o600) >= 0)
    let error = #expect(throws: InputError.self) { try Folder.visibleFiles(in: scratch.folder) }
    #expect(error?.message == "the name of a file in it is not UTF-8")
  }

  @Test func `folders are made with those around them, but not over files`() throws {
    let scratch = try Scratch()
    #expect(Folder.make(scratch.path("a/b/c")) && Folder.make(scratch.path("a/b/c/")))
    try scratch.write("x", to: "file")
    #expect(!Folder.make(scratch.path("file")) && !Folder.make(scratch.path("file/a")))
  }
}
