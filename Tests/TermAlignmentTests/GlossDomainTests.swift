import TestSupport
import Testing

@testable import TermAlignment

/// Glosses of other fields than the ones that the rules were made with: how many come out with
/// exact boundaries.
@Suite struct GlossDomainTests {
  /// A sentence, and the Chinese of its glosses; several around `|`, none after `-`.
  typealias Sentence = (text: String, chinese: String)

  private func share(_ sentences: [Sentence], _ aligner: TermAligner) throws -> Double {
    let right = try sentences.count { sentence in
      let found = aligner.glosses(in: try Bench.analyze(sentence.text)).map(\.sourceText)
      let wanted = sentence.chinese.split(separator: "|").map(String.init).filter { $0 != "-" }
      return found == wanted
    }
    return Double(right) / Double(sentences.count)
  }

  @Test(arguments: [Self.medicine, Self.law, Self.manuals])
  func `most glosses of other fields are right without a dictionary`(
    sentences: [Sentence]
  ) throws {
    #expect(sentences.count > 15)
    #expect(try share(sentences, TermAligner()) >= 0.8)
  }

  @Test(
    .needsDictionary,
    arguments: [Self.medicine, Self.law, Self.manuals])
  func `nearly all glosses of other fields are right with a dictionary`(
    sentences: [Sentence]
  ) throws {
    #expect(try share(sentences, TermAligner(dictionary: TestModel.dictionary)) >= 0.9)
  }

  @Test(arguments: [
    ("知识蒸馏", "knowledge distillation"), ("类神经网路", "neural network"), ("软体", "software"),
    ("机器学习", "machine learning"),
  ])
  func `terms of fields are known in Simplified characters, wherever they are from`(
    chinese: String, english: String
  ) {
    #expect(DomainGlosses.pairs(chinese, with: [EnglishTerm(english)]) == true)
  }

  @Test(arguments: ["知識蒸餾", "知识蒸馏", "機器學習", "軟體", "软体"])
  func `words of fields are whole in characters of either kind`(chinese: String) {
    #expect(DomainGlosses.contains(chinese))
  }

  static let medicine: [Sentence] = [
    ("免疫系统(immune system)过度反应。", "免疫系统"),
    ("手术导航(surgical navigation)系统。", "手术导航"),
    ("治疗方案(treatment plan)已确定。", "治疗方案"),
    ("他患有慢性阻塞性肺病(COPD)。", "慢性阻塞性肺病"),
    ("她被诊断出阿尔茨海默病(Alzheimer's disease)。", "阿尔茨海默病"),
    ("细胞膜(cell membrane)很薄。", "细胞膜"),
    ("测量血氧饱和度(SpO2)。", "血氧饱和度"),
    ("新冠病毒(SARS-CoV-2)变异快。", "新冠病毒"),
    ("患者接受化疗(chemotherapy)。", "化疗"),
    ("医生怀疑是房颤(atrial fibrillation)。", "房颤"),
    ("患者的肌酐清除率(creatinine clearance)偏低。", "肌酐清除率"),
    ("建议做冠状动脉造影(coronary angiography)。", "冠状动脉造影"),
    ("该药属于质子泵抑制剂(PPI)。", "质子泵抑制剂"),
    ("临床上常用格拉斯哥昏迷评分(GCS)。", "格拉斯哥昏迷评分"),
    ("术后需警惕深静脉血栓(deep vein thrombosis)。", "深静脉血栓"),
    ("血压(mmHg)偏高。", "-"),
    ("体温(°C)正常。", "-"),
    ("收缩压的单位是毫米汞柱(mmHg)。", "毫米汞柱"),
    ("主任医师陈述(Chen Shu, MD)到场。", "陈述"),
    ("超声提示胆结石(gallstone)。", "胆结石"),
    ("患儿有先天性心脏病(congenital heart disease)。", "先天性心脏病"),
    ("给予静脉注射(intravenous injection)治疗。", "静脉注射"),
    ("血液中的白细胞(leukocyte)计数升高。", "白细胞"),
    ("这类药物会引起低血压(hypotension)。", "低血压"),
    ("医院引进了体外膜肺氧合（英文简称 ECMO）设备。", "体外膜肺氧合"),
    ("剂量(mg/kg)见说明书。", "-"),
  ]

