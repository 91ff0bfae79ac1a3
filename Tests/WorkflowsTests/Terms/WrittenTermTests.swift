import Checking
import TestSupport
import Testing

/// Number, capitals and abbreviations of terms, and words that only look like them.
@Suite struct WrittenTermTests {
  @Test(arguments: [
    ("zh-CN>en", "zh-CN,en\n交货日,delivery day", "共三个交货日。", "There are three delivery days."),
    ("zh-CN>en", "zh-CN,en\n逻辑芯片,logic IC", "逻辑芯片降价。", "Logic ICs are cheaper."),
    ("zh-CN>en", "zh-CN,en\n横幅广告,banner ad", "横幅广告很贵。", "Banner ads are dear."),
    ("zh-CN>en", "zh-CN,en\n交货日,delivery days", "这是交货日。", "This is a delivery day."),
  ])
  func `short words have a plural`(
    languages: String, list: String, source: String, target: String
  ) throws {
    #expect(try ListCheck.findings(languages, list, source, target).isEmpty)
  }

  @Test(arguments: [
    ("delivery day,交货日", "Three delivery days remain.", "还有三个发货日。"),
    ("test key,测试密钥", "Delete the test keys.", "删除测试口令。"),
    ("banner ad,横幅广告", "Banner ads are dear.", "推广很贵。"),
    ("parts per million (ppm),百万分率", "It is 20 ppm.", "为20个点。"),
    ("three times daily (TID / t.i.d.),每日三次", "Take it t.i.d. with food.", "每日一次，随餐服用。"),
    ("operating expenditure (OpEx),运营开支", "OpEx rose.", "支出上升。"),
  ])
  func `plurals of short words and abbreviations are looked for`(
    entry: String, source: String, target: String
  ) throws {
    #expect(try !ListCheck.findings("en>zh-CN", "en,zh-CN\n" + entry, source, target).isEmpty)
  }

  @Test(arguments: [
    ("运营及资本性开支,operating and capital expenditures (OpCaEx)", "运营及资本性开支下降。", "OpCaEx fell."),
    ("千帕,kilopascal (kPa)", "千帕是单位。", "The kPa is a unit."),
    ("百万分率,parts per million (ppm)", "用百万分率表示。", "Given in ppm."),
    ("国库票据,treasury bills (T-bills)", "国库票据热销。", "T-bills sold well."),
    ("远期合约,forward contract (FRAX)", "远期合约到期。", "The FRAX is due."),
  ])
  func `a short word in the bracket at the end is a form`(
    entry: String, source: String, target: String
  ) throws {
    #expect(try ListCheck.findings("zh-CN>en", "zh-CN,en\n" + entry, source, target).isEmpty)
  }

