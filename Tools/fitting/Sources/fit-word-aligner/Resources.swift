import Foundation

/// What the process has used.
enum Resources {
  #if canImport(Glibc)
    private static let itself = RUSAGE_SELF.rawValue
  #else
    private static let itself = RUSAGE_SELF
  #endif

  static func cpuSeconds() -> Double {
    let usage = usage()
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }

  static func peakMegabytes() -> Double { Double(usage().ru_maxrss) / 1024 }

  static func wallSeconds() -> Double { ProcessInfo.processInfo.systemUptime }

  private static func usage() -> rusage {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(itself), &usage)
    #else
      getrusage(itself, &usage)
    #endif
    return usage
  }
}
