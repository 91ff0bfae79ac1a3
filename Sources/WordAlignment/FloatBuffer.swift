/// A block of floats that grows but never shrinks, for work that must not allocate in its loops.
///
/// It is used by one thread at a time.
final class FloatBuffer {
  private(set) var base: UnsafeMutablePointer<Float>
  private var capacity: Int

  init(capacity: Int = 1024) {
    self.capacity = capacity
    base = UnsafeMutablePointer<Float>.allocate(capacity: capacity)
    base.initialize(repeating: 0, count: capacity)
  }

  deinit { base.deallocate() }

  /// Room for `count` floats and 16 more; what was there is lost when the block grows.
  func reserve(_ count: Int) {
    guard count + 16 > capacity else { return }
    base.deallocate()
    capacity = (count + 16) + count / 2
    base = UnsafeMutablePointer<Float>.allocate(capacity: capacity)
    base.initialize(repeating: 0, count: capacity)
  }

  func clear(_ count: Int) { base.update(repeating: 0, count: count) }
}
