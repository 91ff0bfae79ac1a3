import ArgumentParser

/// A number of bytes as people write it: `512M`, `4G`, `100000000`.
struct MemorySize: ExpressibleByArgument {
  let bytes: Int

  init?(argument: String) {
    let scales: [Character: Int] = ["K": 10, "M": 20, "G": 30, "T": 40]
    var digits = argument.uppercased()
    if digits.hasSuffix("B") { digits.removeLast() }
    let shift = digits.last.flatMap { scales[$0] }
    if shift != nil { digits.removeLast() }
    guard let number = Int(digits), number > 0 else { return nil }
    let (bytes, isTooLarge) = number.multipliedReportingOverflow(by: 1 << (shift ?? 0))
    if isTooLarge { return nil }
    self.bytes = bytes
  }
}
