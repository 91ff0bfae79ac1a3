internal import CSegmentationData
internal import Platform
internal import Text

/// Some lines of UTF-8 text as scalars with their places and classes.
///
/// Any bytes are accepted: each byte that starts no well-formed sequence counts
/// as one symbol, so that the pieces always tile the input. Indexes below
/// ``count`` are valid in every array; nothing is checked, as these are the
/// segmenter's innermost loops.
final class TextLines {
  /// Number of scalars.
  private(set) var count = 0
  /// Byte offset of each scalar, and of the end.
  private(set) var offsets: UnsafeMutablePointer<Int32>
  /// UTF-16 value of each scalar; `beyond` for scalars outside the basic plane.
  private(set) var units: UnsafeMutablePointer<UInt16>
  /// ``CharacterTable/Class`` of each scalar.
  private(set) var classes: UnsafeMutablePointer<UInt8>
  /// All that is known of each scalar.
  private(set) var entries: UnsafeMutablePointer<CharacterTable.Entry>
  private var capacity = 0

  static let beyond: UInt16 = 0xFFFF

  init() {
    offsets = .allocate(capacity: 1)
    units = .allocate(capacity: 1)
    classes = .allocate(capacity: 1)
    entries = .allocate(capacity: 1)
  }

  deinit { free() }

  private func free() {
    offsets.deallocate()
    units.deallocate()
    classes.deallocate()
    entries.deallocate()
  }

  private func reserve(_ size: Int) {
    if capacity >= size { return }
    free()
    capacity = size
    offsets = .allocate(capacity: size)
    units = .allocate(capacity: size)
    classes = .allocate(capacity: size)
    entries = .allocate(capacity: size)
  }

  /// Where the lines that are to be read together end: after the first line end
  /// that is some thousand bytes on. So what one step leaves in the processor's
  /// cache is there for the next.
  static func end(of utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = utf8.baseAddress else { return utf8.count }
    var position = start + partSize
    while position < utf8.count,
      let found = memchr(base + position, 0x0A, utf8.count - position)
    {
      position = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
      if position == utf8.count { break }
      // A row of line ends, of which U+0085 and U+2028 are some, stays together.
      let next = utf8[position]
      if next >= 0x20 && next != 0xC2 && next != 0xE2 { return position }
    }
    return utf8.count
  }

  private static let partSize = 4096

  /// Reads a part of a text of less than 2 GiB.
  func read(_ utf8: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, model: CompiledModel) {
    reserve(range.count + 1)
    let nodes = model.nodes
    let table = model.entries
    let offsets = offsets
    let units = units
    let classes = classes
    let entries = entries
    var index = 0
    var position = range.lowerBound
    var children = 0
    while position < range.upperBound {
      let (value, length) =
        UTF8Scalar.decodeThree(utf8, at: position) ?? UTF8Scalar.decode(utf8, at: position)
      offsets[index] = Int32(truncatingIfNeeded: position)
      if value < 0x10000 {
        let entry = table[Int(value)]
        units[index] = UInt16(truncatingIfNeeded: value)
        classes[index] = entry.characterClass
        entries[index] = entry
        // Where this character after the one before it is looked up soon.
        duiyi_prefetch(nodes.pointer(to: nodes.bounded(children &+ Int(entry.code))))
        children = nodes[Int(entry.code)].place
      } else {
        units[index] = Self.beyond
        classes[index] = Self.classBeyond(value)
        entries[index] = table[Int(Self.beyond)]
      }
      index &+= 1
      position &+= length
    }
    offsets[index] = Int32(truncatingIfNeeded: range.upperBound)
    count = index
  }

  static func classBeyond(_ value: UInt32) -> UInt8 {
    guard let scalar = Unicode.Scalar(value) else { return CharacterTable.Class.symbol.rawValue }
    if Han.contains(value) { return CharacterTable.Class.han.rawValue }
    return CharacterTable.classify(scalar).rawValue
  }
}
