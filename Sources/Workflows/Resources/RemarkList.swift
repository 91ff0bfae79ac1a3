internal import BitextFormats
internal import TextIO

/// What is not as it should be in an input, told as warnings: the first of it, and how much more
/// there is.
struct RemarkList {
  private let file: String
  private let handler: WarningHandler?
  private var count = 0
  /// How many are told one by one.
  static let most = 20

  init(file: String, _ handler: WarningHandler?) {
    self.file = file
    self.handler = handler
  }

  /// Tells of the file and its form; how text stands in a unit is for a check.
  mutating func add(_ remarks: [UnitRemark]) {
    for remark in remarks where remark.kind != .lineEnds {
      count += 1
      if count <= Self.most { handler?(.input(remark.error(in: file))) }
    }
  }

  /// Tells of a record that cannot be read.
  mutating func add(_ error: InputError) {
    count += 1
    if count <= Self.most { handler?(.input(error)) }
  }

  /// Tells the last ones, and of how many nothing was said.
  mutating func finish(_ remarks: [UnitRemark]) {
    add(remarks)
    if count > Self.most { handler?(.moreOfInput(file: file, count: count - Self.most)) }
  }
}

extension UnitRemark {
  /// The remark with its place.
  func error(in file: String) -> InputError {
    InputError(file: self.file ?? file, line: line, column: column, message: message)
  }
}
