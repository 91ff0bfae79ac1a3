import Testing

@testable import Lexicon

@Suite struct NumberIndexTests {
  @Test func `an index gives the places of each number in order and once`() {
    let numbers: [Int] = (0..<500).map { $0 * $0 * 31 % 40 }
    let places: [Int] = (0..<500).map { $0 * 17 % 60 }
    let index = NumberIndex(zip(numbers, places).map { NumberIndex.pair(UInt32($0), $1) })
    for number in 0..<42 {
      var found: [Int] = []
      index.forEachPlace(of: UInt32(number)) { found.append(Int($0)) }
      let expected = Set(zip(numbers, places).filter { $0.0 == number }.map(\.1))
      #expect(found == expected.sorted())
    }
  }

  @Test func `a table gives back what was said last of each number and nothing else`() {
    var table = NumberTable()
    for number in Int32(0)..<3000 { table.set(number &* 7, to: number) }
    for number in Int32(0)..<3000 where number % 2 == 0 { table.set(number &* 7, to: -number) }
    for number in Int32(0)..<3000 {
      #expect(table[number &* 7] == (number % 2 == 0 ? -number : number))
      #expect(table[number &* 7 + 1] == nil)
    }
  }
}
