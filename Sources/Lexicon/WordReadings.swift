internal import ICU
internal import Text

/// The pinyin of Chinese text as words are read: 行业 is hang ye, 会计 kuai ji.
///
/// Words come from the dictionary, where there is one, and from a list of common words in which a
/// character has not its usual reading; the rest is read character by character.
package struct WordReadings: Sendable {
  private let dictionary: BilingualDictionary?
  private let usual: [Unicode.Scalar: [UInt8]]

  /// Readings of some texts by a dictionary, or without one.
  ///
  /// - Throws: `ICUError` where ICU has no readings of characters.
  package init(of texts: [String], _ dictionary: BilingualDictionary?) throws {
    self.dictionary = dictionary
    let characters = Set(texts.flatMap { $0.unicodeScalars.filter(Han.contains) }).sorted()
    let lines = characters.map { String($0) }.joined(separator: "\n")
    let latin = try NormalizationForm.nfd.normalize(Transliterator.hanToPinyin().convert(lines))
    let readings = latin.split(separator: "\n", omittingEmptySubsequences: false)
    var usual: [Unicode.Scalar: [UInt8]] = [:]
    for (character, reading) in zip(characters, readings) {
      usual[character] = Self.syllable(reading.unicodeScalars)
    }
    self.usual = usual
  }

  /// Letters and the number of the tone, from letters with marks.
  private static func syllable(_ scalars: Substring.UnicodeScalarView) -> [UInt8] {
    var letters: [UInt8] = []
    var tone: UInt8 = 5
    for scalar in scalars {
      switch scalar.value {
      case 0x61...0x7A: letters.append(UInt8(scalar.value))
      case 0x0304: tone = 1
      case 0x0301: tone = 2
      case 0x030C: tone = 3
      case 0x0300: tone = 4
      default: break
      }
    }
    return letters + [0x30 + tone]
  }

  /// The syllables of a text in small letters with the number of the tone where it is known; other
  /// letters and digits as they are.
  ///
  /// - Complexity: linear in the length of the text.
  package func syllables(of text: String) -> [[UInt8]] {
    let scalars = Array(text.unicodeScalars)
    var syllables: [[UInt8]] = []
    var place = 0
    while place < scalars.count {
      guard Han.contains(scalars[place]) else {
        syllables.append(Array(String(scalars[place]).lowercased().utf8))
        place += 1
        continue
      }
      var read: [[UInt8]]?
      for length in stride(from: min(6, scalars.count - place), through: 2, by: -1) {
        read = word(String(String.UnicodeScalarView(scalars[place..<place + length])), length)
        if read != nil { break }
      }
      let found = read ?? [usual[scalars[place]] ?? Array("~".utf8)]
      syllables += found
      place += found.count
    }
    return syllables
  }

  /// The syllables of a word, one a character; nil where the word is not known.
  private func word(_ word: String, _ length: Int) -> [[UInt8]]? {
    if let listed = Self.words[word] { return listed }
    guard let dictionary, let sense = dictionary.senses(of: word).first else { return nil }
    let syllables = sense.pinyin.lowercased().split(separator: " ").map { syllable in
      Array(syllable.utf8.filter { (0x61...0x7A).contains($0) || (0x31...0x35).contains($0) })
    }
    return syllables.count == length ? syllables : nil
  }

  private static let words: [String: [[UInt8]]] = {
    var words: [String: [[UInt8]]] = [:]
    for item in list.split(whereSeparator: \.isWhitespace) {
      let sides = item.split(separator: "=")
      guard sides.count == 2 else { continue }
      words[String(sides[0])] = sides[1].split(separator: "-").map { Array($0.utf8) }
    }
    return words
  }()

  private static let list = """
    行业=hang2-ye4 银行=yin2-hang2 行情=hang2-qing2 同行=tong2-hang2 央行=yang1-hang2 行长=hang2-zhang3
    会计=kuai4-ji4 会计师=kuai4-ji4-shi1 调整=tiao2-zheng3 调节=tiao2-jie2 微调=wei1-tiao2 协调=xie2-tiao2
    调试=tiao2-shi4 下调=xia4-tiao2 上调=shang4-tiao2 空调=kong1-tiao2 长期=chang2-qi1 长度=chang2-du4
    增长=zeng1-zhang3 成长=cheng2-zhang3 董事长=dong3-shi4-zhang3 校长=xiao4-zhang3 部长=bu4-zhang3
    重复=chong2-fu4 重组=chong2-zu3 重新=chong2-xin1 重启=chong2-qi3 重构=chong2-gou4 重叠=chong2-die2
    重试=chong2-shi4 重定向=chong2-ding4-xiang4 重载=chong2-zai4 校对=jiao4-dui4 校准=jiao4-zhun3
    校验=jiao4-yan4 数据=shu4-ju4 参差=cen1-ci1 差异=cha1-yi4 差价=cha1-jia4 出差=chu1-chai1
    音乐=yin1-yue4 乐队=yue4-dui4 传记=zhuan4-ji4 自传=zi4-zhuan4 弹药=dan4-yao4 子弹=zi3-dan4
    便宜=pian2-yi5 都市=du1-shi4 首都=shou3-du1 还款=huan2-kuan3 偿还=chang2-huan2 归还=gui1-huan2
    降落=jiang4-luo4 投降=tou2-xiang2 单于=chan2-yu2 角色=jue2-se4 藏族=zang4-zu2 西藏=xi1-zang4
    宝藏=bao3-zang4 称职=chen4-zhi2 对称=dui4-chen4 率先=shuai4-xian1 强迫=qiang3-po4 倔强=jue2-jiang4
    模样=mu2-yang4 模具=mu2-ju4 给予=ji3-yu3 供给=gong1-ji3 给付=ji3-fu4 自给=zi4-ji3 积累=ji1-lei3
    累积=lei3-ji1 累计=lei3-ji4 载体=zai4-ti3 转载=zhuan3-zai3 下载=xia4-zai4 曲线=qu1-xian4 歌曲=ge1-qu3
    歪曲=wai1-qu1 应用=ying4-yong4 响应=xiang3-ying4 供应=gong1-ying4 供应链=gong1-ying4-lian4
    应收账款=ying1-shou1-zhang4-kuan3 处理=chu3-li3 处理器=chu3-li3-qi4 判处=pan4-chu3 处方=chu3-fang1
    血液=xue4-ye4 血压=xue4-ya1 相机=xiang4-ji1 照相=zhao4-xiang4 中毒=zhong4-du2 中标=zhong4-biao1
    命中=ming4-zhong4 间接=jian4-jie1 间隔=jian4-ge2 间歇=jian4-xie1 分量=fen4-liang4 成分=cheng2-fen4
    份额=fen4-e2 测量=ce4-liang2 量子=liang4-zi3 折本=she2-ben3 折旧=zhe2-jiu4 省会=sheng3-hui4
    反省=fan3-xing3 系数=xi4-shu4 占卜=zhan1-bu3 六安=lu4-an1 铜臭=tong2-xiu4 乐山=le4-shan1
    厦门=xia4-men2 大厦=da4-sha4 台州=tai1-zhou1 番禺=pan1-yu2 吐蕃=tu3-bo1 暴露=bao4-lu4 血清=xue4-qing1
    """
}
