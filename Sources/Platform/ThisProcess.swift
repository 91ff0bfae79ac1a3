internal import CProcess

/// What this process is and was told by whoever started it.
package enum ThisProcess {
  /// Its arguments, with the name of the program first, as they were handed over: also where there
  /// is no `/proc`, in which Swift looks for them; nil where the system hands none over.
  package static var arguments: [String]? {
    let given = (0..<cprocess_argument_count()).compactMap { index in
      cprocess_argument(index).map { String(cString: $0) }
    }
    return given.isEmpty ? nil : given
  }

  /// The path of the program, links resolved; nil where it cannot be told.
  package static var programPath: String? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 4096) { buffer in
      guard let start = buffer.baseAddress, cprocess_program_path(start, buffer.count) == 1 else {
        return nil
      }
      return String(cString: start)
    }
  }

  /// On how many processors it may run.
  package static var processorCount: Int { max(1, Int(cprocess_processors())) }

  /// What a variable of the environment says; nil where it is not set.
  package static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Puts something in the place of standard input, output and error where they were closed, so that no file
  /// that is opened takes their numbers. What is read from or written to the first two fails, and
  /// messages go nowhere.
  package static func fillStandardDescriptors() {
    for (descriptor, mode) in [(0, O_WRONLY), (1, O_RDONLY), (2, O_WRONLY)] as [(Int32, Int32)]
    where fcntl(descriptor, F_GETFD) == -1 && errno == EBADF {
      // The lowest number that is free is this one.
      _ = open("/dev/null", mode)
    }
  }

  /// Becomes another program, with the same environment, files and number; comes back only where
  /// that fails, with what the system says of it.
  package static func become(_ program: String, _ arguments: [String]) -> String {
    var values = ([program] + arguments).map { strdup($0) }
    defer { for value in values { free(value) } }
    values.append(nil)
    execv(program, values)
    return String(cString: strerror(errno))
  }
}
