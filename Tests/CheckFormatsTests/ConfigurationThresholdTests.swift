import CheckFormats
import TestSupport
import Testing
import TextIO

/// How deep a configuration may be.
@Suite struct ConfigurationThresholdTests {
  @Test(arguments: [(30, true), (40, false)])
  func `YAML may be nested about thirty deep`(depth: Int, isRead: Bool) throws {
    let scratch = try Scratch()
    let nest = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let path = try scratch.write("terms: \(nest)\n", to: "duiyi.yml")
    let error = #expect(throws: InputError.self) {
      try CheckConfigurationFile.read(TextInput(path))
    }
    #expect(error?.message.contains("too deep") == !isRead, "\(String(describing: error))")
  }
}
