internal import TextIO

/// What an XLIFF file and the groups around a unit say of it.
struct UnitSurroundings {
  /// The languages of the file.
  var source = ""
  var target = ""
  /// The document that the file was made from, and its kind; empty where they say nothing.
  var original = ""
  var datatype = ""
  /// Whether its units are to be translated.
  var isTranslatable = true
  /// The size restriction of XLIFF 2.
  var sizeRestriction: String?
  /// The identifiers of the groups, from the outermost, with `/` between.
  var group = ""

  /// How many attributes of a file no unit keeps. An identifier such as `f1` says no more than which of
  /// the files it is.
  static func lostAttributes(ofFile start: XMLElementStart, isVersion2: Bool) -> Int {
    var known: Set<String> = ["original", "translate"]
    if isVersion2 {
      if let id = start["id"], id.first == "f", Int(id.dropFirst()) != nil { known.insert("id") }
    } else {
      known.formUnion(["source-language", "target-language", "datatype"])
    }
    return lostAttributes(of: start, beside: known)
  }

  /// How many attributes of a group no unit keeps.
  static func lostAttributes(ofGroup start: XMLElementStart) -> Int {
    let isPlural = start["restype"] == XLIFFCollector.pluralGroup
    return lostAttributes(
      of: start, beside: isPlural ? ["id", "translate", "restype"] : ["id", "translate"])
  }

  private static func lostAttributes(of start: XMLElementStart, beside known: Set<String>) -> Int {
    start.countAttributes(beside: known) - (sizeRestriction(start) == nil ? 0 : 1)
  }

  /// The size restriction of an element in XLIFF 2: the most that is allowed, or the least and the
  /// most with a comma between (XLIFF 2.1, 5.7).
  static func sizeRestriction(_ start: XMLElementStart) -> String? {
    start[
      "sizeRestriction",
      inNamespace: { $0.hasPrefix("\(SizeRestriction.module)") }]
  }
}
