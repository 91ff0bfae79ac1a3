internal import Platform

/// The temporary files of the process, which a signal that ends it takes along.
///
/// A handler may do little: it goes over pointers that are set when what they point at is whole,
/// and calls `unlink`.
package enum TemporaryFiles {
  /// A file that is noted.
  package struct Note: Sendable {
    fileprivate var place: Int?
  }

  private typealias Path = UnsafeMutablePointer<CChar>

  private static let capacity = 256

  private struct Places: @unchecked Sendable {
    let paths: UnsafeMutablePointer<Path?>
    let lock: UnsafeMutablePointer<pthread_mutex_t>
  }

  private static let places: Places = {
    let paths = UnsafeMutablePointer<Path?>.allocate(capacity: capacity)
    paths.initialize(repeating: nil, count: capacity)
    let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    lock.initialize(to: pthread_mutex_t())
    pthread_mutex_init(lock, nil)
    return Places(paths: paths, lock: lock)
  }()

  /// Notes a file that has been made. Of more than 256 at a time the rest is not noted.
  package static func add(_ path: String) -> Note {
    let copy = strdup(path)
    pthread_mutex_lock(places.lock)
    defer { pthread_mutex_unlock(places.lock) }
    for place in 0..<capacity where places.paths[place] == nil {
      places.paths[place] = copy
      return Note(place: place)
    }
    free(copy)
    return Note(place: nil)
  }

  /// Forgets a file, which has got its name or is gone.
  package static func remove(_ note: Note) {
    guard let place = note.place else { return }
    pthread_mutex_lock(places.lock)
    defer { pthread_mutex_unlock(places.lock) }
    let path = places.paths[place]
    places.paths[place] = nil
    free(path)
  }

  /// From now on signals that end the process remove the files first; it still ends by the signal.
  /// Those that are ignored, as under `nohup`, stay so.
  package static func goWithSignals() {
    _ = places
    let numbers = [
      SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGXCPU, SIGXFSZ, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM,
      SIGPROF,
    ]
    for number in numbers {
      let former = signal(number, SIG_IGN)
      if unsafeBitCast(former, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { continue }
      _ = signal(number) { number in
        TemporaryFiles.unlinkAll()
        _ = signal(number, SIG_DFL)
        _ = raise(number)
      }
    }
  }

  /// What the handler does: no lock, no allocation.
  private static func unlinkAll() {
    for place in 0..<capacity {
      if let path = places.paths[place] { _ = unlink(path) }
    }
  }
}
