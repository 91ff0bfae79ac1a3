/// What the cells of a sheet show that is no text.
package struct SheetOddities: Sendable, Hashable {
  /// How many cells show an error such as `#N/A`; they are read as empty.
  package private(set) var errorCount = 0
  /// How many numbers have a form that is not understood; they are read without it.
  package private(set) var formCount = 0
  /// How many formulas have no result in the file; their cells are read as empty.
  package private(set) var formulaCount = 0
  private var errorPlaces: [String] = []
  private var formulaPlaces: [String] = []
  private var formPlaces: [String] = []

  mutating func addError(_ error: String, at place: String) {
    errorCount += 1
    if errorPlaces.count < 3 { errorPlaces.append("\(place) \(error)") }
  }

  /// Takes a formula without a result, unless it is known for an error.
  mutating func addFormula(at place: String, isKnown: Bool) {
    if isKnown { return }
    formulaCount += 1
    if formulaPlaces.count < 3 { formulaPlaces.append(place) }
  }

  mutating func addForm(at place: String) {
    formCount += 1
    if formPlaces.count < 3 { formPlaces.append(place) }
  }

  /// In plain words, a line each; none where all is text.
  package var messages: [String] {
    func places(_ places: [String], _ count: Int) -> String {
      places.joined(separator: ", ") + (count > places.count ? ", …" : "")
    }
    var messages: [String] = []
    if errorCount > 0 {
      messages.append(
        "\(errorCount) cell\(errorCount == 1 ? " shows an error and is" : "s show errors and are") "
          + "read as empty: \(places(errorPlaces, errorCount))")
    }
    if formulaCount > 0 {
      messages.append(
        "\(formulaCount) formula\(formulaCount == 1 ? " has" : "s have") no result in the file and "
          + "\(formulaCount == 1 ? "is" : "are") read as empty: \(places(formulaPlaces, formulaCount)); "
          + "open and save it in a spreadsheet program")
    }
    if formCount > 0 {
      messages.append(
        "\(formCount) number\(formCount == 1 ? "" : "s") in a form that is not understood, read "
          + "without it: \(places(formPlaces, formCount))")
    }
    return messages
  }
}
