import TextIO
import Testing
import YAML

@Suite struct YAMLTests {
  private static func root(_ text: String) throws -> YAMLValue? {
    try YAMLReader(TextFile(name: "a.yml", text: text)).root
  }

  /// A value without its place, written short.
  private static func shape(_ value: YAMLValue) -> String {
    switch value.content {
    case .scalar(nil): "-"
    case .scalar(let text?): text
    case .list(let elements): "[" + elements.map(shape).joined(separator: " ") + "]"
    case .mapping(let members):
      "{" + members.map { shape($0.key) + ":" + shape($0.value) }.joined(separator: " ") + "}"
    }
  }

  private static let shapes: [(String, String?)] = [
    ("", nil), ("# nothing\n", nil), ("---\n", "-"), ("a", "a"), ("null", "-"), ("'null'", "null"),
    ("~", "-"), ("\"\"", ""), ("a: 1\nb: [x, 'y z', ~]\n", "{a:1 b:[x y z -]}"),
    ("- a: {b: c}\n  d: |\n    e\n    f\n-\n", "[{a:{b:c} d:e\nf\n} -]"),
    ("a: &x [1, 2]\nb: *x\nc: *x\n", "{a:[1 2] b:[1 2] c:[1 2]}"),
    ("? [a, b]\n: c\n", "{[a b]:c}"), ("a: 中文\n", "{a:中文}"), ("---\na: b\n...\n", "{a:b}"),
  ]

  @Test(arguments: shapes) func `a document has the values of YAML`(text: String, shape: String?)
    throws
  {
    #expect(try Self.root(text).map(Self.shape) == shape)
  }

  @Test func `a value has the place where it stands`() throws {
    let root = try #require(try Self.root("a:\n  - 中: x\n"))
    guard case .mapping(let members) = root.content,
      case .list(let elements) = members[0].value.content,
      case .mapping(let inner) = elements[0].content
    else {
      Issue.record("another shape")
      return
    }
    #expect(inner[0].value.line == 2 && inner[0].value.column == 8)
    #expect(members[0].key.line == 1 && members[0].key.column == 1)
  }

  private static let wrong: [(String, Int, Int, String)] = [
    ("a: 1\nb: 2\na: 3\n", 1, 1, "“a” stands here twice"),
    ("b: {x: 1, x: 2}\n", 1, 5, "“x” stands here twice"),
    ("a: *b\n", 1, 4, "undefined alias"), ("a: &b [*b]\n", 1, 8, "undefined alias"),
    ("a: 1\n---\nb: 2\n", 2, 1, "another document"), ("a: [1\n", 2, 1, "no YAML"),
    ("a: \u{1}\n", 1, 4, "control characters are not allowed"),
    ("a: x\n中: \u{7F}\n", 2, 4, "control characters are not allowed"),
    ("a: \"\\xZ\"\n", 1, 7, "no YAML"), ("\ta: b\n", 1, 1, "no YAML"),
  ]

  @Test(arguments: wrong)
  func `what is no YAML is told with its place`(
    text: String, line: Int, column: Int, message: String
  ) throws {
    let error = try #require(throws: InputError.self) { try Self.root(text) }
    #expect(error.message.contains(message), "\(error)")
    #expect(error.line == line && error.column == column, "\(error)")
  }

  @Test(arguments: [33, 34]) func `values are nested 33 deep at most`(depth: Int) throws {
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    if depth == 33 {
      #expect(try Self.root(text) != nil)
    } else {
      let error = #expect(throws: InputError.self) { try Self.root(text) }
      #expect(error?.message == "values nested too deep")
    }
    // Without end, as somebody who means harm would write it.
    #expect(throws: InputError.self) { try Self.root(String(repeating: "[", count: 200_000)) }
  }

  @Test func `aliases of aliases cannot swell`() throws {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let alias = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(alias)]\n"
    }
    let error = #expect(throws: InputError.self) { try Self.root(text) }
    #expect(error?.message == "too many values")
    let few = "a: &a [1, 2, 3]\nb: [" + String(repeating: "*a, ", count: 40) + "]\n"
    #expect(try Self.root(few) != nil)
  }
}
