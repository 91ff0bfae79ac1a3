import Lexicon
import TestSupport

/// A small dictionary in CC-CEDICT's format, its definitions written for these tests.
enum SampleDictionary {
  static let text = """
    # Sample
    #! date=2026-01-01
    傳統 传统 [chuan2 tong3] /tradition/traditional; handed down/
    投資 投资 [tou2 zi1] /investment/to invest/
    資本 资本 [zi1 ben3] /capital (in economics)/
    回報 回报 [hui2 bao4] /(in) return/to report back/
    率 率 [lu:4] /rate; proportion/
    槓鈴 杠铃 [gang4 ling2] /barbell/
    的 的 [de5] /of/
    中間 中间 [zhong1 jian1] /the middle; between/
    核心 核心 [he2 xin1] /core; nucleus/
    計算 计算 [ji4 suan4] /to calculate; to compute/
    容量 容量 [rong2 liang4] /capacity/volume/
    首席財務官 首席财务官 [shou3 xi2 cai2 wu4 guan1] /chief financial officer (CFO)/
    市場份額 市场份额 [shi4 chang3 fen4 e2] /market share/
    工作 工作 [gong1 zuo4] /to work/job; task/CL:個|个[ge4],份[fen4]/
    負載 负载 [fu4 zai4] /load/to carry/
    代理 代理 [dai4 li3] /to act as an agent or deputy/
    廣告 广告 [guang3 gao4] /to advertise/advertisement/
    廣告商 广告商 [guang3 gao4 shang1] /advertising company/
    平衡 平衡 [ping2 heng2] /balance/
    不 不 [bu4] /not; (prefix) un-/
    遣散費 遣散费 [qian3 san4 fei4] /severance pay/
    亞馬遜 亚马逊 [Ya4 ma3 xun4] /Amazon/
    湖北 湖北 [Hu2 bei3] /Hubei Province in central China, capital Wuhan/
    王 王 [Wang2] /surname Wang/
    王 王 [wang2] /king/
    闆 板 [ban3] /variant of 板[ban3]/
    """

  /// `好 好 [hao3] /good/` and a line end, compressed by gzip.
  static let gzip: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x7B, 0xBA,
    0x74, 0xAF, 0xC2, 0x53, 0x20, 0x8E, 0xCE, 0x48, 0xCC, 0x37, 0x8E, 0x55,
    0xD0, 0x4F, 0xCF, 0xCF, 0x4F, 0xD1, 0xE7, 0x02, 0x00, 0x31, 0x49, 0xE8,
    0x7A, 0x16, 0x00, 0x00, 0x00,
  ]

  static func open() throws -> BilingualDictionary {
    try TestModel.dictionary(of: text)
  }
}
