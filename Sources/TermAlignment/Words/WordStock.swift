/// Words that compounds of many fields are made of, with the English that they have in compounds.
///
/// A word alone is no term; 成本 is the head of 推理成本 as cost is that of inference cost.
enum WordStock {
  /// What a word does in a compound.
  enum Role: Sendable {
    /// It stands before others only: 年化, 核心.
    case modifier
    /// It stands before others, and only says how much or when: 长期, 最低.
    case weakModifier
    /// It stands anywhere: 成本, 数据.
    case noun
    /// It is a term by itself as well: 芯片, 库存.
    case term
    /// It ends a compound as a noun of action: 增长, 降低; before a noun it would be a verb.
    case action
  }

  /// The role and the English of a word; nil where it is not in stock.
  static func entry(_ word: String) -> (role: Role, english: String)? { entries[word] }

  private static let entries: [String: (role: Role, english: String)] = {
    var entries: [String: (role: Role, english: String)] = [:]
    for (role, text) in [
      (Role.modifier, modifiers), (.weakModifier, weakModifiers), (.noun, nouns),
      (.action, actions),
    ] {
      for item in text.split(whereSeparator: \.isWhitespace) {
        let sides = item.split(separator: "=")
        guard sides.count == 2, let first = sides.first, let last = sides.last else { continue }
        let isTerm = first.hasSuffix("*")
        entries[String(isTerm ? first.dropLast() : first)] = (
          isTerm ? .term : role, String(last).replacing("_", with: " ")
        )
      }
    }
    return entries
  }()

  private static let modifiers = """
    年化=annualized 核心=core 区域=regional 中小型=small_and_medium-sized 高性能=high-performance
    低成本=low-cost 高端=high-end 低端=low-end 实时=real-time 在线=online 离线=offline 线上=online
    线下=offline 数字=digital 智能=intelligent 自动=automatic
    手动=manual 移动=mobile 虚拟=virtual 远程=remote 分布式=distributed 集中式=centralized
    第三方=third-party 公共=public 公有=public 私有=private 专有=proprietary 自有=own 开放=open
    开源=open-source 免费=free 付费=paid 标准=standard 定制=custom 通用=general-purpose 专用=dedicated
    商业=commercial 工业=industrial 企业=enterprise 个人=personal 社会=social 公众=public
    法定=statutory 法律=legal 财务=financial 金融=financial 经济=economic 技术=technical 物理=physical
    化学=chemical 生物=biological 临床=clinical 慢性=chronic 急性=acute 原始=original 基础=basic
    前沿=frontier 下一代=next-generation 全职=full-time 兼职=part-time 固定=fixed 可变=variable
    动态=dynamic 静态=static 多式=multimodal 净=net 毛=gross 边际=marginal 有效=effective
    有形=tangible 无形=intangible 实体=physical 非流动=non-current 流动=current 可再生=renewable
    清洁=clean 绿色=green 可持续=sustainable 安全=security 独立=independent 跨境=cross-border
    跨=cross- 端到端=end-to-end 全渠道=omnichannel 全漏斗=full-funnel 对话式=conversational
    生成式=generative 代理式=agentic 多模态=multimodal 交互式=interactive 沉浸式=immersive
    订阅=subscription 消费=consumer 零售=retail 批发=wholesale 机构=institutional 潜在=potential
    视觉=visual 语音=voice 音频=audio 视频=video 图像=image 文本=text 电子=electronic 电动=electric
    非=non- 奢侈=luxury 原生=native 生鲜=fresh 假日=holiday 供需=supply-demand 无线=wireless 有线=wired
    双向=two-way 单一=single 联合=joint 全资=wholly-owned 控股=holding 上市=listed 境内=domestic
    境外=overseas 民营=private 国有=state-owned 关联=related 递延=deferred 或有=contingent
    """

  private static let weakModifiers = """
    长期=long-term 短期=short-term 中期=medium-term 季度=quarterly 年度=annual 月度=monthly
    全球=global 国际=international 国内=domestic 海外=overseas 本地=local 内部=internal 外部=external
    关键=key 主要=main 战略=strategic 大型=large 小型=small 中型=medium-sized 初始=initial 最终=final
    先进=advanced 现代=modern 传统=traditional 新型=new 平均=average 总=total
    最大=maximum 最小=minimum 最低=minimum 最高=maximum
    """

