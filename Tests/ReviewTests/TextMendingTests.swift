import Foundation
import HTTPTypes
import TermStore
import Terminology
import TestSupport
import Testing

@testable import ReviewServer

/// Texts that are mended on the page and come out again.
@Suite struct TextMendingTests {
  private let scratch: Scratch
  private let store: TermStore
  private var project: ReviewProject { ReviewProject(store) }

  init() throws {
    scratch = try Scratch()
    store = try TermStore.open(scratch.path("p.duiyi-store"), creating: true)
  }

  private func ask(_ method: String, _ path: String, _ body: String = "") throws -> APIResponse {
    let api = ReviewAPI(
      project: project, uploads: try UploadFolder(), jobs: JobBoard(), title: "p",
      isReadOnly: false)
    let parts = path.split(separator: "?", maxSplits: 1).map(String.init)
    let (route, names) = try RouteMatch.find(parts[0], .init(method) ?? .get)
    var request = APIRequest(path: names, body: Array(body.utf8), author: "Lin")
    request.query = try QueryText.decoded(parts.count > 1 ? parts[1] : "")
    return api.respond(route, request)
  }

  private func text(_ response: APIResponse) -> String {
    String(decoding: response.body, as: UTF8.self)
  }

  private func readText(_ files: [(String, String)]) throws -> StoredDocument {
    try project.readText(files.map { try scratch.write($0.1, to: $0.0) }, name: "t", author: "Lin")
  }

  private func run(_ kind: Job.Kind) throws -> [String] {
    let document = try #require(try store.documents().first)
    return try ProjectWork(project: project, document: document, author: "Lin").run(kind)()
  }

  private static let tmx = """
    <?xml version="1.0" encoding="UTF-8"?>
    <tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence"
      o-tmf="x" adminlang="en" srclang="zh" datatype="plaintext"/><body>
      <!-- kept as it is -->
      <tu tuid="1"><tuv xml:lang="zh"><seg>支付 <ph x="1"/>5 亿元。</seg></tuv>
        <tuv xml:lang="en"><seg>It <bpt i="1">&lt;b></bpt>paid<ept i="1"/> RMB 5 billion &amp; left.</seg></tuv></tu>
      <tu tuid="2"><tuv xml:lang="zh"><seg>很好。</seg></tuv><tuv xml:lang="en"><seg>Good.</seg></tuv></tu>
    </body></tmx>

    """

