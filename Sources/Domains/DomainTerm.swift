internal import CDomainData
internal import Text

/// A concept of a domain termbase.
package struct DomainTerm: Sendable, Hashable {
  /// The field.
  package var domain: Domain
  /// Its identifier, unique over all fields.
  package var id: String
  /// The English, the preferred form first.
  package var english: [String]
  /// The Chinese of the mainland, the preferred form first, then that of Taiwan and Hong Kong where
  /// they have other words.
  package var chinese: [String]
  /// The words of Taiwan, and of Hong Kong, where they are others than the mainland's.
  package var taiwan: [String]
  package var hongKong: [String]
  /// The part of speech; empty where the table has none.
  package var partOfSpeech: String

  /// The concepts of a field, in the order of its table.
  ///
  /// - Complexity: one pass over the table, which has some hundred rows.
  package static func all(of domain: Domain) -> [DomainTerm] {
    let table = UnsafeBufferPointer(
      start: duiyi_domain(domain.number), count: duiyi_domain_size(domain.number))
    return table.split(separator: UInt8(ascii: "\n")).dropFirst().compactMap { row in
      DomainTerm(row: row, of: domain)
    }
  }

  /// Reads `id, en, zh-CN, zh-TW, zh-HK, pos, note`; nil for a row without either language.
  private init?(row: Slice<UnsafeBufferPointer<UInt8>>, of domain: Domain) {
    let cells = row.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    guard cells.count >= 6 else { return nil }
    self.domain = domain
    id = String(decoding: cells[0], as: UTF8.self)
    english = Self.forms(cells[1])
    taiwan = Self.forms(cells[3])
    hongKong = Self.forms(cells[4])
    chinese = cells[2...4].reduce(into: []) { forms, cell in
      for form in Self.forms(cell) where !forms.contains(form) { forms.append(form) }
    }
    partOfSpeech = String(decoding: cells[5], as: UTF8.self)
    if english.isEmpty || chinese.isEmpty { return nil }
  }

  private static func forms(_ cell: Slice<UnsafeBufferPointer<UInt8>>) -> [String] {
    cell.split(separator: UInt8(ascii: "|")).compactMap { form in
      let trimmed = form.drop { $0 == 0x20 }
      guard let last = trimmed.lastIndex(where: { $0 != 0x20 }) else { return nil }
      return String(decoding: trimmed[...last], as: UTF8.self)
    }
  }
}
