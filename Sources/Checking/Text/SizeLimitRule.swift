internal import Bitext

/// Targets that are longer than what they must fit into: `maxwidth` of XLIFF 1.2, `max-length` of
/// catalogues, as a flag or a developer's comment, and a column of a table.
struct SizeLimitRule: SegmentRule {
  var rules: Set<CheckRule> { [.length] }

  /// What a limit counts.
  private enum Unit {
    /// Characters as a reader counts them.
    case characters
    case bytes
  }

  private static let width = "xliff.maxwidth"
  private static let sizeUnit = "xliff.size-unit"
  private static let flags = "po.flags"

  func findings(in unit: CheckedUnit) -> [Finding] {
    guard let (most, counted) = limit(of: unit.unit) else { return [] }
    let texts = [unit.unit.target.text] + (unit.unit.plural?.targets ?? [])
    return texts.enumerated().compactMap { form, text in
      let size = counted == .bytes ? text.utf8.count : text.count
      if size <= most { return nil }
      let name = counted == .bytes ? "bytes" : "characters"
      let message =
        (form > 0 ? "In plural form \(form): the" : "The")
        + " target has \(size) \(name), and \(most) fit: shorten it"
      return Finding(
        .length, detail: "too-long", confidence: 0.95, segment: unit.index,
        targetSpan: form == 0 ? span(unit.unit.target.utf8, beyond: most, counted) : nil,
        message: message, cause: "length over \(most) \(name)")
    }
  }

  private func limit(of unit: TranslationUnit) -> (most: Int, unit: Unit)? {
    var (width, sizeUnit): (Int?, String) = (nil, "pixel")
    var (limits, bytes): ([Int], Int?) = ([], nil)
    for property in unit.properties {
      switch property.name {
      case Self.width: width = Int(property.value)
      case Self.sizeUnit: sizeUnit = property.value
      case Self.flags:
        limits += property.value.split(separator: ",").compactMap(Self.limit)
      case TranslationUnit.lengthLimit:
        guard let limit = Self.limit(ofCell: property.value) else { continue }
        if limit.unit == .bytes { bytes = limit.most } else { limits.append(limit.most) }
      default: continue
      }
    }
    if let bytes { return (bytes, .bytes) }
    for note in unit.notes where note.category == "developer" && !note.place.isAround {
      limits += note.text.split(whereSeparator: \.isNewline).compactMap(Self.limit)
    }
    // The width of glyphs in pixels, points or ems is not known here.
    switch sizeUnit {
    case "char", "glyph": limits += [width].compactMap { $0 }
    case "byte": if let width, width >= 0 { return (width, .bytes) }
    default: break
    }
    return limits.filter { $0 >= 0 }.min().map { ($0, .characters) }
  }

  /// `max-length:40`
  private static func limit(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, parts[0].filter({ $0 != " " }).lowercased() == "max-length" else {
      return nil
    }
    return Int(parts[1].filter { !$0.isWhitespace })
  }

  /// `40`, `≤ 40`, `40 characters` or `120 bytes` in a cell.
  private static func limit(ofCell text: String) -> (most: Int, unit: Unit)? {
    let rest = text.drop { " ≤<=".contains($0) }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let tail = rest.dropFirst(digits.count).drop { $0 == " " }.lowercased()
    guard let most = Int(digits) else { return nil }
    switch tail {
    case "", "c", "ch", "char", "chars", "character", "characters", "字", "个字", "字符", "个字符", "字元":
      return (most, .characters)
    case "b", "byte", "bytes", "字节", "个字节", "位元組": return (most, .bytes)
    default: return nil
    }
  }

  /// The part that does not fit.
  private func span(_ utf8: [UInt8], beyond most: Int, _ unit: Unit) -> Range<Int> {
    let text = String(decoding: utf8, as: UTF8.self)
    let start =
      unit == .bytes
      ? TextBytes(utf8).start(before: min(most + 1, utf8.count)) : text.prefix(most).utf8.count
    return start..<utf8.count
  }
}
