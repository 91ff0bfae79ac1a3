/// What a format string asks for.
enum FormatReading {
  /// It can be read.
  case arguments(FormatArguments)
  /// A program would fail on it: why, and where.
  case mistake(String, Range<Int>)
}

/// The arguments of a format string.
struct FormatArguments {
  /// How an argument is known.
  enum Key: Hashable, Comparable {
    case number(Int)
    case name([UInt8])

    static func < (left: Key, right: Key) -> Bool {
      switch (left, right) {
      case (.number(let first), .number(let second)): first < second
      case (.name(let first), .name(let second)): first.lexicographicallyPrecedes(second)
      case (.number, .name): true
      case (.name, .number): false
      }
    }
  }

  /// An argument where it is asked for first.
  struct Argument {
    var key: Key
    /// What it is given as; two that differ are not the same.
    var type: String
    var span: Range<Int>
    /// The key without how it is shown, where that is part of the key.
    var plainKey: Key?
  }

  /// In order of their first use.
  private(set) var all: [Argument] = []
  private var places: [Key: Int] = [:]
  /// Whether they stand for arguments by their order.
  private(set) var isSequential = true
  private var last = 0
  /// Whether how an argument is shown is no part of its key.
  var isPlain = false

  /// The argument of a key.
  subscript(key: Key) -> Argument? { places[key].map { all[$0] } }

  /// Adds the next argument by order; false where it was given as something else before.
  mutating func addNext(type: String, span: Range<Int>, from first: Int = 1) -> Bool {
    last += 1
    return put(Argument(key: .number(last - 1 + first), type: type, span: span))
  }

  /// Adds an argument by its key; false where it was given as something else before.
  mutating func add(_ argument: Argument) -> Bool {
    isSequential = false
    return put(argument)
  }

  private mutating func put(_ argument: Argument) -> Bool {
    if let place = places[argument.key] {
      // What says nothing of the kind goes with what does.
      if argument.type.isEmpty { return true }
      if all[place].type.isEmpty { all[place].type = argument.type }
      return all[place].type == argument.type
    }
    places[argument.key] = all.count
    all.append(argument)
    return true
  }

  /// The arguments by what they are, however they are shown.
  var plain: FormatArguments {
    var plain = self
    (plain.all, plain.places) = ([], [:])
    for argument in all {
      _ = plain.put(
        Argument(key: argument.plainKey ?? argument.key, type: "", span: argument.span))
    }
    return plain
  }

  /// The greatest number, or -1.
  var greatest: Int {
    all.reduce(-1) { if case .number(let number) = $1.key { max($0, number) } else { $0 } }
  }

  /// Whether any argument was added by order.
  var hasSequence: Bool { last > 0 }

  /// The first number below the greatest that is not asked for.
  var gap: Int? {
    let numbers = Set(
      all.compactMap { if case .number(let number) = $0.key { number } else { nil } })
    guard numbers.count < numbers.max() ?? 0 else { return nil }
    return (1...numbers.count + 1).first { !numbers.contains($0) }
  }
}
