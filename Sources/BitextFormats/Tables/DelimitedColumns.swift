internal import Bitext

/// What the columns of a table of units mean.
struct DelimitedColumns {
  /// The meaning of a column.
  enum Meaning: Hashable {
    case id, source, target, context, note, state, sourceLanguage, targetLanguage
  }

  /// The meaning of each column, nil where it has none here.
  private(set) var meanings: [Meaning?]
  /// The languages that the header names.
  private(set) var languages = (source: "", target: "")

  /// Source and target and nothing else.
  static let pair = DelimitedColumns(meanings: [.source, .target])

  private init(meanings: [Meaning?]) { self.meanings = meanings }

  /// Reads a header; nil where the row is none: a header has a column for the source and one for
  /// the target, by these names or by languages.
  init?(header: [[UInt8]], source: String?, target: String?) {
    let names = header.map {
      String(decoding: $0, as: UTF8.self).lowercased().filter { !$0.isWhitespace && $0 != "#" }
    }
    meanings = names.map { Self.names[$0] }
    if !meanings.contains(.source) && !meanings.contains(.target) {
      var choice = LanguageChoice(source: source, target: target)
      for (index, name) in names.enumerated() where LanguageSuffix.isTag(name) {
        let side = Array(name.utf8).withUnsafeBytes { choice.side(of: $0) }
        switch side {
        case .source where !meanings.contains(.source):
          meanings[index] = .source
          languages.source = Self.tag(header[index])
        case .target where !meanings.contains(.target):
          meanings[index] = .target
          languages.target = Self.tag(header[index])
        default: break
        }
      }
    }
    guard meanings.contains(.source) && meanings.contains(.target) else { return nil }
  }

  private static func tag(_ cell: [UInt8]) -> String {
    let text = String(decoding: cell, as: UTF8.self).replacing("_", with: "-")
    switch text.lowercased() {
    case "chinese": return "zh"
    case "english": return "en"
    default: return text
    }
  }

  private static let names: [String: Meaning] = [
    "id": .id, "key": .id, "编号": .id, "source": .source, "src": .source, "原文": .source,
    "源文": .source, "sourcetext": .source, "target": .target, "trg": .target, "tgt": .target,
    "translation": .target, "targettext": .target, "译文": .target, "翻译": .target,
    "context": .context, "msgctxt": .context, "上下文": .context, "note": .note,
    "notes": .note, "comment": .note, "comments": .note, "备注": .note, "注释": .note,
    "state": .state, "status": .state, "状态": .state, "sourcelanguage": .sourceLanguage,
    "targetlanguage": .targetLanguage,
  ]
}

extension DelimitedColumns {
  /// Fills a unit with the cells of a row.
  func fill(
    _ unit: inout TranslationUnit, _ cells: [[UInt8]], _ losses: inout ConversionLosses
  ) {
    unit.source.language = languages.source
    unit.target.language = languages.target
    for (cell, meaning) in zip(cells, meanings) {
      guard let meaning else {
        if !cell.isEmpty { losses.add(.properties) }
        continue
      }
      set(meaning, cell, &unit)
    }
  }

  private func set(
    _ meaning: Meaning, _ cell: [UInt8], _ unit: inout TranslationUnit
  ) {
    switch meaning {
    case .source: unit.source.utf8 = cell
    case .target: unit.target.utf8 = cell
    case _ where cell.isEmpty: break
    case .id: unit.id = String(decoding: cell, as: UTF8.self)
    case .context: unit.context = String(decoding: cell, as: UTF8.self)
    case .note: unit.notes.append(TranslationUnit.Note(String(decoding: cell, as: UTF8.self)))
    case .sourceLanguage: unit.source.language = String(decoding: cell, as: UTF8.self)
    case .targetLanguage: unit.target.language = String(decoding: cell, as: UTF8.self)
    case .state:
      let text = String(decoding: cell, as: UTF8.self)
      unit.state = SegmentState(rawValue: text) ?? SegmentState(xliff: text)
    }
  }
}
