public import Terminology
internal import TextIO

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
    json.member("kind", conflict.kind.rawValue)
    json.member("concept", conflict.concept)
    json.member("about", conflict.about)
    json.member("resolution", conflict.resolution)
    json.members("sides", conflict.sides) { side, json in
      json.member("file", side.file)
      json.member("concept", side.concept)
      json.member("value", side.value)
    }
    json.endObject()
  }
}
