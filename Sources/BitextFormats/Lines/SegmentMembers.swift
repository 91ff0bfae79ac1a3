internal import Bitext
internal import TextIO

/// The member that says which part of a unit a segment is, with what stands around it in no segment:
/// `{"unit":"u1","id":"s2","index":1,"last":true,"before":[{"source":" ","target":" "}]}`.
enum SegmentMembers {
  static let name = "segmentOf"

  static func append(_ part: TranslationUnit.Part, to json: inout JSONLine) {
    json.key(name)
    json.beginObject()
    json.member("unit", part.unit)
    json.member("id", part.id.isEmpty ? nil : part.id)
    json.key("index")
    json.integer(part.index)
    if part.isLast {
      json.key("last")
      json.boolean(true)
    }
    if part.targetIndex != part.index {
      json.key("targetIndex")
      json.integer(part.targetIndex)
    }
    append("before", part.before, to: &json)
    append("after", part.after, to: &json)
    json.endObject()
  }

  private static func append(
    _ name: String, _ outside: [TranslationUnit.Part.Outside], to json: inout JSONLine
  ) {
    json.members(name, outside) { text, json in
      json.member("id", text.id.isEmpty ? nil : text.id)
      json.text("source", text.source)
      if let target = text.target { json.text("target", target) }
      json.codes("sourceCodes", text.source.codes)
      json.codes("targetCodes", text.target?.codes ?? [])
    }
  }

  /// The part that a value says; nil where it says none.
  static func part(_ value: JSONValue?) -> TranslationUnit.Part? {
    guard let unit = value?["unit"]?.text, let index = JSONUnits.integer(value?["index"]) else {
      return nil
    }
    var part = TranslationUnit.Part(unit: unit, id: value?["id"]?.text ?? "", index: index)
    part.isLast = value?["last"] == .boolean(true)
    part.targetIndex = JSONUnits.integer(value?["targetIndex"]) ?? index
    part.before = outside(value?["before"])
    part.after = outside(value?["after"])
    return part
  }

  private static func outside(_ value: JSONValue?) -> [TranslationUnit.Part.Outside] {
    (value?.elements ?? []).map { element in
      TranslationUnit.Part.Outside(
        id: element["id"]?.text ?? "", source: text("source", of: element) ?? UnitText(),
        target: text("target", of: element))
    }
  }

  private static func text(_ name: String, of value: JSONValue) -> UnitText? {
    guard let text = value[name]?.text else { return nil }
    let utf8 = Array(text.utf8)
    let codes = (value["\(name)Codes"]?.elements ?? []).compactMap(JSONUnits.code)
    return UnitText(utf8: utf8, codes: JSONUnits.placed(codes, in: utf8))
  }
}
