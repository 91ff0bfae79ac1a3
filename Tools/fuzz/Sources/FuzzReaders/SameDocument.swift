import Bitext
import BitextFormats
import TextIO
import Workflows

/// A document that is written again is the same but for what is asked.
enum SameDocument {
  private static let terms = FuzzFile.write(
    Array("zh,en\n甲,a\n的,the\n积压订单,backlog\n".utf8), to: "terms.csv")

  static func check(_ bytes: [UInt8], _ format: SegmentPairFormat, _ units: [TranslationUnit]) {
    let path = FuzzFile.write(bytes, to: "in")
    let output = FuzzFile.path("same")
    var conversion = BitextConversion([path], to: output)
    (conversion.from, conversion.to) = (format, format)
    guard let summary = try? conversion.run(), summary.isSameDocument else { return }
    if isPlain(bytes), let copy = try? TextInput(output).load(), copy.bytes != withoutMark(bytes) {
      fatalError("a document that was written again is another")
    }
    conversion.terms = terms
    guard let marked = try? conversion.run(), marked.isSameDocument else { return }
    do {
      let reader = try TranslationUnitReader([TextInput(output)], format: format)
      var unit = TranslationUnit()
      for before in units {
        guard try reader.next(into: &unit), unit.source.utf8 == before.source.utf8,
          unit.target.utf8 == before.target.utf8
        else { fatalError("marks of terms changed a text") }
      }
    } catch {
      // Marks make a text longer, and nest deeper.
      if error.message.contains("1 MB") || error.message.contains("deep") { return }
      fatalError("a document with marks cannot be read again: \(error)")
    }
  }

  /// Whether it is UTF-8 and says nothing else.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
      && bytes.firstRange(of: Array("encoding".utf8)) == nil
  }

  private static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }
}