  @Test func `a fix comes out in the file of the text, and nothing else is another byte`() throws {
    _ = try readText([("a.tmx", Self.tmx)])
    #expect(text(try ask("GET", "/api/documents/1/file")) == Self.tmx)
    _ = try run(.check)
    let finding = try #require(try store.findings().findings.first { $0.finding.rule == "number" })
    let target = #""target":"It paid RMB 500 million & left.""#
    let body = #"{"findings":[\#(finding.id)],"decision":"fix",\#(target)}"#
    #expect(try ask("POST", "/api/findings/decisions", body).status == 200)
    let written = try ask("GET", "/api/documents/1/file")
    #expect(written.fileName == "a.tmx" && written.omitted == 0)
    #expect(
      text(written) == Self.tmx.replacing("5 billion", with: "500 million"))
    let csv = try ask("GET", "/api/documents/1/file?format=csv")
    #expect(csv.fileName == "t.csv" && text(csv).contains("500 million"))
    // Read in from the same file again, as a glossary that is built again has it, the fix stands.
    _ = try readText([("a.tmx", Self.tmx)])
    #expect(text(try ask("GET", "/api/documents/1/file")).contains("500 million"))
    #expect(try ask("POST", "/api/undo").status == 200)
    #expect(text(try ask("GET", "/api/documents/1/file")) == Self.tmx)
  }

  @Test func `a check of the page is that of the command line, flags and plurals and all`() throws {
    let po = """
      msgid ""
      msgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: zh_CN\\n"

      msgid "It paid 5 dollars."
      msgstr "支付 6 元。"

      #~ msgid "It was 5 million."
      #~ msgstr "有 7 个。"

      """
    _ = try readText([("a.po", po)])
    _ = try run(.check)
    #expect(Set(try store.findings().findings.map(\.finding.segment)) == [0])
  }

  private static let chinese = "第一句话在这里。第二句话很短。第三句话说完了。\n"
  private static let english =
    "The first sentence is here. The second is short. The third is over.\n"

  @Test func `beads of two documents stand when aligned anew, and the text comes out`() throws {
    _ = try readText([("a.zh.txt", Self.chinese), ("a.en.txt", Self.english)])
    let page = try ask("GET", "/api/documents/1/segments")
    #expect(text(page).contains(#""isStart":true"#))
    let segments = try store.segments(of: 1).segments
    let all = segments.map { "{\"id\":\($0.id),\"version\":\($0.version)}" }.joined(separator: ",")
    let body = "{\"segments\":[\(all)],\"beads\":[[2,1],[1,2]]}"
    #expect(try ask("POST", "/api/segments/beads", body).status == 200)
    #expect(try ask("POST", "/api/segments/beads", body).status != 200)
    #expect(try run(.align)[0].contains("2 of them set by hand"))
    let now = try store.segments(of: 1).segments
    #expect(
      now.map(\.target) == [
        "The first sentence is here.", "The second is short. The third is over.",
      ])
    let target = #"{"text":"The second is short. The third is done."}"#
    #expect(try ask("POST", "/api/segments/\(now[1].id)/target", target).status == 200)
    let written = try ask("GET", "/api/documents/1/file")
    #expect(text(written) == Self.english.replacing("over", with: "done"))
    #expect(text(try ask("GET", "/api/documents/1/file?format=tmx")).contains("is done."))
    // Read in again, with a sentence more: what was set by hand stands where it still can.
    _ = try readText([
      ("a.zh.txt", Self.chinese + "新的一句。\n"), ("a.en.txt", Self.english + "A new one.\n"),
    ])
    #expect(try store.segments(of: 1).segments.isEmpty)
    let new = try store.segments(of: 2).segments
    #expect(
      new.filter { $0.bead?.isFixed == true }.map(\.target).first == "The first sentence is here.")
    #expect(new.count(where: { $0.bead?.isFixed == true }) == 2)
  }

  @Test func `words are linked and the links corrected`() throws {
    let pairs = (0..<20).map { "积压订单 \($0)\tbacklog \($0)\n" }
    _ = try readText([("a.tsv", pairs.joined())])
    #expect(try ask("GET", "/api/segments/1/links").status == 404)
    #expect(try run(.links)[0].contains("20"))
    let answer = try JSONSerialization.jsonObject(
      with: Data(try ask("GET", "/api/segments/1/links").body))
    let links = try #require(answer as? [String: Any])
    let target = try #require(links["target"] as? [[String: Any]])
    #expect(target.map { $0["text"] as? String } == ["backlog", "0"])
    let changed = try ask("POST", "/api/segments/1/links", #"{"links":[[0,1]],"version":0}"#)
    #expect(
      text(changed).contains(#""isFixed":true"#) && text(changed).contains(#""links":[[0,1]]"#))
    #expect(try ask("POST", "/api/segments/1/links", #"{"links":[[0]]}"#).status == 400)
    #expect(try ask("POST", "/api/segments/1/links", #"{"links":[[0,9]]}"#).status == 422)
    #expect(try run(.links)[0].contains("19"))
  }

  @Test func `another file of the same name says that changes are gone`() throws {
    let path = try scratch.write("支付。\tPaid.\n很好。\tGood.\n", to: "a.tsv")
    _ = try project.readText([path], author: "Lin")
    try store.setTarget(of: .init(id: 1), to: "It paid.", author: "Lin")
    let remarks = RemarkCollector()
    try scratch.write("支付。\tPaid!\n", to: "a.tsv")
    _ = try project.readText([path], author: "Lin", onWarning: remarks.add)
    #expect(remarks.lines.contains { $0.contains("1 translations that were changed") })
    #expect(try store.segments(of: 2).segments.map(\.target) == ["Paid!"])
  }

  @Test(arguments: ["terms", "bitext"])
  func `a format that is none is refused`(kind: String) throws {
    let uploads = try UploadFolder()
    let (id, file) = try uploads.place(for: "a.csv")
    try Data("zh,en\n甲,a\n".utf8).write(to: URL(fileURLWithPath: file.path))
    uploads.keep(id, file)
    let api = ReviewAPI(
      project: project, uploads: uploads, jobs: JobBoard(), title: "p", isReadOnly: false)
    let (route, _) = try RouteMatch.find("/api/imports", .post)
    let body = #"{"uploads":["\#(id)"],"kind":"\#(kind)","format":"nosuch"}"#
    let answer = api.respond(route, APIRequest(body: Array(body.utf8), author: "Lin"))
    #expect(answer.status == 400 && text(answer).contains("nosuch"))
    #expect(try store.events().isEmpty)
  }

  @Test(arguments: [
    ("a.tmx", "a.tmx"), ("合同.tmx", "__.tmx\"; filename*=UTF-8''%E5%90%88%E5%90%8C.tmx"),
  ])
  func `a file has its name whatever the name is`(name: String, shown: String) {
    #expect(ReviewResponder.disposition(name).hasPrefix("attachment; filename=\"" + shown))
  }
}