  /// Those with a star are terms by themselves.
  private static let nouns = """
    成本=cost 费用=expense 收入=revenue 营收*=revenue 利润=profit 利润率*=margin 亏损=loss 资产=asset
    负债=liability 债务=debt 资本=capital 资金=fund 现金=cash 现金流*=cash_flow 股份=share 股票=stock
    股东*=shareholder 股权*=equity 债券*=bond 利率*=interest_rate 汇率*=exchange_rate 税务=tax
    税率=tax_rate 价格=price 销售额=sales 销量=sales_volume 份额=share 市场=market 业务=business
    产品=product 商品=merchandise 服务=service 客户=customer 用户=user 消费者*=consumer 会员*=member
    订单*=order 合同*=contract 协议=agreement 条款=clause 供应商*=supplier 卖家*=seller 买家*=buyer
    商家*=merchant 品牌*=brand 渠道=channel 门店=store 商店=store 仓库*=warehouse 库存*=inventory
    物流*=logistics 配送*=delivery 运输=transportation 包裹*=package 供应链*=supply_chain 工厂=plant
    设备=equipment 设施=facility 系统=system 平台=platform 软件*=software 硬件*=hardware
    应用=application 应用程序*=application 程序=program 工具=tool 功能=feature 界面=interface
    接口=interface 数据=data 数据库*=database 信息=information 内容=content 文件=file 文档=document
    代码=code 模型*=model 算法*=algorithm 变现*=monetization 自动化=automation 数字化=digitalization 总裁*=president 副总裁*=vice_president
    高级副总裁*=senior_vice_president 执行副总裁*=executive_vice_president 董事长*=chairman 总经理*=general_manager
    接线员*=operator 广告商*=advertiser 主持人=moderator 参与者=participant 顺风*=tailwind 逆风*=headwind 阻力*=headwind
    芯片*=chip 网络=network 云=cloud 服务器*=server 存储*=storage
    算力*=computing_power 计算=computing 容量*=capacity 产能*=capacity 能力=capability
    性能=performance 质量=quality 效率=efficiency 速度=speed 延迟*=latency 风险*=risk 策略=strategy
    战略=strategy 政策=policy 计划=plan 项目=project 方案=solution 流程=process 周期=cycle 目标=target
    指标=metric 水平=level 规模=scale 结构=structure 机制=mechanism 框架=framework 标准=standard
    团队=team 部门=department 员工*=employee 人员=personnel 管理层*=management 董事会*=board
    委员会=committee 机构=institution 中心=center 银行=bank 保险=insurance 基金*=fund 投资者*=investor
    分析师*=analyst 合作伙伴*=partner 技术=technology 工程=engineering 研究=research 能源=energy
    电力=power 电池=battery 汽车=vehicle 车辆=vehicle 材料=material 零部件=component 患者*=patient
    药物=drug 疾病=disease 疫苗*=vaccine 医院=hospital 治疗=treatment 病毒=virus 广告*=advertising
    媒体=media 营销=marketing 活动=campaign 受众*=audience 流量*=traffic 体验=experience 支持=support
    培训=training 训练*=training 推理*=inference 管理=management 运营=operations 投资=investment
    贸易=trade 交易=transaction 支付=payment 结算=settlement 报告=report 财报*=earnings_report
    业绩*=results 指引*=guidance 预测=forecast 预算*=budget 决策=decision 工作负载*=workload
    基础设施*=infrastructure 需求=demand 供应=supply 供给=supply 环境=environment 资源=resource
    权限=permission 账户=account 账号=account 密码=password 页面=page 网站=website 设备端=on-device
    卫星*=satellite 航班=flight 酒店=hotel 旅游=travel 食品=food 杂货=grocery 服装=apparel 智能体*=agent
    机器人*=robot 助手=assistant 聊天=chat 搜索=search 购物=shopping 体育=sports 音乐=music 游戏=game
    直播=live_streaming 流媒体*=streaming 图书=book 教育=education 责任=liability 权利=right
    义务=obligation 诉讼*=litigation 仲裁*=arbitration 许可=license 专利*=patent 商标*=trademark
    隐私*=privacy 就业=employment 工资=wage 薪酬=compensation 房地产=real_estate 地产=property
    土地=land 建筑=construction 经济效益=economics 生产力=productivity 人才=talent 季节=season 高峰期=peak
    峰值=peak 总额=total 比例=ratio 实验室*=lab 详情=detail 漏斗*=funnel 单位=unit 占比=mix 工具包=toolkit
    助理=assistant 论坛=forum 协会=association 法院=court 法规=regulation 条例=regulation 手册=manual
    指南=guideline 剂量*=dose 疗法*=therapy 试验=trial 样本=sample 基因*=gene 细胞*=cell 蛋白*=protein
    血压=blood_pressure 感染*=infection 症状=symptom 电压=voltage 电流=current 温度=temperature
    压力=pressure 传感器*=sensor 电机=motor 引擎=engine 处理器*=processor 内存*=memory 带宽*=bandwidth
    频率=frequency 信号=signal 集群*=cluster 节点*=node 实例=instance 容器*=container 镜像=image
    日志=log 插件=plug-in 租户=tenant 区域=region
    """

  private static let actions = """
    增长=growth 下降=decline 降低=reduction 提升=improvement 改善=improvement 增加=increase
    减少=decrease 优化=optimization 扩张=expansion 扩展=expansion 发展=development 开发=development
    创新=innovation 转型=transformation 升级=upgrade 整合=integration 集成=integration
    合作=cooperation 竞争=competition 收购=acquisition 合并=merger 重组=restructuring 裁员=layoff
    招聘=recruitment 制造=manufacturing 生产=production 采购=procurement 销售=sales 发射=launch
    部署=deployment 迁移=migration 监控=monitoring 监测=monitoring 检测=detection 测试=testing
    验证=verification 审计=audit 评估=assessment 分析=analysis 设计=design 规划=planning 控制=control
    保护=protection 压缩=compression 加速=acceleration 减值=impairment 折旧=depreciation
    摊销=amortization 赔偿=compensation 和解=settlement 纠纷=dispute 波动=volatility 不平衡=imbalance
    短缺=shortage 过剩=surplus 披露=disclosure 发行=issuance 回购=buyback 融资=financing 贷款=loan
    履行=fulfillment 交付=delivery 推荐=recommendation 识别=recognition 翻译=translation
    编程=programming 分发=distribution
    """
}
