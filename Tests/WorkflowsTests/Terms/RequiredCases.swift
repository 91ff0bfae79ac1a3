import Testing

/// A pair with a list of terms, as a client and a translator would bring them.
struct RequiredCase: Sendable, CustomTestStringConvertible {
  /// `zh>en` and the like.
  var languages: String
  /// Rows of the list, the Chinese first; `|` between forms.
  var list: String
  var source: String
  var target: String

  var testDescription: String { "\(list): \(source) ⟶ \(target)" }

  init(_ languages: String, _ list: String, _ source: String, _ target: String) {
    (self.languages, self.list, self.source, self.target) = (languages, list, source, target)
  }
}

/// Sentences in which a client's list is broken, and such in which it is kept. They were written
/// before the check that they hold to account.
enum RequiredCases {
  /// The list is broken in each.
  static let breaches: [RequiredCase] = [
    .init(
      "zh>en", "毛利率,gross margin", "第三季度毛利率升至四成。",
      "Gross profit ratio rose to 40% in the third quarter."),
    .init(
      "zh>en", "长期负债,non-current liabilities", "长期负债有所下降。", "Current liabilities declined somewhat."
    ),
    .init("zh>en", "应付票据,notes payable", "应付票据大幅增加。", "Notes receivable increased sharply."),
    .init("zh>en", "经营杠杆,operating leverage", "经营杠杆明显改善。", "Financial leverage improved markedly."),
    .init(
      "zh>en", "保密协议,non-disclosure agreement", "双方签署了保密协议。",
      "Both parties signed a confidentiality agreement."),
    .init(
      "zh>en", "不可抗力,force majeure", "因不可抗力造成的延误不计入工期。",
      "Delays caused by acts of God do not count toward the schedule."),
    .init("zh>en", "甲方,Party A", "甲方应在十日内付款。", "Party B shall pay within ten days."),
    .init(
      "zh>en", "高血压,hypertension", "患者有高血压病史。", "The patient has a history of high blood pressure."),
    .init("zh>en", "低血糖,hypoglycemia", "这种药物可能引起低血糖。", "This drug may cause hyperglycemia."),
    .init("zh>en", "回滚,roll back", "部署失败后请回滚。", "If the deployment fails, revert it."),
    .init("zh>en", "命名空间,namespace", "每个命名空间都有配额。", "Every scope has a quota."),
    .init("zh>en", "权益,equity", "股東權益增加。", "Shareholders' interests increased."),
    .init("zh>en", "环比,sequentially", "收入环比增长3%。", "Revenue grew 3% year over year."),
    .init(
      "zh>en", "摊余成本,amortized cost", "本公司的摊余成本变动较大。", "The company's changes were considerable."),
    .init("en>zh", "部署,deployment", "The deployment takes two minutes.", "发布需要两分钟。"),
    .init("en>zh", "集群,cluster", "Each cluster has three nodes.", "每个群集有三个节点。"),
    .init("en>zh", "股东,shareholder", "Every shareholder may vote.", "每位持股人均可投票。"),
    .init("en>zh", "保修,warranty", "The warranty covers two years.", "保证期为两年。"),
    .init("en>zh-TW", "軟體,software", "Install the software first.", "請先安裝軟件。"),
    .init("en>zh-TW", "資料庫,database", "The database is down.", "數據庫無法使用。"),
    .init("en>zh-TW", "預設值,default", "Restore the default.", "恢復默認設置。"),
    .init("en>zh", "疫苗,vaccine", "The vaccine is safe.", "该药物是安全的。"),
    .init("en>zh", "资本支出,CapEx", "CapEx rose 5%.", "CapEx增长5%。"),
    .init("en>zh", "存货周转率,inventory turnover", "Inventory turnover slowed.", "库存周转放缓。"),
    .init("en>zh", "扭力扳手,torque wrench", "Use a torque wrench here.", "此处请使用扭矩扳手。"),
    .init("en>zh", "采购订单,purchase order", "Confirm the purchase order today.", "请今天确认销售订单。"),
  ]

  /// The list is kept in each, or has nothing to say.
  static let rightUses: [RequiredCase] = [
    .init("zh>en", "服务器,server", "所有服务器均已升级。", "All servers have been upgraded."),
    .init("zh>en", "加密,encrypt", "数据已加密。", "The data was encrypted."),
    .init(
      "en>zh", "旭日贸易（新加坡）有限公司,Sunrise Trading (Singapore) Pte Ltd", "Singapore is hot.", "那里很热。"),
    .init("en>zh", "通胀保值债券,TIPs", "Here is a tip.", "以下是一条建议。"),
    .init("en>zh", "标准作业程序,SoPs", "The towel sops up the water.", "毛巾把水吸干。"),
    .init("en>zh", "资本充足率,CAR", "The car is parked outside.", "车停在外面。"),
    .init("en>zh", "三月,March", "They march every day.", "他们每天行军。"),
    .init("en>zh", "土耳其,Turkey", "We roasted a turkey.", "我们烤了一只火鸡。"),
    .init("zh>en", "人口,population", "每个人口腔内都有细菌。", "Everyone has bacteria in the mouth."),
    .init("zh>en", "病毒,virus", "抗病毒药物很贵。", "Antiviral drugs are expensive."),
    .init("zh>en", "预处理,pre-processing", "预处理需要一小时。", "Preprocessing takes an hour."),
    .init("zh>en", "数据集,data set", "这些数据集是公开的。", "The datasets are public."),
    .init("en>zh", "和/或,and/or", "Tea and/or coffee", "茶和/或咖啡"),
    .init("en>zh", "FDA,FDA", "The FDA approved it.", "美国食品药品监督管理局已批准。"),
    .init("en>zh", "每股收益,EPS (earnings per share)", "EPS was 2 yuan.", "每股收益为2元。"),
    .init("zh>en", "国内生产总值（GDP）,gross domestic product (GDP)", "国内生产总值增长5%。", "GDP grew 5%."),
    .init("en>zh", "合伙人,partner", "The company partnered with us.", "该公司与我们合作。"),
    .init("en>zh", "社区传播,community spread", "Community spread slowed.", "病毒在社区内的传播放缓。"),
    .init(
      "zh>en", "股东大会,general meeting of shareholders", "股东大会已召开。",
      "The shareholders' general meeting was held."),
    .init("en>zh-TW", "網路,network", "The network is slow.", "網路很慢。"),
    .init("zh>en", "关键绩效指标,ＫＰＩ", "关键绩效指标已更新。", "KPIs have been updated."),
    .init("en>zh", "积压订单|在手订单,backlog", "The backlog grew.", "在手订单增加。"),
    .init("en>zh", "客户,customer", "The customer\u{2019}s order arrived.", "客户的订单已到。"),
    .init("zh>en", "代理,agent\n代理,proxy", "请设置代理。", "Set the proxy."),
    .init("zh>en", "颜色,color", "颜色很鲜艳。", "The colours are vivid."),
    .init("zh>en", "资本支出,capital expenditure", "资本支出增加。", "Cap\u{AD}ital expendi\u{AD}tures rose."),
  ]
}
