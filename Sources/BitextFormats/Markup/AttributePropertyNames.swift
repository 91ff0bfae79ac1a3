/// The names of properties that stand for attributes, each of which is made once.
///
/// libxml2 keeps one copy of each name, so that a name is known by its pointer as long as the parser
/// lives.
struct AttributePropertyNames {
  /// Whose attribute it is.
  enum Part: String {
    case unit = ""
    case source = "source."
    case target = "target."
  }

  private let prefix: String
  private var known: [(pointer: UnsafePointer<UInt8>, part: Part, name: String)] = []
  /// More different attributes are seldom, and are not looked for.
  private static let mostKnown = 32

  init(_ prefix: String) { self.prefix = prefix }

  /// The name of the property that stands for an attribute.
  mutating func name(of attribute: UnsafePointer<UInt8>, _ part: Part) -> String {
    for entry in known where entry.pointer == attribute && entry.part == part { return entry.name }
    let name = prefix + part.rawValue + String(cString: attribute)
    if known.count < Self.mostKnown { known.append((attribute, part, name)) }
    return name
  }
}
