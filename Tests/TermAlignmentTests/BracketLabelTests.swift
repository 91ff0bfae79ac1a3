import TermAlignment
import Testing

/// Brackets that mark, measure or list what stands before them.
@Suite struct BracketLabelTests {
  @Test(arguments: [
    "营收(YoY)增长两成。",
    "净利润(QoQ)下降。",
    "自由现金流(TTM)创新高。",
    "每股收益(LTM)上升。",
    "门店销售额(YoY growth)放缓。",
    "净利润(non-GAAP)上升。",
    "收入（constant currency）增长。",
  ])
  func `a period or a basis of account is no gloss of a figure`(text: String) throws {
    #expect(try Bench.glosses(text) == [])
  }

  @Test(arguments: [
    "两地的距离(km)见下表。",
    "新的制程(nm)更小。",
    "合同金额(USD)如下。",
    "收入(in millions)如下。",
    "收入(RMB million)如下。",
    "内存(GB)不足。",
    "能耗(kWh)下降。",
    "单价(USD/kg)上涨。",
    "收益(per share)下降。",
  ])
  func `a unit or a currency is no gloss of what it measures`(text: String) throws {
    #expect(try Bench.glosses(text) == [])
  }

  @Test(arguments: [
    "我们看好苹果(AAPL)。",
    "微软（MSFT）昨日收高。",
    "亚马逊(NASDAQ: AMZN)上涨。",
    "腾讯(0700.HK)上涨。",
    "阿里巴巴(NYSE:BABA)上涨。",
    "阿里巴巴（纽交所：BABA）上涨。",
    "贵州茅台(600519.SH)上涨。",
    "网易(NTES.O)上涨。",
    "网易(NTES US)上涨。",
    "腾讯(700 HK)上涨。",
  ])
  func `a ticker is no gloss of a company`(text: String) throws {
    #expect(try Bench.glosses(text) == [])
  }

  @Test(arguments: [
    "收入(FY25)增长。", "收入(3Q25)增长。", "收入(Q3 FY2025)增长。", "收入(2025E)增长。", "会议(Jan 2025)推迟。",
    "收入(1H26)增长。", "预测(CY2026)不变。",
  ])
  func `a date is no gloss`(text: String) throws {
    #expect(try Bench.glosses(text) == [])
  }

  @Test(arguments: [
    "Mei Lindqvist(首席财务官)回答了问题。",
    "Mei Lindqvist(达岭CEO)回答了问题。",
    "林小月(Chief Financial Officer)回答了问题。",
    "林小月(Senior Vice President)回答了问题。",
  ])
  func `a post is no gloss of a person`(text: String) throws {
    #expect(try Bench.glosses(text) == [])
  }

  @Test(arguments: [
    ("商品交易总额(GMV)上升。", "商品交易总额=GMV"),
    ("非公认会计准则(non-GAAP)利润上升。", "非公认会计准则=non-GAAP"),
    ("每公里(km)成本下降。", "公里=km"),
    ("十纳米(nm)制程量产。", "纳米=nm"),
    ("以美元(USD)计价。", "美元=USD"),
    ("同比(YoY)增长两成。", "同比=YoY"),
    ("过去十二个月(TTM)的收入。", "十二个月=TTM"),
    ("提高四十个基点(bps)。", "基点=bps"),
    ("首席财务官(Chief Financial Officer)发言。", "首席财务官=Chief Financial Officer"),
    ("计算机辅助设计(CAD)很普及。", "计算机辅助设计=CAD"),
    ("肺结核(TB)可以治愈。", "肺结核=TB"),
    ("会议由北约(NATO)召开。", "北约=NATO"),
  ])
  func `a label beside its own Chinese name is a gloss`(text: String, expected: String) throws {
    #expect(try Bench.glosses(text) == [expected])
  }

  @Test(arguments: [
    ("我们看好苹果(Apple, AAPL)。", ["苹果=Apple"]),
    ("我们看好苹果（Apple，NASDAQ: AAPL）。", ["苹果=Apple"]),
    ("林小月(Lin Xiaoyue, CFO)回答了问题。", ["林小月=Lin Xiaoyue"]),
    ("自由现金流(FCF, TTM)上升。", ["自由现金流=FCF"]),
  ])
  func `a label beside a name leaves the name`(text: String, expected: [String]) throws {
    #expect(try Bench.glosses(text) == expected)
  }
}
