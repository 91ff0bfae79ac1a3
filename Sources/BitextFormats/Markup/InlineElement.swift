internal import Bitext
internal import TextIO

/// The elements that stand for codes within segments, of all XML formats.
enum InlineElement: String {
  case bpt, ept, ph, it, ut, hi  // TMX 1.4b, 4.2; the first four also XLIFF 1.2
  case g, x, bx, ex, mrk  // XLIFF 1.2, 2.3
  case pc, sc, ec, sm, em, cp  // XLIFF 2.1, 4.2.3, beside ph and mrk

  /// What an element does with what it encloses.
  enum Role {
    /// Encloses text of the segment.
    case span
    /// Encloses the code of the original document.
    case data
    /// Encloses nothing.
    case empty
    /// Stands for a character that XML does not allow.
    case character
  }

  /// Attributes that refer to what is not kept, or kept in another way.
  static let references: Set<String> = [
    "dataRef", "dataRefStart", "dataRefEnd", "subFlows", "subFlowsStart", "subFlowsEnd",
    "xid", "copyOf",
  ]

  /// What it does in a family of formats; nil where it does not belong there.
  func role(in dialect: InlineCode.Dialect) -> Role? {
    switch (self, dialect) {
    case (.bpt, .tmx), (.ept, .tmx), (.ph, .tmx), (.it, .tmx), (.ut, .tmx): .data
    case (.bpt, .xliff), (.ept, .xliff), (.ph, .xliff), (.it, .xliff): .data
    case (.hi, .tmx), (.g, .xliff), (.mrk, .xliff), (.pc, .xliff2), (.mrk, .xliff2): .span
    case (.x, .xliff), (.bx, .xliff), (.ex, .xliff): .empty
    case (.ph, .xliff2), (.sc, .xliff2), (.ec, .xliff2), (.sm, .xliff2), (.em, .xliff2): .empty
    case (.cp, .xliff2): .character
    default: nil
    }
  }

  /// How a code relates to others.
  func kind(_ start: XMLElementStart) -> InlineCode.Kind {
    switch self {
    case .bpt, .bx, .sc, .sm, .hi, .g, .mrk, .pc: .opening
    case .ept, .ex, .ec, .em: .closing
    case .ph, .ut, .x, .cp: .standalone
    case .it: start["pos"].map { ["end", "close"].contains($0) } == true ? .closing : .opening
    }
  }
}
