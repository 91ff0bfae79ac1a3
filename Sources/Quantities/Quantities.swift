public struct Quantity: Sendable, Hashable {
  public var start = 0
  public var end = 0
  public var canonical = ""
  public var canonicalUnit = ""
  public func isEquivalent(to other: Quantity) -> Bool { false }
}
public struct QuantityFinder: Sendable {
  public init() {}
  public func quantities(in utf8: UnsafeBufferPointer<UInt8>) -> [Quantity] { [] }
  public func quantities(in text: String) -> [Quantity] { [] }
}
