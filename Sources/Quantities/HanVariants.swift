/// The Traditional forms of the characters that the vocabulary is written with.
package enum HanVariants {
  /// Each Simplified character with its Traditional forms, of which one may be the same.
  static let table = """
    万萬 与與 业業 东東 两兩 个個 临臨 为為爲 书書 乱亂 于於于 亏虧 云雲 亚亞 产產産 亩畝 亿億 从從 仑侖 \
    仓倉 仪儀 们們 价價 众眾衆 优優 会會 伤傷 体體 余餘余 债債 儿兒 兰蘭 兹茲 内內 册冊 军軍 决決 \
    净淨凈 减減 几幾 击擊 别別 制制製 务務 劲勁 势勢 区區 升升昇 华華 单單 卢盧 厘厘釐 叁參叁 参參 双雙 \
    发發 变變 叠疊 只隻只 台臺台 叶葉 号號 后後 吨噸 员員 周周週 团團 国國 图圖 圆圓 圣聖 场場 坏壞 \
    块塊 处處 头頭 学學 宝寶 对對 导導 将將 尔爾 层層 届屆 属屬 岁歲 岛島 峡峽 币幣 布布佈 带帶 并並併 \
    开開 张張 弹彈 强強 当當 录錄 径徑 总總 战戰 户戶户 扩擴 扬揚 折折摺 报報 担擔 损損 据據 摄攝 数數 \
    斩斬 无無 旧舊 时時 机機 权權 杆桿 杠槓 条條 来來 标標 栋棟 样樣 楼樓 槛檻 欧歐 气氣 济濟 润潤 \
    涨漲 温溫 满滿 点點 环環 现現 电電 盏盞 着著 码碼 确確 礼禮 种種 称稱 税稅 稳穩 笔筆 类類 系係系 \
    红紅 约約 级級 纪紀 纯純 纳納 纸紙 纽紐 线線綫 组組 经經 统統 绩績 缓緩 缩縮 罗羅 群群羣 职職 胜勝 \
    脑腦 节節 获獲穫 营營 虫蟲 蚀蝕 补補 表表錶 装裝 规規 计計 记記 让讓 许許 论論 设設 访訪 评評 译譯 试試 语語 \
    课課 调調 负負 财財 责責 货貨 质質 贬貶 贯貫 贰貳 资資 赚賺 跃躍 转轉 轮輪 轻輕 载載 较較 辆輛 \
    边邊 达達 过過 进進 迟遲 里裡裏里 钟鐘鍾 钧鈞 钱錢 铁鐵 铢銖 银銀 镑鎊 长長 门門 间間 阔闊 陆陸 \
    乐樂 历歷曆 祯禎 庆慶 绪緒 贞貞 观觀 丰豐 阶階 销銷 卖賣 仅僅 动動 游游遊 续續 这這 连連 \
    应應 倾傾 热熱 烧燒 纬緯 该該 汤湯 没沒 请請 严嚴 够夠 妇婦 适適 冲衝沖 贴貼 \
    难難 领領 却卻 针針 剂劑 疗療 韩韓 页頁 顶頂 顷頃 项項 顺順 顿頓 颗顆 额額 飙飆 马馬 骤驟 鸟鳥 齐齊 龄齡 龙龍 \
    际際 怀懷 阴陰 运運 腊臘 惨慘 黄黃 义義 饱飽 劳勞 农農
    """

  private static let forms: [Character: [Character]] = {
    var forms: [Character: [Character]] = [:]
    for entry in table.split(separator: " ") {
      if let first = entry.first { forms[first] = Array(entry.dropFirst()) }
    }
    return forms
  }()

  /// A word in Simplified characters and in Traditional ones, in each way to write them.
  static func forms(of word: some StringProtocol) -> [String] {
    var traditional = [""]
    for character in word {
      let variants = forms[character] ?? [character]
      traditional =
        traditional.count * variants.count <= most
        ? traditional.flatMap { start in variants.map { start + String($0) } }
        : traditional.map { $0 + String(variants[0]) }
    }
    let simplified = String(word)
    return [simplified] + traditional.filter { $0 != simplified }
  }

  private static let most = 8

  /// Words in Simplified characters with all their forms.
  package static func forms(of words: [String]) -> [String] { words.flatMap { forms(of: $0) } }
}
