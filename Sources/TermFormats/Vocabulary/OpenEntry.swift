internal import Terminology

/// The entry of a termbase that a reader of XML has open.
enum OpenEntry {
  /// Changes the open term or, where none is open, the concept.
  static func annotate(
    _ term: inout Term?, else concept: inout Concept?, _ change: (inout any Annotated) -> Void
  ) {
    if let open = term {
      var item: any Annotated = open
      change(&item)
      term = item as? Term
    } else if let open = concept {
      var item: any Annotated = open
      change(&item)
      concept = item as? Concept
    }
  }
}
