import Foundation
import TestSupport
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
    let job = board.start(.check, on: "t") { [begun, goes] _ in
      begun.signal()
      goes.wait()
      return { ["kept"] }
    }
    begun.wait()
    #expect(board.stop(job.id)?.state == .stopped)
    goes.signal()
    _ = board.start(.check, on: "next") { _ in return { [] } }
    waitForAll()
    #expect(board.all.map(\.state) == [.stopped, .done] && board.all[0].lines.isEmpty)
  }

  @Test func `what is being kept is not said to be stopped`() {
    let job = board.start(.check, on: "t") { [begun, goes] _ in
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

  @Test func `work that is stopped ends at once, and what waits begins`() {
    let job = board.start(.check, on: "t") { [begun, goes] stop in
      stop.setHandler { goes.signal() }
      begun.signal()
      goes.wait()
      #expect(stop.isStopped)
      throw CancellationError()
    }
    begun.wait()
    let next = board.start(.check, on: "next") { _ in return { ["next"] } }
    #expect(board.stop(job.id)?.state == .stopped)
    waitForAll()
    #expect(board.all.map(\.state) == [.stopped, .done] && board.all[1].id == next.id)
    #expect(board.stop(next.id)?.state == .done)
  }

  @Test func `a process that does work is ended wherever it is`() throws {
    let stop = JobStop()
    // Like the work of the page, it says nothing until it is done.
    let scratch = try Scratch()
    let program = try scratch.write("#!/bin/sh\ntrap '' TERM\nread line\n", to: "p")
    #expect(chmod(program, 0o755) == 0)
    let process = WorkProcess(program: program, store: "s")
    let start = Date()
    DispatchQueue.global().asyncAfter(deadline: .now() + 0.2) { stop.stop() }
    #expect(throws: CancellationError.self) {
      try process.result(of: .check, on: 1, stoppedBy: stop)
    }
    #expect(Date().timeIntervalSince(start) < 20)
  }

  @Test func `a process that breaks says so, and where none can be started none is`() throws {
    let scratch = try Scratch()
    let program = try scratch.write("#!/bin/sh\nexit 3\n", to: "p")
    #expect(chmod(program, 0o755) == 0)
    let process = WorkProcess(program: program, store: "s")
    #expect {
      try process.result(of: .check, on: 1, stoppedBy: JobStop())
    } throws: {
      ($0 as? WorkFailure)?.message == "the work was ended by status 3"
    }
    let none = WorkProcess(program: scratch.path("none"), store: "s")
    #expect(try none.result(of: .check, on: 1, stoppedBy: JobStop()) == nil)
  }

  @Test func `work that waits is not forgotten, however much there is`() {
    _ = board.start(.check, on: "first") { [goes] _ in
      goes.wait()
      return { ["first"] }
    }
    for _ in 0..<60 { _ = board.start(.check, on: "t") { _ in return { ["kept"] } } }
    #expect(board.all.count == 61)
    goes.signal()
    waitForAll()
    #expect(board.all.allSatisfy { $0.state == .done } && board.all[0].lines == ["first"])
  }
}