  static let law: [Sentence] = [
    ("仲裁条款(arbitration clause)无效。", "仲裁条款"),
    ("诉讼时效(statute of limitations)已过。", "诉讼时效"),
    ("举证责任(burden of proof)在原告。", "举证责任"),
    ("合同的违约金(liquidated damages)过高。", "违约金"),
    ("被告的过失(negligence)明显。", "过失"),
    ("原告请求惩罚性赔偿(punitive damages)。", "惩罚性赔偿"),
    ("法官援引遵循先例(stare decisis)原则。", "遵循先例"),
    ("行使优先购买权(right of first refusal)。", "优先购买权"),
    ("法庭认为构成根本违约(fundamental breach)。", "根本违约"),
    ("双方约定了争议解决(dispute resolution)方式。", "争议解决"),
    ("本合同适用不安抗辩权(unsecured defense)。", "不安抗辩权"),
    ("股东提起派生诉讼(derivative action)。", "派生诉讼"),
    ("律师主张正当程序(due process)。", "正当程序"),
    ("他被控内幕交易(insider trading)。", "内幕交易"),
    ("张三(被告)没有到庭。", "-"),
    ("法院支持了先予执行(advance enforcement)的申请。", "先予执行"),
    ("被告援引诉讼时效【limitation period】抗辩。", "诉讼时效"),
    ("当事人享有撤销权(right of rescission)。", "撤销权"),
    ("合伙人承担连带责任(joint and several liability)。", "连带责任"),
    ("仲裁庭作出临时措施(interim measures)。", "临时措施"),
    ("该条款属于格式条款(standard terms)。", "格式条款"),
    ("国际商会（以下简称“ICC”）发布了规则。", "国际商会"),
  ]

  static let manuals: [Sentence] = [
    ("编辑器支持语法高亮(syntax highlighting)。", "语法高亮"),
    ("服务器(server)宕机了。", "服务器"),
    ("安装程序(installer)已损坏。", "安装程序"),
    ("搜索引擎(search engine)返回结果。", "搜索引擎"),
    ("按下回车键(Enter)。", "回车键"),
    ("在设置中找到辅助功能(Accessibility)。", "辅助功能"),
    ("将文件拖到回收站(Recycle Bin)。", "回收站"),
    ("系统会弹出对话框(dialog box)。", "对话框"),
    ("选择深色模式(dark mode)。", "深色模式"),
    ("勾选自动更新(automatic updates)选项。", "自动更新"),
    ("支持双因素认证(two-factor authentication)。", "双因素认证"),
    ("请先备份注册表(registry)。", "注册表"),
    ("通过应用商店(App Store)下载。", "应用商店"),
    ("启用硬件加速(hardware acceleration)。", "硬件加速"),
    ("检查依赖注入(dependency injection)是否生效。", "依赖注入"),
    ("避免内存泄漏(memory leak)。", "内存泄漏"),
    ("请在控制面板(Control Panel)中更改。", "控制面板"),
    ("点击工具栏(toolbar)上的按钮。", "工具栏"),
    ("按住修饰键(modifier key)再拖动。", "修饰键"),
    ("在资源管理器(File Explorer)里打开文件夹。", "资源管理器"),
    ("程序会写入日志文件(log file)。", "日志文件"),
    ("更新前请关闭杀毒软件(antivirus software)。", "杀毒软件"),
    ("该接口返回令牌(token)。", "令牌"),
    ("服务启动后监听端口(port)。", "端口"),
    ("Kubernetes（简称 K8s）管理容器(containers)。", "容器"),
    ("系统的响应时间(ms)如下。", "-"),
    ("该标准（ISO 9001）已更新。", "-"),
    ("在菜单栏[menu bar]中选择“文件”。", "菜单栏"),
    ("双击桌面快捷方式(shortcut)即可启动。", "快捷方式"),
    ("请确认已连接局域网(LAN)。", "局域网"),
    ("固件(firmware)升级失败。", "固件"),
    ("如果出现死锁(deadlock)，请重启进程(process)。", "死锁|进程"),
    ("启用断点续传(resumable upload)功能。", "断点续传"),
    ("数据库使用乐观锁(optimistic locking)。", "乐观锁"),
    ("REST（表述性状态转移）是一种架构风格。", "表述性状态转移"),
    ("下载速度(Mbps)如下表。", "-"),
    ("存储空间(GB)不够。", "-"),
  ]
}
