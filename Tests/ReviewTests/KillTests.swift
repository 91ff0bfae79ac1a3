import Foundation
import Platform
import TermStore
import Terminology
import TestSupport
import Testing

/// A decision that was answered is there, whatever ends the program.
@Suite struct KillTests {
  /// How often it is killed: 20 times, or as $DUIYI_KILLS says.
  private static let rounds =
    ProcessInfo.processInfo.environment["DUIYI_KILLS"].flatMap { Int($0) } ?? 20

  @Test func `a program that is killed in the middle of writing loses no decision`() throws {
    let scratch = try Scratch()
    let path = scratch.path("p.duiyi-store")
    let count = 2000
    let concepts = (0..<count).map { number in
      Concept(id: "k\(number)", terms: [Term("术语\(number)", language: .chinese, status: .proposed)])
    }
    let store = try TermStore.open(path, creating: true)
    try store.take(Termbase(concepts: concepts), name: "g", author: "duiyi")
    try store.close()
    var generator = SeededGenerator(23)
    var next = 1
    var answered: [Int] = []
    for _ in 0..<Self.rounds {
      let page = try RunningPage(path)
      let delay = Double.random(in: 0.01...0.12, using: &generator)
      let process = page.process.processIdentifier
      let killer = Thread {
        Thread.sleep(forTimeInterval: delay)
        kill(process, SIGKILL)
      }
      killer.start()
      while next <= count {
        let body = "{\"changes\":[{\"concept\":\(next),\"decision\":\"accept\"}]}"
        guard let answer = try? page.ask("POST", "/api/decisions", body) else { break }
        guard answer.status == 200, answer.json["event"] != nil else { break }
        answered.append(next)
        next += 1
      }
      // What was not answered may be there or not; it is not half there.
      next += 1
      page.process.waitUntilExit()
      let reopened = try TermStore.open(path)
      #expect(try reopened.faults() == [])
      for concept in answered.suffix(20) {
        #expect(try reopened.concept(Int64(concept)).state == .accepted)
      }
      try reopened.close()
    }
    let last = try TermStore.open(path, for: .reading)
    for concept in answered { #expect(try last.concept(Int64(concept)).state == .accepted) }
    #expect(answered.count > Self.rounds)
  }
}
