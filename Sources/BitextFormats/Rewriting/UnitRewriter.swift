package import Bitext
internal import ICU
package import TextIO

/// Writes a document in XML again, byte for byte but for what is changed in single units.
///
/// Every unit that the reader gives is passed on, in order, with what is to become of it; what stands
/// between units goes through as it is, in the encoding of the document.
///
/// - Complexity: linear time; memory of the longest stretch of the document without a unit.
package final class UnitRewriter {
  /// What could not be kept, beside what the reader tells.
  package private(set) var losses = ConversionLosses()

  let document: any UnitDocument
  private let sink: OutputSink
  private var encoder: EncodingConverter?
  private var hasBegun = false
  private var written = 0
  var edits: [Edit] = []
  /// The entries of the glossary of the unit that goes by.
  private var glossary = ""
  private var encoded: [UInt8] = []

  struct Edit {
    var range: Range<Int>
    var bytes: [UInt8]
  }

  /// Begins to write the document of a reader that was opened to change it.
  ///
  /// - Throws: `OutputError` where it is no such document.
  package init(_ reader: TranslationUnitReader, to sink: OutputSink) throws(OutputError) {
    guard let document = reader.document, document.parser.surface != nil else {
      throw OutputError.failed(path: sink.name, message: "there is no document to be changed")
    }
    self.document = document
    self.sink = sink
  }

  /// What is to become of a unit.
  package struct Changes {
    /// The notes that it gets.
    package var notes: [TranslationUnit.Note] = []
    /// The indices of the notes that it loses.
    package var removedNotes: [Int] = []
    /// What marks terms in it.
    package var marks: UnitMarks?
    /// What is to stand for parts of its target, in order, and the target as it is.
    package var target: [TargetRewriter.Change] = []
    package var oldTarget: [UInt8] = []
    /// Whether it is left out, with its segments.
    package var isLeftOut = false
    /// Whether variants in other languages than the two are left out.
    package var leavesOutOthers = false

    package init() {}
  }

  /// Passes a unit on.
  ///
  /// - Returns: The indices of the changes of the target that cannot be made.
  @discardableResult
  package func pass(
    _ place: UnitPlaces, _ changes: Changes = Changes()
  ) throws(OutputError) -> [Int] {
    var omitted: [Int] = []
    if changes.isLeftOut {
      remove(place.unit)
    } else {
      if changes.leavesOutOthers { for other in place.others { remove(other) } }
      annotate(place, changes)
      if let marks = changes.marks { mark(place, marks) }
      if !changes.target.isEmpty { omitted = replace(changes.target, of: place, changes.oldTarget) }
    }
    // Another segment of the unit may still change what all of them share.
    if !place.isLastSegment { return omitted }
    insertGlossary(place)
    try write(upTo: place.unit.upperBound)
    return omitted
  }

  /// Writes what follows the last unit.
  package func finish() throws(OutputError) {
    try write(upTo: document.parser.surface?.end ?? written)
    if encoder != nil { try emit([], isLast: true) }
  }

  // MARK: Edits

  private func insert(_ text: String, at offset: Int) {
    edits.append(Edit(range: offset..<offset, bytes: Array(text.utf8)))
  }

  /// Removes an element with the white space before it.
  private func remove(_ element: Range<Int>) {
    edits.append(
      Edit(
        range: element.lowerBound - space(before: element.lowerBound)..<element.upperBound,
        bytes: []))
  }

  /// How many bytes of white space stand before an offset.
  private func space(before offset: Int) -> Int {
    document.parser.bytes(in: max(written, offset - 200)..<offset).reversed()
      .prefix { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }.count
  }

  private func annotate(_ place: UnitPlaces, _ changes: Changes) {
    if changes.notes.isEmpty && changes.removedNotes.isEmpty { return }
    let removed = changes.removedNotes.filter(place.notes.indices.contains)
    let isEmptied = removed.count == place.notes.count && changes.notes.isEmpty
    if let element = place.notesElement, isEmptied, place.segment == 0 {
      return remove(element)
    }
    for index in removed where place.segment == 0 { remove(place.notes[index]) }
    if changes.notes.isEmpty { return }
    let prefix = self.prefix(of: place)
    let space = String(decoding: indentation(place), as: UTF8.self)
    var text = ""
    for note in changes.notes {
      let element = self.note(note, prefix)
      text += place.noteStandsBefore ? element + space : space + element
    }
    if place.noteStandsBefore && document.dialect == .xliff2 {
      text = "<\(prefix)notes>\(text.dropLast(space.utf8.count))</\(prefix)notes>\(space)"
    }
    insert(text, at: place.nextNote)
  }

  /// The white space that parts what stands where the next note goes from what is before it.
  private func indentation(_ place: UnitPlaces) -> ArraySlice<UInt8> {
    let end = place.noteStandsBefore ? place.nextNote : place.sibling
    return document.parser.bytes(in: end - space(before: end)..<end)
  }

  private func note(_ note: TranslationUnit.Note, _ prefix: String) -> String {
    var bytes: [UInt8] = []
    bytes.append("<\(prefix)note")
    let attribute =
      switch document.dialect {
      case .tmx: ""
      case .xliff: "from"
      case .xliff2: "category"
      }
    if !note.category.isEmpty && !attribute.isEmpty {
      bytes.append(" \(attribute)=\"")
      losses.add(.characters, XMLText.append(note.category, to: &bytes))
      bytes.append("\"")
    }
    bytes.append(">")
    losses.add(.characters, XMLText.append(note.text, to: &bytes))
    bytes.append("</\(prefix)note>")
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The prefix of the document's own elements, with its colon.
  private func prefix(of place: UnitPlaces) -> String {
    let name = document.parser.bytes(in: place.unit.lowerBound + 1..<place.unit.upperBound)
      .prefix { $0 > 0x20 && $0 != 0x2F && $0 != 0x3E }
    guard let colon = name.firstIndex(of: 0x3A) else { return "" }
    return String(decoding: name[...colon], as: UTF8.self)
  }

  // MARK: Marks

  private func mark(_ place: UnitPlaces, _ marks: UnitMarks) {
    let prefix = self.prefix(of: place)
    mark(place.source, marks.source, prefix)
    mark(place.target, marks.target, prefix)
    glossary += marks.glossary
  }

  /// Gives a unit the glossary of all its segments.
  private func insertGlossary(_ place: UnitPlaces) {
    if glossary.isEmpty { return }
    let unit = document.parser.bytes(in: place.unit)
    let tag = unit.firstIndex(of: 0x3E).map { $0 - unit.startIndex + 1 } ?? 0
    let (start, end) = TermMarker.glossary(declaresNamespace: true)
    insert(start + glossary + end, at: place.unit.lowerBound + tag)
    glossary = ""
  }

  private func mark(_ content: UnitPlaces.Content?, _ marks: [UnitMarks.Mark], _ prefix: String) {
    guard let content, !content.isEmptyElement, !marks.isEmpty else { return }
    let bytes = document.parser.bytes(in: content.range)
    var positions = ContentPositions(bytes, document.dialect)
    for mark in marks {
      guard let found = positions.next(mark.text) else {
        losses.add(.marks)
        continue
      }
      let base = content.range.lowerBound - bytes.startIndex
      insert("<\(prefix)mrk\(mark.attributes)>", at: base + found.lowerBound)
      insert("</\(prefix)mrk>", at: base + found.upperBound)
    }
  }

  // MARK: Writing

  private func write(upTo end: Int) throws(OutputError) {
    try begin()
    // Insertions at one place stay in the order in which they were made.
    let ordered = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    edits.removeAll(keepingCapacity: true)
    for (_, edit) in ordered {
      if edit.range.lowerBound > written { try copy(upTo: edit.range.lowerBound) }
      if !edit.bytes.isEmpty { try emit(edit.bytes[...]) }
      written = max(written, edit.range.upperBound)
    }
    try copy(upTo: end)
    document.parser.forget(before: written)
  }

  private func copy(upTo end: Int) throws(OutputError) {
    guard end > written else { return }
    try emit(document.parser.bytes(in: written..<end))
    written = end
  }

  private func begin() throws(OutputError) {
    if hasBegun { return }
    hasBegun = true
    if document.pieces.encoding != "UTF-8" {
      do {
        encoder = try EncodingConverter(to: document.pieces.encoding)
      } catch {
        throw OutputError.failed(path: sink.name, message: error.description)
      }
    }
    if document.pieces.hasMark { try emit([0xEF, 0xBB, 0xBF]) }
  }

  private func emit(_ bytes: ArraySlice<UInt8>, isLast: Bool = false) throws(OutputError) {
    guard let encoder else { return try sink.append(bytes) }
    encoded.removeAll(keepingCapacity: true)
    do {
      try bytes.withUnsafeBufferPointer {
        try encoder.convert($0, isLast: isLast, into: &encoded)
      }
    } catch {
      throw OutputError.failed(path: sink.name, message: "\(error)")
    }
    try sink.append(encoded)
  }
}
