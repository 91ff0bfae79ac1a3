internal import Bitext
internal import Terminology

/// Words of another region: 軟件 in a text for Taiwan, 软体 in one for China.
///
/// Only a tag that names the region says which words are its own; in Hong Kong, both are met.
struct RegionRule: SegmentRule {
  var rules: Set<CheckRule> { [.region] }

  private let words: WrongWords?

  init(target: Language) {
    let subtags = target.rawValue.lowercased().split(separator: "-").dropFirst()
    words = subtags.contains("tw") ? Self.taiwan : subtags.contains("cn") ? Self.china : nil
  }

  func findings(in unit: CheckedUnit) -> [Finding] {
    guard let words else { return [] }
    let text = TextBytes(unit.unit.target.utf8)
    return words.places(in: text).map { span, right in
      Finding(
        .region, confidence: 0.6, segment: unit.index, targetSpan: span,
        message: "\(text.text(span)) is \(right) where this text is read",
        cause: "region \(text.text(span)) → \(right)", suggestion: right)
    }
  }

  private static let taiwan = WrongWords(
    """
    軟件 軟體, 硬件 硬體, 數據庫 資料庫, 網絡 網路, 服務器 伺服器, 默認 預設, 屏幕 螢幕, 打印 列印, 鼠標 滑鼠, 互聯網 網際網路, 硬盤 硬碟, 光盤 光碟,
    內存 記憶體 <國體境海, 激光 雷射, 出租車 計程車, 線程 執行緒, 數組 陣列, 字符串 字串, 字符 字元, 源代碼 原始碼, 菜單 選單, 博客 部落格, 短信 簡訊,
    人工智能 人工智慧, 移動電話 行動電話, 信息 資訊, 數據 資料 <大, 視頻 影片, 寬帶 寬頻, 筆記本電腦 筆記型電腦, 聯繫人 聯絡人, 分辨率 解析度, 兼容 相容,
    緩存 快取, 登錄 登入, 搜索 搜尋
    """)

  private static let china = WrongWords(
    """
    软体 软件, 硬体 硬件, 资料库 数据库, 网路 网络, 伺服器 服务器, 萤幕 屏幕, 列印 打印 <排并罗, 滑鼠 鼠标, 网际网络 互联网, 网际网路 互联网, 硬碟 硬盘,
    光碟 光盘, 记忆体 内存, 雷射 激光, 计程车 出租车, 执行绪 线程, 字元 字符, 字串 字符串, 原始码 源代码, 选单 菜单, 部落格 博客, 简讯 短信,
    人工智慧 人工智能, 行动电话 移动电话, 程式码 代码, 程式 程序 <方里, 宽频 宽带, 笔记型电脑 笔记本电脑, 解析度 分辨率, 快取 缓存
    """)
}
