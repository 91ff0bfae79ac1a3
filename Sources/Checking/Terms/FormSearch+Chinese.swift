internal import Text

/// Ways in which Chinese writes the parts of one word apart.
extension FormSearch {
  /// Where a word of two or more characters shares its end with another one before it: 肝、肾功能不全 for
  /// 肝功能不全, and 进出口税 for 进口税 where the source joins words as well.
  static func sharedHead(
    _ form: [UInt8], in text: FoldedText, isJoined: @autoclosure () -> Bool
  ) -> Range<Int>? {
    guard form.count >= 9, form.count <= 60, form.allSatisfy({ $0 >= 0x80 }) else { return nil }
    let bytes = text.bytes
    for cut in stride(from: 3, through: form.count - 6, by: 3) where form[cut] & 0xC0 != 0x80 {
      let head = form[cut...]
      for place in bytes.indices
      where bytes[place] == head.first && place + head.count <= bytes.count
        && bytes[place..<place + head.count].elementsEqual(head)
      {
        guard let start = start(of: form[..<cut], before: place, in: bytes, isJoined) else {
          continue
        }
        return start..<place + head.count
      }
    }
    return nil
  }

  /// Where a part stands before another one that a head follows.
  private static func start(
    of part: ArraySlice<UInt8>, before head: Int, in bytes: [UInt8], _ isJoined: () -> Bool
  ) -> Int? {
    var other = head
    for count in 1...4 {
      other -= 3
      guard other >= 3, bytes[other] >= 0xE3 else { return nil }
      var end = other
      var hasJoint = true
      if bytes[end - 1] == FoldedText.stop {
        end -= 1
      } else if let joint = Unicode.Scalar(UTF8Scalar.decode(bytes, at: end - 3).0),
        joints.contains(joint)
      {
        end -= 3
      } else {
        hasJoint = false
      }
      let start = end - part.count
      guard start >= 0, bytes[start..<end].elementsEqual(part) else { continue }
      if hasJoint || count == 1 && part.count == 3 && isJoined() { return start }
    }
    return nil
  }

  private static let joints: Set<Unicode.Scalar> = ["和", "及", "与", "或", "跟"]

  /// Where a verb of two characters has how often, whom or that it is over between them: 退了两次货,
  /// 帮了我一个忙.
  static func splitVerb(_ form: [UInt8], in text: FoldedText) -> Range<Int>? {
    guard form.count == 6, form.allSatisfy({ $0 >= 0x80 }) else { return nil }
    let bytes = text.bytes
    for place in bytes.indices
    where bytes[place] == form[0] && place + 9 <= bytes.count && text.mayBegin(place)
      && bytes[place..<place + 3].elementsEqual(form[..<3])
    {
      var next = place + 3
      while next - place <= 3 * mostBetween, next + 3 <= bytes.count, bytes[next] >= 0xE3,
        let scalar = Unicode.Scalar(UTF8Scalar.decode(bytes, at: next).0), between.contains(scalar)
      {
        next += 3
        if next + 3 <= bytes.count, bytes[next..<next + 3].elementsEqual(form[3...]) {
          return place..<next + 3
        }
      }
    }
    return nil
  }

  private static let mostBetween = 6
  private static let between: Set<Unicode.Scalar> = Set(
    "了过着完一二两三四五六七八九十几个次回件张份笔项场点些我你您他她它们的".unicodeScalars)
}
