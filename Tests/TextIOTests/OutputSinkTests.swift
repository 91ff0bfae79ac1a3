import Foundation
import TestSupport
import Testing

@testable import TextIO

@Suite struct OutputSinkTests {
  @Test func `a file appears only when committed`() throws {
    let scratch = try Scratch()
    let sink = try OutputSink(path: scratch.path("out.txt"))
    try sink.append("积压")
    try sink.append(decimal: -120)
    try sink.append(byte: 0x0A)
    try sink.flush()
    #expect(!(try scratch.files.contains("out.txt")))
    try sink.commit()
    try sink.commit()
    #expect(try scratch.files == ["out.txt"])
    #expect(try scratch.read("out.txt") == Array("积压-120\n".utf8))
  }

  @Test func `an output given up leaves the old file alone`() throws {
    let scratch = try Scratch()
    let path = try scratch.write("old", to: "out.txt")
    do {
      let sink = try OutputSink(path: path)
      try sink.append([UInt8](repeating: 0x41, count: 200_000))
    }
    let second = try OutputSink(path: path)
    try second.append("new")
    second.cancel()
    #expect(try scratch.files == ["out.txt"])
    #expect(try scratch.read("out.txt") == Array("old".utf8))
    #expect(throws: OutputError.self) { try OutputSink(path: scratch.folder) }
    #expect(throws: OutputError.self) { try OutputSink(path: scratch.path("no/out.txt")) }
  }

  @Test func `a replaced file keeps its permissions, and a link stays a link`() throws {
    let scratch = try Scratch()
    let path = try scratch.write("old", to: "real.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    let link = scratch.path("link.txt")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    let sink = try OutputSink(path: link)
    try sink.append("new")
    try sink.commit()
    #expect(try scratch.read("real.txt") == Array("new".utf8))
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == path)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "needs /dev/full"))
  func `a full device is said in plain words`() throws {
    let sink = try OutputSink(path: "/dev/full")
    try sink.append("x")
    #expect(throws: OutputError.failed(path: "/dev/full", message: "no space left on device")) {
      try sink.commit()
    }
  }

  @Test func `a pipe that its reader has closed is an error of its own`() throws {
    OutputSink.ignoreBrokenPipes()
    let pipe = Pipe()
    let path = "/dev/fd/\(pipe.fileHandleForWriting.fileDescriptor)"
    let sink = try OutputSink(path: path)
    try pipe.fileHandleForReading.close()
    #expect(throws: OutputError.closedPipe) {
      for _ in 0..<100 { try sink.append([UInt8](repeating: 0x41, count: 65_536)) }
    }
  }

  @Test(arguments: [
    (0, "0"), (7, "7"), (-1, "-1"), (1_000_000, "1000000"), (Int.max, "\(Int.max)"),
    (Int.min, "\(Int.min)"),
  ])
  func `integers are written in decimal`(number: Int, expected: String) {
    var bytes: [UInt8] = []
    bytes.append(decimal: number)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    (0.97654, 3, "0.977"), (1.0, 2, "1.00"), (-0.5, 1, "-0.5"), (0.0004, 3, "0.000"),
    (12.3456, 0, "12"), (.nan, 2, "0"), (1e300, 2, "1e+300"),
  ])
  func `numbers are rounded to fixed places`(number: Double, places: Int, expected: String) {
    var bytes: [UInt8] = []
    bytes.append(number, places: places)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "needs /dev/full"))
  func `outputs that belong together come all or none`() throws {
    let scratch = try Scratch()
    let both = try ["a.zh", "a.en"].map { try OutputSink(path: scratch.path($0)) }
    for sink in both { try sink.append("x\n") }
    try OutputSink.commit(both)
    #expect(try scratch.files == ["a.en", "a.zh"])
    let first = try OutputSink(path: scratch.path("b.zh"))
    let second = try OutputSink(path: "/dev/full")
    try first.append("x\n")
    try second.append("x\n")
    #expect(throws: OutputError.self) { try OutputSink.commit([first, second]) }
    #expect(try scratch.files == ["a.en", "a.zh"])
  }
}
