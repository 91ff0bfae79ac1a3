import Foundation
import Testing

@testable import ReviewServer

@Suite struct JobBoardTests {
  private let board = JobBoard()
  private let begun = DispatchSemaphore(value: 0)
  private let goes = DispatchSemaphore(value: 0)

  private func waitForAll() {
    while board.all.contains(where: { $0.state == .running }) {
      Thread.sleep(forTimeInterval: 0.01)
    }
  }

  @Test func `what comes of work that was stopped is not kept`() {
    let job = board.start(.check, on: "t") { [begun, goes] in
      begun.signal()
      goes.wait()
      return { ["kept"] }
    }
    begun.wait()
    #expect(board.stop(job.id)?.state == .stopped)
    goes.signal()
    _ = board.start(.check, on: "next") { return { [] } }
    waitForAll()
    #expect(board.all.map(\.state) == [.stopped, .done] && board.all[0].lines.isEmpty)
  }

  @Test func `what is being kept is not said to be stopped`() {
    let job = board.start(.check, on: "t") { [begun, goes] in
      return {
        begun.signal()
        goes.wait()
        return ["kept"]
      }
    }
    begun.wait()
    #expect(board.stop(job.id)?.state == .running)
    goes.signal()
    waitForAll()
    #expect(board.all.map(\.state) == [.done] && board.all[0].lines == ["kept"])
  }

  @Test func `work that waits is not forgotten, however much there is`() {
    _ = board.start(.check, on: "first") { [goes] in
      goes.wait()
      return { ["first"] }
    }
    for _ in 0..<60 { _ = board.start(.check, on: "t") { return { ["kept"] } } }
    #expect(board.all.count == 61)
    goes.signal()
    waitForAll()
    #expect(board.all.allSatisfy { $0.state == .done } && board.all[0].lines == ["first"])
  }
}
