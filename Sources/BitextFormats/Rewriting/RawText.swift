/// A text as it stands in a file: each of its bytes with what stands for it there.
struct RawText {
  /// A stretch of the file and what is to stand there.
  struct Edit {
    var range: Range<Int>
    var bytes: [UInt8]
  }

  /// The text.
  private(set) var bytes: [UInt8] = []
  /// What stands for each byte in the file; bytes that one escape stands for have all of it.
  private var places: [Range<Int>] = []
  /// Where it begins in the file.
  let start: Int

  init(at start: Int) { self.start = start }

  /// A stretch of the file that stands for itself.
  init(_ plain: ArraySlice<UInt8>) {
    start = plain.startIndex
    append(plain)
  }

  /// Appends bytes that stand for themselves.
  mutating func append(_ plain: ArraySlice<UInt8>) {
    bytes += plain
    places += plain.indices.map { $0..<$0 + 1 }
  }

  /// Appends what an escape stands for.
  mutating func append(_ meaning: some Collection<UInt8>, for escape: Range<Int>) {
    bytes += meaning
    places += repeatElement(escape, count: meaning.count)
  }

  /// The text without its first byte.
  var withoutFirst: RawText {
    var text = RawText(at: places.first?.upperBound ?? start)
    (text.bytes, text.places) = (Array(bytes.dropFirst()), Array(places.dropFirst()))
    return text
  }

  /// Where a byte of the text stands in the file; behind the last one where there is none.
  func place(of offset: Int) -> Int {
    offset < places.count ? places[offset].lowerBound : places.last?.upperBound ?? start
  }

  /// What to change in the file so that other bytes stand for a part of the text; nil where the part
  /// begins or ends within an escape.
  func edits(of part: Range<Int>, _ replacement: [UInt8]) -> [Edit]? {
    guard part.upperBound <= bytes.count else { return nil }
    for place in [part.lowerBound, part.upperBound]
    where place > 0 && place < bytes.count && places[place - 1] == places[place] {
      return nil
    }
    if part.isEmpty {
      let place =
        part.lowerBound > 0 ? places[part.lowerBound - 1].upperBound : places.first?.lowerBound
      return [Edit(range: (place ?? start)..<(place ?? start), bytes: replacement)]
    }
    // What stands between, such as the quotation marks of two strings in a row, is left as it is.
    var edits: [Edit] = []
    for place in places[part]
    where edits.last.map({ $0.range.upperBound <= place.lowerBound }) ?? true {
      if let last = edits.indices.last, edits[last].range.upperBound == place.lowerBound {
        edits[last].range = edits[last].range.lowerBound..<place.upperBound
      } else {
        edits.append(Edit(range: place, bytes: edits.isEmpty ? replacement : []))
      }
    }
    return edits
  }
}
