internal import Bitext
internal import TextIO

/// The notes of a document of XLIFF while it goes by.
struct XLIFFNotes {
  /// The note that is open, without its text.
  private var note = TranslationUnit.Note("")
  /// Notes on the file and on groups whose first unit has not come.
  private var around: [TranslationUnit.Note] = []

  /// Begins a note, and returns how many of its attributes are not known.
  mutating func begin(
    _ start: XMLElementStart, on place: TranslationUnit.Note.Place, isVersion2: Bool
  ) -> Int {
    note = TranslationUnit.Note("", place: place)
    var unknown = 0
    for (name, text) in start.attributes {
      switch (name, isVersion2) {
      case ("category", true), ("from", false): break
      case ("priority", _): note.priority = UnitNotes.priority(text)
      case ("annotates", false), ("appliesTo", true):
        if place == .unit { note.place = Self.sides[text] ?? .unit }
      default: unknown += 1
      }
    }
    return unknown
  }

  /// The note that is open, with its text.
  func take(_ text: String, category: String) -> TranslationUnit.Note {
    var note = note
    note.text = text
    note.category = category
    return note
  }

  /// Keeps the note that is open for the first unit of what it is on.
  mutating func addAround(_ text: String, category: String) {
    around.append(take(text, category: category))
  }

  /// The notes on what a unit is the first of.
  mutating func takeAround() -> [TranslationUnit.Note] {
    if around.isEmpty { return [] }
    defer { around.removeAll() }
    return around
  }

  /// Meets the end of a group or file, and returns how many notes were on no unit.
  mutating func close(_ place: TranslationUnit.Note.Place) -> Int {
    if around.isEmpty { return 0 }
    let count = around.count
    if place == .file { around.removeAll() } else { around.removeAll { $0.place == place } }
    return count - around.count
  }

  private static let sides: [String: TranslationUnit.Note.Place] = [
    "source": .source, "target": .target,
  ]
}
