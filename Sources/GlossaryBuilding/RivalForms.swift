internal import English
internal import TermAlignment

/// Finds what a translator must look at first: forms that compete.
struct RivalForms {
  /// For each folded Chinese form, the concepts that it renders.
  private var conceptsByChinese: [String: [Int]] = [:]
  private let names: [String]

  init(_ concepts: [ConceptRecord]) {
    names = concepts.map { $0.english.first ?? "" }
    for (number, concept) in concepts.enumerated() {
      for form in Set(concept.simplified.values) {
        conceptsByChinese[form, default: []].append(number)
      }
    }
  }

  /// A form without spaces, so that AI 工作负载 and AI工作负载 are one.
  static func fold(_ text: String) -> String {
    text.filter { !$0.isWhitespace }.lowercased()
  }

  /// A key that both spellings of English share.
  private static func spelling(of english: String) -> String {
    GlossaryBuilder.words(of: english).map { EnglishStemmer.stem($0) }.joined(separator: " ")
  }

  /// The remarks on an entry, the weightiest first.
  func attention(
    for number: Int, entry: GlossaryEntry, concept: ConceptRecord
  ) -> [GlossaryEntry.Attention] {
    var remarks: [GlossaryEntry.Attention] = []
    let folded = Set(concept.simplified.values)
    let rivals = concept.rivals
    if rivals.count > 1 {
      let forms = renderings(concept, of: rivals).map { "\($0.text) (\($0.count)×\($0.place))" }
      remarks.append(
        .init(
          .severalSources,
          message:
            "\(entry.targets.first?.text ?? "") has \(rivals.count) Chinese renderings: "
            + Self.list(forms)))
    }
    // Data centre is no other term than data center.
    let own = Set(entry.targets.map { Self.spelling(of: $0.text) })
    let others = Set(folded.flatMap { conceptsByChinese[$0] ?? [] }).subtracting([number]).sorted()
      .filter { !own.contains(Self.spelling(of: names[$0])) }
    if !others.isEmpty {
      let english = Self.list(
        ([entry.targets.first?.text ?? ""] + others.map { names[$0] }).filter { !$0.isEmpty })
      remarks.append(
        .init(
          .severalTargets,
          message: "\(entry.sources[0].text) stands for several English terms: \(english)"))
    }
    remarks += spelling(entry, concept)
    if !concept.chinese.isEmpty, !entry.targets.isEmpty,
      entry.confidence < GlossaryBuilder.certain
    {
      let percent = Int((entry.confidence * 100).rounded())
      remarks.append(
        .init(
          .uncertain,
          message: "the pair is not certain (\(percent) %, by "
            + entry.evidence.names.joined(separator: " and ") + ")"))
    }
    return remarks
  }

  /// The renderings, the most frequent first; the same in Traditional and in Simplified characters
  /// is one.
  private func renderings(
    _ concept: ConceptRecord, of rivals: Set<String>
  ) -> [(text: String, count: Int, place: String)] {
    var renderings: [(text: String, count: Int, place: String)] = []
    var numbers: [String: Int] = [:]
    for form in concept.chinese {
      let key = concept.simplified[form.text] ?? form.text
      guard rivals.contains(key) else { continue }
      if let number = numbers[key] {
        renderings[number].count += form.count
      } else {
        numbers[key] = renderings.count
        let place = concept.firstPlaces[form.text].map { ", first in line \($0.line)" }
        renderings.append((form.text, form.count, place ?? ""))
      }
    }
    return renderings.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }.map(\.element)
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
      let forms = Self.withoutCapitals(Self.withoutPlurals(spellings[key] ?? []))
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

  /// Forms that differ by more than the capital that begins a sentence or a heading.
  private static func withoutCapitals(_ forms: [String]) -> [String] {
    var seen: Set<String> = []
    return forms.filter { form in
      let words = form.split(separator: " ").map { word in
        word.dropFirst() == word.dropFirst().lowercased()[...] ? word.lowercased() : String(word)
      }
      return seen.insert(words.joined(separator: " ")).inserted
    }
  }

  private static func withoutPlurals(_ forms: [String]) -> [String] {
    forms.filter { form in
      !forms.contains { $0 != form && form.hasPrefix($0) && form.dropFirst($0.count).count <= 2 }
    }
  }
}
