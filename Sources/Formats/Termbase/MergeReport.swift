public import Terminology

/// What became of a merge, as a JSON document.
public enum MergeReport {
  /// The document: counts, and each conflict with what every side says.
  public static func json(of merge: TermbaseMerge) -> [UInt8] {
    var json = JSONLine(indented: true)
    json.beginObject()
    for (name, count) in [
      ("concepts", merge.termbase.concepts.count), ("joined", merge.joinedConcepts),
      ("renumbered", merge.renumberedConcepts),
    ] {
      json.key(name)
      json.integer(count)
    }
    json.key("conflicts")
    json.beginArray()
    for conflict in merge.conflicts { append(conflict, to: &json) }
    json.endArray()
    json.endObject()
    json.finish()
    return json.bytes
  }

  private static func append(_ conflict: MergeConflict, to json: inout JSONLine) {
    json.beginObject()
    for (name, text) in [
      ("kind", conflict.kind.rawValue), ("concept", conflict.concept),
      ("about", conflict.about), ("resolution", conflict.resolution),
    ] {
      json.key(name)
      json.string(text)
    }
    json.key("sides")
    json.beginArray()
    for side in conflict.sides {
      json.beginObject()
      for (name, text) in [
        ("file", side.file), ("concept", side.concept), ("value", side.value),
      ] {
        json.key(name)
        json.string(text)
      }
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }
}
