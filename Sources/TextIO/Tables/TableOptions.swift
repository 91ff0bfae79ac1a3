/// What a person says of a table whose header tells too little.
public struct TableOptions: Sendable, Hashable {
  /// What a column holds.
  public struct Column: Sendable, Hashable {
    /// What it holds, as a header would say it: a language, `source`, `forbidden`, `note`, …
    public var name: String
    /// Its place, from 0.
    public var index: Int

    /// Names the column of a place, from 0.
    public init(_ name: String, at index: Int) {
      self.name = name
      self.index = index
    }
  }

  /// What columns hold. Where any is given, terms and segments stand in these alone.
  public var columns: [Column]
  /// The row of the header, as a spreadsheet or an editor counts them, from 1; 0 where there is
  /// none. It is looked for without.
  public var headerRow: Int?
  /// The sheet of a workbook, by its name or its number from 1.
  public var sheet: String?

  /// Says something of a table, or nothing.
  public init(columns: [Column] = [], headerRow: Int? = nil, sheet: String? = nil) {
    self.columns = columns
    self.headerRow = headerRow
    self.sheet = sheet
  }

  /// Whether nothing is said.
  public var isEmpty: Bool { self == TableOptions() }

  /// The last column that can be named.
  public static let mostColumns = 1024

  /// Columns as a person writes them, such as `zh=2,en=3,forbidden=D`: numbers from 1 or letters.
  ///
  /// - Returns: The columns, or nil where the text is not of this form or names a column twice.
  public static func columns(in text: String) -> [Column]? {
    var columns: [Column] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2 else { return nil }
      let name = sides[0].trimmingSpaces
      guard !name.isEmpty, let index = index(of: sides[1].trimmingSpaces) else { return nil }
      if columns.contains(where: { $0.index == index }) { return nil }
      columns.append(Column(name, at: index))
    }
    return columns.isEmpty ? nil : columns
  }

  /// The place, from 0, of a column such as `3` or `C`; nil for a text that is none.
  private static func index(of text: String) -> Int? {
    if let number = Int(text) { return (1...mostColumns).contains(number) ? number - 1 : nil }
    let letters = text.uppercased().utf8
    guard (1...3).contains(letters.count), letters.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      return nil
    }
    let number = letters.reduce(0) { $0 * 26 + Int($1 - 0x40) }
    return number <= mostColumns ? number - 1 : nil
  }

  /// The letters by which a spreadsheet shows a column, from 0: `A`, `Z`, `AA`.
  package static func letters(of index: Int) -> String {
    var letters = ""
    var rest = index
    while rest >= 0 {
      letters = String(Character(Unicode.Scalar(UInt8(0x41 + rest % 26)))) + letters
      rest = rest / 26 - 1
    }
    return letters
  }
}

extension Substring {
  /// The text without spaces at its ends.
  fileprivate var trimmingSpaces: String {
    var rest = self
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
