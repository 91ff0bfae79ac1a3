import Segmentation
import TestSupport
import Testing

@testable import TermAlignment

@Suite struct TokenJoiningTests {
  /// Tokens of Han characters, side by side but where a space stands.
  private static func tokens(_ text: String) -> (tokens: [Token], bytes: [UInt8]) {
    var tokens: [Token] = []
    var bytes: [UInt8] = []
    for word in text.split(separator: "|", omittingEmptySubsequences: true) {
      let start = bytes.count
      bytes += Array(word.utf8)
      if word != " " { tokens.append(Token(start: start, end: bytes.count, kind: .han)) }
    }
    return (tokens, bytes)
  }

  private static func joined(_ text: String) -> [String] {
    let (tokens, bytes) = tokens(text)
    return TokenJoining(dictionary: nil).joined(tokens, in: bytes)
      .map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test func `what only makes a noun of a word belongs to it`() {
    #expect(Self.joined("安全|性|信号") == ["安全性", "信号"])
    #expect(Self.joined("受试|者") == ["受试者"])
    #expect(Self.joined("域|控制|器") == ["域", "控制器"])
  }

  @Test func `what English has a word for stays a word`() {
    #expect(Self.joined("缓解|率") == ["缓解", "率"])
    #expect(Self.joined("客户|数据") == ["客户", "数据"])
  }

  @Test func `a term of a field is one word where a single character was cut off`() {
    #expect(Self.joined("签订|里程|碑") == ["签订", "里程碑"])
    #expect(Self.joined("充电|桩|数量") == ["充电桩", "数量"])
  }

  @Test func `nothing is joined over a space, and no word of grammar to another`() {
    #expect(Self.joined("安全| |性") == ["安全", "性"])
    #expect(Self.joined("一|个|用户") == ["一", "个", "用户"])
  }
}
