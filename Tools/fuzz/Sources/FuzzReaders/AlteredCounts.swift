import Segmentation
import TextIO
import Workflows

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads counts of terms: adds them to themselves, and builds a glossary of the sum.
enum AlteredCounts {
  private static let resources = LanguageResources(
    dictionary: .none,
    segmentation: try? SegmentationModel(
      cacheDirectory: getenv("DUIYI_FUZZ_CACHE").map { String(cString: $0) }))

  /// Compiles the segmentation, which under the sanitizer takes as long as an input may.
  static func prepare() { _ = resources.segmentation }

  /// The last eight bytes become a checksum that fits, since a fuzzer finds none.
  static func run(_ input: [UInt8]) {
    guard input.count >= 8 else { return }
    var bytes = Array(input.dropLast(8))
    let sum = crc32(of: bytes)
    for shift in 0..<8 {
      bytes.append(shift < 4 ? UInt8(truncatingIfNeeded: sum >> (8 * shift)) : 0)
    }
    let path = FuzzFile.write(bytes, to: "in")
    let output = FuzzFile.path("out")
    guard let sink = try? OutputSink(path: output),
      (try? GlossaryBuild.mergeCounts([path, path], to: sink)) != nil,
      (try? sink.commit()) != nil
    else { return }
    do {
      _ = try GlossaryBuild.run(counts: [output], memory: 1 << 20, resources: resources)
    } catch {
      // A sum of counts with a dictionary is refused, and no other.
      if !"\(error)".contains("dictionary") { fatalError("a sum cannot be read again: \(error)") }
    }
  }

  private static func crc32(of bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in
        value >> 1 ^ (value & 1 == 0 ? 0 : 0xEDB8_8320)
      }
    }
  }
}
