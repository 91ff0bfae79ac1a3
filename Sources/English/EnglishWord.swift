internal import Text

/// Where English words end.
package enum EnglishWord {
  /// The end of a word of letters, those of Latin-1 and Latin Extended-A and apostrophes'
  /// left sides among them.
  package static func end(
    _ utf8: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    var place = start
    while place < end {
      let byte = utf8[place]
      if ASCII.isLetter(byte) {
        place += 1
      } else if byte >= 0xC3, byte <= 0xC9, place + 1 < end {
        place += 2
      } else {
        break
      }
    }
    return place
  }
}
