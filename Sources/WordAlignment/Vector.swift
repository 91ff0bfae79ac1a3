/// Arithmetic on stretches of floats, eight at a time.
///
/// Counts are multiples of 8, and so much memory belongs to each stretch.
enum Vector {
  typealias Eight = SIMD8<Float>

  @inline(__always)
  private static func load(_ pointer: UnsafePointer<Float>, _ place: Int) -> Eight {
    UnsafeRawPointer(pointer + place).loadUnaligned(as: Eight.self)
  }

  @inline(__always)
  private static func store(_ pointer: UnsafeMutablePointer<Float>, _ place: Int, _ value: Eight) {
    UnsafeMutableRawPointer(pointer + place).storeBytes(of: value, as: Eight.self)
  }

  /// sum += factor · values
  @inline(__always)
  static func add(
    _ sum: UnsafeMutablePointer<Float>, _ values: UnsafePointer<Float>, _ factor: Float,
    _ count: Int
  ) {
    let factors = Eight(repeating: factor)
    var place = 0
    while place < count {
      store(sum, place, load(sum, place) + load(values, place) * factors)
      place += 8
    }
  }

  /// sum += factor · left · right
  @inline(__always)
  static func addProduct(
    _ sum: UnsafeMutablePointer<Float>, _ left: UnsafePointer<Float>,
    _ right: UnsafePointer<Float>, _ factor: Float, _ count: Int
  ) {
    let factors = Eight(repeating: factor)
    var place = 0
    while place < count {
      store(sum, place, load(sum, place) + load(left, place) * load(right, place) * factors)
      place += 8
    }
  }

  /// values *= factor
  @inline(__always)
  static func scale(_ values: UnsafeMutablePointer<Float>, _ factor: Float, _ count: Int) {
    let factors = Eight(repeating: factor)
    var place = 0
    while place < count {
      store(values, place, load(values, place) * factors)
      place += 8
    }
  }

  /// values *= factors; returns the sum of values and others.
  @inline(__always)
  static func multiplySum(
    _ values: UnsafeMutablePointer<Float>, _ factors: UnsafePointer<Float>,
    _ others: UnsafePointer<Float>, _ count: Int
  ) -> Float {
    var sum = Eight.zero
    var place = 0
    while place < count {
      let product = load(values, place) * load(factors, place)
      store(values, place, product)
      sum += product + load(others, place)
      place += 8
    }
    return sum.sum()
  }

  /// result = left · right · factor; returns the greatest.
  @inline(__always)
  static func product(
    _ result: UnsafeMutablePointer<Float>, _ left: UnsafePointer<Float>,
    _ right: UnsafePointer<Float>, _ factor: Float, _ count: Int
  ) -> Float {
    let factors = Eight(repeating: factor)
    var most = Eight.zero
    var place = 0
    while place < count {
      let product = load(left, place) * load(right, place) * factors
      store(result, place, product)
      most = most.replacing(with: product, where: product .> most)
      place += 8
    }
    return most.max()
  }
}
