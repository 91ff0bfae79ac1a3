/// Something in a text that a program replaces, reads or follows, and that a translation keeps.
struct Placeholder {
  /// What it is.
  enum Kind: UInt8, Comparable {
    /// A conversion of `printf`, such as `%s`, `%1$d` or `%@`.
    case conversion
    /// A name or number in braces or after a sign: `{0}`, `${x}`, `%(name)s`, `{{x}}`, `%name%`.
    case variable
    /// A tag of HTML or XML.
    case tag
    /// The address of a page.
    case address
    /// The address of a mailbox.
    case mail

    static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }

    /// What people call it.
    var name: String {
      switch self {
      case .conversion, .variable: "placeholder"
      case .tag: "tag"
      case .address: "address"
      case .mail: "mail address"
      }
    }
  }

  /// What it is.
  var kind: Kind
  /// Where it stands.
  var span: Range<Int>
  /// The part that must be the same on both sides, such as the name of a tag with its slash.
  var key: Range<Int>
  /// Whether what it stands for follows from its place among others.
  var isSequential = false
  /// The number that says what it stands for.
  var number: Int?
  /// Whether its looks leave no doubt.
  var isCertain = true
}
