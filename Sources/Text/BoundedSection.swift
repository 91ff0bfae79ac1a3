/// A section that is read at places which come from the file itself: whatever they are, a read
/// stays inside, as a place beyond the end is taken for the last one.
///
/// Valid as long as the ``SectionFile``; never empty.
public struct BoundedSection<Element: BitwiseCopyable>: @unchecked Sendable {
  @usableFromInline let elements: UnsafeBufferPointer<Element>
  @usableFromInline let last: Int

  /// A view of a section, or nil where it has fewer elements than are read without bounding.
  package init?(_ elements: UnsafeBufferPointer<Element>, leastCount: Int = 1) {
    guard elements.count >= max(1, leastCount) else { return nil }
    self.elements = elements
    last = elements.count - 1
  }

  /// The number of elements.
  package var count: Int { elements.count }

  /// The place itself or, beyond the end, the last one; for places that are not negative.
  @inlinable @inline(__always)
  public func bounded(_ place: Int) -> Int { min(place, last) }

  /// The element at a place that is known to be inside, such as one from ``bounded(_:)``. Checked
  /// in debug builds.
  @inlinable @inline(__always)
  public subscript(place: Int) -> Element { elements[place] }

  /// Where an element lies that is known to be inside.
  @inlinable @inline(__always)
  public func pointer(to place: Int) -> UnsafePointer<Element> {
    assert(place >= 0 && place <= last)
    // Never empty, so that there is a base.
    return elements.baseAddress.unsafelyUnwrapped + place
  }
}
