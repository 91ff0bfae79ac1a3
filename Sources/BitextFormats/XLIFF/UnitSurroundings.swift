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

  /// The size restriction of an element in XLIFF 2: the most that is allowed, or the least and the
  /// most with a comma between (XLIFF 2.1, 5.7).
  static func sizeRestriction(_ start: XMLElementStart) -> String? {
    start[
      "sizeRestriction",
      inNamespace: { $0.hasPrefix("\(SizeRestriction.module)") }]
  }
}
