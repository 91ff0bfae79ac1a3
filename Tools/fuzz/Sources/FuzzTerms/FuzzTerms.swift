import Formats
import Terminology

/// Reads bytes as terms in the format that the first byte chooses, and what was read is
/// written in some format. Only a crash is a finding.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTerms(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = UnsafeBufferPointer(start: start, count: count)
  guard let choice = input.first else { return 0 }
  let formats = TermbaseFormat.allCases.filter(\.isRead)
  let format = formats[Int(choice) % formats.count]
  let text = TextFile(
    name: "fuzz", text: String(decoding: input.dropFirst(), as: UTF8.self))
  guard let termbase = try? TermListReader.read(text, format: format) else { return 0 }
  let written = TermbaseFormat.allCases.filter { $0.isWritten && $0 != .xlsx }
  if let sink = try? OutputSink(path: "/dev/null") {
    _ = try? TermbaseWriter.write(termbase, as: written[count % written.count], to: sink)
  }
  return 0
}

/// Swift's package manager gives each program's `main` a name of its own, and so the
/// fuzzer's is called through here.
@_cdecl("FuzzTerms_main")
public func fuzzMain(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  var count = count
  var arguments = arguments
  return runFuzzer(&count, &arguments, fuzzTerms)
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ callback: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt
