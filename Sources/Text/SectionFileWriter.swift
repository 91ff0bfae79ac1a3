internal import Platform

/// What a section of a ``SectionFile`` holds.
package struct SectionContent: Sendable {
  /// Elements.
  let count: Int
  /// Bytes of an element.
  let stride: Int
  private let copy: @Sendable (UnsafeMutableRawBufferPointer) -> Void

  /// A section of elements, followed by as many zeros as make it `leastCount` long.
  package init<Element: BitwiseCopyable & Sendable>(
    _ elements: [Element], leastCount: Int = 0
  ) {
    count = max(elements.count, leastCount)
    stride = MemoryLayout<Element>.stride
    copy = { memory in elements.withUnsafeBytes { memory.copyMemory(from: $0) } }
  }

  /// A section of bytes that are elements of some size.
  package init(bytes: [UInt8], stride: Int) {
    count = bytes.count / stride
    self.stride = stride
    copy = { memory in
      bytes.withUnsafeBytes { memory.copyMemory(from: .init(rebasing: $0[..<memory.count])) }
    }
  }

  var byteCount: Int { count * stride }

  /// Copies the elements to zeroed memory of ``byteCount`` bytes.
  func write(to memory: UnsafeMutableRawBufferPointer) { copy(memory) }
}

extension SectionFile {
  /// The bytes of a file: the same for the same content on every machine.
  ///
  /// - Parameter sections: One for each that the kind has.
  package static func make(
    _ kind: SectionFileKind, identity: UInt64 = 0, _ sections: [SectionContent]
  ) -> MappedBytes {
    precondition(sections.map(\.stride) == kind.strides)
    let size = sections.reduce(kind.bodyStart) { Layout.rounded($0 + $1.byteCount) }
    return MappedBytes(count: size) { memory in
      memory.initializeMemory(as: UInt8.self, repeating: 0)
      kind.magic.withUTF8Buffer { memory.copyMemory(from: UnsafeRawBufferPointer($0)) }
      put(kind.version, at: Layout.version, in: memory)
      put(Layout.byteOrderMark, at: Layout.byteOrder, in: memory)
      put(UInt64(size), at: Layout.size, in: memory)
      put(identity, at: Layout.identity, in: memory)
      put(UInt32(sections.count), at: Layout.sectionCount, in: memory)
      var start = kind.bodyStart
      for (number, section) in sections.enumerated() {
        let place = Layout.sections + number * Layout.sectionSize
        put(UInt64(start), at: place, in: memory)
        put(UInt64(section.count), at: place + 8, in: memory)
        put(UInt32(section.stride), at: place + 16, in: memory)
        section.write(
          to: UnsafeMutableRawBufferPointer(rebasing: memory[start..<start + section.byteCount]))
        start = Layout.rounded(start + section.byteCount)
      }
      put(checksum(UnsafeRawBufferPointer(memory)), at: Layout.checksum, in: memory)
    }
  }

  /// Bytes of a file with the checksum that fits them, for tests of what altered numbers do.
  package static func sealed(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    guard bytes.count >= Layout.sections else { return bytes }
    bytes.withUnsafeMutableBytes {
      put(checksum(UnsafeRawBufferPointer($0)), at: Layout.checksum, in: $0)
    }
    return bytes
  }

  private static func put<Number: FixedWidthInteger>(
    _ number: Number, at place: Int, in memory: UnsafeMutableRawBufferPointer
  ) {
    memory.storeBytes(of: number.littleEndian, toByteOffset: place, as: Number.self)
  }
}
