internal import Bitext

/// What formats make of the notes of units.
enum UnitNotes {
  /// A priority as XLIFF has it, from 1 to 10.
  static func priority(_ text: String) -> Int? {
    Int(text).flatMap { (1...10).contains($0) ? $0 : nil }
  }

  /// The notes on what a unit is the first of.
  static func around(_ unit: TranslationUnit) -> [TranslationUnit.Note] {
    unit.notes.isEmpty ? [] : unit.notes.filter { $0.place.isAround }
  }

  /// Takes the notes on one place out of others.
  static func take(
    _ place: TranslationUnit.Note.Place, from notes: inout [TranslationUnit.Note]
  ) -> [TranslationUnit.Note] {
    if notes.isEmpty { return [] }
    defer { notes.removeAll { $0.place == place } }
    return notes.filter { $0.place == place }
  }

  /// The notes of a unit in a format that has no room for what they are on: those on more than the
  /// unit are left out, and both are counted.
  static func plain(
    of unit: TranslationUnit, _ losses: inout ConversionLosses
  ) -> [TranslationUnit.Note] {
    // Nearly always there is nothing to leave out.
    if unit.notes.allSatisfy({ $0.place == .unit && $0.priority == nil }) { return unit.notes }
    return unit.notes.filter { note in
      if note.place.isAround {
        losses.add(.notes)
        return false
      }
      if note.place != .unit { losses.add(.attributes) }
      if note.priority != nil { losses.add(.attributes) }
      return true
    }
  }
}
