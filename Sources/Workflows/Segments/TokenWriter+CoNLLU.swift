internal import Segmentation

/// The columns of Universal Dependencies, by sentence.
extension TokenWriter {
  func writeCoNLLU(
    _ bytes: UnsafeBufferPointer<UInt8>, _ tokens: [Token], into output: inout [UInt8]
  ) {
    var index = 0
    for sentence in splitter.sentences(in: bytes) {
      var words: [(token: Token, isJoined: Bool)] = []
      while index < tokens.count && tokens[index].start < sentence.end {
        let token = tokens[index]
        index += 1
        if token.kind == .space { continue }
        let isJoined = index < tokens.count && tokens[index].kind != .space
        words.append((token, isJoined))
      }
      // A sentence of nothing but format characters has no words to list.
      if !words.isEmpty { writeCoNLLU(bytes, words, into: &output) }
    }
  }

  /// Writes a sentence; its text is that of the words with single spaces, as the
  /// format wants it.
  private func writeCoNLLU(
    _ bytes: UnsafeBufferPointer<UInt8>, _ words: [(token: Token, isJoined: Bool)],
    into output: inout [UInt8]
  ) {
    output.append(contentsOf: "# text = ".utf8)
    for (number, word) in words.enumerated() {
      appendField(UnsafeBufferPointer(rebasing: bytes[word.token.range]), to: &output)
      if !word.isJoined && number < words.count - 1 { output.append(0x20) }
    }
    output.append(0x0A)
    for (number, word) in words.enumerated() {
      output.append(contentsOf: "\(number + 1)\t".utf8)
      appendField(UnsafeBufferPointer(rebasing: bytes[word.token.range]), to: &output)
      let space = word.isJoined ? "SpaceAfter=No" : "_"
      output.append(contentsOf: "\t_\t_\t_\t_\t_\t_\t_\t\(space)\n".utf8)
    }
    output.append(0x0A)
  }
}
