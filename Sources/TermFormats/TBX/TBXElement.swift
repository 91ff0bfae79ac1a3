/// The elements of TBX that mean something by their names.
enum TBXElement: String {
  case tbx, martif
  case conceptEntry, termEntry
  case langSec, langSet
  case termSec, tig, ntig
  case transacGrp, descripGrp, adminGrp, termGrp, termNoteGrp
  case term, title, titleStmt, note, date, descrip, termNote, admin, transac, ref, xref, p
  case refObject
  case hi, foreign, ph, ec, sc, bpt, ept, it

  /// Whether it is markup inside a text: what it encloses belongs to the text around it.
  var isInline: Bool {
    switch self {
    case .hi, .foreign, .ph, .ec, .sc, .bpt, .ept, .it: true
    default: false
    }
  }

  /// Whether it holds elements and no text.
  var isContainer: Bool {
    switch self {
    case .tbx, .martif, .conceptEntry, .termEntry, .langSec, .langSet, .termSec, .tig, .ntig,
      .transacGrp, .descripGrp, .adminGrp, .termGrp, .termNoteGrp, .refObject:
      true
    default: false
    }
  }

  /// Whether it is a place of a term.
  var holdsTerm: Bool {
    switch self {
    case .termSec, .tig, .ntig, .termGrp: true
    default: false
    }
  }
}
