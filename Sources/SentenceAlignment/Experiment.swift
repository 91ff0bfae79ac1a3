#if canImport(Glibc)
  internal import Glibc
#endif
enum Experiment {
  static func on(_ name: String) -> Bool { getenv("X_" + name) != nil }
  static func value(_ name: String, _ d: Float) -> Float { getenv("X_" + name).flatMap { Float(String(cString: $0)) } ?? d }
}
