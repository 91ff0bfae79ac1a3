import Foundation
import TestSupport
import Testing

@testable import TextIO

@Suite struct OutputPathTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func write(_ text: String, to path: String) throws {
    let sink = try OutputSink(path: path)
    try sink.append(text)
    try sink.commit()
  }

  private func link(_ name: String, to target: String) throws -> String {
    let path = scratch.path(name)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
    return path
  }

  @Test func `a descriptor is written on where it stands`() throws {
    let path = try scratch.write("old\n", to: "log")
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try handle.seekToEnd()
    let name = "/dev/fd/\(handle.fileDescriptor)"
    try write("new\n", to: name)
    try handle.write(contentsOf: Data("end\n".utf8))
    let named = try link("named", to: name)
    try write("linked\n", to: named)
    #expect(try scratch.read("log") == Array("old\nnew\nend\nlinked\n".utf8))
    #expect(try scratch.files == ["log", "named"])
  }

  @Test func `a descriptor that is closed or only read is an error`() throws {
    let path = try scratch.write("old", to: "log")
    let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    #expect(throws: OutputError.self) {
      try OutputSink(path: "/dev/fd/\(handle.fileDescriptor)")
    }
    #expect(throws: OutputError.self) { try OutputSink(path: "/dev/fd/999999") }
    #expect(try scratch.read("log") == Array("old".utf8))
  }

  @Test func `a link that leads nowhere yet says where the file comes to be`() throws {
    try FileManager.default.createDirectory(
      atPath: scratch.path("folder"), withIntermediateDirectories: false)
    let first = try link("first", to: "folder/second")
    _ = try link("folder/second", to: "third")
    try write("text", to: first)
    #expect(try scratch.read("folder/third") == Array("text".utf8))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: first) == "folder/second")
    #expect(try scratch.files == ["first", "folder"])
  }

  @Test func `links that lead in a circle are an error`() throws {
    _ = try link("a", to: "b")
    let path = try link("b", to: "a")
    #expect(throws: OutputError.self) { try OutputSink(path: path) }
    #expect(try scratch.files == ["a", "b"])
  }

  @Test func `a named pipe is written and stays`() throws {
    let path = scratch.path("pipe")
    #expect(mkfifo(path, 0o600) == 0)
    let reader = open(path, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    try write("text", to: path)
    var bytes = [UInt8](repeating: 0, count: 16)
    #expect(read(reader, &bytes, bytes.count) == 4)
    #expect(try scratch.files == ["pipe"])
  }

  @Test func `it is told which paths lead out of a folder`() throws {
    for name in ["in", "in/deep", "inside", "out"] {
      try FileManager.default.createDirectory(
        atPath: scratch.path(name), withIntermediateDirectories: false)
    }
    let folder = scratch.path("in/")
    _ = try link("in/away", to: "../out")
    _ = try link("in/file", to: "../out/file")
    _ = try link("in/near", to: "deep")
    _ = try link("in/error", to: "/dev/stderr")
    for name in ["a", "deep/a", "near/a", "deep/../a", "none/a"] {
      #expect(OutputPath.leads(folder + name, into: folder), "\(name)")
    }
    for name in ["../a", "../out/a", "../inside/a", "away/a", "file", "deep/../../a", "error"] {
      #expect(!OutputPath.leads(folder + name, into: folder), "\(name)")
    }
    #expect(!OutputPath.leads("/dev/stdout", into: folder))
    #expect(OutputPath.leads("a", into: ""))
    #expect(!OutputPath.leads("../a", into: ""))
    #expect(!OutputPath.leads("../none/a", into: ""))
  }

  @Test(arguments: [
    ("a", nil), ("/a", "/"), ("a/b", "a"), ("./a", "."), ("/a/b", "/a"), ("a/", "a"), ("", nil),
  ])
  func `the folder of a path is what stands before the last slash`(path: String, folder: String?) {
    #expect(OutputPath.folder(of: path) == folder)
  }

  @Test(arguments: [
    ("a\tb\n", "a\tb\n"), ("\u{1B}[31m", "\\u{1B}[31m"), ("a\rb\r\n", "a\\u{D}b\r\n"), ("é你", "é你"),
    ("\u{9B}31m\u{A0}\u{7F}", "\\u{9B}31m\u{A0}\\u{7F}"),
  ])
  func `a terminal is shown what would command it`(text: String, shown: String) {
    var filter = TerminalFilter()
    var bytes: [UInt8] = []
    // Whatever comes at a time.
    for byte in Array(text.utf8) { [byte].withUnsafeBytes { filter.append($0, to: &bytes) } }
    #expect(String(decoding: bytes, as: UTF8.self) == shown)
  }
}
