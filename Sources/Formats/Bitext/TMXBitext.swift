internal import Bitext

/// Writes a bitext as TMX 1.4b, with a confidence for each unit.
enum TMXBitext {
  /// Returns how many characters were replaced.
  static func write(
    _ bitext: AlignedBitext, to sink: OutputSink, toolVersion: String
  ) throws(OutputError) -> Int {
    var replaced = 0
    let source = tag(of: bitext.source)
    let target = tag(of: bitext.target)
    try sink.append(head(sourceLanguage: source, toolVersion: toolVersion))
    var unit: [UInt8] = []
    for (index, bead) in bitext.beads.enumerated() {
      unit.removeAll(keepingCapacity: true)
      unit.append("    <tu tuid=\"\(index + 1)\">\n      <prop type=\"x-confidence\">")
      unit.append(bead.confidence, places: 4)
      unit.append("</prop>\n")
      let sides = [
        (source, bitext.source.line(of: bead.source)),
        (target, bitext.target.line(of: bead.target)),
      ]
      for (language, line) in sides {
        let (text, count) = XMLText.replacingForbidden(line)
        replaced += count
        unit.append("      <tuv xml:lang=\"\(language)\">")
        unit.append(element: "seg", text: text)
        unit.append("</tuv>\n")
      }
      unit.append("    </tu>\n")
      try sink.append(unit)
    }
    try sink.append("  </body>\n</tmx>\n")
    return replaced
  }

  private static func head(sourceLanguage: String, toolVersion: String) -> [UInt8] {
    var head: [UInt8] = []
    head.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    head.append("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx version=\"1.4\">\n")
    head.append("  <header creationtool=\"duiyi\" creationtoolversion=\"")
    head.append(escaping: toolVersion)
    head.append("\" segtype=\"sentence\" o-tmf=\"duiyi\" adminlang=\"en\"")
    head.append(" srclang=\"\(sourceLanguage)\" datatype=\"plaintext\" o-encoding=\"UTF-8\"/>\n")
    head.append("  <body>\n")
    return head
  }

  private static func tag(of document: BitextDocument) -> String {
    guard document.language == .chinese else { return "en" }
    return ChineseScript.prevailing(in: document.text.bytes) == .traditional ? "zh-TW" : "zh-CN"
  }
}
