internal import AlignmentFormats
internal import Bitext
internal import BitextFormats
internal import CheckFormats
internal import DocumentFormats
internal import Foundation
internal import TermStore
internal import Terminology
internal import TextIO
internal import Workflows

/// A text of a store as it is now, with all that its file says of it.
struct MendedText {
  let store: TermStore
  let document: StoredDocument
  let resources: LanguageResources

  /// A file that was written.
  struct Written {
    var name: String
    var bytes: [UInt8]
    /// How many changes could not be made in it.
    var omitted = 0
  }

  private var segments: [StoredSegment] {
    get throws { try store.segments(of: document.id, limit: .max).segments }
  }

  // MARK: To be checked

  /// The units as they are now: of a bitext with what its file says beside the texts, such as plurals and
  /// limits, where the file is kept.
  func bitext() throws -> CheckedBitext {
    let segments = try segments
    if document.hasFiles, !document.hasBeads,
      let read = try? KeptFiles.inFolder({ try reread(in: $0) }),
      read.units.count == segments.count
    {
      var bitext = read
      for (place, segment) in segments.enumerated() {
        guard bitext.units[place].source.text == segment.source else {
          return try plain(segments)
        }
        if bitext.units[place].target.text != segment.target {
          bitext.units[place].target = Self.changed(bitext.units[place].target, to: segment.target)
        }
      }
      return bitext
    }
    return try plain(segments)
  }

  /// A text with its codes in the places to which they moved.
  private static func changed(_ old: UnitText, to text: String) -> UnitText {
    var new = UnitText(text, language: old.language)
    let edits = TextChanges.changes(from: old.text, to: text)
    new.codes = old.codes.map { code in
      var code = code
      var place = code.offset
      for edit in edits where edit.part.lowerBound < code.offset {
        let shift = edit.text.utf8.count - edit.part.count
        place += max(shift, edit.part.lowerBound - code.offset)
      }
      code.offset = min(max(0, place), new.utf8.count)
      return code
    }
    return new
  }

  private func plain(_ segments: [StoredSegment]) throws -> CheckedBitext {
    let units = segments.map { segment in
      var unit = TranslationUnit(
        id: segment.name, source: UnitText(segment.source), target: UnitText(segment.target),
        state: segment.state.flatMap(SegmentState.init(rawValue:)))
      unit.isObsolete = segment.isObsolete
      unit.isTranslatable = segment.isTranslatable
      unit.isLocked = segment.isLocked
      return unit
    }
    return try CheckedBitext(
      name: document.name, units: units, source: Language(rawValue: document.sourceLanguage),
      target: Language(rawValue: document.targetLanguage))
  }

  /// Reads the files of the text again as they were read first.
  private func reread(in folder: URL) throws -> CheckedBitext {
    let (files, reading) = try store.files(of: document.id)
    var configuration = CheckConfiguration()
    configuration.files = try KeptFiles.write(files, into: folder)
    configuration.from = reading.format.flatMap(SegmentPairFormat.init(rawValue:))
    configuration.sourceLanguage = reading.sourceLanguage
    configuration.targetLanguage = reading.targetLanguage
    return try CheckedBitext.read(
      configuration, text: TextOptions(encoding: reading.encoding), resources: resources)
  }

  // MARK: To be written

  /// The text in some format; without one, the file of the translation, byte for byte but for what was
  /// changed.
  ///
  /// - Throws: `StoreError` where its own file is not kept, or cannot be written so.
  func file(as format: SegmentPairFormat?) throws -> Written {
    try format.map { try bitextFile(as: $0) } ?? ownFile()
  }

  private func ownFile() throws -> Written {
    let (files, _) = try store.files(of: document.id)
    guard let target = files.last else { throw StoreError(.invalid, "there is no file") }
    if document.hasBeads { return try translation(files, target) }
    return try KeptFiles.inFolder { folder in
      let read = try reread(in: folder)
      let segments = try segments
      guard segments.count == read.units.count else {
        throw StoreError(.invalid, "\(document.name) has other segments than its file")
      }
      var changes: [Int: [TargetRewriter.Change]] = [:]
      for (unit, segment) in zip(read.units, segments) {
        let wanted = TextChanges.changes(from: unit.target.text, to: segment.target)
        if !wanted.isEmpty { changes[segment.position] = wanted }
      }
      if changes.isEmpty { return Written(name: target.name, bytes: target.bytes) }
      guard let origin = read.rereadable, TargetRewriter.canWrite(origin.format) else {
        throw StoreError(
          .invalid, "\(target.name) cannot be written with changes alone",
          hint: "take it out in another format, such as tmx")
      }
      let path = folder.appendingPathComponent("written").path
      let omitted = try OutputFiles.write([path]) { sinks in
        try TargetRewriter.write(origin, read.units, changes, to: sinks[0])
      }
      let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
      return Written(name: target.name, bytes: bytes, omitted: omitted.count)
    }
  }

  /// The text of the translation with the sentences that were changed.
  private func translation(_ files: [StoredFile], _ target: StoredFile) throws -> Written {
    let changed = try store.changedSentences(of: document.id)
    if changed.isEmpty { return Written(name: target.name, bytes: target.bytes) }
    guard [.text, .markdown, .segmented].contains(DocumentLayout(path: target.name)) else {
      throw StoreError(
        .invalid, "\(target.name) cannot be written with changes alone",
        hint: "take the text out as a bitext, such as tmx")
    }
    let read = try KeptFiles.inFolder { try reread(in: $0) }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = target.bytes.starts(with: mark) ? mark.count : 0
    guard let document = read.documents?.target,
      document.text.bytes.elementsEqual(target.bytes[start...])
    else {
      throw StoreError(
        .invalid, "\(target.name) is not written as it stands there, such as in another encoding",
        hint: "take the text out as a bitext, such as tmx")
    }
    var written = Written(name: target.name, bytes: target.bytes)
    // From the end, so that places before stay.
    for (place, sentence) in changed.sorted(by: { $0.key > $1.key }) {
      guard place < document.count else { continue }
      let range = document.range(of: place..<place + 1)
      guard document.text.bytes[range].elementsEqual(sentence.original.utf8) else {
        written.omitted += 1
        continue
      }
      written.bytes.replaceSubrange(
        range.lowerBound + start..<range.upperBound + start, with: sentence.text.utf8)
    }
    return written
  }

  private func bitextFile(as format: SegmentPairFormat) throws -> Written {
    if format == .moses { throw StoreError(.invalid, "moses is two files; take another format") }
    let bitext = try bitext()
    var options = UnitWritingOptions(
      sourceLanguage: document.sourceLanguage, targetLanguage: document.targetLanguage,
      toolVersion: DuiyiVersion.number)
    options.countsAsDone = document.hasBeads
    return try KeptFiles.inFolder { folder in
      let path = folder.appendingPathComponent("written").path
      try OutputFiles.write([path]) { sinks in
        let writer = try TranslationUnitWriter(sinks, format: format, options: options)
        for unit in bitext.units { try writer.write(unit) }
        try writer.finish()
      }
      let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
      let suffix = format == .xliff2 ? "xliff" : format.rawValue
      return Written(name: UploadFolder.safeName(document.name + "." + suffix), bytes: bytes)
    }
  }
}

/// Where two texts differ, as a writer of files wants it.
enum TextChanges {
  static func changes(from old: String, to new: String) -> [TargetRewriter.Change] {
    TextEdits(from: old, to: new).edits.map {
      TargetRewriter.Change(part: $0.range, text: $0.text)
    }
  }
}
