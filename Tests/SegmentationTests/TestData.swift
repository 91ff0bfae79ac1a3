import Foundation

/// Where the tests find their texts.
enum TestData {
  static let packageRoot = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of data that is kept beside the project, if it is there.
  static let shared: URL? = {
    if let path = ProcessInfo.processInfo.environment["DUIYI_DATA"] {
      return URL(fileURLWithPath: path)
    }
    let beside = packageRoot.deletingLastPathComponent().appending(path: "shared/data")
    return FileManager.default.fileExists(atPath: beside.path) ? beside : nil
  }()

  static func lines(of file: URL) throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  /// A folder of its own for one test, deleted when the test is done.
  static func withScratchDirectory(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "duiyi-segmentation-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }
}

/// A small seeded generator (Steele, Lea and Flood 2014), so that a failure can be
/// repeated.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Random texts that are likely to upset a scanner.
enum RandomText {
  private static let pieces = [
    "。", "！", "？", ".", "!", "?", "…", "...", "“", "”", "\"", "**", "*", "（", "）", "(", ")", "》",
    " ", "\n", "\r\n", "\u{2028}", "\u{3000}", "Mr.", "U.S.", "Inc.", "3.5", "1,000", "$", "%", "+",
    "&", "-", "/", ":", "@", "http://", "www.", "a@b.co", "第", "12", "万", "亿", "多", "的", "投资", "資本",
    "汉", "字", "EC2", "C++", "node.js", "é", "e\u{301}", "か", "カナ", "ไทย", "україна", "👩‍👩‍👧", "🇨🇳",
    "\u{0}",
    "\u{200B}", "\u{FEFF}", "𠀀", "㐀", "ＡＷＳ", "１２", "١٢", "हिन्दी", "עברית", "한국어", "'", "’", "#", "_",
    "~", "；",
    ";", "。”",
  ]

  static func unicode(_ length: Int, using generator: inout SplitMix) -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0..<length {
      if Int.random(in: 0..<8, using: &generator) == 0 {
        let value = UInt32.random(in: 0..<0x11_0000, using: &generator)
        if let scalar = Unicode.Scalar(value) { text += Array(String(Character(scalar)).utf8) }
      } else {
        text += Array((pieces.randomElement(using: &generator) ?? "").utf8)
      }
    }
    return text
  }

  static func bytes(_ length: Int, using generator: inout SplitMix) -> [UInt8] {
    (0..<length).map { _ in
      let byte = UInt8.random(in: 0...255, using: &generator)
      // Lead bytes of marks and of surrogates come often.
      let frequent: [UInt8] = [
        0xE2, 0x80, 0xE3, 0xEF, 0xBC, 0xED, 0xA0, 0xF4, 0x2E, 0x0A, 0xC2, 0x85,
      ]
      return byte < 96 ? frequent[Int(byte) % frequent.count] : byte
    }
  }
}
