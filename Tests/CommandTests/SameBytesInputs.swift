import Foundation
import TestSupport

/// A folder with small real inputs for every command, made from the call in `Corpora`.
struct SameBytesInputs {
  private let scratch: Scratch
  private var given: Set<String> = []

  init() throws {
    scratch = try Scratch()
    for side in ["zh", "en"] {
      let call = try EarningsCall.documentLines(side)
      try write(call.dropFirst(7).prefix(13), to: "call.\(side)")
      try write(call.prefix(6), to: "short.\(side)")
      try write(try Self.pairs(side), to: "pairs.\(side)")
      try FileManager.default.createDirectory(
        atPath: scratch.path(side), withIntermediateDirectories: true)
      for part in 0..<3 {
        try write(call.dropFirst(3 * part).prefix(3), to: "\(side)/part\(part).txt")
      }
    }
    try writeTerms()
    try writePairs()
    try FileManager.default.copyItem(
      at: TestData.packageRoot.appending(path: "Tests/CommandTests/SameBytes/words.u8"),
      to: scratch.url.appending(path: "words.u8"))
    given = Set(try scratch.files)
  }

  /// Two lists that mostly agree, and the forms of each language.
  private func writeTerms() throws {
    let rows = try TestData.fields(of: EarningsCall.gold("terms.tsv")).prefix(30)
    var list = "zh,en,status\n"
    var other = "zh\ten\n"
    for (place, row) in rows.enumerated() where row.count > 2 {
      let chinese = row[1].split(separator: "|").map(String.init)
      let english = row[2].split(separator: "|").map(String.init)
      for form in chinese { list += "\(form),\(english[0]),\(place % 7 == 3 ? "forbidden" : "")\n" }
      other += "\(chinese[0])\t\(place % 5 == 2 ? "other " + english[0] : english[0])\n"
    }
    list += "存货,inventory,\n支出,spending,\n成本,cost of sales,\n"
    try scratch.write(list, to: "terms.csv")
    try scratch.write(other, to: "other.tsv")
    try write(rows.map { $0[1].split(separator: "|").joined(separator: "\n") }, to: "zh.txt")
    try write(rows.map { $0[2] }, to: "en.txt")
  }

  /// The pairs as a table, with some mistakes.
  private func writePairs() throws {
    let (chinese, english) = (try Self.pairs("zh"), try Self.pairs("en"))
    var lines = zip(chinese, english).map { "\($1)\t\($0)" }
    lines.append("\(english[0])\t\(chinese[1])")
    lines.append("\(english[2])  \t\(chinese[2])（")
    lines.append("We spent 12% on costs .\t我们花了 21% 的成本。")
    lines.append("We spent 12% on costs .\t我们花费了 12% 的开支。")
    try write(lines, to: "pairs.tsv")
  }

  /// What a line of the shell gives: its status, what it prints and says, and the files it makes.
  func results(
    of line: String, _ way: SameBytesTests.Way
  ) throws -> (status: Int32, files: [String: [UInt8]]) {
    let seed = way.isSeeded ? "SWIFT_DETERMINISTIC_HASHING=1" : "-u SWIFT_DETERMINISTIC_HASHING"
    let cores = way.isAlone ? Self.alone : ""
    let outcome = try scratch.shell("env \(seed) \(cores) \"$DUIYI\" \(line)")
    var files = ["output": outcome.output, "errors": Array(outcome.errors.utf8)]
    for name in try scratch.files where !given.contains(name) {
      for path in try Self.files(below: scratch.path(name)) {
        files[path] = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
      }
      try FileManager.default.removeItem(atPath: scratch.path(name))
    }
    return (outcome.status, files)
  }

  /// What runs a command on one core; nothing where that cannot be had.
  private static let alone: String = {
    let scratch = try? Scratch()
    let first = "$(taskset -cp $$ | sed 's/.*: *//; s/[-,].*//')"
    let isThere = try? scratch?.shell("taskset -c \(first) true").status == 0
    return isThere == true ? "taskset -c \(first)" : ""
  }()

  private static func files(below path: String) throws -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else { return [path] }
    return try FileManager.default.contentsOfDirectory(atPath: path)
      .flatMap { try files(below: path + "/" + $0) }
  }

  private static func pairs(_ side: String) throws -> [String] {
    Array(try EarningsCall.sentences(side).dropFirst(10).prefix(8))
  }

  private func write(_ lines: some Collection<String>, to name: String) throws {
    try scratch.write(lines.joined(separator: "\n") + "\n", to: name)
  }
}
