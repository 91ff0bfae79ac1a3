/// What there is once for each of the two languages, whichever is the source.
///
/// ``Direction`` shows how it comes from a source and a target, and becomes them again.
@frozen
public struct Sides<Value> {
  /// That of Chinese.
  public var chinese: Value
  /// That of English.
  public var english: Value

  /// Makes it of one value for each language.
  @inlinable
  public init(chinese: Value, english: Value) {
    self.chinese = chinese
    self.english = english
  }

  /// Makes it of a source and a target.
  @inlinable
  public init(source: Value, target: Value, _ direction: Direction) {
    switch direction {
    case .chineseToEnglish: self.init(chinese: source, english: target)
    case .englishToChinese: self.init(chinese: target, english: source)
    }
  }

  /// The value of the source.
  @inlinable
  public func source(_ direction: Direction) -> Value {
    direction == .chineseToEnglish ? chinese : english
  }

  /// The value of the target.
  @inlinable
  public func target(_ direction: Direction) -> Value {
    direction == .chineseToEnglish ? english : chinese
  }

  /// The value of a language.
  @inlinable
  public subscript(language: BitextLanguage) -> Value {
    get { language == .chinese ? chinese : english }
    _modify {
      if language == .chinese { yield &chinese } else { yield &english }
    }
  }

  /// What comes of each value.
  @inlinable
  public func map<Result, Failure>(
    _ transform: (Value) throws(Failure) -> Result
  ) throws(Failure) -> Sides<Result> {
    Sides<Result>(chinese: try transform(chinese), english: try transform(english))
  }
}

extension Sides: Sendable where Value: Sendable {}
extension Sides: Equatable where Value: Equatable {}
extension Sides: Hashable where Value: Hashable {}
