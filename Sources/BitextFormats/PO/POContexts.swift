internal import Bitext

/// Gives units contexts where these are needed to part equal sources, as a catalogue may have each
/// source once for a context.
struct POContexts {
  private var known = KeySet()
  /// How often a source with its context has come, from the second time on.
  private var numbers: [UInt64: Int] = [:]

  /// Takes the header's key: an empty source without context.
  mutating func takeHeader() { _ = known.insert(KeySet.key(of: [], context: nil)) }

  /// The context of a unit: its own where that parts it from those before it, else one made of its
  /// context, its identifier and, where these are not enough, a number.
  ///
  /// - Parameter source: The source as it is written.
  mutating func context(
    of unit: TranslationUnit, source: [UInt8]
  ) -> (context: String?, isMade: Bool) {
    let key = KeySet.key(of: source, context: unit.context)
    if known.insert(key) { return (unit.context, false) }
    let parts = [unit.context ?? "", unit.id].filter { !$0.isEmpty }
    let stem = parts.joined(separator: "|")
    if !unit.id.isEmpty, known.insert(KeySet.key(of: source, context: stem)) {
      return (stem, true)
    }
    var number = numbers[key] ?? 1
    while true {
      number += 1
      let context = parts.isEmpty ? "#\(number)" : "\(stem)#\(number)"
      if known.insert(KeySet.key(of: source, context: context)) {
        numbers[key] = number
        return (context, true)
      }
    }
  }
}
