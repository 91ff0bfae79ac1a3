/// Puts the forms of one name together: Jassy and Andy with Andy Jassy, Brian Olsavsky with
/// Brian T. Olsavsky.
struct NameForms {
  /// The names, each with its other forms after the fullest, by the first place of any of them.
  let groups: [[String]]

  /// Groups names that stand in one text, given by their first places.
  ///
  /// A single word joins the one name of several words that it is a word of; a word of several
  /// such names stands for itself.
  ///
  /// - Complexity: linear in the words of the names.
  init(_ names: [String]) {
    var groups: [[String]] = []
    var groupOfEnds: [String: Int] = [:]
    var groupsOfWord: [String: Set<Int>] = [:]
    var places: [Int] = []
    func words(_ name: String) -> [String] {
      name.split(separator: " ").map(String.init)
    }
    for (place, name) in names.enumerated() {
      let parts = words(name)
      guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
      let isPerson = EnglishTerm(name).isPersonName
      let ends = isPerson ? first + " " + last : name
      let group: Int
      if let known = groupOfEnds[ends] {
        group = known
        groups[group].append(name)
      } else {
        group = groups.count
        groupOfEnds[ends] = group
        groups.append([name])
        places.append(place)
      }
      // Amazon is not Amazon Nova, but Andy is Andy Jassy.
      let isGiven = isPerson && GivenNames.contains(first)
      for part in isGiven ? [first, last] : [last] where part.utf8.count > 2 {
        groupsOfWord[part, default: []].insert(group)
      }
    }
    var placed = zip(places, groups).map { (place: $0, forms: $1) }
    for (place, name) in names.enumerated() where words(name).count == 1 {
      if let owners = groupsOfWord[name], owners.count == 1, let owner = owners.first {
        placed[owner].place = min(placed[owner].place, place)
        placed[owner].forms.append(name)
      } else {
        placed.append((place, [name]))
      }
    }
    self.groups = placed.sorted { $0.place < $1.place }.map { group in
      // The fullest form stands first.
      group.forms.enumerated().sorted {
        let left = words($0.element).count
        let right = words($1.element).count
        return left == right ? $0.offset < $1.offset : left > right
      }.map(\.element)
    }
  }
}
