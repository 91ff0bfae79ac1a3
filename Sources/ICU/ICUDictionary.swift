internal import CICU

/// The Chinese and Japanese word list inside ICU, which its word boundaries use.
public enum ICUDictionary {
  /// Calls `body` with each word, as UTF-16 in code-unit order, and its cost: a
  /// scaled negative log probability from 0 to 255, so that cheap words are common.
  ///
  /// Throws `U_FILE_ACCESS_ERROR` where the linked ICU carries no dictionary.
  ///
  /// - Complexity: O(*n*) in the dictionary's 300,000 words; about 40 ms.
  public static func forEachWord(
    _ body: (_ utf16: UnsafeBufferPointer<UInt16>, _ cost: Int) -> Void
  ) throws(ICUError) {
    try withoutActuallyEscaping(body) { (escapable) throws(ICUError) in
      var visitor = Visitor(body: escapable)
      try withUnsafeMutablePointer(to: &visitor) { (pointer) throws(ICUError) in
        _ = try ICUError.check("opening ICU's Chinese dictionary") {
          cicu_dictionary_visit(
            { context, word, length, cost in
              guard let context, let word else { return 1 }
              let visitor = context.assumingMemoryBound(to: Visitor.self)
              visitor.pointee.body(
                UnsafeBufferPointer(start: word, count: Int(length)), Int(cost))
              return 0
            }, pointer, &$0)
        }
      }
    }
  }

  private struct Visitor {
    let body: (UnsafeBufferPointer<UInt16>, Int) -> Void
  }
}
