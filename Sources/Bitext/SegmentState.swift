/// How far the translation of a segment has come.
public enum SegmentState: String, Sendable, Hashable, CaseIterable {
  /// Nothing has been done.
  case initial
  /// It must still be translated, or translated anew.
  case needsTranslation = "needs-translation"
  /// There is a translation that a person must look at; `fuzzy` in PO.
  case needsReview = "needs-review"
  /// It is translated.
  case translated
  /// A second person has looked at it.
  case reviewed
  /// It is done.
  case final
}
