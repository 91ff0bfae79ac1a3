import Testing

@testable import WordAlignment

/// Sums of expected counts of any size.
@Suite struct CountSumTests {
  @Test func `thirty million small counts add up to what they are`() {
    var sum = CountSum()
    for _ in 0..<30_000_000 { sum += Float(0.9) }
    // A sum in 32 bits of floating point stays at 16,777,216.
    #expect(abs(sum.value - 27_000_000) <= 2)
  }

  @Test func `shards in any order add up to the same`() {
    let counts = (0..<10_000).map { Float(($0 * 7_919) % 10_007) / 10_007 }
    var whole = CountSum()
    for count in counts { whole += count }
    var shards = [CountSum](repeating: CountSum(), count: 7)
    for (index, count) in counts.reversed().enumerated() { shards[index % 7] += count }
    var joined = CountSum()
    for shard in shards { joined += shard }
    #expect(joined == whole)
  }
}
