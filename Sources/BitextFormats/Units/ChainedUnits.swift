internal import Bitext
internal import TextIO

/// The units of several files of one format, one file after the other, each with the name of its file
/// as a property. What the first one says of languages holds for the others.
struct ChainedUnits: UnitSource {
  /// Opens a file, with the languages that are wanted.
  typealias Opener = (TextInput, _ wanted: Wanted) throws(InputError) -> any UnitSource

  /// The languages that are wanted, by their tags.
  typealias Wanted = (source: String?, target: String?)

  private let open: Opener
  private var wanted: Wanted
  private var rest: ArraySlice<TextInput>
  private var current: any UnitSource
  private var name: String
  /// What files before the open one said.
  private var earlierLosses = ConversionLosses()
  private var earlierRemarks: [String] = []
  private var waiting: [UnitRemark] = []

  /// The property of the name of a unit's file.
  static let file = "x-file"

  init(_ inputs: [TextInput], _ wanted: Wanted, _ open: @escaping Opener) throws(InputError) {
    self.open = open
    self.wanted = wanted
    rest = inputs.dropFirst()
    name = inputs[0].name
    current = try open(inputs[0], wanted)
  }

  var line: Int? { current.line }
  var losses: ConversionLosses { earlierLosses.adding(current.losses) }
  var remarks: [String] { earlierRemarks + current.remarks.map { "\(name): \($0)" } }
  var header: TranslationUnit? { current.header }

  mutating func next(into unit: inout TranslationUnit) throws(InputError) -> Bool {
    while true {
      if try current.next(into: &unit) {
        if wanted.source == nil && !unit.source.language.isEmpty {
          wanted.source = unit.source.language
        }
        if wanted.target == nil && !unit.target.language.isEmpty {
          wanted.target = unit.target.language
        }
        unit.properties.append(TranslationUnit.Property(name: Self.file, value: name))
        return true
      }
      guard let next = rest.popFirst() else { return false }
      (earlierLosses, earlierRemarks) = (losses, remarks)
      waiting += ownRemarks()
      current = try open(next, wanted)
      name = next.name
    }
  }

  mutating func isWaiting() throws(InputError) -> Bool { try current.isWaiting() }

  mutating func takeRemarks() -> [UnitRemark] {
    defer { waiting = [] }
    return waiting + ownRemarks()
  }

  private mutating func ownRemarks() -> [UnitRemark] {
    current.takeRemarks().map { remark in
      var remark = remark
      remark.file = name
      return remark
    }
  }
}
