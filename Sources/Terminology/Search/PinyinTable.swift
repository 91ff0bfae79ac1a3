internal import ICU

/// The readings of Han characters, with tones; several for characters that have several.
///
/// ICU gives the usual reading of each character. Common characters with more readings
/// have the others from a small table here: 行 is `xíng` to ICU, and `háng` in 银行.
struct PinyinTable: Sendable {
  /// A reading: letters with ü as `v`, and the tone, 5 where there is none.
  struct Reading: Sendable, Hashable {
    var letters: [UInt8]
    var tone: UInt8
  }

  private var readings: [UInt32: [Reading]] = [:]

  /// Asks ICU for the readings of some characters.
  init(of characters: Set<UInt32>) throws(ICUError) {
    let scalars = characters.sorted().compactMap(Unicode.Scalar.init)
    let lines = scalars.map { String($0) }.joined(separator: "\n")
    let latin = try Transliterator.hanToPinyin().convert(lines)
    let decomposed = try NormalizationForm.nfd.normalize(latin)
    let results = decomposed.split(separator: "\n", omittingEmptySubsequences: false)
    for (scalar, line) in zip(scalars, results) {
      if let reading = Self.reading(line.unicodeScalars) { readings[scalar.value] = [reading] }
    }
    for entry in Self.further.split(separator: " ") {
      guard let character = entry.unicodeScalars.first else { continue }
      for text in entry.dropFirst().split(separator: ",") {
        guard let digit = text.utf8.last, text.utf8.count > 1 else { continue }
        let reading = Reading(letters: Array(text.utf8.dropLast()), tone: digit &- 0x30)
        if readings[character.value]?.contains(reading) == false {
          readings[character.value]?.append(reading)
        }
      }
    }
  }

  /// The readings of a character, the usual one first; none for what is no Han character.
  func readings(of character: UInt32) -> [Reading] { readings[character] ?? [] }

  private static func reading(_ scalars: some Sequence<Unicode.Scalar>) -> Reading? {
    var reading = Reading(letters: [], tone: 5)
    for scalar in scalars {
      switch scalar.value {
      case 0x61...0x7A: reading.letters.append(UInt8(scalar.value))
      case 0x0304: reading.tone = 1
      case 0x0301: reading.tone = 2
      case 0x030C: reading.tone = 3
      case 0x0300: reading.tone = 4
      case 0x0308 where reading.letters.last == UInt8(ascii: "u"):
        reading.letters[reading.letters.count - 1] = UInt8(ascii: "v")
      default: return nil
      }
    }
    return reading.letters.isEmpty ? nil : reading
  }

  private static let further = """
    行hang2,xing2 长chang2,zhang3 重zhong4,chong2 乐le4,yue4 率lv4,shuai4 调diao4,tiao2 \
    会hui4,kuai4 还huan2,hai2 降jiang4,xiang2 差cha1,cha4,chai1 单dan1,shan4,chan2 \
    都dou1,du1 给gei3,ji3 更geng4,geng1 假jia3,jia4 角jiao3,jue2 传chuan2,zhuan4 \
    藏cang2,zang4 曾ceng2,zeng1 朝chao2,zhao1 车che1,ju1 称cheng1,chen4 乘cheng2,sheng4 \
    弹dan4,tan2 倒dao4,dao3 得de2,dei3 的de5,di2,di4 地di4,de5 恶e4,wu4 发fa1,fa4 \
    分fen1,fen4 干gan4,gan1 供gong1,gong4 冠guan1,guan4 合he2,ge3 和he2,huo2,he4 \
    华hua2,hua4 划hua4,hua2 几ji3,ji1 济ji4,ji3 间jian1,jian4 结jie2,jie1 解jie3,jie4 \
    禁jin4,jin1 尽jin4,jin3 卷juan4,juan3 卡ka3,qia3 看kan4,kan1 空kong1,kong4 \
    累lei4,lei3,lei2 量liang4,liang2 绿lv4,lu4 没mei2,mo4 模mo2,mu2 难nan2,nan4 \
    片pian4,pian1 强qiang2,qiang3,jiang4 切qie4,qie1 曲qu3,qu1 塞sai1,sai4,se4 色se4,shai3 \
    厦sha4,xia4 舍she3,she4 省sheng3,xing3 盛sheng4,cheng2 石shi2,dan4 识shi2,zhi4 \
    似si4,shi4 宿su4,xiu3 折zhe2,she2 提ti2,di1 吐tu3,tu4 系xi4,ji4 鲜xian1,xian3 \
    相xiang1,xiang4 校xiao4,jiao4 血xue4,xie3 应ying1,ying4 载zai4,zai3 择ze2,zhai2 \
    正zheng4,zheng1 只zhi1,zhi3 中zhong1,zhong4 种zhong3,zhong4 轴zhou2,zhou4 属shu3,zhu3 \
    著zhu4,zhuo2 转zhuan3,zhuan4 钻zuan4,zuan1 处chu3,chu4 数shu4,shu3 当dang1,dang4 \
    好hao3,hao4 为wei4,wei2 与yu3,yu4 着zhe5,zhao2,zhuo2 觉jue2,jiao4 便bian4,pian2 \
    参can1,shen1,cen1 畜chu4,xu4 大da4,dai4 担dan1,dan4 斗dou4,dou3 夫fu1,fu2 缝feng4,feng2 \
    观guan1,guan4 号hao4,hao2 核he2,hu2 横heng2,heng4 将jiang1,jiang4 教jiao4,jiao1 \
    节jie2,jie1 据ju4,ju1 冷leng3 凉liang2,liang4 笼long2,long3 露lu4,lou4 论lun4,lun2 \
    闷men4,men1 磨mo2,mo4 铺pu4,pu1 奇qi2,ji1 圈quan1,juan4 任ren4,ren2 散san4,san3 \
    丧sang4,sang1 少shao3,shao4 胜sheng4 说shuo1,shui4 挑tiao1,tiao3 贴tie1 通tong1,tong4 \
    同tong2,tong4 委wei3,wei1 吸xi1 下xia4 削xue1,xiao1 压ya1,ya4 要yao4,yao1 饮yin3,yin4 \
    占zhan4,zhan1 涨zhang3,zhang4 症zheng4,zheng1 作zuo4,zuo1 兴xing1,xing4 性xing4 \
    薄bao2,bo2 剥bo1,bao1 泊bo2,po1 炸zha4,zha2 脏zang1,zang4 粘zhan1,nian2 咽yan4,yan1
    """
}
