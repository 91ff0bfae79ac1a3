/// English words of the common language that are no terms by themselves.
enum PlainEnglish {
  /// Adjectives and adverbs that name no thing when they stand alone.
  static let qualities = wordSet(
    """
    absolute abundant accurate actual adequate alone annual apparent appropriate attractive automatic
    average basic brief broad central cheap clear clean close common complete complex comprehensive
    concrete confident consistent constant continuous convenient correct crucial current customary
    daily damp deep dependent direct distinct domestic due dynamic easy effective efficient empty
    equal equivalent essential exact excellent exclusive existing expensive external extra extreme
    fair familiar fast final fine firm fixed flat flexible foreign formal former frequent fresh
    friendly full functional fundamental general genuine global good gradual hard healthy heavy high
    hot huge ideal identical immediate independent indirect individual inner initial intense
    internal joint key known large late lawful legal legitimate light likely limited local long low
    main major manual massive maximum meaningful mere mild minimum minor mobile moderate modern modest
    monthly mutual narrow native natural neat negative neutral new normal obvious odd official
    offline old ongoing online open optimal optional oral ordinary original overall own parallel
    partial past perfect permanent persistent personal physical plain pleasant poor popular positive
    powerful precise present primary prior private professional prominent proper public pure quick
    quiet random rapid rare raw ready real reasonable recent regular relative relevant reliable
    remote representative respective responsible rich rigid robust rough rural safe satisfied scarce
    secure senior sensitive separate serious severe sharp significant silent simple slight slow
    smart smooth social soft solid special specific stable standard static steady stiff strict
    strong structural subsequent substantial subtle successful sudden sufficient suitable
    superior sure sustainable temporary thick thin tight tiny together total tough typical unable
    unclear unified uniform unique universal unknown unlikely upper urban urgent useful useless usual
    valid valuable variable various vast vertical visible vital vivid voluntary vulnerable warm
    weak weekly whole wide wild wise worldwide wrong yearly young
    straight polite national regional political medical clinical financial commercial industrial
    technical digital virtual physical chemical biological historical local
    mature overdue mainstream prevalent feasible inevitable worth stronger smarter scarier
    jointly fully partly mainly mostly solely simply directly
    """)

  /// Adjectives before a noun that make no term of it: new name, common concept.
  static let commonplace = wordSet(
    "new old common ordinary other same different existing actual overall general-purpose good bad")

  /// Nouns of time and of the common language beside those of ``GeneralWords``.
  static let plainChinese = wordSet(
    """
    数目 首要 当地 小时 分钟 秒钟 星期 星期一 星期二 星期三 星期四 星期五 星期六 星期日 周一 周二 周三 周四 周五 周六 周日 月份 一月 二月
    三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月 年内 年份 天数 当天 当日 次日 昨日 今日 本月 上月 下月 早晨 夜晚 凌晨
    半年 上半年 下半年 第一季度 第二季度 第三季度 第四季度 第二周 第一周 缺点 优点 潜力 连同 一同 一类 同类 本人 他人 别人
    某人 每人 人数 总计 总共 共计 合计 上述 下述 前述 下文 上文 全文 持平 终局 大小 长短 高低 多少 好坏 可能 地步 关头 事宜
    其中 其间 当地 各地 当下 眼下 如今 日后 今后 往后 先前 此前 近来 近年 近几年 最初 起初 开头 结尾 末尾 开端 后果 成因 来由 初衷
    请看 请问 请将 请见 请参阅 本意 心得 经历 感受 感觉 印象 记忆 想象 梦想 希望 愿望 期望 期待 兴趣 爱好 习惯 性格 脾气 缘故 借口 道理 真相 谎言 秘密 麻烦
    困境 难题 难点 难度 优缺点 利弊 好感 反感 差距 差别 区别 共同点 相似之处 不同之处 首位 其一 其二 小部分 大多 绝大多数 剩余 剩下
    """)
}
