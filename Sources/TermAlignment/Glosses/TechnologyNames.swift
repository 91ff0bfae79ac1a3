internal import Segmentation

/// Names of languages, file types and programs, which in a bracket say in what something is
/// written: 逻辑(JavaScript), 表格(CSV), 附件(English).
enum TechnologyNames {
  /// Whether English in a bracket after some Chinese only says in what that is written.
  ///
  /// - Parameter chinese: the Han characters that end before the bracket.
  static func isLabel(_ term: EnglishTerm, of chinese: String) -> Bool {
    let text = term.text.lowercased()
    if isFileName(term.text) { return true }
    if tongues.contains(text) {
      return !["文", "语", "語", "话", "話"].contains { chinese.hasSuffix($0) }
    }
    // 超文本标记语言(HTML) says what the letters mean.
    if fileTypes.contains(text) {
      return !kinds.contains { chinese.hasSuffix($0) } || !signs.contains { chinese.contains($0) }
    }
    return programs.contains(text)
  }

  /// cn-east-2: small letters, lines and a number at the end.
  static func isCode(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
      && text.contains("-") && text.utf8.last.map { (0x30...0x39).contains($0) } == true
  }

  /// app.log, *.vue, conf.d: a dot with small letters to the end after it.
  static func isFileName(_ text: String) -> Bool {
    guard let dot = text.lastIndex(of: "."), dot > text.startIndex, !text.contains(" ") else {
      return false
    }
    let ending = text[text.index(after: dot)...].utf8
    let isEnding =
      (1...5).contains(ending.count)
      && ending.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    let isShort = text[..<dot].utf8.count == 1  // e.g and i.e are no files.
    return isEnding && !isShort && text.utf8.contains { (0x61...0x7A).contains($0 | 0x20) }
  }

  private static let kinds = [
    "格式", "语言", "語言", "样式表", "樣式表", "协议", "標準", "标准", "值", "记法", "标记", "图形",
  ]

  private static let signs = [
    "标记", "標記", "样式", "樣式", "逗号", "可移植", "便携", "攜帶", "对象", "物件", "图形", "圖形", "矢量", "扩展", "交换",
    "交換", "表示", "记法", "分隔", "查询",
  ]

  private static let tongues = wordSet(
    """
    chinese english japanese korean french german spanish russian italian portuguese arabic
    cantonese mandarin ukrainian
    """)

  private static let fileTypes = wordSet(
    """
    pdf doc docx xls xlsx ppt pptx csv tsv txt rtf odt ods epub html htm xhtml css scss sass less xml
    json jsonl yaml yml toml ini sql svg png jpg jpeg gif bmp tiff webp ico mp3 mp4 wav flac avi mov
    mkv zip rar tar gzip md markdown vue jsx tsx tmx xliff tbx srt vtt log exe dll apk iso
    """)

  private static let programs = wordSet(
    """
    javascript typescript python java kotlin scala swift rust go golang ruby php perl lua julia dart
    haskell erlang elixir clojure matlab bash powershell c c++ c# objective-c fortran cobol
    react angular svelte next.js nuxt node.js node express django flask rails laravel spring
    postgresql postgres mysql sqlite mongodb redis oracle cassandra elasticsearch kafka rabbitmq
    hadoop spark flink nginx apache tomcat docker kubernetes helm terraform ansible jenkins git
    github gitlab webpack vite babel jquery bootstrap tailwind graphql grpc numpy pandas pytorch
    tensorflow keras linux ubuntu debian windows macos android ios excel word powerpoint outlook
    photoshop chrome firefox safari
    """)
}
