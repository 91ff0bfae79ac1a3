internal import Foundation

/// A long piece of work.
struct Job: Codable, Sendable, Equatable {
  enum Kind: String, Codable, Sendable, CaseIterable {
    /// Proposes terms from a bitext.
    case glossary
    /// Checks a bitext against the terms of the store.
    case check
    /// Aligns the sentences of a document and its translation anew.
    case align
    /// Links the words of a bitext.
    case links
  }

  enum State: String, Codable, Sendable {
    case running, done, failed, stopped
  }

  var id: Int
  var kind: Kind
  var title: String
  var state = State.running
  /// What came of it.
  var lines: [String] = []
}

/// The work that runs, one piece after the other, and what came of it.
final class JobBoard: @unchecked Sendable {
  private let lock = NSLock()
  private var jobs: [Job] = []
  private var listeners: [Int: AsyncStream<[Job]>.Continuation] = [:]
  private var nextListener = 0
  /// The job whose result is being kept, so that it can no longer be stopped.
  private var kept: Int?
  private let queue = DispatchQueue(label: "duiyi.jobs")
  /// What ends the work that runs.
  private var stops: [Int: JobStop] = [:]
  /// The most that are remembered, but for those that run or wait.
  private static let most = 50

  var all: [Job] { lock.withLock { jobs } }

  /// Begins work, or puts it behind what runs.
  ///
  /// - Parameter work: Does it, and gives what is to be kept of it, which is done where nobody
  ///   stopped it meanwhile.
  func start(
    _ kind: Job.Kind, on title: String, _ work: @escaping @Sendable (JobStop) throws -> Finish
  ) -> Job {
    let job = lock.withLock {
      let job = Job(id: (jobs.last?.id ?? 0) + 1, kind: kind, title: title)
      jobs.append(job)
      if jobs.count > Self.most, let ended = jobs.firstIndex(where: { $0.state != .running }) {
        jobs.remove(at: ended)
      }
      return job
    }
    tell()
    queue.async { [self] in
      guard let stop = begin(job.id) else { return }
      do {
        let finish = try work(stop)
        guard beginKeeping(job.id) else { return }
        end(job.id, .done, try finish())
      } catch {
        end(job.id, .failed, [ReadingError.message(error)])
      }
    }
    return job
  }

  /// Keeps what came of work, and says it in lines.
  typealias Finish = @Sendable () throws -> [String]

  /// Stops work: it is ended, and nothing of it is kept. What is being kept already is not stopped any more.
  func stop(_ id: Int) -> Job? {
    end(id, .stopped, [])
    let (job, stop) = lock.withLock { (jobs.first { $0.id == id }, stops[id]) }
    if job?.state == .stopped { stop?.stop() }
    return job
  }

  /// Stops all work, for the end of the process.
  func stopAll() {
    for job in all where job.state == .running { _ = stop(job.id) }
  }

  /// What stops a job that begins now; nil where it was stopped while it waited.
  private func begin(_ id: Int) -> JobStop? {
    lock.withLock {
      guard jobs.first(where: { $0.id == id })?.state == .running else { return nil }
      let stop = JobStop()
      stops = [id: stop]
      return stop
    }
  }

  private func beginKeeping(_ id: Int) -> Bool {
    lock.withLock {
      guard jobs.first(where: { $0.id == id })?.state == .running else { return false }
      kept = id
      return true
    }
  }

  private func end(_ id: Int, _ state: Job.State, _ lines: [String]) {
    lock.withLock {
      guard let place = jobs.firstIndex(where: { $0.id == id }), jobs[place].state == .running,
        state != .stopped || kept != id
      else { return }
      jobs[place].state = state
      jobs[place].lines = lines
    }
    tell()
  }

  private func tell() {
    let (jobs, listeners) = lock.withLock { (self.jobs, Array(self.listeners.values)) }
    for listener in listeners { listener.yield(jobs) }
  }

  /// The jobs now, and again whenever one of them changes.
  func changes() -> AsyncStream<[Job]> {
    AsyncStream { continuation in
      let number = lock.withLock {
        nextListener += 1
        listeners[nextListener] = continuation
        return nextListener
      }
      continuation.onTermination = { [self] _ in
        lock.withLock { listeners[number] = nil }
      }
      continuation.yield(all)
    }
  }
}

/// Whether work is to stop, and what ends it then.
final class JobStop: @unchecked Sendable {
  private let lock = NSLock()
  private var stopped = false
  private var handler: @Sendable () -> Void = {}

  var isStopped: Bool { lock.withLock { stopped } }

  /// Sets what ends the work; it is done at once where that was wanted before.
  func setHandler(_ handler: @escaping @Sendable () -> Void) {
    let isLate = lock.withLock {
      self.handler = handler
      return stopped
    }
    if isLate { handler() }
  }

  func stop() {
    let handler = lock.withLock {
      stopped = true
      return self.handler
    }
    handler()
  }
}
