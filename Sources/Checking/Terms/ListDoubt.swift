/// Asks whether a list of which a translation keeps to little is a requirement at all.
struct ListDoubt {
  /// A list of which fewer concepts are broken in most places may well be broken.
  private static let fewestConcepts = 10

  let check: TermCheck

  /// A question for each required list of which half of the places of many concepts break it.
  func questions(_ misses: [TermCheck.Miss]) -> [String] {
    let index = check.index
    var missed: [Int32: Int] = [:]
    for miss in misses where (miss.standIn?.confidence ?? 0) >= Finding.usualConfidence {
      missed[miss.use.form, default: 0] += 1
    }
    var counts: [Int32: Int] = [:]
    for use in check.uses { counts[use.form, default: 0] += 1 }
    var lists: [UInt32: (name: String?, concepts: Int, broken: Int, places: Int, misses: Int)] = [:]
    for (form, count) in counts.sorted(by: { $0.key < $1.key }) {
      guard let entry = index.entries(ofSource: Int(form)).first.map({ Int($0) }),
        index.isRequired(entry)
      else { continue }
      let missed = missed[form] ?? 0
      var list = lists[index.termbase(ofEntry: entry)] ?? (index.name(ofEntry: entry), 0, 0, 0, 0)
      list.concepts += 1
      list.places += count
      list.misses += missed
      if 2 * missed >= count { list.broken += 1 }
      lists[index.termbase(ofEntry: entry)] = list
    }
    return lists.sorted { $0.key < $1.key }.compactMap { _, list in
      guard list.broken >= Self.fewestConcepts, 2 * list.broken >= list.concepts else { return nil }
      let name = list.name ?? "the list"
      return "\(name): the translation breaks it in \(list.misses) of \(list.places) places, for "
        + "\(list.broken) of \(list.concepts) concepts in half of them or more; is it advice? "
        + "(--advice \(list.name ?? "FILE"), or policy: advice)"
    }
  }
}
