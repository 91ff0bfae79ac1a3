import Testing

@testable import Quantities

@Suite struct ByteTrieTests {
  /// The number of the longest word at the beginning of a text, and how many bytes it has.
  private func match(_ text: String) -> [Int] {
    var trie = ByteTrie()
    let words = ["千", "千米", "m", "mg", "per cent", "percent", "元/股", "％", "twenty"]
    for (number, word) in words.enumerated() { trie.insert(word, .chineseDigit(number)) }
    var text = text
    return text.withUTF8 { bytes in
      guard let found = trie.longestMatch(in: bytes, at: 0),
        case .chineseDigit(let number) = found.kind
      else { return [] }
      return [number, found.end]
    }
  }

  @Test(arguments: [
    ("千", [0, 3]), ("千瓦", [0, 3]), ("千米高", [1, 6]), ("百", []), ("m", [2, 1]), ("mg", [3, 2]),
    ("m/s", [2, 1]), ("mgs", []), ("my", []), ("MG", [3, 2]), ("per-cent", [4, 8]),
    ("Percent", [5, 7]),
    ("percentage", []), ("per", []), ("元/股", [6, 7]), ("元/", []), ("％", [7, 3]), ("twenties", []),
    ("千", [0, 3]), ("", []), ("t", []), ("\u{4E}\u{5343}", []),
  ])
  func `the longest word is found that ends where a word ends`(text: String, expected: [Int]) {
    #expect(match(text) == expected)
  }

  @Test func `bytes that are no UTF-8 are no word`() {
    var trie = ByteTrie()
    trie.insert("千", .label)
    for bytes: [UInt8] in [[0xE5, 0x8D], [0xE5, 0xCD, 0x83], [0xE5, 0x8D, 0x43], [0xE5]] {
      bytes.withUnsafeBufferPointer { #expect(trie.longestMatch(in: $0, at: 0) == nil) }
    }
  }

  @Test func `a table that grows keeps what it has`() {
    var trie = ByteTrie()
    for number in 0..<20_000 { trie.insert("w\(number)", .chineseDigit(number)) }
    for number in stride(from: 0, to: 20_000, by: 777) {
      let bytes = Array("W\(number)".utf8)
      let found = bytes.withUnsafeBufferPointer { trie.longestMatch(in: $0, at: 0) }
      #expect(found?.kind == .chineseDigit(number) && found?.end == bytes.count)
    }
  }
}
