internal import Platform
internal import Text

/// Numbers that never change, in memory or in a mapped file, of which any stretch can be seen
/// without a copy.
final class NumberView: @unchecked Sendable {
  private let numbers: UnsafeBufferPointer<UInt32>
  private let isMapped: Bool

  /// A copy of an array.
  init(_ array: [UInt32]) {
    let copy = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: array.count)
    _ = copy.initialize(from: array)
    numbers = UnsafeBufferPointer(copy)
    isMapped = false
  }

  /// The numbers of a file, which must not change.
  ///
  /// - Throws: `WordAlignmentError` where it cannot be mapped.
  init(descriptor: Int32, count: Int) throws(WordAlignmentError) {
    guard count > 0 else {
      numbers = UnsafeBufferPointer(start: nil, count: 0)
      isMapped = false
      return
    }
    guard let base = mmap(nil, count * 4, PROT_READ, MAP_SHARED, descriptor, 0),
      base != MAP_FAILED
    else {
      throw WordAlignmentError(
        .inputOutput, "a temporary file cannot be mapped: \(SystemError.last)")
    }
    numbers = UnsafeBufferPointer(
      start: base.bindMemory(to: UInt32.self, capacity: count), count: count)
    isMapped = true
  }

  deinit {
    if isMapped {
      munmap(UnsafeMutableRawPointer(mutating: numbers.baseAddress), numbers.count * 4)
    } else {
      numbers.deallocate()
    }
  }

  var count: Int { numbers.count }

  @inline(__always) subscript(place: Int) -> UInt32 { numbers[place] }

  /// A stretch, valid as long as the view.
  @inline(__always) subscript(range: Range<Int>) -> UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(rebasing: numbers[range])
  }

  /// Gives back the memory of a stretch of a mapped file until it is seen again.
  ///
  /// Stretches are given back in order, by whole multiples of what a system may bring back at one
  /// access: if the last page of a stretch were given back, the next stretch, which starts in it,
  /// would bring back all that was given back around it.
  func release(_ range: Range<Int>) {
    guard isMapped, let base = numbers.baseAddress else { return }
    let granule = 2 << 20
    let start = range.lowerBound * 4 / granule * granule
    let end = range.upperBound * 4 / granule * granule
    guard start < end else { return }
    _ = madvise(
      UnsafeMutableRawPointer(mutating: UnsafeRawPointer(base) + start), end - start, MADV_DONTNEED)
  }
}
