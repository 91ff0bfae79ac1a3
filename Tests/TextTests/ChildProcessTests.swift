import Platform
import Testing

@Suite struct ChildProcessTests {
  private static func shell(_ line: String, most: Int = 1 << 20) throws -> ChildProcess.Outcome {
    try ChildProcess.run("/bin/sh", ["-c", line], most: most)
  }

  @Test func `what a program writes and says of it is kept apart`() throws {
    let outcome = try Self.shell("echo out; echo err >&2; exit 3")
    #expect(outcome.status == 3)
    #expect(outcome.output == Array("out\n".utf8))
    #expect(outcome.complaints == "err\n")
  }

  @Test func `a program has nothing to read, and no signal that is ignored here`() throws {
    signal(SIGPIPE, SIG_IGN)
    #expect(try Self.shell("cat").output == [])
    #expect(try Self.shell("kill -PIPE $$; echo here").status == nil)
  }

  @Test func `arguments stay whole`() throws {
    let outcome = try ChildProcess.run("printf", ["%s|", "a b", "", "'\"$x", "长"], most: 100)
    #expect(String(decoding: outcome.output, as: UTF8.self) == "a b||'\"$x|长|")
  }

  @Test func `a program that is not there is told from one that cannot run`() {
    #expect(throws: ChildProcess.Failure.notFound) {
      try ChildProcess.run("duiyi-no-such-program", [], most: 1)
    }
    #expect(throws: ChildProcess.Failure.cannotStart) {
      try ChildProcess.run("/etc/passwd", [], most: 1)
    }
  }

  @Test(arguments: [1000, 1001]) func `too much output ends a program`(count: Int) throws {
    let line = "head -c \(count) /dev/zero"
    if count == 1000 {
      #expect(try Self.shell(line, most: 1000).output.count == 1000)
    } else {
      #expect(throws: ChildProcess.Failure.tooMuch) { try Self.shell(line, most: 1000) }
    }
    #expect(throws: ChildProcess.Failure.tooMuch) { try Self.shell("yes", most: 1000) }
  }

  @Test func `of many complaints the first are kept, and none stops the program`() throws {
    let outcome = try Self.shell("head -c 1000000 /dev/zero | tr '\\0' x >&2; echo done")
    #expect(outcome.output == Array("done\n".utf8))
    #expect(outcome.complaints.utf8.count == 64 << 10)
  }
}
