internal import TextIO

/// What a file of counts says of itself: counts with the same ``Origin`` can be added up.
package struct CountsHeader: Sendable, Hashable {
  /// What counts depend on beside the text.
  package struct Origin: Sendable, Hashable {
    /// The checksum of the model that linked the words.
    package var model: UInt64
    /// The dictionary with its version; empty where there was none.
    package var dictionary: String
    /// The versions of the program and of ICU.
    package var tool: String
    package var icu: String
    /// Whether units are kept that show the pairs.
    package var hasExamples: Bool

    package init(
      model: UInt64, dictionary: String, tool: String, icu: String, hasExamples: Bool
    ) {
      self.model = model
      self.dictionary = dictionary
      self.tool = tool
      self.icu = icu
      self.hasExamples = hasExamples
    }
  }

  package var origin: Origin
  /// How many units were counted.
  package var unitCount: Int

  package init(_ origin: Origin, unitCount: Int) {
    self.origin = origin
    self.unitCount = unitCount
  }

  /// The first bytes of the file.
  static let magic = Array("duiyi term counts\n".utf8)
  /// The version of the form.
  package static let version = 1

  init(_ input: inout PackedInput) throws(InputError) {
    let otherKind = InputError(
      file: input.name, message: "these are no counts of terms",
      hint: "duiyi glossary count makes them")
    for byte in Self.magic {
      guard try input.hasMore(), try input.byte() == byte else { throw otherKind }
    }
    let version = try input.number()
    guard version == Self.version else {
      throw input.fault(
        "counts of version \(version), and this is for version \(Self.version)",
        hint: "count anew with duiyi glossary count")
    }
    origin = Origin(
      model: try input.long(), dictionary: try input.text(atMost: 4096),
      tool: try input.text(atMost: 4096), icu: try input.text(atMost: 4096),
      hasExamples: try input.byte() != 0)
    unitCount = try input.number()
  }

  func write(to output: PackedOutput) throws(OutputError) {
    for byte in Self.magic { try output.append(byte: byte) }
    try output.append(Self.version)
    try output.append(long: origin.model)
    try output.append(origin.dictionary)
    try output.append(origin.tool)
    try output.append(origin.icu)
    try output.append(byte: origin.hasExamples ? 1 : 0)
    try output.append(unitCount)
  }

  /// In what two counts differ that cannot be added up; nil where they can be.
  package static func difference(_ one: Origin, _ other: Origin) -> String? {
    if one.model != other.model { return "the words were linked by another model" }
    if one.dictionary != other.dictionary {
      let name = { (origin: Origin) in
        origin.dictionary.isEmpty ? "no dictionary" : origin.dictionary
      }
      return "counted with \(name(one)), and others with \(name(other))"
    }
    if one.tool != other.tool || one.icu != other.icu {
      return "counted by version \(one.tool) with ICU \(one.icu), "
        + "and others by \(other.tool) with \(other.icu)"
    }
    if one.hasExamples != other.hasExamples {
      return "some have contexts and others have none"
    }
    return nil
  }
}
