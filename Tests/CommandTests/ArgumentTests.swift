import Foundation
import Platform
import TestSupport
import Testing

/// How the program learns what it was called with.
@Suite struct ArgumentTests {
  /// A shell in whose system nothing is in `/proc`; nil where that cannot be had.
  private static let shell: String? = ["unshare -m", "unshare -rm"].first { command in
    let line = "\(command) /bin/sh -c 'mount -t tmpfs none /proc'"
    return (try? Scratch().shell(line))?.status == 0
  }

  @Test(.enabled(if: shell != nil, "needs unshare and mount"))
  func `a command runs where there is no /proc`() throws {
    let scratch = try Scratch()
    try scratch.write("我们喜欢。\n", to: "a b.txt")
    let plain = try scratch.duiyi("segment", "a b.txt")
    #expect(plain.status == 0 && plain.output != [])
    let line = "mount -t tmpfs none /proc; test ! -e /proc/self; exec \"$DUIYI\""
    let command = "\(Self.shell ?? "") /bin/sh -c '\(line) segment \"a b.txt\"'"
    let outcome = try scratch.shell(command)
    #expect(outcome.status == 0)
    #expect(outcome.output == plain.output)
    let wrong = try scratch.shell("\(Self.shell ?? "") /bin/sh -c '\(line) segmnt x'")
    #expect(wrong.status == 64)
  }

  @Test func `arguments are those that were handed over`() {
    #expect(ThisProcess.arguments == CommandLine.arguments)
    #expect(ThisProcess.arguments?.isEmpty == false)
  }

  @Test func `the program knows where it is`() throws {
    let path = try #require(ThisProcess.programPath)
    #expect(FileManager.default.isExecutableFile(atPath: path))
  }
}
