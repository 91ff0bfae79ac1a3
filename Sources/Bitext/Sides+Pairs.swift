extension SegmentPair {
  /// Makes a pair of a Chinese and an English segment.
  public init(_ sides: Sides<String>, _ direction: Direction) {
    self.init(source: sides.source(direction), target: sides.target(direction))
  }

  /// Its Chinese and its English segment.
  public func sides(_ direction: Direction) -> Sides<String> {
    Sides(source: source, target: target, direction)
  }
}

extension TranslationUnit {
  /// Its Chinese and its English text.
  public func sides(_ direction: Direction) -> Sides<UnitText> {
    Sides(source: source, target: target, direction)
  }
}

extension WordLink {
  /// Makes a link between a Chinese and an English token.
  public init(_ tokens: Sides<Int32>, probability: Float, _ direction: Direction) {
    self.init(
      source: tokens.source(direction), target: tokens.target(direction),
      probability: probability)
  }

  /// Its Chinese and its English token.
  public func sides(_ direction: Direction) -> Sides<Int32> {
    Sides(source: source, target: target, direction)
  }
}
