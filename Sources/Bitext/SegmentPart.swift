extension TranslationUnit {
  /// Where a segment stands in a unit of several, and what stands around it that is in no segment.
  public struct Part: Sendable, Hashable {
    /// Text of a unit that is in no segment, such as the space between two of them.
    public struct Outside: Sendable, Hashable {
      /// What names it; empty where nothing does.
      public var id: String
      /// What stands there in the source.
      public var source: UnitText
      /// What stands there in the target; nil where it does not say, and so is the same.
      public var target: UnitText?

      /// Makes text that is in no segment.
      public init(id: String = "", source: UnitText = UnitText(), target: UnitText? = nil) {
        self.id = id
        self.source = source
        self.target = target
      }
    }

    /// What names the unit, of which the segment is a part.
    public var unit: String
    /// What names the segment in it; empty where nothing does.
    public var id: String
    /// Which of the segments of its unit it is, from 0.
    public var index: Int
    /// Whether it is the last one.
    public var isLast: Bool
    /// Which of the translations of the unit its own is, from 0, as these may stand in another order.
    public var targetIndex: Int
    /// What stands before it, behind the segment before: in the source, and before its translation.
    public var before: [Outside] = []
    /// What stands behind the last segment.
    public var after: [Outside] = []

    /// Makes a part.
    public init(unit: String, id: String = "", index: Int, isLast: Bool = false) {
      self.unit = unit
      self.id = id
      self.index = index
      self.isLast = isLast
      targetIndex = index
    }
  }
}
