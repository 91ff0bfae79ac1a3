import TestSupport
import Testing

@testable import Terminology

@Suite struct SearchTests {
  private static let termbase = Termbase(concepts: [
    SampleTerms.concept("capex", ["资本支出", "资本开支"], ["capital expenditure", "capex"]),
    SampleTerms.concept("bank", ["银行"], ["bank"]),
    SampleTerms.concept("gateway", ["API 网关"], ["API gateway"]),
    SampleTerms.concept("green", ["绿色债券"], ["green bond"]),
    SampleTerms.concept("backlog", ["積壓訂單"], ["backlog", "!order backlog"]),
    SampleTerms.concept("account", ["会计"], ["accounting"]),
    SampleTerms.concept("reinsurance", ["再保险合同"], ["reinsurance contract"]),
  ])

  private func first(_ query: String) throws -> (String, SearchHit.Way)? {
    let hits = try TermSearch(Self.termbase).hits(for: query)
    return hits.first.map { (Self.termbase.concepts[$0.place].id, $0.way) }
  }

  @Test(arguments: [
    ("资本支出", "capex", SearchHit.Way.exact), ("資本開支", "capex", .exact),
    ("资本", "capex", .prefix), ("支出", "capex", .part), ("Capital-Expenditure", "capex", .exact),
    ("CAPEX", "capex", .exact), ("cap exp", "capex", .words), ("expend", "capex", .words),
    ("zibenzhichu", "capex", .pinyin), ("zi ben zhi chu", "capex", .pinyin),
    ("zīběn zhīchū", "capex", .pinyin), ("zi1ben3zhi1chu1", "capex", .pinyin),
    ("zibenkai", "capex", .pinyinPrefix), ("zibenz", "capex", .pinyinPrefix),
    ("zbzc", "capex", .initials), ("zbk", "capex", .initialsPrefix),
    ("zhichu", "capex", .pinyinPart), ("yinhang", "bank", .pinyin), ("yínháng", "bank", .pinyin),
    ("kuaiji", "account", .pinyin), ("lvse", "green", .pinyinPrefix),
    ("lǜsè", "green", .pinyinPrefix), ("luse", "green", .pinyinPrefix),
    ("积压订单", "backlog", .exact), ("ａｐｉ　gateway", "gateway", .exact),
    ("wangguan", "gateway", .pinyinPrefix), ("captial expenditure", "capex", .fuzzy),
    ("expendture", "capex", .fuzzy), ("backlgo", "backlog", .fuzzy), ("资本支处", "capex", .fuzzy),
    ("再保合同", "reinsurance", .fuzzy), ("reinsurence contrat", "reinsurance", .fuzzy),
  ])
  func `a concept is found as people type it`(query: String, id: String, way: SearchHit.Way)
    throws
  {
    let hit = try #require(try first(query))
    #expect(hit.0 == id)
    #expect(hit.1 == way)
  }

  @Test(arguments: ["", " ", "-", "zībēn", "zi4ben4", "xyzzy", "火车", "云", "cat", "ba\u{0}nk1", "🙂"])
  func `what is not there is not found`(query: String) throws {
    #expect(try first(query) == nil)
  }

  @Test func `the best comes first, and the limit holds`() throws {
    let termbase = Termbase(concepts: [
      SampleTerms.concept("a", ["网络安全审查"], ["x"]), SampleTerms.concept("b", ["安全"], ["x y"]),
      SampleTerms.concept("c", ["安全带"], ["x"]), SampleTerms.concept("d", ["!安全"], ["x"]),
    ])
    let search = try TermSearch(termbase)
    let hits = try search.hits(for: "安全")
    #expect(hits.map { termbase.concepts[$0.place].id } == ["b", "c", "d", "a"])
    #expect(hits.allSatisfy { (0...1).contains($0.score) })
    #expect(try search.hits(for: "安全", limit: 2) == Array(hits.prefix(2)))
    #expect(try search.hits(for: "安全", limit: 0).isEmpty)
  }

  @Test(arguments: 0..<400)
  func `the bounded distance is the distance up to the bound`(seed: Int) {
    var generator = SeededGenerator(UInt64(seed))
    func word() -> [UInt32] {
      (0..<Int.random(in: 0...8, using: &generator)).map { _ in
        UInt32.random(in: 97...99, using: &generator)
      }
    }
    var distance = EditDistance()
    for _ in 0..<20 {
      let left = word(), right = word()
      let exact = plainDistance(left, right)
      for bound in 0...3 {
        let found = distance.distance(left[...], right[...], atMost: bound)
        #expect(found == (exact <= bound ? exact : nil), "\(left) \(right) \(bound)")
      }
    }
  }

  /// The distance by the whole table.
  private func plainDistance(_ left: [UInt32], _ right: [UInt32]) -> Int {
    var table = Array(
      repeating: Array(repeating: 0, count: right.count + 1), count: left.count + 1)
    for row in 0...left.count {
      for column in 0...right.count {
        if row == 0 || column == 0 {
          table[row][column] = row + column
          continue
        }
        let isSame = left[row - 1] == right[column - 1]
        var cost = min(
          table[row - 1][column - 1] + (isSame ? 0 : 1), table[row - 1][column] + 1,
          table[row][column - 1] + 1)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          cost = min(cost, table[row - 2][column - 2] + 1)
        }
        table[row][column] = cost
      }
    }
    return table[left.count][right.count]
  }
}
