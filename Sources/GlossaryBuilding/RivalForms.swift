internal import TermAlignment

/// Finds what a translator must look at first: forms that compete.
struct RivalForms {
  /// For each folded Chinese form, the concepts that it renders.
  private var conceptsByChinese: [String: [Int]] = [:]
  private let names: [String]

  init(_ concepts: [ConceptRecord]) {
    names = concepts.map { $0.english.first ?? "" }
    for (number, concept) in concepts.enumerated() {
      for form in Set(concept.chinese.map { Self.fold($0.text) }) {
        conceptsByChinese[form, default: []].append(number)
      }
    }
  }

  /// A form without spaces, so that AI 工作负载 and AI工作负载 are one.
  private static func fold(_ text: String) -> String {
    text.filter { !$0.isWhitespace }.lowercased()
  }

  /// The remarks on an entry, the weightiest first.
  func attention(
    for number: Int, entry: GlossaryEntry, concept: ConceptRecord
  ) -> [GlossaryEntry.Attention] {
    var remarks: [GlossaryEntry.Attention] = []
    let folded = Set(concept.chinese.map { Self.fold($0.text) })
    if folded.count > 1 {
      let forms = concept.chinese.map { "\($0.text) (\($0.count)×)" }
      remarks.append(
        .init(
          .severalSources,
          message:
            "\(entry.targets[0].text) has \(folded.count) Chinese renderings: "
            + Self.list(forms)))
    }
    let others = Set(folded.flatMap { conceptsByChinese[$0] ?? [] }).subtracting([number]).sorted()
    if !others.isEmpty {
      let english = Self.list([entry.targets[0].text] + others.map { names[$0] })
      remarks.append(
        .init(
          .severalTargets,
          message: "\(entry.sources[0].text) stands for several English terms: \(english)"))
    }
    remarks += spelling(entry, concept)
    if !concept.chinese.isEmpty && entry.confidence < GlossaryBuilder.certain {
      let percent = Int((entry.confidence * 100).rounded())
      remarks.append(
        .init(
          .uncertain,
          message: "the pair is not certain (\(percent) %, by "
            + entry.evidence.names.joined(separator: " and ") + ")"))
    }
    return remarks
  }

  /// The forms in a row; only the first of many.
  private static func list(_ forms: [String]) -> String {
    let shown = forms.prefix(6).joined(separator: ", ")
    return forms.count > 6 ? "\(shown) and \(forms.count - 6) more" : shown
  }

  private func spelling(
    _ entry: GlossaryEntry, _ concept: ConceptRecord
  ) -> [GlossaryEntry.Attention] {
    var remarks: [GlossaryEntry.Attention] = []
    // Singular and plural are one spelling; capex, CapEx and cap-ex are three.
    let spellings = Dictionary(grouping: concept.surfaces.map(\.text)) {
      GlossaryBuilder.key($0)
    }
    for key in spellings.keys.sorted() {
      let forms = Self.withoutPlurals(spellings[key] ?? [])
      if forms.count > 1 {
        remarks.append(
          .init(
            .spelling,
            message: "the English is spelled in \(forms.count) ways: "
              + forms.joined(separator: ", ")))
      }
    }
    let chinese = concept.chinese.map(\.text)
    for (index, form) in chinese.enumerated() {
      let twins = chinese[..<index].filter { Self.fold($0) == Self.fold(form) }
      for twin in twins {
        remarks.append(.init(.spelling, message: "written both \(twin) and \(form)"))
      }
    }
    return remarks
  }

  private static func withoutPlurals(_ forms: [String]) -> [String] {
    forms.filter { form in
      !forms.contains { $0 != form && form.hasPrefix($0) && form.dropFirst($0.count).count <= 2 }
    }
  }
}