  @Test func `a place or a kind in a bracket is none`() throws {
    for entry in ["Northern Fund (Asia),北方基金", "record (noun),记录", "Northern Bank (HK),北方银行"] {
      let inner = entry.split { "()".contains($0) }[1]
      #expect(
        try ListCheck.findings("en>zh-CN", "en,zh-CN\n" + entry, "The \(inner) is here.", "到了。")
          .isEmpty)
    }
    let list = "zh-CN,en\n日本银行（日央行）,Bank of Japan\n北方银行（总行）,Northern Bank"
    #expect(try !ListCheck.findings("zh-CN>en", list, "日央行加息。", "Tokyo raised rates.").isEmpty)
    #expect(try ListCheck.findings("zh-CN>en", list, "总行加息。", "Headquarters raised rates.").isEmpty)
  }

  @Test func `a column of abbreviations has forms`() throws {
    for name in ["英文縮寫", "Abbreviation", "缩写", "English abbreviation"] {
      let list = "中文,英文,\(name)\n磷化銦,indium phosphide,InP"
      #expect(try ListCheck.findings("zh-TW>en", list, "磷化銦很貴。", "InP is dear.").isEmpty)
      let found = try ListCheck.findings("zh-TW>en", list, "磷化銦很貴。", "Wafers of INP are dear.")
      #expect(found.map(\.detail) == ["capitals"])
    }
  }

  // MARK: Capitals

  @Test(arguments: [
    (
      "zh-CN,en,Case sensitive\n竣工日,Completion Date,yes", "竣工日已过。",
      "The completion date has passed."
    ),
    ("zh-CN,en,区分大小写\n承租人,Lessee,是", "由承租人支付。", "It is paid by the lessee."),
    (
      "zh-CN,en,Flags\n竣工日,Completion Date,case-sensitive", "竣工日已过。",
      "The completion Date has passed."
    ),
    (
      "zh-CN,en,en case sensitive\n某公司,Beispiel GmbH,yes", "由某公司支付。", "It is paid by Beispiel GMBH."
    ),
    ("zh-CN,en,case-sensitive\n余额宝,quick saver,yes", "请用余额宝付款。", "Please pay by Quick Saver now."),
    (
      "zh-CN,en,Note\n竣工日,Completion Date,\"date, always capitalised\"", "竣工日已过。",
      "The completion date has passed."
    ),
    ("zh-CN,en,备注\n竣工日,Completion Date,首字母大写", "竣工日已过。", "The completion date has passed."),
  ])
  func `capitals that the list asks for are asked of the translation`(
    list: String, source: String, target: String
  ) throws {
    let found = try ListCheck.findings("zh-CN>en", list, source, target)
    #expect(found.map(\.detail) == ["capitals"])
    #expect(found.first?.message.contains("with its capitals") == true)
  }

  @Test(arguments: [
    (
      "zh-CN,en,Case sensitive\n竣工日,Completion Date,yes", "竣工日已过。",
      "The Completion Dates have passed."
    ),
    ("zh-CN,en,Case sensitive\n竣工日,Completion Date,yes", "竣工日", "COMPLETION DATE"),
    ("zh-CN,en,Case sensitive\n余额宝,quick saver,yes", "余额宝很好。", "Quick saver is good."),
    ("zh-CN,en,Case sensitive\n余额宝,quick saver,yes", "余额宝指南", "A Guide to Quick Saver"),
    (
      "zh-CN,en,Case sensitive\n竣工日,Completion Date,no", "竣工日已过。", "The completion date has passed."
    ),
    (
      "zh-CN,en,Note\n竣工日,Completion Date,not always capitalised", "竣工日已过。",
      "The completion date has passed."
    ),
    (
      "zh-CN,en,Note\n利息,Interest,capitalised interest is another term", "利息增加。",
      "More interest was paid."
    ),
    (
      "zh-CN,en,Note\n本行,the Bank,always capitalised", "据日本行业协会统计。", "It is what a local bank says."
    ),
  ])
  func `headings and beginnings have their own capitals`(
    list: String, source: String, target: String
  ) throws {
    #expect(try ListCheck.findings("zh-CN>en", list, source, target).isEmpty)
  }

  @Test func `what is not to be translated keeps its capitals`() throws {
    let list = "en,zh-CN,DNT\nMapleNote,,yes"
    for wrong in ["maplenote", "Maplenote", "MAPLENOTE"] {
      let found = try ListCheck.findings("en>zh-CN", list, "MapleNote is here.", "\(wrong) 来了。")
      #expect(found.map(\.detail) == ["capitals"])
    }
    #expect(try ListCheck.findings("en>zh-CN", list, "MapleNote is here.", "MapleNote 来了。").isEmpty)
    #expect(try ListCheck.findings("en>zh-CN", list, "MAPLENOTE", "MAPLENOTE").isEmpty)
    let other = try ListCheck.findings("en>zh-CN", list, "MapleNote is here.", "枫叶笔记来了。")
    #expect(other.first?.message.hasPrefix("MapleNote is not to be translated") == true)
  }

  // MARK: Other words

  @Test(arguments: [
    ("en>zh-CN", "en,zh-CN\ninstance,实例", "For instance, stop it.", "例如，停止它。"),
    ("en>zh-CN", "en,zh-CN\norder,订单", "Press it in order to stop.", "按下即可停止。"),
    ("en>zh-CN", "en,zh-CN\nday,天数", "At the end of the day it stops.", "它终究会停止。"),
    ("en>zh-CN", "en,zh-CN\nsignup,注册页", "Sign up for news.", "订阅新闻。"),
  ])
  func `a part of a phrase is no term`(
    languages: String, list: String, source: String, target: String
  ) throws {
    #expect(try ListCheck.findings(languages, list, source, target).isEmpty)
  }

  @Test(
    .needsDictionary,
    arguments: [
      ("zh-CN>en", "zh-CN,en\n委员,member", "委员会已成立。", "The committee was set up."),
      ("zh-CN>en", "zh-CN,en\n死亡,death", "死亡率下降。", "The mortality rate fell."),
      ("zh-CN>en", "zh-CN,en\n毛利,gross profit", "毛利率下降。", "The gross margin fell."),
    ])
  func `a part of a longer word is no term`(
    languages: String, list: String, source: String, target: String
  ) throws {
    #expect(try ListCheck.findings(languages, list, source, target, dictionary: true).isEmpty)
  }

  @Test(arguments: [
    ("en>zh-CN", "en,zh-CN\ninstance,实例", "Stop the instance.", "停止例如的东西。"),
    ("zh-CN>en", "zh-CN,en\n公司,company", "公司会成立委员会。", "The firm will set up a committee."),
    ("zh-CN>en", "zh-CN,en\n公司,company", "公司组织了培训。", "The firm trained a group."),
  ])
  func `a term beside such a word is one`(
    languages: String, list: String, source: String, target: String
  ) throws {
    #expect(try !ListCheck.findings(languages, list, source, target).isEmpty)
  }
}
