import Foundation
import Platform
import TermStore
import Terminology
import TestSupport
import Testing

/// A disk that is full while somebody decides.
@Suite struct FullDiskTests {
  /// A file system of two megabytes; nil where none can be made here.
  private final class SmallDisk {
    let path: String

    init?(_ path: String) throws {
      self.path = path
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      guard getuid() == 0, FileManager.default.isExecutableFile(atPath: "/usr/bin/mount") else {
        return nil
      }
      let mounted = try Program("/usr/bin/mount").run([
        "-t", "tmpfs", "-o", "size=2m", "tmpfs", path,
      ])
      if mounted.status != 0 { return nil }
    }

    deinit { _ = try? Program("/usr/bin/umount").run([path]) }
  }

  @Test func `what was answered stays, what was not is told, and work goes on when there is room`()
    throws
  {
    let scratch = try Scratch()
    guard let disk = try SmallDisk(scratch.path("disk")) else {
      print("skipped: no small file system can be made here")
      return
    }
    let path = disk.path + "/p.duiyi-store"
    let concepts = (0..<100).map { number in
      Concept(id: "k\(number)", terms: [Term("术语\(number)", language: .chinese, status: .proposed)])
    }
    let store = try TermStore.open(path, creating: true)
    try store.take(Termbase(concepts: concepts), name: "g", author: "duiyi")
    try store.close()
    let page = try RunningPage(path)
    #expect(try page.ask("GET", "/api/concepts?limit=0").status == 200)
    // Whatever room there is, is taken.
    let junk = disk.path + "/junk"
    try Data().write(to: URL(fileURLWithPath: junk))
    let filler = try #require(FileHandle(forWritingAtPath: junk))
    for size in [65536, 4096, 512] {
      while (try? filler.write(contentsOf: Data(count: size))) != nil {}
    }
    // Room for some decisions is left.
    try filler.truncate(atOffset: filler.seekToEnd() - 128 << 10)
    try filler.close()
    var answered: [Int] = []
    var refused = 0
    for number in 1...60 {
      let body = "{\"changes\":[{\"concept\":\(number),\"decision\":\"accept\"}]}"
      let answer = try page.ask("POST", "/api/decisions", body)
      if answer.status == 200 { answered.append(number) } else { refused += 1 }
      #expect([200, 507].contains(answer.status), "\(answer.text)")
    }
    #expect(refused > 0 && !answered.isEmpty)
    #expect(
      try page.ask("GET", "/api/concepts?state=accepted").json["total"] as? Int == answered.count)
    try FileManager.default.removeItem(atPath: junk)
    let body = "{\"changes\":[{\"concept\":99,\"decision\":\"reject\"}]}"
    #expect(try page.ask("POST", "/api/decisions", body).status == 200)
    page.process.terminate()
    page.process.waitUntilExit()
    let after = try TermStore.open(path)
    #expect(try after.faults() == [])
    for number in answered { #expect(try after.concept(Int64(number)).state == .accepted) }
    #expect(try after.concepts().states[.accepted] == answered.count)
    try after.close()
  }
}
