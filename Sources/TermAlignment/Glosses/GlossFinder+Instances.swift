internal import Segmentation

/// Brackets that name an instance, a place's code or somebody's house, and render nothing.
extension GlossFinder {
  /// Whether the English of a bracket is one of what the Chinese before it is about: 买方(ABC Ltd.),
  /// 该案(Smith v. Jones), 地区(EU, UK, Japan), 最新车型(Model Y), 上海（PVG）, 每桶78美元(Brent).
  func namesInstance(_ source: Range<Int>, left: Int, _ terms: [EnglishTerm]) -> Bool {
    // What stands in quotation marks is a name itself.
    guard text.tokens[left].kind == .han else { return false }
    let chinese = String(decoding: text.simplified[source], as: UTF8.self)
    if terms.contains(where: { judge.compositionScore($0, chinese) >= 0.5 }) { return false }
    if DomainGlosses.pairs(chinese, with: terms) == true { return false }
    if isAfterNumber(source), Self.measures.contains(where: chinese.hasSuffix) { return true }
    if terms.count > 1 { return areInstances(terms, chinese) }
    if terms.count == 1, let term = terms.first {
      return isCase(term) || isEnumeration(term, chinese) || isFirm(term, of: chinese)
        || isModel(term, of: chinese) || isCode(term, left) || isHouse(term, left)
    }
    return false
  }

  private static let measures = [
    "美元", "欧元", "港元", "日元", "英镑", "人民币", "元", "吨", "桶", "公斤", "千克", "公里", "米", "升",
    "美分", "百分点", "点",
  ]

  /// Whether a number stands right before some Chinese.
  private func isAfterNumber(_ source: Range<Int>) -> Bool {
    let first = text.tokenIndex(at: source.lowerBound)
    guard first > 0 else { return false }
    let kind = text.tokens[first - 1].kind
    return kind == .number || kind == .quantity || text.tokens[first].kind == .quantity
  }

  /// Smith v. Jones.
  private func isCase(_ term: EnglishTerm) -> Bool {
    guard term.words.count > 2, term.words.first?.first?.isUppercase == true else { return false }
    return term.words.dropFirst().dropLast().contains { ["v.", "v", "vs.", "vs"].contains($0) }
  }

  /// EU, UK, Japan and Vestas、Siemens: names side by side, none of which is short for another.
  private func isEnumeration(_ term: EnglishTerm, _ chinese: String) -> Bool {
    let parts = term.text.split { ",、，;；".contains($0) }
      .map { EnglishTerm(String($0.drop { $0 == " " })) }
    guard parts.count > 1, !chinese.contains(where: { "、和与及".contains($0) }) else { return false }
    guard parts.allSatisfy({ $0.isCapitalized && $0.words.count <= 3 && !isKindOfFirm($0) }) else {
      return false
    }
    return !parts.contains { part in
      parts.contains { $0 != part && Abbreviations.abbreviates(part.text, $0.text) }
    }
  }

  private static let kindsOfFirm: Set<String> = [
    "ltd", "limited", "inc", "llc", "llp", "corp", "corporation", "company", "co", "plc", "gmbh",
    "ag",
    "s.a", "sa", "nv", "holdings", "group",
  ]

  private func isKindOfFirm(_ term: EnglishTerm) -> Bool {
    term.words.last.map { word in
      let small = word.lowercased()
      return Self.kindsOfFirm.contains(small.hasSuffix(".") ? String(small.dropLast()) : small)
    } ?? false
  }

  /// A firm after a common noun that the dictionary knows: 买方(ABC Holdings Ltd.).
  private func isFirm(_ term: EnglishTerm, of chinese: String) -> Bool {
    guard term.words.count > 1, isKindOfFirm(term), term.isCapitalized else { return false }
    if Self.parties.contains(chinese) { return true }
    return judge.isListed(chinese) && !judge.isName(chinese)
      && judge.transliterationScore(term, chinese) < 0.5
  }

  private static let parties: Set<String> = [
    "买方", "卖方", "甲方", "乙方", "丙方", "许可方", "被许可方", "出租人", "承租人", "发行人", "借款人", "贷款人", "担保人",
    "供应商", "客户", "公司", "本公司", "该公司", "子公司", "母公司", "原告", "被告", "委托人", "受托人", "承包商", "分包商", "业主",
    "采购方", "供货方", "转让方", "受让方", "披露方", "接收方", "服务方",
  ]

  /// A model after the kind of thing that it is: 最新车型(Model Y), 机型(A320neo).
  private func isModel(_ term: EnglishTerm, of chinese: String) -> Bool {
    let kinds = ["车型", "机型", "型号", "新车", "车款", "手机", "客机", "飞机", "芯片", "机种", "款式"]
    guard kinds.contains(where: chinese.hasSuffix) else { return false }
    return term.words.first == "Model"
      || term.words.contains { word in
        word.contains(where: \.isNumber) && word.contains(where: \.isLetter)
      }
  }

  /// The code of an airport after its town: 上海（PVG）.
  private func isCode(_ term: EnglishTerm, _ left: Int) -> Bool {
    guard term.words.count == 1, term.text.utf8.count == 3,
      term.text.utf8.allSatisfy({ (0x41...0x5A).contains($0) })
    else { return false }
    let names = judge.englishNames(of: string(left))
    guard judge.isName(string(left)), let name = names.first, !name.isCompany else { return false }
    return term.text.first != name.name.first
      || Abbreviations().expansions(of: term).isEmpty
        && !term.text.dropFirst().lowercased().allSatisfy { name.name.lowercased().contains($0) }
  }

  /// The house of somebody whose name stands after what they are: 分析师王磊（Morgan Stanley）.
  private func isHouse(_ term: EnglishTerm, _ left: Int) -> Bool {
    guard term.isCapitalized, !term.isAcronym, term.words.count > 1 else { return false }
    let end = text.tokens[left].end
    let before = String(
      decoding: text.simplified[max(0, end - 24)..<end].drop { $0 & 0xC0 == 0x80 }, as: UTF8.self)
    return (2...3).contains { length in
      let name = String(before.suffix(length))
      let rest = before.dropLast(length)
      return Surnames.contains(String(name.prefix(1)))
        && FunctionWords.roleEndings.contains { $0.count > 1 && rest.hasSuffix($0) }
        && judge.transliterationScore(term, name) < 0.4
    }
  }

  /// Names side by side after a common noun, none of them short for another: 供应商(Vestas、Siemens).
  private func areInstances(_ terms: [EnglishTerm], _ chinese: String) -> Bool {
    guard terms.allSatisfy({ $0.isCapitalized && $0.words.count <= 3 }),
      (2...3).contains(where: {
        let noun = String(chinese.suffix($0))
        return judge.isListed(noun) && !judge.isName(noun)
      })
    else { return false }
    return !terms.contains { term in
      terms.contains {
        $0 != term
          && (Abbreviations.abbreviates(term.text, $0.text)
            || Abbreviations().expansions(of: term).contains($0.text.lowercased()))
      }
    }
  }
}
