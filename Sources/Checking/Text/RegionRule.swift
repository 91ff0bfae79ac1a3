internal import Bitext
internal import Terminology

/// Words of another region: 軟件 in a text for Taiwan, 软体 in one for China.
///
/// Only a tag that names the region says which words are its own; in Hong Kong, both are met.
struct RegionRule: SegmentRule {
  var rules: Set<CheckRule> { [.region] }

  private let words: [UInt32: [(wrong: [UInt8], right: String, notAfter: Set<UInt32>)]]

  init(target: Language) {
    let subtags = target.rawValue.lowercased().split(separator: "-").dropFirst()
    let list = subtags.contains("tw") ? Self.taiwan : subtags.contains("cn") ? Self.china : ""
    var words: [UInt32: [(wrong: [UInt8], right: String, notAfter: Set<UInt32>)]] = [:]
    for item in list.split(separator: ",") {
      let parts = item.split { $0 == " " || $0 == "\n" }
      guard parts.count >= 2, let first = parts[0].unicodeScalars.first?.value else { continue }
      let before = parts.dropFirst(2).first?.dropFirst().unicodeScalars.map(\.value) ?? []
      words[first, default: []].append((Array(parts[0].utf8), String(parts[1]), Set(before)))
    }
    self.words = words.mapValues { $0.sorted { $1.wrong.count < $0.wrong.count } }
  }

  func findings(in unit: CheckedUnit) -> [Finding] {
    if words.isEmpty { return [] }
    let text = TextBytes(unit.unit.target.utf8)
    var findings: [Finding] = []
    var place = 0
    while place < text.count {
      if text.utf8[place] < 0xE3 {
        place += 1
        continue
      }
      let (value, next) = text.character(at: place)
      let word = words[value]?.first { word in
        let end = place + word.wrong.count
        return end <= text.count && text.utf8[place..<end].elementsEqual(word.wrong)
          && (word.notAfter.isEmpty || place == 0
            || !word.notAfter.contains(text.character(at: text.start(before: place)).value))
      }
      guard let word else {
        place = next
        continue
      }
      let span = place..<place + word.wrong.count
      findings.append(
        Finding(
          .region, confidence: 0.6, segment: unit.index, targetSpan: span,
          message: "\(text.text(span)) is \(word.right) where this text is read",
          cause: "region \(text.text(span)) → \(word.right)", suggestion: word.right))
      place = span.upperBound
    }
    return findings
  }

  private static let taiwan =
    """
    軟件 軟體, 硬件 硬體, 數據庫 資料庫, 網絡 網路, 服務器 伺服器, 默認 預設, 屏幕 螢幕, 打印 列印, 鼠標 滑鼠, 互聯網 網際網路, 硬盤 硬碟, 光盤 光碟,
    內存 記憶體 <國體境海, 激光 雷射, 出租車 計程車, 線程 執行緒, 數組 陣列, 字符串 字串, 字符 字元, 源代碼 原始碼, 菜單 選單, 博客 部落格, 短信 簡訊,
    人工智能 人工智慧, 移動電話 行動電話, 信息 資訊, 數據 資料 <大, 視頻 影片, 寬帶 寬頻, 筆記本電腦 筆記型電腦, 聯繫人 聯絡人, 分辨率 解析度, 兼容 相容,
    緩存 快取, 登錄 登入, 搜索 搜尋
    """

  private static let china =
    """
    软体 软件, 硬体 硬件, 资料库 数据库, 网路 网络, 伺服器 服务器, 萤幕 屏幕, 列印 打印 <排并罗, 滑鼠 鼠标, 网际网络 互联网, 网际网路 互联网, 硬碟 硬盘,
    光碟 光盘, 记忆体 内存, 雷射 激光, 计程车 出租车, 执行绪 线程, 字元 字符, 字串 字符串, 原始码 源代码, 选单 菜单, 部落格 博客, 简讯 短信,
    人工智慧 人工智能, 行动电话 移动电话, 程式码 代码, 程式 程序 <方里, 宽频 宽带, 笔记型电脑 笔记本电脑, 解析度 分辨率, 快取 缓存
    """
}
