package import ICU
internal import Text

/// The Simplified and Traditional forms of the Han characters of some texts, by ICU's
/// transliteration, asked once for each different character.
///
/// That ICU converts a character does not show that it is Traditional: 乾, 著 and 瞭 are
/// written in Simplified Chinese too. A character is of one way of writing only when ICU
/// converts it and the other way's character set (GB 2312, Big5) lacks it.
///
/// - Complexity: linear in the number of different characters.
package struct HanForms: Sendable {
  private var simplified: [Unicode.Scalar: Unicode.Scalar] = [:]
  private var traditional: [Unicode.Scalar: Unicode.Scalar] = [:]
  private let simplifiedSet: Set<Unicode.Scalar>
  private let traditionalSet: Set<Unicode.Scalar>

  /// Finds the forms of the Han characters in some texts.
  ///
  /// - Parameter judgesScript: whether ``simplifiedForm(ofTraditional:)`` and
  ///   ``traditionalForm(ofSimplified:)`` will be asked, for which character sets are read.
  package init(of texts: some Sequence<String>, judgesScript: Bool = false) throws(ICUError) {
    var characters: Set<Unicode.Scalar> = []
    for text in texts {
      for scalar in text.unicodeScalars where Han.contains(scalar) { characters.insert(scalar) }
    }
    let listed = characters.sorted { $0.value < $1.value }
    simplified = try Self.forms(of: listed, by: .traditionalToSimplified())
    if judgesScript {
      traditional = try Self.forms(of: listed, by: .simplifiedToTraditional())
      (simplifiedSet, traditionalSet) = try Self.sets.get()
    } else {
      simplifiedSet = []
      traditionalSet = []
    }
  }

  /// The character with Traditional made Simplified.
  package func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar { simplified[scalar] ?? scalar }

  /// A text with its Traditional characters made Simplified.
  package func folded(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text.unicodeScalars.map { folded($0) })
    return String(view)
  }

  /// The Simplified form of a character that Simplified Chinese does not write, or nil.
  package func simplifiedForm(ofTraditional scalar: Unicode.Scalar) -> Unicode.Scalar? {
    simplifiedSet.contains(scalar) ? nil : simplified[scalar]
  }

  /// The Traditional form of a character that Traditional Chinese does not write, or nil.
  package func traditionalForm(ofSimplified scalar: Unicode.Scalar) -> Unicode.Scalar? {
    traditionalSet.contains(scalar) ? nil : traditional[scalar]
  }

  /// The characters that a conversion changes, each with the one that it becomes.
  private static func forms(
    of characters: [Unicode.Scalar], by transliterator: Transliterator
  ) throws(ICUError) -> [Unicode.Scalar: Unicode.Scalar] {
    let lines = characters.map { String($0) }.joined(separator: "\n")
    let converted = try transliterator.convert(lines)
    var forms: [Unicode.Scalar: Unicode.Scalar] = [:]
    let results = converted.split(separator: "\n", omittingEmptySubsequences: false)
    for (character, line) in zip(characters, results) {
      let form = line.unicodeScalars
      guard form.count == 1, let only = form.first, only != character else { continue }
      forms[character] = only
    }
    return forms
  }

  /// The characters of GB 2312 and of Big5, read once.
  private static let sets = Result { () throws(ICUError) in
    (
      try characters(of: "GB2312", leads: 0xB0...0xF7).union(restored),
      try characters(of: "Big5", leads: 0xA4...0xF9)
    )
  }

  /// Characters that ICU converts and Simplified Chinese writes again, by the table of
  /// 1986 and that of 2013, or in names.
  private static let restored: Set<Unicode.Scalar> = ["瞭", "昇", "甦"]

  /// All characters of a set of two bytes each, whose first bytes are in a range.
  private static func characters(
    of encoding: String, leads: ClosedRange<UInt8>
  ) throws(ICUError) -> Set<Unicode.Scalar> {
    var bytes: [UInt8] = []
    for lead in leads {
      for trail in UInt8(0x40)...0xFE where encoding != "GB2312" || trail >= 0xA1 {
        if (0x7F...0xA0).contains(trail) { continue }
        bytes += [lead, trail]
      }
    }
    let converter = try EncodingConverter(from: encoding, lossy: true)
    var utf8: [UInt8] = []
    // A lossy conversion of what is in memory has nothing to stumble over.
    try? bytes.withUnsafeBufferPointer { try converter.convert($0, isLast: true, into: &utf8) }
    let scalars = String(decoding: utf8, as: UTF8.self).unicodeScalars
    return Set(scalars.filter { $0.value >= 0x3400 && $0.value < 0xE000 })
  }
}
