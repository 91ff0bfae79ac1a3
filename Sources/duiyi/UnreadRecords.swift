import TextIO

/// Records that could not be read, the first of which are told of at the end, where the output itself
/// does not tell of them.
struct UnreadRecords {
  let isTold: Bool
  private var errors: [InputError] = []
  private static let most = 20

  init(isTold: Bool) { self.isTold = isTold }

  mutating func add(_ more: @autoclosure () -> [InputError]) {
    if isTold && errors.count < Self.most { errors += more() }
  }

  func tell() {
    for error in errors.prefix(Self.most) { StandardError.write("duiyi: warning: \(error)") }
  }
}
