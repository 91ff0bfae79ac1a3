import Checking
import TestSupport
import Testing

/// A form that must not be used is changed only where it is the concept's rendering beyond doubt.
@Suite struct RejectedFormTests {
  private static let fees = "en,zh-CN,zh-CN forbidden\nfee,手续费,费用"

  @Test(arguments: [
    ("en>zh-CN", fees, "The fee and all other costs are low.", "手续费和其他一切费用都很低。"),
    (
      "zh-CN>en", "zh-CN,en,en forbidden\n保费,premium,charge", "保费不变，另收一笔附加费。",
      "The premium is unchanged; a further charge is made."
    ),
  ])
  func `a forbidden word beside an allowed form for each place belongs to another word`(
    languages: String, list: String, source: String, target: String
  ) throws {
    #expect(try ListCheck.findings(languages, list, source, target).isEmpty)
    let all = try ListCheck.findings(languages, list, source, target, least: 0)
    #expect(all.map(\.severity) == [.information] && all.allSatisfy { $0.fix == nil })
  }

  @Test func `a forbidden word that the source's terms ask for is an error`() throws {
    let found = try ListCheck.findings("en>zh-CN", Self.fees, "The fee is low.", "费用很低。")
    #expect(found.map(\.rule) == [.forbidden])
    #expect(found.first?.fix?.text == "手续费")
  }

  @Test func `one of two places may be an error, and is not changed`() throws {
    let found = try ListCheck.findings(
      "en>zh-CN", Self.fees, "The fee rose; the new fee is high.", "手续费上涨；新费用很高。")
    #expect(found.map(\.rule) == [.forbidden])
    #expect(found.first?.fix == nil)
  }

  @Test(.needsDictionary) func `a word that a dictionary knows for another word is not changed`()
    throws
  {
    let found = try ListCheck.findings(
      "en>zh-CN", Self.fees, "The fee adds to the cost.", "这使费用增加。", dictionary: true)
    #expect(!found.isEmpty && found.allSatisfy { $0.fix == nil })
  }

  @Test func `a plural is not changed into a singular`() throws {
    let found = try ListCheck.findings(
      "zh-CN>en", "zh-CN,en,en forbidden\n营业额,turnover,takings", "营业额有所上升。", "Our takings were up.")
    #expect(found.map(\.rule) == [.forbidden])
    #expect(found.first?.fix == nil)
  }

  @Test func `what is written has no bracket of the entry`() throws {
    let list = "zh-CN,en,en forbidden\n运营开支,operating expenditure (OpEx),running cost"
    let found = try ListCheck.findings("zh-CN>en", list, "运营开支翻倍。", "Our running cost doubled.")
    #expect(found.first?.suggestion == "operating expenditure")
    #expect(found.first?.fix?.text == "operating expenditure")
    let chinese = "en,zh-CN,zh-CN forbidden\nvirtual machine,虚拟机（VM）,虚机"
    let other = try ListCheck.findings("en>zh-CN", chinese, "Stop the virtual machine.", "停止虚机。")
    #expect(other.first?.fix?.text == "虚拟机")
  }

  @Test func `short words have a plural that is forbidden with them`() throws {
    let list = "zh-CN,en,en forbidden\n交货日,delivery date,delivery day"
    let found = try ListCheck.findings(
      "zh-CN>en", list, "共三个交货日。", "There are three delivery days.")
    #expect(found.map(\.rule) == [.forbidden])
  }
}
