/// Chinese family names of one character, but those that are mostly particles or verbs.
enum Surnames {
  /// Whether a character, Simplified, is one.
  static func contains(_ character: String) -> Bool { names.contains(character) }

  private static let names = wordSet(
    """
    王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 罗 梁 宋 郑 谢 韩 唐 冯 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕 苏 卢 蒋 蔡
    贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊 金 陆 郝 孔 崔 康 毛 邱 秦 江 史 顾 侯 邵 孟 龙 万
    段 雷 钱 汤 尹 黎 易 武 乔 贺 赖 龚 文 庞 樊 兰 殷 施 陶 洪 翟 颜 倪 严 牛 温 芦 季 俞 章 鲁 葛 伍 韦 申 尤 毕 聂 焦 向
    柳 邢 岳 齐 梅 莫 庄 辛 管 祝 左 涂 谷 祁 舒 耿 牟 卜 詹 关 苗 凌 费 纪 靳 盛 童 欧 甄 项 曲 游 阳 裴 席 卫 查 屈 鲍 覃 霍
    翁 隋 甘 景 薄 柏 宁 柯 阮 桂 闵 解 柴 房 尚 冼 麦 叶 岑 区 缪 骆 邝 卓 池 蓝 幸 司 娄 荣 简 车 连 佘 饶 刁 瞿 戚 丘 米 苟
    """)
}
