/// An expression of C over the variable `n`, as headers of catalogues have it: which form a number
/// takes.
///
/// It is kept in postfix order. Both sides of `&&`, `||` and `?:` are worked out; as nothing but a
/// division by zero could go wrong there, that gives no number where it happens.
///
/// - Complexity: linear; of 400 operations and 60 levels at most.
struct PluralExpression {
  private enum Step {
    case number(Int)
    case variable
    case not
    case choice
    case operation(Operation)
  }

  private enum Operation: String, CaseIterable {
    case or = "||"
    case and = "&&"
    case equal = "=="
    case unequal = "!="
    case atMost = "<="
    case atLeast = ">="
    case less = "<"
    case more = ">"
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
    case modulo = "%"

    var level: Int {
      switch self {
      case .or: 1
      case .and: 2
      case .equal, .unequal: 3
      case .atMost, .atLeast, .less, .more: 4
      case .plus, .minus: 5
      case .times, .over, .modulo: 6
      }
    }
  }

  private static let mostSteps = 400
  private static let mostDepth = 60

  private var steps: [Step] = []
  private var rest: Substring.UTF8View
  private var depth = 0

  /// Reads an expression; nil where it is none.
  init?(_ text: Substring) {
    rest = text.utf8
    guard choice(), peek() == nil else { return nil }
  }

  /// The value for a number; nil where it divides by zero or grows too large.
  func value(of number: Int) -> Int? {
    var stack: [Int?] = []
    for step in steps {
      switch step {
      case .number(let number): stack.append(number)
      case .variable: stack.append(number)
      case .not: stack.append((stack.popLast() ?? nil).map { $0 == 0 ? 1 : 0 })
      case .choice:
        let (last, middle) = (stack.popLast() ?? nil, stack.popLast() ?? nil)
        stack.append((stack.popLast() ?? nil).flatMap { $0 != 0 ? middle : last })
      case .operation(let operation):
        let (right, left) = (stack.popLast() ?? nil, stack.popLast() ?? nil)
        stack.append(Self.apply(operation, left, right))
      }
    }
    return stack.last ?? nil
  }

  private static func apply(_ operation: Operation, _ left: Int?, _ right: Int?) -> Int? {
    if operation == .or, let left, left != 0 { return 1 }
    if operation == .and, left == 0 { return 0 }
    guard let left, let right else { return nil }
    func checked(_ result: (partialValue: Int, overflow: Bool)) -> Int? {
      result.overflow ? nil : result.partialValue
    }
    switch operation {
    case .or: return right != 0 ? 1 : 0
    case .and: return right != 0 ? 1 : 0
    case .equal: return left == right ? 1 : 0
    case .unequal: return left != right ? 1 : 0
    case .atMost: return left <= right ? 1 : 0
    case .atLeast: return left >= right ? 1 : 0
    case .less: return left < right ? 1 : 0
    case .more: return left > right ? 1 : 0
    case .plus: return checked(left.addingReportingOverflow(right))
    case .minus: return checked(left.subtractingReportingOverflow(right))
    case .times: return checked(left.multipliedReportingOverflow(by: right))
    case .over: return checked(left.dividedReportingOverflow(by: right))
    case .modulo: return checked(left.remainderReportingOverflow(dividingBy: right))
    }
  }

  // MARK: Reading

  private mutating func peek() -> UInt8? {
    while let first = rest.first, first == 0x20 || (0x09...0x0D).contains(first) {
      rest.removeFirst()
    }
    return rest.first
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func append(_ step: Step) -> Bool {
    steps.append(step)
    return steps.count <= Self.mostSteps
  }

  private mutating func choice() -> Bool {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.mostDepth, operations(from: 1) else { return false }
    guard take(UInt8(ascii: "?")) else { return true }
    return choice() && take(UInt8(ascii: ":")) && choice() && append(.choice)
  }

  private mutating func operations(from level: Int) -> Bool {
    guard level <= 6 else { return atom() }
    guard operations(from: level + 1) else { return false }
    while let operation = operation(of: level) {
      guard operations(from: level + 1), append(.operation(operation)) else { return false }
    }
    return true
  }

  private mutating func operation(of level: Int) -> Operation? {
    guard peek() != nil else { return nil }
    let operation = Operation.allCases.first { rest.starts(with: $0.rawValue.utf8) }
    guard let operation, operation.level == level else { return nil }
    rest = rest.dropFirst(operation.rawValue.utf8.count)
    return operation
  }

  private mutating func atom() -> Bool {
    guard let first = peek() else { return false }
    if take(UInt8(ascii: "n")) { return append(.variable) }
    if take(UInt8(ascii: "(")) { return choice() && take(UInt8(ascii: ")")) }
    if take(UInt8(ascii: "!")) {
      depth += 1
      defer { depth -= 1 }
      return depth <= Self.mostDepth && atom() && append(.not)
    }
    guard (0x30...0x39).contains(first) else { return false }
    var number = 0
    while let digit = rest.first, (0x30...0x39).contains(digit) {
      number = min(number * 10 + Int(digit - 0x30), 1_000_000)
      rest.removeFirst()
    }
    return append(.number(number))
  }
}
