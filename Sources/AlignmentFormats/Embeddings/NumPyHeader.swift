/// The header of an array in NumPy's format (NEP 1): what its numbers are and how many.
///
/// Strict: exactly the three keys that the format has, in any order, once each.
struct NumPyHeader: Hashable {
  /// The bytes of one number: 2 or 4, a float in little-endian order.
  var width = 4
  /// The number of rows.
  var rows = 0
  /// The length of each row.
  var columns = 0

  /// What every such file begins with.
  static let magic: [UInt8] = [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59]
  /// Longer headers belong to arrays of records.
  static let longest = 65_536

  /// Why a header is refused.
  struct Refusal: Error, Hashable {
    var message: String
    var hint: String?
  }

  /// Reads the dictionary that follows magic, version and length.
  init(dictionary: [UInt8]) throws(Refusal) {
    var parser = DictionaryParser(bytes: dictionary)
    var order: Bool?
    var shape: [Int]?
    var kind: String?
    try parser.skip("{")
    while !parser.passes("}") {
      let key = try parser.string()
      try parser.skip(":")
      switch key {
      case "descr" where kind == nil: kind = try parser.string()
      case "fortran_order" where order == nil: order = try parser.boolean()
      case "shape" where shape == nil: shape = try parser.tuple()
      default: throw Refusal(message: "the header has the key '\(key)' where none is expected")
      }
      if !parser.passes(",") {
        try parser.skip("}")
        break
      }
    }
    try parser.end()
    guard let order, let shape, let kind else {
      throw Refusal(message: "the header does not tell descr, fortran_order and shape")
    }
    width = try NumPyHeader.width(of: kind)
    if order {
      throw Refusal(
        message: "the array is in Fortran order, column after column",
        hint: "save numpy.ascontiguousarray(array)")
    }
    guard shape.count == 2 else {
      throw Refusal(
        message: "the array has \(shape.count) dimensions",
        hint: "a row for each sentence is wanted")
    }
    (rows, columns) = (shape[0], shape[1])
    if columns == 0 { throw Refusal(message: "the rows of the array are empty") }
  }

  /// The number of bytes of all numbers, or nil where no file can be so long.
  var byteCount: Int? {
    let (values, overflows) = rows.multipliedReportingOverflow(by: columns)
    let (bytes, overflowsToo) = values.multipliedReportingOverflow(by: width)
    return overflows || overflowsToo ? nil : bytes
  }

  private static func width(of kind: String) throws(Refusal) -> Int {
    switch kind {
    case "<f4": return 4
    case "<f2": return 2
    case _ where kind.hasPrefix(">"):
      throw Refusal(
        message: "the numbers are big-endian ('\(kind)')",
        hint: "save array.astype('<f4')")
    default:
      throw Refusal(
        message: "the numbers are '\(kind)', not float32 or float16",
        hint: "save array.astype('<f4')")
    }
  }
}

/// Reads the part of Python's literals that headers are made of.
private struct DictionaryParser {
  let bytes: [UInt8]
  var index = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  private var refusal: NumPyHeader.Refusal {
    NumPyHeader.Refusal(message: "the header cannot be understood at its byte \(index)")
  }

  private mutating func skipSpaces() {
    while index < bytes.count, bytes[index] == 0x20 || (0x09...0x0D).contains(bytes[index]) {
      index += 1
    }
  }

  /// Passes a sign when it comes next.
  mutating func passes(_ sign: Unicode.Scalar) -> Bool {
    skipSpaces()
    guard index < bytes.count, UInt32(bytes[index]) == sign.value else { return false }
    index += 1
    return true
  }

  mutating func skip(_ sign: Unicode.Scalar) throws(NumPyHeader.Refusal) {
    if !passes(sign) { throw refusal }
  }

  mutating func end() throws(NumPyHeader.Refusal) {
    skipSpaces()
    if index < bytes.count { throw refusal }
  }

  mutating func string() throws(NumPyHeader.Refusal) -> String {
    skipSpaces()
    guard index < bytes.count, bytes[index] == 0x27 || bytes[index] == 0x22 else { throw refusal }
    let quote = bytes[index]
    let start = index + 1
    index = start
    while index < bytes.count, bytes[index] != quote {
      // Neither keys nor types of numbers have escapes or are long.
      if bytes[index] < 0x20 || bytes[index] > 0x7E || bytes[index] == 0x5C || index - start > 64 {
        throw refusal
      }
      index += 1
    }
    guard index < bytes.count else { throw refusal }
    index += 1
    return String(decoding: bytes[start..<index - 1], as: UTF8.self)
  }

  mutating func boolean() throws(NumPyHeader.Refusal) -> Bool {
    skipSpaces()
    for (word, value) in [("True", true), ("False", false)]
    where bytes[index...].starts(with: word.utf8) {
      index += word.utf8.count
      return value
    }
    throw refusal
  }

  mutating func tuple() throws(NumPyHeader.Refusal) -> [Int] {
    var numbers: [Int] = []
    try skip("(")
    while !passes(")") {
      numbers.append(try number())
      if numbers.count > 32 { throw refusal }
      if !passes(",") {
        try skip(")")
        break
      }
    }
    return numbers
  }

  private mutating func number() throws(NumPyHeader.Refusal) -> Int {
    skipSpaces()
    let start = index
    var value = 0
    while index < bytes.count, (0x30...0x39).contains(bytes[index]) {
      let (tens, overflows) = value.multipliedReportingOverflow(by: 10)
      let (next, overflowsToo) = tens.addingReportingOverflow(Int(bytes[index] - 0x30))
      if overflows || overflowsToo {
        throw NumPyHeader.Refusal(message: "the shape in the header is larger than any array")
      }
      value = next
      index += 1
    }
    if index == start { throw refusal }
    // Python 2 wrote an L after long numbers.
    if index < bytes.count, bytes[index] == 0x4C { index += 1 }
    return value
  }
}
