import TermAlignment
import TestSupport
import Testing

/// Where the Chinese of a gloss begins.
@Suite struct GlossBoundaryTests {
  @Test(arguments: [
    ("下面请禾汀投顾(Heting Advisers)提问。", "禾汀投顾"),
    ("我们研究条件概率(conditional probability)。", "条件概率"),
    ("由台积电(TSMC)代工。", "台积电"),
    ("让德勤(Deloitte)审计。", "德勤"),
    ("向欧盟(EU)申请。", "欧盟"),
    ("与世界卫生组织(WHO)合作。", "世界卫生组织"),
    ("采用容器编排(container orchestration)。", "容器编排"),
    ("称为过拟合(overfitting)。", "过拟合"),
    ("这叫做尾延迟(tail latency)。", "尾延迟"),
    ("所谓护城河(moat)就是壁垒。", "护城河"),
    ("讨论量化宽松(quantitative easing)。", "量化宽松"),
    ("包括应收账款(accounts receivable)。", "应收账款"),
    ("例如注意力机制(attention mechanism)。", "注意力机制"),
    ("考察净推荐值(NPS)。", "净推荐值"),
    ("投资者关注市盈率(P/E)。", "市盈率"),
    ("打开命令提示符(Command Prompt)。", "命令提示符"),
    ("设置环境变量(environment variables)。", "环境变量"),
    ("我想问一下自由现金流(free cash flow)。", "自由现金流"),
    ("他们训练了一个卷积神经网络(CNN)。", "卷积神经网络"),
  ])
  func `words that lead up to a term are no part of it`(text: String, chinese: String) throws {
    #expect(try Bench.glosses(text).map { $0.prefix { $0 != "=" } } == [chinese[...]])
  }

  @Test(arguments: [
    ("模型的训练数据(training data)不够。", "训练数据"),
    ("投资回报率(ROI)很高。", "投资回报率"),
    ("管理费用(administrative expenses)上升。", "管理费用"),
    ("学习率(learning rate)太大。", "学习率"),
    ("移动支付(mobile payment)普及。", "移动支付"),
    ("通过反向传播(backpropagation)更新。", "反向传播"),
    ("代工厂是台积电(TSMC)。", "台积电"),
    ("公司回购了可转换债券(convertible bonds)。", "可转换债券"),
  ])
  func `verbs and classifiers that belong to a term stay`(text: String, chinese: String) throws {
    #expect(
      try Bench.glosses(text).map { $0.prefix { $0 != "=" } } == [chinese[...]])
  }

  @Test(
    .needsDictionary,
    arguments: [
      ("公司发行可转债(convertible bond)。", "可转债"),
      ("学习线性代数(linear algebra)。", "线性代数"),
      ("计算标准差(standard deviation)。", "标准差"),
      ("患者接受磁共振成像(MRI)检查。", "磁共振成像"),
      ("央行实行负利率(negative interest rate)。", "负利率"),
      ("使用强化学习(reinforcement learning)训练。", "强化学习"),
    ])
  func `a dictionary tells which verbs the English has`(text: String, chinese: String) throws {
    let aligner = TermAligner(dictionary: TestModel.dictionary)
    #expect(aligner.glosses(in: try Bench.analyze(text)).map(\.sourceText) == [chinese])
  }
}
