public import Bitext
public import Lexicon
public import Segmentation

@_spi(Fitting)
public enum TermDump {
  public static var names: [String] { MissFeatures.names }
  public static func lines(
    _ index: TermIndex, _ units: [TranslationUnit], _ model: SegmentationModel,
    _ dictionary: BilingualDictionary?, isChineseSource: Bool
  ) throws -> [String] {
    let check = TermCheck(
      index, units, isChineseSource: isChineseSource, dictionary: dictionary, model: model)
    var out: [String] = []
    var reader = TermReader(index, model: model)
    for use in check.uses where use.rendering != .none {
      let unit = units[Int(use.segment)]
      let src = String(decoding: unit.source.utf8[use.source], as: UTF8.self)
      let t = use.target ?? 0..<0
      out.append("U\t\(use.segment)\t\(use.source.lowerBound)\t\(src)\t\(use.rendering)\t\(t.lowerBound)\t\(t.upperBound)\t\(use.counts.source)\t\(use.counts.target)\t\(use.isNested)")
    }
    for miss in try check.misses() {
      let use = miss.use
      let unit = units[Int(use.segment)]
      let src = String(decoding: unit.source.utf8[use.source], as: UTF8.self)
      let want = reader.entries(ofSource: Int(use.form)).flatMap { index.entries[Int($0)].target.map(\.text) }.joined(separator: "|")
      let got = miss.place.map { String(decoding: unit.target.utf8[$0.target], as: UTF8.self) } ?? "-"
      out.append("M\t\(use.segment)\t\(use.source.lowerBound)\t\(src)\t\(want)\t\(got)\t\(miss.features.values.map { String(Double(Int($0 * 1000)) / 1000) }.joined(separator: ","))\t\(unit.source.text)\t\(unit.target.text)")
    }
    _ = reader
    return out
  }
}
