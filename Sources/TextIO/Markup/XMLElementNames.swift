/// Tells elements by their names with one comparison of pointers each.
///
/// It is public, as the compiler makes a version for each kind of element only of what is: generic
/// code of package access is called through tables from another module, which cost a fifth of the
/// time of reading a memory.
public struct XMLElementNames<Element: RawRepresentable> where Element.RawValue == String {
  @usableFromInline internal var known: [(pointer: UnsafePointer<UInt8>, element: Element?)] = []
  /// Bounds what a document with ever new names costs.
  @inlinable internal static var most: Int { 64 }

  /// Knows no name yet.
  @inlinable public init() {}

  /// The element with a name that libxml2 keeps, or nil for an unknown one.
  ///
  /// - Parameter pointer: The name without prefix, ended by a zero byte; equal pointers mean equal
  ///   names.
  /// - Complexity: linear in the number of names met, at most 64.
  @inlinable public mutating func element(of pointer: UnsafePointer<UInt8>?) -> Element? {
    guard let pointer else { return nil }
    for entry in known where entry.pointer == pointer { return entry.element }
    let element = Element(rawValue: String(cString: pointer))
    if known.count < Self.most { known.append((pointer, element)) }
    return element
  }
}
