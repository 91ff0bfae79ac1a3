import TermAlignment
import Testing

@Suite struct GlossTests {
  @Test(arguments: [
    ("我们关注库存周转(inventory turnover)的变化。", ["库存周转=inventory turnover"]),
    ("公司公布了积压订单（backlog）的数字。", ["积压订单=backlog"]),
    ("这是所谓的“护城河”(moat)。", ["护城河=moat"]),
    ("我们推出了《星河漫步》（Starlight Walk）系列。", ["星河漫步=Starlight Walk"]),
    ("数据进入预训练中(Pre-training)，随后微调。", ["预训练=Pre-training"]),
    ("我们使用大语言模型(LLMs)。", ["大语言模型=LLM"]),
    ("系统保存检查点(checkpoints)。", ["检查点=checkpoint"]),
    ("我们谈谈自由现金流(free cash flow/FCF)。", ["自由现金流=free cash flow", "自由现金流=FCF"]),
    ("今年的投入资本回报率(ROIC)有所上升。", ["投入资本回报率=ROIC"]),
    ("我们看损益表(P&L)和折旧与摊销(D&A)。", ["损益表=P&L", "折旧与摊销=D&A"]),
    ("净资产收益率（简称ROE）下降。", ["净资产收益率=ROE"]),
    ("**积压订单** (backlog) 上升。", ["积压订单=backlog"]),
    ("首席财务官(CFO)发言。", ["首席财务官=CFO"]),
    ("这里用到了条件概率(conditional probability)。", ["条件概率=conditional probability"]),
    ("我们重视人工智能(AI)与机器学习(ML)。", ["人工智能=AI", "机器学习=ML"]),
    ("每股收益(EPS)和市盈率(P/E ratio)都在上升。", ["每股收益=EPS", "市盈率=P/E ratio"]),
    ("補貼與毛利率(gross margin)的關係。", ["毛利率=gross margin"]),
  ])
  func `a bracket with the English name of what stands before it is a gloss`(
    text: String, expected: [String]
  ) throws {
    #expect(try Bench.glosses(text) == expected)
  }

  @Test(arguments: [
    ("我们推出 Spotlight Shelf(聚光货架)。", "聚光货架=Spotlight Shelf"),
    ("客户喜欢 Larder Pass（“囤货通行证”）服务。", "囤货通行证=Larder Pass"),
    ("他们采用 canary release(灰度发布)。", "灰度发布=canary release"),
    ("SaaS（软件即服务）增长很快。", "软件即服务=SaaS"),
    ("我们提供 PaaS（平台即服务）产品。", "平台即服务=PaaS"),
    ("公司做 D&A（折旧与摊销）调整。", "折旧与摊销=D&A"),
    ("按照 non-GAAP（非公认会计准则）计算。", "非公认会计准则=non-GAAP"),
    ("调用 API（应用程序编程接口，Application Programming Interface）。", "应用程序编程接口=API"),
  ])
  func `Chinese in the bracket after a Latin name is a gloss with the English first`(
    text: String, expected: String
  ) throws {
    #expect(try Bench.glosses(text).first == expected)
    let analyzed = try Bench.analyze(text)
    let glosses = TermAligner().glosses(in: analyzed)
    #expect(glosses.allSatisfy { $0.isEnglishFirst })
  }

  @Test(arguments: [
    "这笔开支(我们去年就说过)已经结束。",
    "生鲜(如蔬菜、水果等)卖得很好。",
    "损耗率(3.2%)继续下降。",
    "团队(约300人)已经到位。",
    "林小月(CFO)回答了问题。",
    "node.js(一种 JavaScript 运行环境)很流行。",
    "谢谢大家。(全场鼓掌)",
    "谢谢大家。(laughter)",
    "具体见附注(see Note 5)。",
    "该公司(NASDAQ: ABCD)昨日上涨。",
    "详情(https://example.com/a)请看官网。",
    "收入(Q4)增长。",
    "利润(2026)增长。",
    "部分商品(e.g. apples)打折。",
    "空的括号()没有内容。",
    "只有符号(***)。",
    "(backlog)在行首。",
    "我们发布了新型号(AB123)。",
    "团队使用 Kestrel（我们自己的工具）。",
    "调用 refresh（无需参数）。",
    "调用 refresh（再次导致重绘）。",
    "任选 gopher（优先级最低）。",
    "服务器 KST（前台和后台）。",
    "团队使用 Kestrel（即内部的工具）。",
    "团队使用 Kestrel（在测试中）。",
  ])
  func `other brackets are no glosses`(text: String) throws {
    #expect(try Bench.glosses(text) == [])
  }

  @Test func `a bracket that is not closed or closes on another line is no gloss`() throws {
    #expect(try Bench.glosses("积压订单(backlog 上升") == [])
    #expect(try Bench.glosses("积压订单(back\nlog)上升") == [])
    #expect(try Bench.glosses("积压订单\n(backlog)上升") == [])
  }

  @Test func `of nested brackets the inner one may be a gloss`() throws {
    let found = try Bench.glosses("他谈到(积压订单(backlog))的数字。")
    #expect(found == ["积压订单=backlog"])
  }

  @Test func `an unclosed bracket does not hide the next gloss`() throws {
    let found = try Bench.glosses("指引(上调的积压订单(backlog)上升。")
    #expect(found == ["积压订单=backlog"])
  }

  @Test(arguments: [
    "Наступний звіт (backlog) буде опубліковано у травні (report).",
    "Der Bericht erscheint gekürzt (ohne Gewähr) im Mai (draft).",
    "The company reported its backlog (orders not yet delivered) today.",
    "이 회사는 백로그(backlog)를 발표했다.",
  ])
  func `a paragraph in another language has no glosses`(text: String) throws {
    #expect(try Bench.glosses(text) == [])
  }

  @Test func `offsets point at the Chinese and the English in the original`() throws {
    let text = "开头。公布了“积压订单”（ backlog ）的数字。"
    let analyzed = try Bench.analyze(text)
    let gloss = try #require(TermAligner().glosses(in: analyzed).first)
    #expect(analyzed.text(gloss.source) == "积压订单")
    #expect(analyzed.text(gloss.target) == "backlog")
    #expect((0...1).contains(gloss.confidence))
  }

  @Test func `a dictionary tells the plural of a word in capitals`() throws {
    let aligner = TermAligner(dictionary: try Bench.dictionary())
    let found = aligner.glosses(in: try Bench.analyze("基于模型的代理(AGENTS)很多。"))
    #expect(found.map(\.targetText) == ["AGENT"])
  }

  @Test func `a name in the plural keeps its ending unless the singular is known`() throws {
    #expect(try Bench.glosses("系统给出防守警报(Defensive Alerts)。") == ["防守警报=Defensive Alerts"])
    #expect(try Bench.glosses("每个 Agent 都行。智能体(AGENTS)很多。") == ["智能体=AGENT"])
    #expect(try Bench.glosses("智能体(AGENTS)很多。") == ["智能体=AGENTS"])
    #expect(try Bench.glosses("这是艾滋病(AIDS)。") == ["艾滋病=AIDS"])
    #expect(try Bench.glosses("每个 Agent 都行。基于模型的代理(Agents)很多。") == ["代理=Agent"])
  }
}
