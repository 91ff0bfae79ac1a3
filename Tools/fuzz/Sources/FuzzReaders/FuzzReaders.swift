#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the fuzzer calls with bytes it made up. Only a crash is a finding, and what we wrote
/// ourselves and cannot read again. `DUIYI_FUZZ_TARGET` names the reader.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReaders(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard let target = chosenTarget else {
    print("DUIYI_FUZZ_TARGET must be one of \(FuzzTarget.allCases.map(\.rawValue))")
    exit(64)
  }
  target.run(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

private let chosenTarget = getenv("DUIYI_FUZZ_TARGET").flatMap {
  FuzzTarget(rawValue: String(cString: $0))
}

/// Swift's package manager gives each program's `main` a name of its own, and so the
/// fuzzer's is called through here.
@_cdecl("FuzzReaders_main")
public func fuzzMain(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  var count = count
  var arguments = arguments
  switch chosenTarget {
  case .sections: AlteredSections.prepare()
  case .counts: AlteredCounts.prepare()
  default: break
  }
  return runFuzzer(&count, &arguments, fuzzReaders)
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ callback: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt
