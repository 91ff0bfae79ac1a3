internal import Segmentation
internal import Text

/// Folds terms as ``FoldedText`` folds text, in all ways in which they are met.
///
/// Keeps what it needs for the next term; each thread has its own.
struct TermFolder {
  private let model: SegmentationModel
  private var stems = StemTable()
  private var folded = FoldedText()

  init(model: SegmentationModel) { self.model = model }

  /// Calls `body` with each folded form of a term, that of the term itself first.
  mutating func forEachForm(of term: String, _ body: (_ form: [UInt8], _ isPart: Bool) -> Void) {
    for variant in FormVariants.variants(of: term) {
      forEachForm(ofVariant: variant) { body($0, variant.isPart) }
    }
  }

  /// Calls `body` with the folded form of one way to write a term, where it has one.
  mutating func forEachForm(ofVariant variant: FormVariants.Variant, _ body: ([UInt8]) -> Void) {
    folded.load(model.simplified(Array(variant.text.utf8)), &stems)
    let form = Self.trimmed(folded.bytes)
    if !form.isEmpty { body(form) }
  }

  /// A folded form without signs at its ends, which text has not.
  private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.first != FoldedText.stop, bytes.last != FoldedText.stop { return bytes }
    guard let first = bytes.firstIndex(where: { $0 != FoldedText.stop }),
      let last = bytes.lastIndex(where: { $0 != FoldedText.stop })
    else { return [] }
    return Array(bytes[first...last])
  }

  /// Whether a term has capitals alone, two at least: WHO, P&L, CoV.
  static func isAcronym(_ text: String) -> Bool {
    var capitals = 0
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        if (0x41...0x5A).contains(scalar.value) { capitals += 1 }
        if (0x61...0x7A).contains(scalar.value) || scalar.value == 0x20 { return false }
        continue
      }
      if Han.contains(scalar) { return false }
      let properties = scalar.properties
      if properties.isUppercase { capitals += 1 }
      if properties.isLowercase || properties.isIdeographic { return false }
    }
    return capitals >= 2
  }
}
