import Bitext
import Foundation
import TestSupport
import Terminology

@testable import TermStore

/// A store in a folder of its own.
struct StoreScratch {
  let scratch: Scratch
  let store: TermStore
  var path: String { store.path }

  init() throws {
    scratch = try Scratch()
    let clock = Clock()
    store = try TermStore.open(
      scratch.path("project.duiyi-store"), creating: true, clock: { clock.next() })
  }

  /// A second apart from call to call, from 2026-05-31 on.
  final class Clock: @unchecked Sendable {
    private let lock = NSLock()
    private var time: Int64 = 1_780_185_600_000

    func next() -> Int64 {
      lock.withLock {
        time += 1000
        return time
      }
    }
  }
}

extension Concept {
  /// A concept as a glossary proposes it.
  static func proposal(
    _ id: String, _ chinese: [String], _ english: [String], confidence: Double = 0.9
  ) -> Concept {
    var concept = Concept(
      id: id,
      terms: chinese.map { Term($0, language: .chinese, status: .proposed) }
        + english.map { Term($0, language: .english, status: .proposed) })
    concept.fields = [
      "confidence": "\(confidence)", "evidence": "dictionary+statistical", "frequency": "3",
    ]
    return concept
  }
}

extension Termbase {
  static let proposals = Termbase(concepts: [
    .proposal("c1", ["积压订单"], ["backlog", "order backlog"]),
    .proposal("c2", ["服务成本"], ["service cost"], confidence: 0.6),
    .proposal("c3", ["发射服务"], ["launch service"], confidence: 0.8),
  ])
}

extension StoredConcept {
  /// Its terms with their statuses, as one text.
  var shown: String {
    terms.map { "\($0.text)=\($0.status?.rawValue ?? "-")" }.joined(separator: " ")
  }
}
