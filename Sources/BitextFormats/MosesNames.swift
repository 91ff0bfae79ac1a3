internal import Bitext

/// Whether the names of two files say that their lines correspond, as those of `corpus.zh` and `corpus.en`
/// do, and those of two files that happen to be named one after the other do not.
enum MosesNames {
  /// Whether two paths may be the sides of one corpus.
  static func belong(_ one: String, _ other: String) -> Bool {
    // Of streams the names say nothing.
    let isStream = { (path: String) in
      path == "-" || path.hasPrefix("/dev/") || path.hasPrefix("/proc/")
    }
    if isStream(one) || isStream(other) { return true }
    let (left, right) = (name(of: one), name(of: other))
    if left == right || LanguageSuffix.removed(from: left) == LanguageSuffix.removed(from: right) {
      return true
    }
    let (first, second) = (parts(of: left), parts(of: right))
    if first.contains(where: LanguageSuffix.isTag), second.contains(where: LanguageSuffix.isTag) {
      return true
    }
    guard first.count == second.count else { return false }
    let different = first.indices.filter { first[$0] != second[$0] }
    // Files that are counted are several of one kind.
    return different.count == 1 && !differInNumber(first[different[0]], second[different[0]])
  }

  private static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func parts(of name: String) -> [String] {
    name.split(omittingEmptySubsequences: false) { "._- ".contains($0) }.map(String.init)
  }

  private static func differInNumber(_ one: String, _ other: String) -> Bool {
    func letters(_ text: String) -> String { text.filter { !$0.isWholeNumber } }
    return letters(one) == letters(other)
  }
}
