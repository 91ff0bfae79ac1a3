import TermAlignment
import Testing

/// Glosses in other brackets, and glosses that words announce.
@Suite struct AnnouncedGlossTests {
  @Test(arguments: [
    "积压订单[backlog]上升。", "积压订单【backlog】上升。", "积压订单〔backlog〕上升。", "积压订单［backlog］上升。",
    "积压订单（「backlog」）上升。", "积压订单（“backlog”）上升。", "积压订单 [ backlog ] 上升。",
  ])
  func `brackets and quotation marks of all kinds hold glosses`(text: String) throws {
    #expect(try Bench.glosses(text) == ["积压订单=backlog"])
  }

  @Test(arguments: [
    ("积压订单（英文：backlog）上升。", ["积压订单=backlog"]),
    ("机器学习（英语：Machine Learning）很热。", ["机器学习=Machine Learning"]),
    ("積壓訂單（英語：backlog）上升。", ["積壓訂單=backlog"]),
    ("积压订单（即 backlog）上升。", ["积压订单=backlog"]),
    ("积压订单（也就是 backlog）上升。", ["积压订单=backlog"]),
    ("资本支出（简称“CapEx”）上升。", ["资本支出=CapEx"]),
    ("大语言模型（又称 LLM）很热。", ["大语言模型=LLM"]),
    ("大语言模型（英文缩写为 LLM）很热。", ["大语言模型=LLM"]),
    ("亚马逊云科技（以下简称 AWS）增长。", ["亚马逊云科技=AWS"]),
    ("净资产收益率（英文全称 Return on Equity，简称 ROE）下降。", ["净资产收益率=Return on Equity", "净资产收益率=ROE"]),
    ("资本支出（Capital Expenditure，简称 CapEx）上升。", ["资本支出=Capital Expenditure", "资本支出=CapEx"]),
    ("积压订单（backlog，即已签约而未交付的订单）上升。", ["积压订单=backlog"]),
  ])
  func `words that announce the English are left out`(text: String, expected: [String]) throws {
    #expect(try Bench.glosses(text) == expected)
  }

  @Test(arguments: [
    ("积压订单，英文为 backlog，继续上升。", "积压订单=backlog"),
    ("积压订单的英文是 backlog。", "积压订单=backlog"),
    ("我们来看“护城河”，英语叫 moat。", "护城河=moat"),
    ("大语言模型，简称 LLM，发展很快。", "大语言模型=LLM"),
    ("机器学习英文名为 machine learning。", "机器学习=machine learning"),
  ])
  func `the English may be announced without a bracket`(text: String, expected: String) throws {
    #expect(try Bench.glosses(text) == [expected])
  }

  @Test(arguments: [
    "详情见[说明](https://example.com/a)。",
    "详情见附录[backlog](https://example.com/b)。",
    "前人已有研究[3]。",
    "机器学习[M]. 北京。",
    "统计年鉴[EB/OL].",
    "【Amazon】发布新品。",
    "他的英文很好，喜欢 Python。",
    "他的英文名是 Andy。",
    "该公司的英文网站 Portal 已上线。",
    "积压订单（比如 backlog）上升。",
    "数组默认 [\"user\"] 不变。",
    "依赖写成像 [item1, item2] 这样。",
  ])
  func `links, references and other words announce nothing`(text: String) throws {
    #expect(try Bench.glosses(text) == [])
  }
}
